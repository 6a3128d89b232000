/** Where a value begins and ends that shares its paragraph with labels, in words that can be searched for. */
import type { FieldPlace } from '../../../locate/place.js';
import type { Paragraph, Piece, Story } from '../../../ooxml/story/story.js';

/** Longest text that is searched for, in UTF-16 units (see `reveal.ts`). */
const SNIPPET = 30;

/** A text of the paragraph, and which of its occurrences is meant. */
export interface Landmark {
  readonly text: string;
  readonly index: number;
}

/** The value stands behind `after` and before `before`; null for the beginning and end of the paragraph. */
export interface LabelEnds {
  readonly paragraph: Paragraph;
  readonly after: Landmark | null;
  readonly before: Landmark | null;
}

/** Null when the place is not one stretch of one paragraph, or its edges cannot be put in words. */
export function labelEnds(story: Story, place: FieldPlace): LabelEnds | null {
  const own = place.paragraphs.find(({ pieces }) => pieces.length > 0);
  const paragraph =
    own?.paragraph ?? story.paragraphs.findLast(({ start, end }) => start < place.insertAt && end > place.insertAt);
  if (paragraph === undefined) return null;
  const first = own?.pieces[0];
  const last = own?.pieces.at(-1);
  const start = first === undefined ? offsetAt(paragraph, place.insertAt) : offsetOf(paragraph, first);
  const end = last === undefined ? start : offsetOf(paragraph, last) + last.text.length;
  const after = landmarkBefore(paragraph.text, start);
  const before = landmarkAfter(paragraph.text, end);
  return after === undefined || before === undefined ? null : { paragraph, after, before };
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

/** The last words before the value; null when it begins the paragraph, undefined when there is nothing to search for. */
function landmarkBefore(text: string, start: number): Landmark | null | undefined {
  const before = text.slice(0, start);
  if (before.trim() === '') return null;
  const snippet = (before.split(/[\n\t\f]/).at(-1) ?? '').slice(-SNIPPET).trimStart();
  if (snippet === '' || snippet.includes('^')) return undefined;
  return { text: snippet, index: before.split(snippet).length - 2 };
}

/** The first words behind it. */
function landmarkAfter(text: string, end: number): Landmark | null | undefined {
  const after = text.slice(end);
  if (after.trim() === '') return null;
  const snippet = (after.trimStart().split(/[\n\t\f]/)[0] ?? '').slice(0, SNIPPET).trimEnd();
  if (snippet === '' || snippet.includes('^')) return undefined;
  return { text: snippet, index: text.slice(0, end).split(snippet).length - 1 };
}
