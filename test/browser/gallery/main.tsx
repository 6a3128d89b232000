/**
 * Shows one view of the pane: `?scene=…`, with `&dark` in the dark theme. `showScene` puts another in its place, as new as in a page just
 * loaded. For tests and pictures alone.
 */
import { FluentProvider } from '@fluentui/react-components';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../../src/pane/store/schemasWithoutEval.js';
import { ErrorBoundary } from '../../../src/pane/screens/ErrorBoundary.js';
import { Pane } from '../../../src/pane/Pane.js';
import { themeFor } from '../../../src/pane/theme.js';
import { scenes } from './scenes.js';

function Broken(): never {
  throw new TypeError("Cannot read properties of undefined (reading 'map')");
}

async function view(name: string) {
  if (name === 'broken') {
    return (
      <main>
        <ErrorBoundary>
          <Broken />
        </ErrorBoundary>
      </main>
    );
  }
  if (!(name in scenes)) throw new Error(`no scene ${name}; there are ${Object.keys(scenes).join(', ')}`);
  const store = await scenes[name as keyof typeof scenes]();
  return <Pane store={store} />;
}

const container = document.getElementById('root');
if (container !== null) {
  let root = createRoot(container);
  let shown = <></>;
  const draw = (dark: boolean): void => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
    root.render(
      <FluentProvider theme={themeFor({ dark })} style={{ height: '100%' }}>
        {shown}
      </FluentProvider>,
    );
  };
  const showScene = async (name: string, dark = false): Promise<void> => {
    shown = await view(name);
    root.unmount();
    root = createRoot(container);
    flushSync(() => draw(dark));
  };
  Object.assign(window, { showScene });
  const parameters = new URLSearchParams(location.search);
  await showScene(parameters.get('scene') ?? '', parameters.has('dark'));
  // The theme changes while the pane is open, as in Word.
  window.addEventListener('darken', () => flushSync(() => draw(true)));
}
