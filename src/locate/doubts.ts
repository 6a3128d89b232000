/** What of a field cannot be told, and what cannot be written to. */
import { isBlank } from '../text/blank.js';
import type { Control, Piece, Story } from '../ooxml/story/story.js';
import type { SourceRange } from '../ooxml/xml/sourceRange.js';
import type { FieldPlace } from './place.js';

const isWithin = (inner: SourceRange, outer: SourceRange): boolean =>
  outer.start <= inner.start && outer.end >= inner.end;

/**
 * The text may be another's; a control in the field says something else than its data; or without the text that may be the prompt of a control nothing is left.
 */
export function isUnsure({ unsure }: Story, { paragraphs, extent, isDoubtful = false }: FieldPlace): boolean {
  if (isDoubtful) return true;
  if (unsure.length === 0) return false;
  const pieces = paragraphs.flatMap((own) => own.pieces);
  const data = unsure.filter(({ why }) => why === 'data');
  if (data.some((range) => isWithin(range, extent) || pieces.some((piece) => isWithin(piece, range)))) return true;
  const shown = pieces.filter(({ placeholder }) => !placeholder);
  const sure = shown.filter((piece) => !unsure.some((range) => isWithin(piece, range)));
  return sure.length < shown.length && isBlank(sure.map(({ text }) => text).join(''));
}

/** Locked by a control around or in the field, whoever put it there, or by the protection of the document. */
export function isLocked(story: Story, place: FieldPlace): boolean {
  if (place.control !== null) {
    if (locks(place.control)) return true;
  } else if (controlsAt(place).every((control) => control !== null && locks(control))) return true;
  if (story.protection === 'none' || story.protection === 'tracked-changes') return false;
  return !place.paragraphs.every(({ paragraph }) =>
    story.permitted.some((range) => range.start <= paragraph.content.start && range.end >= paragraph.content.end),
  );
}

/** Innermost controls around what the field holds; null for what stands in none. */
function controlsAt({ paragraphs }: FieldPlace): (Control | null)[] {
  const own = paragraphs.flatMap(({ paragraph, pieces }) =>
    pieces.length === 0 ? [paragraph.control] : pieces.map(({ control }: Piece) => control),
  );
  return own.length === 0 ? [null] : [...new Set(own)];
}

/** A group locks all but the controls in it (17.5.2.16). */
function locks(innermost: Control): boolean {
  if (innermost.type === 'group') return true;
  for (let control: Control | null = innermost; control !== null; control = control.parent) {
    if (control.lock === 'content' || control.lock === 'both') return true;
  }
  return false;
}
