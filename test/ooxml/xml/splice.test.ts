import { describe, expect, it } from '@jest/globals';
import { applySplices, overlap, type Splice } from '../../../src/ooxml/xml/splice';

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
