/** How a blank is filled through the object model: where the text goes in the field's control, and what it takes the place of. */
import type { FieldContent } from '../../../document/content.js';
import type { FillEdit, NotDoneReason } from '../../../document/port.js';
import type { FieldParagraph, FieldPlace } from '../../../locate/place.js';
import type { Control, Piece } from '../../../ooxml/story/story.js';
import { isWithin } from '../../../ooxml/xml/sourceRange.js';
import { isReplaceable, isSeen, paragraphFor } from '../../fillTarget.js';
import { editable, fillRefusal } from '../../permission.js';
import type { ControlState } from '../session/controlState.js';
import { paragraphsIn } from '../read/bodyParagraphs.js';
import { promptOf } from '../session/placeholders.js';
import type { WordReading } from '../session/wordReading.js';

/** What stood there before. */
export type Blank = 'empty' | 'placeholder' | 'text';

/** A place in a control. */
export interface Spot {
  /** Index among the paragraphs of the control; null for all that stands in it. */
  readonly paragraph: number | null;
  /** `Start` and `End` leave what is there; `After`: a paragraph of its own behind that one. */
  readonly location: 'Start' | 'End' | 'Replace' | 'After';
}

export interface PlannedFill extends Spot {
  readonly fill: FillEdit;
  readonly control: ControlState;
  readonly blank: Blank;
  readonly before: FieldContent;
  /** The prompt that showed, '' without. */
  readonly placeholder: string;
}

export function planFill(snapshot: WordReading, fill: FillEdit): PlannedFill | NotDoneReason {
  const found = editable(snapshot.reading, fill, true);
  if (typeof found === 'string') return found;
  const { place, content } = found;
  if (place.control === null) return 'not-prepared';
  const control = snapshot.stateOf.get(place.control);
  if (control === undefined) return 'unsupported';
  const refused = fillRefusal(content, fill);
  if (refused !== null) return refused;
  const inner = innerPlace(place, place.control);
  // What stands beside the control cannot be replaced through it.
  if (place.paragraphs.some((own) => !inner.paragraphs.includes(own) && isShown(own))) return 'unsupported';
  const spot = spotFor(snapshot, inner, place.control, content);
  if (spot === null) return 'unsupported';
  if (spot.location === 'Replace' && !isSpent(snapshot, inner, content)) return 'unsupported';
  const placeholder = promptOf(snapshot.reading, fill.field);
  return { ...spot, fill, control, blank: blankOf(inner, place.control), before: content, placeholder };
}

/** What of the field stands in its control. */
function innerPlace(place: FieldPlace, control: Control): FieldPlace {
  const isIn = ({ paragraph }: FieldParagraph): boolean => isWithin(paragraph, control) || isWithin(control, paragraph);
  return { ...place, paragraphs: place.paragraphs.filter(isIn) };
}

function spotFor({ reading }: WordReading, place: FieldPlace, control: Control, content: FieldContent): Spot | null {
  const inside = paragraphsIn(reading.story.blocks).filter((paragraph) => isWithin(paragraph, control));
  if (inside.length === 0) return spotInLine(place, control);
  const own = paragraphFor(place, content);
  if (own === null) return { paragraph: inside.length - 1, location: 'After' };
  const index = inside.indexOf(own.paragraph);
  if (index < 0) return null;
  const others = place.paragraphs.filter((other) => other !== own && isShown(other));
  const isWhole = inside.length === 1 || others.length > 0;
  const isAllOwn = place.paragraphs.every(({ official, shared }) => official.length === 0 && !shared);
  if (isShown(own)) {
    if (isWhole && !isAllOwn) return null;
    if (own.official.length > 0 || own.shared) return null;
    return { paragraph: isWhole && control.level === 'block' ? null : index, location: 'Replace' };
  }
  if (others.length > 0) return null;
  // Behind a label in the same paragraph there is only its end.
  if (own.shared || own.official.length > 0)
    return isAtEnd(own, place.insertAt) ? { paragraph: index, location: 'End' } : null;
  const paragraph = inside.length === 1 && control.level === 'block' ? null : index;
  return { paragraph, location: isHollow(own) ? 'Start' : 'Replace' };
}

/** A control in one paragraph holds the field's text and nothing else. */
function spotInLine(place: FieldPlace, control: Control): Spot | null {
  const isInside = (piece: Piece): boolean => isWithin(piece, control);
  const hasOfficial = place.paragraphs.some(({ official }) => official.some(({ pieces }) => pieces.some(isInside)));
  if (hasOfficial) return null;
  const hollow = place.paragraphs.every((own) => isHollow({ ...own, pieces: own.pieces.filter(isInside) }));
  return { paragraph: null, location: hollow && !control.showingPlaceholder ? 'Start' : 'Replace' };
}

/** Something of it can be seen: a placeholder or text. */
function isShown({ pieces }: FieldParagraph): boolean {
  return pieces.some((piece) => piece.placeholder || isSeen(piece));
}

/** Nothing that new text would take the place of; breaks give the cell its height and stay. */
function isHollow({ pieces }: FieldParagraph): boolean {
  return pieces.every(({ text, kind }) => text === '' || kind === 'break' || kind === 'page-break');
}

function isAtEnd({ paragraph, pieces }: FieldParagraph, insertAt: number): boolean {
  return (pieces.at(-1)?.end ?? insertAt) >= (paragraph.pieces.at(-1)?.end ?? 0);
}

/** What is replaced is nothing but text: pictures, notes and comments would go with it (office-js issue 2574). */
function isSpent({ reading }: WordReading, place: FieldPlace, content: FieldContent): boolean {
  const commented = reading.content.leftovers.some(({ kind, field }) => kind === 'comment' && field === place.field);
  return (
    isReplaceable(place) && content.pictures === 0 && content.notes.length === 0 && !content.hasEquation && !commented
  );
}

function blankOf({ paragraphs }: FieldPlace, { showingPlaceholder }: Control): Blank {
  const isEmpty = paragraphs.every(isHollow);
  const isPrompted = paragraphs.some(({ pieces }) => pieces.some(({ placeholder }) => placeholder));
  // The flag alone may stand at text of somebody's.
  if (isPrompted || (showingPlaceholder && isEmpty)) return 'placeholder';
  return isEmpty ? 'empty' : 'text';
}
