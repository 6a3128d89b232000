import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  decodeAttribute,
  decodeText,
  escapeAttribute,
  escapeText,
  rawOffsets,
  referenceAt,
} from '../../../src/ooxml/xml/xmlText.js';

const text = fc.string({ unit: fc.constantFrom('a', '甲', '&', '<', '>', '"', "'", ' ', '\t', '\n', '\r', '😀', ']') });

describe('escaping', () => {
  it('is undone by decoding', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(decodeText(escapeText(value))).toBe(value);
        expect(decodeAttribute(escapeAttribute(value))).toBe(value);
      }),
    );
  });

  it('leaves nothing that ends a text or a value', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(escapeText(value)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|#13;)/);
        expect(escapeAttribute(value)).not.toMatch(/[<"\n]/);
      }),
    );
  });
});

describe('referenceAt', () => {
  it.each([
    ['&amp;x', { text: '&', end: 5 }],
    ['&#x4e2d;', { text: '中', end: 8 }],
    ['&#128512;', { text: '😀', end: 9 }],
    ['&nbsp;', null],
    ['&#0;', null],
    ['&#xFFFE;', null],
    ['&#x;', null],
    ['&', null],
    ['&toString;', null],
  ])('reads %s', (raw, expected) => {
    expect(referenceAt(raw, 0)).toEqual(expected);
  });
});

describe('rawOffsets', () => {
  it.each([
    ['a&amp;b', 1, 1],
    ['a&amp;b', 2, 6],
    ['a&amp;b', 3, 7],
    ['a\r\nb', 2, 3],
    ['&#x1F600;a', 1, 0],
    ['&#x1F600;a', 2, 9],
    ['<![CDATA[a&amp;]]>', 0, 9],
    ['<![CDATA[a&amp;]]>', 2, 11],
    ['<![CDATA[a&amp;]]>', 6, 15],
    ['', 0, 0],
  ])('finds in %j the character %i at %i', (raw, index, expected) => {
    expect(rawOffsets(raw)(index)).toBe(expected);
  });
});
