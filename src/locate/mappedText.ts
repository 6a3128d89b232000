/** Text compared in a normal form without losing the place: any normalised character can be traced to the piece it came from. */
import { normaliseLabel } from '../text/labels.js';
import { sourceOffset } from '../ooxml/story/body/readStory.js';
import type { Piece } from '../ooxml/story/story.js';

export interface MappedText {
  /** Normalised text: no white space, one width, one kind of colon and bracket. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Placeholders are left out. */
export function mapText(pieces: readonly Piece[]): MappedText {
  let text = '';
  for (const piece of pieces) if (!piece.placeholder) text += normaliseLabel(piece.text);
  return { text, pieces };
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
function characterAt({ pieces }: MappedText, unit: number): { readonly before: Boundary; readonly after: Boundary } {
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

/** The boundary before normalised unit `unit` (the end when there is no such unit). */
export function boundaryBefore(mapped: MappedText, unit: number): Boundary {
  return characterAt(mapped, unit).before;
}

/** The boundary right after normalised unit `unit`. */
export function boundaryAfter(mapped: MappedText, unit: number): Boundary {
  return characterAt(mapped, unit).after;
}

/** The pieces between two boundaries; a piece cut in two keeps the source place of its part. */
export function cutPieces(source: string, pieces: readonly Piece[], from: Boundary, to: Boundary): Piece[] {
  const cut: Piece[] = [];
  for (let index = from.piece; index <= to.piece && index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const start = index === from.piece ? from.offset : 0;
    const end = index === to.piece ? to.offset : piece.text.length;
    if (start === 0 && end === piece.text.length) cut.push(piece);
    else if (start < end && piece.kind === 'text') {
      cut.push({
        ...piece,
        start: sourceOffset(source, piece, start),
        end: sourceOffset(source, piece, end),
        text: piece.text.slice(start, end),
      });
    } else if (start < end) cut.push(piece);
  }
  return cut;
}
