import { expect, it } from '@jest/globals';
import { isDark } from '../../src/office/darkness.js';

it.each([
  // Word's own colours: colourful, dark grey, black, white.
  ['#E6E6E6', false],
  ['#666666', true],
  ['#262626', true],
  ['#FFFFFF', false],
  ['ffffff', false],
])('takes Office with the background %s for dark: %s', (background, dark) => {
  expect(isDark(background, !dark)).toBe(dark);
});

it('follows the system where Office names no colour', () => {
  expect([isDark(undefined, true), isDark(undefined, false), isDark('inherit', true)]).toEqual([true, false, true]);
});
