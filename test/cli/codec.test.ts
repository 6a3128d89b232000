import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zlibCodec } from '../../src/cli/codec.js';
import type { Codec } from '../../src/ooxml/zip/codec.js';
import { portableCodec } from '../../src/ooxml/zip/portable.js';

const MOST = 200_000;
const codecs: [string, Codec, Codec][] = [
  ['zlib', zlibCodec, portableCodec],
  ['portable', portableCodec, zlibCodec],
];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const plain = (inflated: unknown): unknown => (inflated instanceof Uint8Array ? Array.from(inflated) : inflated);

describe.each(codecs)('the %s codec', (_name, codec, other) => {
  const long = bytesOf('国际合作联合实验室'.repeat(2000));
  const packed = codec.deflate(long);

  it('packs what every codec unpacks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 20 }), (bytes, times) => {
        const whole = Uint8Array.from(Array.from({ length: times }, () => [...bytes]).flat());
        const compressed = codec.deflate(whole);
        for (const reader of [codec, other]) {
          expect(plain(reader.inflate(compressed, whole.length, MOST))).toEqual(Array.from(whole));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('sums up as every codec does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        expect(codec.crc32(bytes)).toBe(other.crc32(bytes));
      }),
    );
  });

  it.each([
    ['fewer bytes than stated', long.length + 1, MOST, 'other-size'],
    ['more bytes than stated', long.length - 1, MOST, 'other-size'],
    ['some bytes where none are stated', 0, MOST, 'other-size'],
    ['more bytes than are let pass', 100, long.length - 1, 'too-long'],
  ])('tells %s', (_title, stated, most, expected) => {
    expect(codec.inflate(packed, stated, most)).toBe(expected);
  });

  it('lets pass exactly as many bytes as it may', () => {
    expect(plain(codec.inflate(packed, long.length, long.length))).toEqual(Array.from(long));
  });

  it.each([
    ['is cut short', packed.subarray(0, packed.length - 5)],
    ['is no DEFLATE', Uint8Array.of(7, 1, 2, 3)],
  ])('throws when the data %s', (_title, data) => {
    expect(() => codec.inflate(data, long.length, MOST)).toThrow();
  });
});
