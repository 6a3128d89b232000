/** Unpacking that stops at a bound by counting what really comes out; the size that a header states is only compared in the end. */
import { Inflate } from 'fflate';
import { DocumentError } from '../document/error.js';
import { type BoundKind, MAX_PART_BYTES } from './bounds.js';

/**
 * Compressed bytes given to the inflater at a time. One piece can at worst become 1,032 times as long (RFC 1951: 258 bytes for 2 bits),
 * so that this bounds what is unpacked beyond `MAX_PART_BYTES` before it is noticed. Smaller pieces cost time: 16 KiB a third more.
 */
const PIECE_BYTES = 64 * 1024;
const MAX_DEFLATE_RATIO = 1032;

function tooLarge(part: string): DocumentError {
  return new DocumentError('zip-too-large', { part, found: 'part' satisfies BoundKind, bound: MAX_PART_BYTES });
}

/**
 * Unpacks the raw DEFLATE data of one entry.
 * @param stated unpacked size in bytes as the directory states it.
 * @throws DocumentError `zip-too-large` when more than `MAX_PART_BYTES` come out or are stated, `zip-corrupt` when the data is damaged
 * or does not have the stated size.
 */
export function inflatePart(compressed: Uint8Array, stated: number, part: string): Uint8Array {
  if (stated > MAX_PART_BYTES) throw tooLarge(part);
  if (stated > compressed.length * MAX_DEFLATE_RATIO) throw new DocumentError('zip-corrupt', { part });
  const out = new Uint8Array(stated);
  let length = 0;
  const stream = new Inflate((piece) => {
    const start = length;
    length += piece.length;
    if (length > MAX_PART_BYTES) throw tooLarge(part);
    // Beyond the stated size the rest is only counted, to tell a bomb from a damaged entry.
    if (length <= stated) out.set(piece, start);
  });
  try {
    for (let at = 0; at < compressed.length; at += PIECE_BYTES) {
      stream.push(compressed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= compressed.length);
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('zip-corrupt', { part }, { cause: error });
  }
  if (length !== stated) throw new DocumentError('zip-corrupt', { part });
  return out;
}
