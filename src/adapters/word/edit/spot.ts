/** Writing at a place in a control, and taking back what was written there. */
import { controlAt, type ControlState } from '../session/controlState.js';
import type { Spot } from './plannedFill.js';

/** What a spot is, in a request. */
export interface SpotTarget {
  readonly control: Word.ContentControl;
  /** What is written to; its text is asked for before anything is written. */
  readonly target: Word.ContentControl | Word.Paragraph;
}

export function spotAt(
  context: Word.RequestContext,
  control: ControlState,
  all: readonly ControlState[],
  { paragraph }: Pick<Spot, 'paragraph'>,
): SpotTarget {
  const proxy = controlAt(context, control, all);
  return { control: proxy, target: paragraph === null ? proxy : paragraphOf(proxy, paragraph) };
}

function paragraphOf(control: Word.ContentControl, index: number): Word.Paragraph {
  let paragraph = control.paragraphs.getFirst();
  for (let count = 0; count < index; count += 1) paragraph = paragraph.getNext();
  return paragraph;
}

/** Opens a locked control for what `write` adds to the request, and locks it again. */
export function opened(control: Word.ContentControl, state: ControlState, write: () => void): void {
  const isLocked = state.content?.cannotEdit === true;
  if (isLocked) control.cannotEdit = false;
  write();
  if (isLocked) control.cannotEdit = true;
}

/** @returns what was written */
export function writeAt(target: SpotTarget['target'], spot: Spot, text: string): Word.Range | Word.Paragraph {
  if (spot.location === 'After') return target.insertParagraph(text, 'After');
  return target.insertText(text, spot.location);
}
