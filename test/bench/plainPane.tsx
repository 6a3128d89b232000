/** The floor for a pane: nothing but Fluent UI's provider, a button and fifty rows. */
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const rows = Array.from({ length: 50 }, (_, index) => `第 ${index + 1} 栏`);

createRoot(document.body.appendChild(document.createElement('div'))).render(
  <FluentProvider theme={webLightTheme}>
    <Button appearance="primary">检查</Button>
    <ul>
      {rows.map((row) => (
        <li key={row}>{row}</li>
      ))}
    </ul>
  </FluentProvider>,
);
