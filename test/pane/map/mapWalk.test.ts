import { describe, expect, it } from '@jest/globals';
import { stepTo } from '../../../src/pane/map/mapWalk.js';

/** Three rows: 0 1 2 / 3 4 / 5 6 7, the last row a little to the right. */
const spots = [
  ...[0, 28, 56].map((left) => ({ left, top: 0 })),
  ...[0, 28].map((left) => ({ left, top: 28 })),
  ...[10, 38, 66].map((left) => ({ left, top: 70 })),
];

describe('walking the form map', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 3],
    ['ArrowRight', 7, 7],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['Home', 6, 0],
    ['End', 1, 7],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 2, 4],
    ['ArrowDown', 4, 6],
    ['ArrowDown', 6, 6],
    ['ArrowUp', 5, 3],
    ['ArrowUp', 7, 4],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 1, 1],
    ['Enter', 1, null],
    ['Tab', 1, null],
  ])('%s leads from cell %i to %p', (key, from, to) => {
    expect(stepTo(key, from, spots)).toBe(to);
  });
});
