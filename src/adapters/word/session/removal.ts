/** Taking a control away and leaving what it holds. */
import type { WordSession } from './wordSession.js';
import { isHostError } from './host.js';
import { BLANK_PLACEHOLDER } from './placeholders.js';
import type { Emptiness } from './wordReading.js';

/**
 * Adds it to a request. Word on the web refuses to delete an empty control (office-js issue 5732): where that was found out, the control
 * gets a character first, which goes after it.
 */
export function removeControl(session: WordSession, control: Word.ContentControl, empty: Emptiness | undefined): void {
  if (empty === undefined || session.abilities.has('delete-empty')) {
    control.delete(true);
    return;
  }
  // Replacing would make one paragraph of several.
  const character = control.insertText(BLANK_PLACEHOLDER, empty === 'paragraphs' ? 'Start' : 'Replace');
  control.delete(true);
  character.delete();
}

/** Runs a request that deletes controls, once more in the other way where Word refuses to delete empty ones. */
export async function retryingEmpty(session: WordSession, request: () => Promise<void>): Promise<void> {
  try {
    await request();
  } catch (error) {
    const isRefused = isHostError(error) && error.code === 'NotAllowed' && session.abilities.has('delete-empty');
    if (!isRefused) throw error;
    session.abilities.fail('delete-empty');
    await session.read();
    await request();
  }
}
