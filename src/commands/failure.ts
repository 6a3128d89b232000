/** What went wrong before or beside the command itself, said in its dialog until that is closed. */
import { dialog as words } from '../strings/office.js';
import { failure } from '../strings/pane.js';
import type { Conversation } from './conversation.js';

export function failureLines(error: unknown): string[] {
  return [words.failed, `${failure.details}：${String(error)}`];
}

export async function sayUntilClosed(talk: Conversation, lines: readonly string[]): Promise<void> {
  while ((await talk.next()).kind !== 'close') {
    talk.tell({ kind: 'outcome', tone: 'warning', lines: [...lines], undo: false });
  }
}
