import { describe, expect, it } from '@jest/globals';
import { boxAt, cornerPlace, freePlace, overlaps, type Box } from '../../../src/workbench/overlay/freeSpace.js';

const frame = boxAt(100, 100, { width: 200, height: 40 });
const label = { width: 60, height: 16 };
const dot = { width: 12, height: 12 };
const line = (left: number, top: number, width: number): Box => boxAt(left, top, { width, height: 14 });

describe('a label in its frame', () => {
  it.each<[string, readonly Box[], string]>([
    ['a blank frame', [], 'right middle'],
    ['text at the left', [line(105, 113, 80)], 'right middle'],
    ['text at the right', [line(220, 113, 70)], 'left middle'],
    ['a full first line', [line(105, 102, 190)], 'right below'],
    ['a full last line', [line(105, 124, 190)], 'right above'],
    ['text beside the frame', [line(310, 113, 80)], 'right middle'],
    ['a full frame', [line(105, 102, 190), line(105, 122, 190)], 'nowhere'],
    ['a line through the middle', [line(105, 113, 190)], 'nowhere'],
  ])('with %s', (_title, text, where) => {
    const place = freePlace(frame, label, text);
    const side = place === null ? '' : place.left > 180 ? 'right' : 'left';
    const level = place === null ? '' : place.top < 110 ? 'above' : place.top > 115 ? 'below' : 'middle';
    expect(place === null ? 'nowhere' : `${side} ${level}`).toBe(where);
    expect(text.some((box) => place !== null && overlaps(place, box))).toBe(false);
  });

  it('finds no place in a frame that is too small', () => {
    expect(freePlace(boxAt(0, 0, { width: 60, height: 40 }), label, [])).toBeNull();
    expect(freePlace(boxAt(0, 0, { width: 200, height: 10 }), label, [])).toBeNull();
  });
});

describe('a dot', () => {
  it('stands on the corner, or beside the frame where text reaches it', () => {
    expect(cornerPlace(frame, dot, [])).toEqual(boxAt(294, 94, dot));
    expect(cornerPlace(frame, dot, [line(200, 96, 98)])).toEqual(boxAt(301, 102, dot));
    expect(cornerPlace(frame, dot, [line(200, 96, 98), line(302, 96, 60)])).toEqual(boxAt(87, 102, dot));
  });
});
