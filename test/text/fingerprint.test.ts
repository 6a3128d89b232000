import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint } from '../../src/text/fingerprint.js';

describe('the fingerprint of a text', () => {
  it('is the same for the same text and of one form', () => {
    expect(fingerprint('签署时间')).toBe(fingerprint('签署时间'));
    expect(fingerprint('')).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['', '无'],
    ['无', '无 '],
    ['ab', 'ba'],
    ['2019年3月', '2019年4月'],
    ['甲', '乙'],
  ])('tells “%s” from “%s”', (one, other) => {
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  it('tells any two texts apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(fingerprint(one) === fingerprint(other)).toBe(one === other);
      }),
    );
  });
});
