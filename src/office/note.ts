/**
 * What a command of the ribbon has to say. It has no page to say it on: Word LTSC 2021 has neither a shared runtime, by which a command could
 * open the pane, nor notifications. So it leaves a note in the storage that it shares with the pane, which says it at once when it is open,
 * and otherwise as soon as it is.
 */
import type { PaneStorage } from '../decisions/storage.js';

/** Name of the browser's entry; other pages of this address are told when it changes. */
export const NOTE = 'wulou.note';

/** The document's name, then the sentences, a line each; '' where the name is not known, and the note is for any document. */
export function leaveNote(storage: PaneStorage): (name: string, lines: readonly string[]) => void {
  return (name, lines) => void storage.set(NOTE, [name, ...lines].join('\n'));
}

/** The sentences left for this document, once; empty when there are none. */
export function takeNote(storage: PaneStorage, name: string): readonly string[] {
  const [of = '', ...lines] = (storage.get(NOTE) ?? '').split('\n');
  if (lines.length === 0 || (of !== '' && of !== name)) return [];
  storage.set(NOTE, '');
  return lines;
}
