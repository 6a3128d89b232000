/** Text compared in a normal form without losing the place: every normalised character knows the piece it came from. */
import { normaliseLabel } from '../text/labels.js';
import { sourceOffset } from './readStory.js';
import type { Piece } from './story.js';

export interface MappedText {
  /** Normalised text: no white space, one width, one kind of colon and bracket. */
  readonly text: string;
  /** For each UTF-16 unit of `text`: index of its piece and offset (UTF-16) in that piece's text. */
  readonly at: readonly { readonly piece: number; readonly offset: number }[];
}

const normalForms = new Map<string, string>();

function normalForm(character: string): string {
  const known = normalForms.get(character);
  if (known !== undefined) return known;
  const form = normaliseLabel(character);
  normalForms.set(character, form);
  return form;
}

export function mapText(pieces: readonly Piece[]): MappedText {
  const at: { piece: number; offset: number }[] = [];
  let text = '';
  pieces.forEach((piece, index) => {
    if (piece.placeholder) return;
    let offset = 0;
    for (const character of piece.text) {
      const form = normalForm(character);
      for (let unit = 0; unit < form.length; unit += 1) at.push({ piece: index, offset });
      text += form;
      offset += character.length;
    }
  });
  return { text, at };
}

/** A boundary between characters of a list of pieces. */
export interface Boundary {
  readonly piece: number;
  /** UTF-16 units of the piece's text before the boundary. */
  readonly offset: number;
}

/** The boundary before normalised unit `unit` (its end when there is no such unit). */
export function boundaryBefore(mapped: MappedText, unit: number, pieces: readonly Piece[]): Boundary {
  return mapped.at[unit] ?? { piece: pieces.length, offset: 0 };
}

/** The boundary right after normalised unit `unit`. */
export function boundaryAfter(mapped: MappedText, unit: number, pieces: readonly Piece[]): Boundary {
  const place = mapped.at[unit];
  if (place === undefined) return { piece: pieces.length, offset: 0 };
  const character = pieces[place.piece]?.text.codePointAt(place.offset) ?? 0;
  return { piece: place.piece, offset: place.offset + (character > 0xffff ? 2 : 1) };
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
