import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { align, alignRest } from '../../src/locate/align.js';

/** Every way to match in order, the slow and obvious way. */
function bestSum(scores: readonly (readonly number[])[], e = 0, c = 0): number {
  const row = scores[e];
  if (row === undefined) return 0;
  let best = bestSum(scores, e + 1, c);
  for (let candidate = c; candidate < row.length; candidate += 1) {
    const own = row[candidate] ?? 0;
    if (own > 0) best = Math.max(best, own + bestSum(scores, e + 1, candidate + 1));
  }
  return best;
}

describe('align', () => {
  it.each([
    ['matches in order', 'abc', 'abc', [0, 1, 2]],
    ['leaves out what is gone', 'abc', 'ac', [0, -1, 1]],
    ['passes over what was added', 'abc', 'axbyc', [0, 2, 4]],
    ['takes the earlier of two equal candidates', 'a', 'aa', [0]],
    ['takes the earlier of two equal blocks', 'abc', 'abab', [0, 1, -1]],
    ['keeps repeated things apart by their neighbours', 'gahag', 'gahag', [0, 1, 2, 3, 4]],
    ['finds nothing in nothing', 'ab', '', [-1, -1]],
  ])('%s', (_title, expected, candidates, matched) => {
    expect(align(expected.length, candidates.length, (e, c) => (expected[e] === candidates[c] ? 1 : 0))).toEqual(
      matched,
    );
  });

  it('never crosses, never uses a candidate twice, and reaches the greatest sum', () => {
    const table = fc
      .integer({ min: 0, max: 6 })
      .chain((width) =>
        fc.array(fc.array(fc.integer({ min: -2, max: 5 }), { minLength: width, maxLength: width }), { maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, (scores) => {
        const matched = align(scores.length, scores[0]?.length ?? 0, (e, c) => scores[e]?.[c] ?? 0);
        const used = matched.filter((candidate) => candidate >= 0);
        expect(used).toEqual([...new Set(used)].sort((a, b) => a - b));
        const sum = matched.reduce(
          (total, candidate, e) => total + (candidate < 0 ? 0 : (scores[e]?.[candidate] ?? 0)),
          0,
        );
        expect(sum).toBe(bestSum(scores));
      }),
    );
  });
});

describe('alignRest', () => {
  it.each([
    ['gives what was left over its candidate out of order', 'abc', 'cab', [1, 2, 0]],
    ['takes no candidate that another has', 'ab', 'b', [-1, 0]],
    ['gives equal things the candidates from the first on', 'aab', 'baa', [1, 2, 0]],
    ['leaves without a match what nothing fits', 'abx', 'ba', [1, 0, -1]],
  ])('%s', (_name, expected, candidates, matched) => {
    const score = (e: number, c: number): number => (expected[e] === candidates[c] ? 1 : 0);
    const inOrder = align(expected.length, candidates.length, score);
    expect(alignRest(inOrder, candidates.length, score)).toEqual(matched);
  });
});
