import { describe, expect, it } from '@jest/globals';
import { crc32 } from '../../../src/ooxml/zip/crc32.js';
import { bytesOf } from './rawZip.js';

describe('crc32', () => {
  it.each([
    ['', 0],
    ['a', 0xe8b7be43],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j is the published value', (text, expected) => {
    expect(crc32(bytesOf(text))).toBe(expected);
  });

  it('does not depend on the length being a multiple of its step', () => {
    // The table-free definition, bit by bit.
    const slow = (bytes: Uint8Array): number => {
      let crc = 0xffffffff;
      for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
      }
      return ~crc >>> 0;
    };
    for (let length = 0; length < 20; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 151 + 200) % 256);
      expect(crc32(bytes)).toBe(slow(bytes));
    }
  });
});
