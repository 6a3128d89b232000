/** Packing and unpacking of zip entries (raw DEFLATE, RFC 1951): the portable codec for browsers (`portable.ts`); an entry may bring a quicker one. */

/** The bytes when they are as many as stated; else why not. */
export type Inflated = Uint8Array | 'too-long' | 'other-size';

export interface Codec {
  /**
   * @param stated bytes that should come out
   * @param most bytes after which it stops, whatever is left
   * @throws Error when the data is damaged
   */
  inflate(compressed: Uint8Array, stated: number, most: number): Inflated;
  deflate(bytes: Uint8Array): Uint8Array;
  /** CRC-32 of zip (APPNOTE 4.4.7). */
  crc32(bytes: Uint8Array): number;
}
