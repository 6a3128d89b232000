import { describe, expect, it } from '@jest/globals';
import { literal, oneOf, ready } from '../../src/text/patterns.js';

describe('ready', () => {
  it.each([
    ['anywhere', /[^一]+/gu],
    ['in one place', /\S{3}/uy],
    ['not at all', /^无$/u],
  ])('gives the pattern itself, at its beginning, whether it fits a long text or %s', (_where, pattern) => {
    expect(ready(pattern)).toBe(pattern);
    expect(pattern.lastIndex).toBe(0);
    expect(ready(pattern)).toBe(pattern);
  });
});

describe('words as patterns', () => {
  it('takes the first word that fits', () => {
    expect(new RegExp(oneOf('万元 元')).exec('十万元')?.[0]).toBe('万元');
  });

  it('makes a text mean itself', () => {
    expect(new RegExp(`^${literal('(a+b)/[c].*?')}$`, 'u').test('(a+b)/[c].*?')).toBe(true);
  });
});
