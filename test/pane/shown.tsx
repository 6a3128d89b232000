/** The pane as a person sees it, with a document behind it, in jsdom. */
import { afterEach, expect } from '@jest/globals';
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Pane, type PaneFiles } from '../../src/pane/Pane.js';
import { createPaneStore } from '../../src/pane/store/paneStore.js';
import type { PaneStorage } from '../../src/decisions/storage.js';
import { textsWithBlanks, type FakeDocument } from './fakeDocument.js';
import { unstyled } from './unstyled.js';

// Nothing of the pane is hidden by style, and looking for it would take most of the time. A busy machine may take longer than a second.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });
afterEach(cleanup);

// What jsdom does not have: it lays nothing out and has no media.
Element.prototype.scrollIntoView = () => undefined;
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: true,
    onchange: null,
    addListener: unused,
    removeListener: unused,
  });
function unused(): void {
  throw new Error('not used');
}

const load = () => import('../../src/pane/store/checker.js').then((module) => module.checker);

/** A browser that has shown the first-run card before. */
const storage: PaneStorage = { get: () => '1', set: () => true };

/** What a page around the pane does with files; `done` holds what was asked of it. */
export function filesFor() {
  const done: string[] = [];
  const note = (what: string) => (): void => void done.push(what);
  const files: PaneFiles = { save: note('save'), open: note('open'), blank: note('blank') };
  return { files, done };
}

export async function show(document: FakeDocument | null, files?: PaneFiles) {
  const store = createPaneStore({ load, now: () => new Date(2023, 1, 20, 9, 5), storage });
  store.open(document);
  render(unstyled(<Pane store={store} {...(files !== undefined && { files })} />));
  // The first look at the document is answered.
  await act(() => Promise.resolve());
  return store;
}

export async function check(document: FakeDocument, files?: PaneFiles) {
  const store = await show(document, files);
  fireEvent.click(screen.getByRole('button', { name: '检查' }));
  await screen.findByRole('heading', { level: 2, name: /必改|可以打印/ });
  // The end of the list is drawn last.
  await screen.findByRole('region', { name: '打印前请逐项核对' });
  await waitFor(() => expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false'));
  return store;
}

export const FEW = textsWithBlanks('cover.contact', 'section.4.1', 'section.4.2', 'section.6');

export function fail(): never {
  throw new Error('not checked');
}
