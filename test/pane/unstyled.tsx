/** Fluent UI around what a test shows, without the rules that its components bring. */
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { themeFor } from '../../src/pane/theme.js';

/** jsdom lays nothing out, and to match thousands of rules at every look for a role took two thirds of the time: they go to another document. */
const renderer = createDOMRenderer(document.implementation.createHTMLDocument());

export function unstyled(element: ReactElement): ReactElement {
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={themeFor({ dark: false })}>{element}</FluentProvider>
    </RendererProvider>
  );
}
