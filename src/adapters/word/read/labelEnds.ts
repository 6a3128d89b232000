/** Where a value begins and ends that shares its paragraph with labels, in words that can be searched for. */
import { paragraphAt, type FieldPlace } from '../../../locate/place.js';
import type { Paragraph, Piece, Story } from '../../../ooxml/story/story.js';
import { landmark, UNCERTAIN, type Landmark } from './landmarks.js';

/** The value stands behind `after` and before `before`; null for the beginning and end of the paragraph. */
export interface LabelEnds {
  readonly paragraph: Paragraph;
  readonly after: Landmark | null;
  readonly before: Landmark | null;
}

/** Null when the place is not one stretch of one paragraph, or its edges cannot be put in words. */
export function labelEnds(story: Story, place: FieldPlace): LabelEnds | null {
  const own = place.paragraphs.find(({ pieces }) => pieces.length > 0);
  const paragraph = own?.paragraph ?? paragraphAt(story, place);
  if (paragraph === undefined) return null;
  const first = own?.pieces[0];
  const last = own?.pieces.at(-1);
  const start = first === undefined ? offsetAt(paragraph, place.insertAt) : offsetOf(paragraph, first);
  const end = last === undefined ? start : offsetOf(paragraph, last) + last.text.length;
  const text = searchable(paragraph);
  const edge = (from: number, to: number, side: 'start' | 'end'): Landmark | null | undefined =>
    text.slice(from, to).trim() === '' ? null : landmark(text, { start: from, length: to - from }, side);
  const after = edge(0, start, 'end');
  const before = edge(end, text.length, 'start');
  return after === undefined || before === undefined ? null : { paragraph, after, before };
}

function searchable({ pieces }: Paragraph): string {
  const isCertain = ({ kind }: Piece): boolean => ['text', 'tab', 'break', 'page-break'].includes(kind);
  return pieces
    .flatMap((piece) => (piece.placeholder ? [] : isCertain(piece) ? piece.text : UNCERTAIN.repeat(piece.text.length)))
    .join('');
}

/** Offset of a piece, or of a part of one, in the text of its paragraph, UTF-16 units. */
export function offsetOf(paragraph: Paragraph, part: Piece): number {
  let offset = 0;
  for (const piece of paragraph.pieces) {
    if (piece.end > part.start) {
      if (piece.end === part.end) return offset + piece.text.length - part.text.length;
      return offset + (piece.start === part.start ? 0 : Math.max(piece.text.indexOf(part.text), 0));
    }
    if (!piece.placeholder) offset += piece.text.length;
  }
  return offset;
}

function offsetAt({ pieces }: Paragraph, at: number): number {
  return pieces.reduce((sum, { end, text, placeholder }) => (end <= at && !placeholder ? sum + text.length : sum), 0);
}
