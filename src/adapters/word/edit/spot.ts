/** A place in a control that is written to. */
import { controlAt, type ControlState } from '../session/controlState.js';
import type { Spot } from './plannedFill.js';

/** What a spot is, in a request. */
export interface SpotTarget {
  readonly state: ControlState;
  readonly control: Word.ContentControl;
  /** What is written to; its text is asked for before anything is written. */
  readonly target: Word.ContentControl | Word.Paragraph;
  /** A second proxy of the same control, which keeps what it said before the write. */
  readonly witness: Word.ContentControl;
}

export function spotAt(
  context: Word.RequestContext,
  state: ControlState,
  all: readonly ControlState[],
  { paragraph }: Pick<Spot, 'paragraph'>,
): SpotTarget {
  const witness = controlAt(context, state, all);
  witness.load('text');
  const control = controlAt(context, state, all);
  const target = paragraph === null ? control : paragraphOf(control, paragraph);
  target.load('text');
  return { state, control, target, witness };
}

/** Someone has typed there since the reading. */
export function isOvertaken({ state, witness }: SpotTarget): boolean {
  return state.content !== null && witness.text !== state.content.text;
}

function paragraphOf(control: Word.ContentControl, index: number): Word.Paragraph {
  let paragraph = control.paragraphs.getFirst();
  for (let count = 0; count < index; count += 1) paragraph = paragraph.getNext();
  return paragraph;
}
