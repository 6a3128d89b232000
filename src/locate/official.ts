/** Telling the applicant's own text from what the form itself prints into a field: official hints and limit notes. */
import { limitNotes } from '../text/blank.js';
import { normaliseLabel, similarity } from '../text/labels.js';
import { boundariesOf, cutPieces, normalText, type Boundary } from './mappedText.js';
import type { FieldParagraph } from './place.js';
import type { Paragraph, Piece } from '../ooxml/story/story.js';

/** A paragraph of a field with the pieces that are left after its label. */
export interface RawParagraph {
  readonly paragraph: Paragraph;
  readonly pieces: readonly Piece[];
  readonly shared: boolean;
}

/** Shorter stretches of a hint prove nothing: they may be the applicant's words. */
const LEAST_FRAGMENT = 8;
/** Subheadings in the hint's own words (“学科建设与人才培养”) are the applicant's: a part of a hint is at least this much of it. */
const LEAST_FRAGMENT_SHARE = 0.4;
/** A hint retyped or corrected by a word or two is still the hint. */
const LIKE_HINT = 0.9;

interface Cut {
  readonly kind: 'hint' | 'limit-note';
  readonly from: Boundary;
  readonly to: Boundary;
}

/** The normalised hints of a field, made once for each check of a form. */
export function normaliseHints(hints: readonly string[] | undefined): readonly string[] {
  return (hints ?? []).map((hint) => normaliseLabel(hint));
}

export function splitOfficial(
  source: string,
  raw: RawParagraph,
  hints: readonly string[],
  hasLimit: boolean,
): FieldParagraph {
  const cut = findHint(raw.pieces, hints) ?? (hasLimit ? findLimitNote(raw.pieces) : null);
  if (cut === null) return { ...raw, official: [] };
  const pieces = cutPieces(source, raw.pieces, cut.from, cut.to);
  const before = cutPieces(source, raw.pieces, { piece: 0, offset: 0 }, cut.from);
  const after = cutPieces(source, raw.pieces, cut.to, { piece: raw.pieces.length, offset: 0 });
  // A hint or note may be followed by another one in the same paragraph.
  const rest = splitOfficial(source, { ...raw, pieces: [...before, ...after] }, hints, hasLimit);
  return { ...rest, official: [{ kind: cut.kind, pieces }, ...rest.official] };
}

function findHint(pieces: readonly Piece[], hints: readonly string[]): Cut | null {
  if (hints.length === 0) return null;
  const text = normalText(pieces);
  for (const hint of hints) {
    const at = text.indexOf(hint);
    if (at >= 0) return { kind: 'hint', ...boundariesOf(pieces, at, at + hint.length) };
    if (text.length < LEAST_FRAGMENT) continue;
    const isFragment = text.length >= LEAST_FRAGMENT_SHARE * hint.length && hint.includes(text);
    if (isFragment || similarity(text, hint, LIKE_HINT) > 0)
      return { kind: 'hint', ...boundariesOf(pieces, 0, text.length) };
  }
  return null;
}

function findLimitNote(pieces: readonly Piece[]): Cut | null {
  const own = pieces.map((piece) => (piece.placeholder ? '' : piece.text));
  const [note] = limitNotes(own.join(''));
  if (note === undefined || note.length === 0) return null;
  return { kind: 'limit-note', from: boundaryAt(own, note.start), to: boundaryAt(own, note.start + note.length) };
}

/** The boundary `offset` UTF-16 units into these texts joined. */
function boundaryAt(texts: readonly string[], offset: number): Boundary {
  let left = offset;
  for (const [piece, text] of texts.entries()) {
    if (left < text.length) return { piece, offset: left };
    left -= text.length;
  }
  return { piece: texts.length, offset: 0 };
}
