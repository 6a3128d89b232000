/** Where a value begins and ends that shares its paragraph with labels, in words that can be searched for. */
import type { FieldPlace } from '../../../locate/place.js';
import type { Paragraph, Piece, Story } from '../../../ooxml/story/story.js';

/** Longest text that is searched for, in UTF-16 units (see `reveal.ts`). */
const SNIPPET = 30;

/** A text of the paragraph, which of its occurrences is meant, and how many there are. */
export interface Landmark {
  readonly text: string;
  readonly index: number;
  readonly count: number;
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
  const text = searchable(paragraph);
  const after = landmarkBefore(text, start);
  const before = landmarkAfter(text, end);
  return after === undefined || before === undefined ? null : { paragraph, after, before };
}

/** Stands for a character for which Word may have another one; in no text of XML. */
const UNCERTAIN = '\uffff';
/** Words that are searched for end here. */
const EDGE = /[\n\t\f\uffff]/;

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

/** The last words before the value; null when it begins the paragraph, undefined when there is nothing to search for. */
function landmarkBefore(text: string, start: number): Landmark | null | undefined {
  const before = text.slice(0, start);
  if (before.trim() === '') return null;
  const snippet = (before.split(EDGE).at(-1) ?? '').slice(-SNIPPET).trimStart();
  if (snippet === '' || snippet.includes('^')) return undefined;
  return { text: snippet, index: before.split(snippet).length - 2, count: text.split(snippet).length - 1 };
}

/** The first words behind it. */
function landmarkAfter(text: string, end: number): Landmark | null | undefined {
  const after = text.slice(end);
  if (after.trim() === '') return null;
  const snippet = (after.trimStart().split(EDGE)[0] ?? '').slice(0, SNIPPET).trimEnd();
  if (snippet === '' || snippet.includes('^')) return undefined;
  return { text: snippet, index: text.slice(0, end).split(snippet).length - 1, count: text.split(snippet).length - 1 };
}
