/** Unpacking that stops at a bound by counting what really comes out; the size that a header states is only compared in the end. */
import { DocumentError } from '../../document/error.js';
import { MAX_PART_BYTES, tooLarge } from '../bounds.js';
import type { Codec, Inflated } from './codec.js';

/** RFC 1951: 258 bytes for 2 bits. */
const MAX_DEFLATE_RATIO = 1032;

/**
 * Unpacks the raw DEFLATE data of one entry.
 * @param stated unpacked size in bytes as the directory states it.
 * @throws DocumentError `zip-too-large` when more than `MAX_PART_BYTES` come out or are stated, `zip-corrupt` when the data is damaged
 * or does not have the stated size.
 */
export function inflatePart(compressed: Uint8Array, stated: number, part: string, codec: Codec): Uint8Array {
  if (stated > MAX_PART_BYTES) throw tooLarge('part', part);
  if (stated > compressed.length * MAX_DEFLATE_RATIO) throw new DocumentError('zip-corrupt', { part });
  // No data at all unpacks to nothing, whoever unpacks it; zlib alone would miss its end.
  if (compressed.length === 0) return compressed;
  let inflated: Inflated;
  try {
    inflated = codec.inflate(compressed, stated, MAX_PART_BYTES);
  } catch (error) {
    throw new DocumentError('zip-corrupt', { part }, { cause: error });
  }
  if (inflated === 'too-long') throw tooLarge('part', part);
  if (inflated === 'other-size') throw new DocumentError('zip-corrupt', { part });
  return inflated;
}
