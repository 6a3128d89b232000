/** Text compared in a normal form without losing the place: any normalised character can be traced to the piece it came from. */
import { normaliseLabel } from '../text/labels.js';
import { sourceOffset } from '../ooxml/story/body/readStory.js';
import type { Piece } from '../ooxml/story/story.js';

/** Normalised text: no white space, one width, one kind of colon and bracket. Placeholders are left out. */
export function normalText(pieces: readonly Piece[]): string {
  return pieces.map(({ placeholder, text }) => (placeholder ? '' : normaliseLabel(text))).join('');
}

/** A boundary between characters of a list of pieces. */
export interface Boundary {
  readonly piece: number;
  /** UTF-16 units of the piece's text before the boundary. */
  readonly offset: number;
}

/**
 * The character that normalised unit `unit` came from: the boundaries before and after it; the end of the pieces when there is no such
 * unit. Characters are normalised one by one, so that counting their normal forms finds it; few units are ever asked for.
 */
function characterAt(pieces: readonly Piece[], unit: number): { readonly before: Boundary; readonly after: Boundary } {
  const end = { piece: pieces.length, offset: 0 };
  let left = unit < 0 ? Infinity : unit;
  for (const [index, piece] of pieces.entries()) {
    if (piece.placeholder) continue;
    const form = normaliseLabel(piece.text);
    if (left >= form.length) {
      left -= form.length;
      continue;
    }
    let offset = 0;
    for (const character of piece.text) {
      const after = offset + character.length;
      left -= normaliseLabel(character).length;
      if (left < 0) return { before: { piece: index, offset }, after: { piece: index, offset: after } };
      offset = after;
    }
  }
  return { before: end, after: end };
}

/** The boundaries around normalised units `start` (inclusive) to `end` (exclusive), which are at least one. */
export function boundariesOf(pieces: readonly Piece[], start: number, end: number): { from: Boundary; to: Boundary } {
  return { from: characterAt(pieces, start).before, to: characterAt(pieces, end - 1).after };
}

/** The pieces of normalised units `start` to `end`, with what stands around them and is no such unit: white space. */
export function cutText(source: string, pieces: readonly Piece[], start: number, end = Infinity): Piece[] {
  const from = start <= 0 ? { piece: 0, offset: 0 } : characterAt(pieces, start - 1).after;
  return cutPieces(source, pieces, from, characterAt(pieces, end).before);
}

/** The pieces between two boundaries; a piece cut in two keeps the source place of its part. */
export function cutPieces(source: string, pieces: readonly Piece[], from: Boundary, to: Boundary): Piece[] {
  const cut: Piece[] = [];
  for (let index = from.piece; index <= to.piece && index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const start = index === from.piece ? from.offset : 0;
    const end = index === to.piece ? to.offset : piece.text.length;
    if (start < end || (start === 0 && end === piece.text.length)) cut.push(cutPiece(source, piece, start, end));
  }
  return cut;
}

/** The piece between two of its UTF-16 units; what is no text, and so stands at one place of the source, whole. */
export function cutPiece(source: string, piece: Piece, from: number, to: number): Piece {
  if (piece.kind !== 'text' || (from === 0 && to === piece.text.length)) return piece;
  return {
    ...piece,
    start: sourceOffset(source, piece, from),
    end: sourceOffset(source, piece, to),
    text: piece.text.slice(from, to),
  };
}
