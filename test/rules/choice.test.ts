import { describe, expect, it } from '@jest/globals';
import type { TickState } from '../../src/text/ticks.js';
import { found, form } from '../check/content.js';

/** The choice with its two boxes in these states. */
function boxes(first: TickState, second: TickState) {
  const [platform, team] = form.fields.find(({ id }) => id === 'basic.labType')?.options ?? [];
  if (platform === undefined || team === undefined) throw new Error('the form has two boxes');
  return {
    'basic.labType': {
      options: [
        { ...platform, state: first },
        { ...team, state: second },
      ],
    },
  };
}

describe('choice-none and choice-multiple', () => {
  it.each([
    ['ticked', 'empty', []],
    ['empty', 'ticked', []],
    ['empty', 'empty', ['error choice-none basic.labType']],
    ['ticked', 'ticked', ['error choice-multiple basic.labType']],
    ['unclear', 'empty', ['manual choice-none basic.labType unclear']],
    ['unclear', 'unclear', ['manual choice-none basic.labType unclear']],
    ['ticked', 'unclear', ['manual choice-multiple basic.labType unclear']],
  ] as const)('ask for exactly one box: %s, %s', (first, second, expected) => {
    expect(found(boxes(first, second))).toEqual(expected);
  });

  it.each([
    ['blank', 'error choice-none basic.labType'],
    ['unreadable', 'manual choice-none basic.labType unclear'],
  ] as const)('treat a choice whose boxes are gone as not ticked: %s', (state, expected) => {
    expect(found({ 'basic.labType': { state, text: '', options: [] } })).toEqual([expected]);
  });
});
