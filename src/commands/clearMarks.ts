/** 清除标记 from the ribbon: done without a word when it succeeds; what could not be cleared is said in a dialog. */
import type { FormDocument } from '../document/port.js';
import { dialog as words } from '../strings/office.js';
import type { Conversation } from './conversation.js';
import { failureLines, sayUntilClosed } from './failure.js';

/** @param load the document of this window, of which a part of this program may be missing when the network is */
export async function clearMarks(load: () => Promise<FormDocument>, open: () => Promise<Conversation>): Promise<void> {
  const lines = await load()
    .then((document) => document.clear())
    .then(({ notDone }) => (notDone.length === 0 ? [] : [words.notCleared(notDone.length)]), failureLines);
  if (lines.length === 0) return;
  const talk = await open();
  try {
    await sayUntilClosed(talk, lines);
  } finally {
    talk.end();
  }
}
