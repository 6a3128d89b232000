/** Taking controls away and leaving what they hold. */
import type { Control } from '../../../ooxml/story/story.js';
import { isWithin } from '../../../ooxml/xml/sourceRange.js';
import { controlAt, type ControlState } from './controlState.js';
import type { WordSession } from './wordSession.js';
import { isHostError } from './host.js';
import { BLANK_PLACEHOLDER } from './placeholders.js';
import type { WordReading } from './wordReading.js';

/** Adds to a request that these controls of a reading go. */
export function removeControls(
  session: WordSession,
  context: Word.RequestContext,
  reading: WordReading,
  states: readonly ControlState[],
): void {
  const empty = emptyControls(reading);
  for (const state of states) removeControl(session, controlAt(context, state, reading.controls), empty.get(state));
}

/**
 * Adds it to a request. Word on the web refuses to delete an empty control (office-js issue 5732): where that was found out, the control
 * gets a character first, which goes after it.
 */
function removeControl(session: WordSession, control: Word.ContentControl, empty: Emptiness | undefined): void {
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

/** Nothing at all or a prompt · several paragraphs, all blank. */
type Emptiness = 'nothing' | 'paragraphs';

/** Controls in which nothing of anyone's stands. */
function emptyControls({ reading, stateOf }: WordReading): ReadonlyMap<ControlState, Emptiness> {
  const { paragraphs } = reading.story;
  const isFilled = (control: Control): boolean =>
    paragraphs.some(({ pieces }) =>
      pieces.some((piece) => !piece.placeholder && piece.text !== '' && isWithin(piece, control)),
    );
  const holds = (control: Control): number => paragraphs.filter((paragraph) => isWithin(paragraph, control)).length;
  return new Map(
    [...stateOf]
      .filter(([control]) => !isFilled(control))
      .map(([control, state]) => [state, holds(control) > 1 ? 'paragraphs' : 'nothing']),
  );
}
