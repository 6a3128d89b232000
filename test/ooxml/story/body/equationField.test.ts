import { describe, expect, it } from '@jest/globals';

import { equationText, isEquationCode } from '../../../../src/ooxml/story/body/equationField.js';

describe('equationText', () => {
  it.each([
    [' eq \\o\\ac(□,√) ', '☑'],
    ['EQ \\o\\ac(□,√)', '☑'],
    ['eq \\o \\ac (□, √)', '☑'],
    [' eq \\o\\ac(□;√)', '☑'],
    ['eq \\o\\ac(√,□)', '☑'],
    ['eq \\o\\al(□,√)', '☑'],
    ['eq \\o(□,√)', '☑'],
    ['eq \\o\\ac(○,√)', '☑'],
    ['eq \\o\\ac(¡,√)', '☑'],
    ['eq \\o\\ac(☐,✓)', '☑'],
    ['eq \\o\\ac(□,✔)', '☑'],
    ['eq \\o\\ac(□,R)', '☑'],
    ['eq \\o\\ac(□,×)', '☒'],
    ['eq \\o\\ac(□,✗)', '☒'],
    ['eq \\o\\ac(□, )', '☐'],
    ['eq \\o\\ac(□)', '☐'],
    ['eq \\o\\ac(\\s\\up 2(□),√)', '☑'],
    ['eq \\o\\ac(\\s\\do-2(□),\\s\\up2(√))', '☑'],
    ['eq \\o（□，√）', '☑'],
    ['eq \\o\\ac(□,√', '☑'],
    ['eq \\o\\ac(○,1)', '1'],
    ['eq \\o\\ac(○,印)', '印'],
    ['eq \\o\\ac(□,√)是', '☑是'],
    ['eq \\f(1,2)', '1/2'],
    ['eq \\r(3,x)', '3x'],
    ['eq \\b\\bc\\[(a\\,b)', 'a,b'],
    ['eq a', 'a'],
    ['eq', ''],
    ['eq \\o\\ac(', ''],
    ['eq \\', ''],
  ])('shows %s as %s', (code, expected) => {
    expect(equationText(code)).toBe(expected);
  });

  it('ends on any nesting', () => {
    expect(equationText(`eq ${'\\o('.repeat(5000)}□,√`)).toEqual(expect.any(String));
  });

  it.each([
    [' eq \\o(a)', true],
    ['EQ', true],
    [' equation', false],
    [' REF eq', false],
  ])('knows the code %s', (code, expected) => {
    expect(isEquationCode(code)).toBe(expected);
  });
});
