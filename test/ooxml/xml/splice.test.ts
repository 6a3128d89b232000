import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applySplices, inverseSplices, mapRange, overlap, type Splice } from '../../../src/ooxml/xml/splice';

const at = (start: number, end: number, text: string): Splice => ({ start, end, text });

describe('applySplices', () => {
  it.each<[string, Splice[], string]>([
    ['leaves a text without splices alone', [], 'abcdef'],
    ['replaces', [at(1, 3, 'X')], 'aXdef'],
    ['inserts at both ends', [at(0, 0, '<'), at(6, 6, '>')], '<abcdef>'],
    ['takes splices in any order', [at(4, 5, 'Y'), at(1, 2, 'X')], 'aXcdYf'],
    ['keeps insertions at one place in the order given', [at(3, 3, '1'), at(3, 3, '2')], 'abc12def'],
    ['puts an insertion before what is replaced at its place', [at(3, 5, 'X'), at(3, 3, '|')], 'abc|Xf'],
    ['lets a replacement end where another begins', [at(1, 3, 'X'), at(3, 5, 'Y')], 'aXYf'],
  ])('%s', (_, splices, expected) => expect(applySplices('abcdef', splices)).toBe(expected));

  it.each<[string, Splice[]]>([
    ['two that change the same character', [at(1, 3, ''), at(2, 4, '')]],
    ['an insertion inside a replacement', [at(1, 4, ''), at(2, 2, 'X')]],
    ['one beyond the end', [at(5, 7, '')]],
    ['one that ends before it starts', [at(3, 2, '')]],
  ])('refuses %s', (_, splices) => expect(() => applySplices('abcdef', splices)).toThrow(RangeError));
});

describe('overlap', () => {
  it.each<[boolean, string, Splice[]]>([
    [false, 'two insertions at one place', [at(2, 2, 'a'), at(2, 2, 'b')]],
    [false, 'neighbours', [at(2, 3, 'a'), at(3, 4, 'b')]],
    [true, 'two replacements of one character', [at(3, 5, 'b'), at(2, 4, 'a')]],
    [true, 'an insertion inside a replacement', [at(2, 2, 'a'), at(1, 3, 'b')]],
  ])('is %s for %s', (expected, _, splices) => expect(overlap(splices)).toBe(expected));
});

/** A text with splices of it that do not overlap. */
const spliced = fc
  .record({
    source: fc.string({ minLength: 1, maxLength: 40 }),
    cuts: fc.array(fc.tuple(fc.nat(8), fc.nat(4), fc.string({ maxLength: 4 })), { maxLength: 6 }),
  })
  .map(({ source, cuts }) => {
    const splices: Splice[] = [];
    let from = 0;
    for (const [gap, length, text] of cuts) {
      const start = Math.min(from + gap, source.length);
      const end = Math.min(start + length, source.length);
      splices.push(at(start, end, text));
      from = end;
    }
    return { source, splices };
  });

describe('inverseSplices', () => {
  it('takes any splices back', () =>
    fc.assert(
      fc.property(spliced, ({ source, splices }) => {
        const after = applySplices(source, splices);
        expect(applySplices(after, inverseSplices(source, splices))).toBe(source);
      }),
    ));
});

describe('mapRange', () => {
  const range = { start: 3, end: 6 };
  it.each<[string, Splice[], { start: number; end: number } | null]>([
    ['stays before what changes behind it', [at(7, 8, 'XYZ')], range],
    ['moves with what is inserted before it', [at(1, 1, 'XY')], { start: 5, end: 8 }],
    ['moves with what is removed before it', [at(0, 2, '')], { start: 1, end: 4 }],
    ['leaves out what is inserted at its edges', [at(3, 3, 'X'), at(6, 6, 'Y')], { start: 4, end: 7 }],
    ['grows with what is inserted inside it', [at(4, 4, 'XY')], { start: 3, end: 8 }],
    ['shrinks with what is removed inside it', [at(3, 5, '')], { start: 3, end: 4 }],
    ['is lost when a splice reaches over its start', [at(2, 4, 'X')], null],
    ['is lost when a splice reaches over its end', [at(5, 7, 'X')], null],
    ['is lost when a splice takes it away with its surroundings', [at(2, 7, 'X')], null],
  ])('%s', (_, splices, expected) => expect(mapRange(range, splices)).toEqual(expected));

  it('keeps an empty range before what is inserted at its place', () =>
    expect(mapRange({ start: 3, end: 3 }, [at(3, 3, 'X')])).toEqual({ start: 3, end: 3 }));

  it('finds untouched text again', () =>
    fc.assert(
      fc.property(spliced, fc.nat(40), fc.nat(10), ({ source, splices }, from, length) => {
        const start = Math.min(from, source.length);
        const end = Math.min(start + length, source.length);
        fc.pre(end > start && splices.every((splice) => splice.end <= start || splice.start >= end));
        const mapped = mapRange({ start, end }, splices);
        const after = applySplices(source, splices);
        expect(mapped && after.slice(mapped.start, mapped.end)).toBe(source.slice(start, end));
      }),
    ));
});
