import { describe, expect, it } from '@jest/globals';
import { withLeaving } from '../../../src/pane/store/leaving.js';
import type { FindingGroup, FindingView } from '../../../src/pane/store/result.js';

/** “A: 1 2” is part A with findings 1 and 2. */
function groups(...lines: readonly string[]): FindingGroup[] {
  return lines.map((line) => {
    const [part = '', keys = ''] = line.split(': ');
    return { part, label: part, findings: keys.split(' ').map((key) => ({ key }) as FindingView) };
  });
}

function told(before: readonly string[], now: readonly string[]): string[] {
  return withLeaving(groups(...before), groups(...now)).map(
    ({ part, listed }) =>
      `${part}: ${listed.map(({ view, leaving }) => (leaving ? `(${view.key})` : view.key)).join(' ')}`,
  );
}

describe('what has just left the list', () => {
  it.each<[string, string[], string[], string[]]>([
    ['stands where it stood', ['A: 1 2 3'], ['A: 1 3'], ['A: 1 (2) 3']],
    ['stands first when it was the first', ['A: 1 2'], ['A: 2'], ['A: (1) 2']],
    ['stands last when it was the last', ['A: 1 2'], ['A: 1'], ['A: 1 (2)']],
    ['keeps its group when it was alone there', ['A: 1', 'B: 2', 'C: 3'], ['A: 1', 'C: 3'], ['A: 1', 'B: (2)', 'C: 3']],
    ['goes together with others', ['A: 1 2', 'B: 3'], ['B: 3'], ['A: (1) (2)', 'B: 3']],
    ['stands beside what is new', ['A: 1 2'], ['A: 1 4'], ['A: 1 (2) 4']],
    ['is nothing when nothing left', ['A: 1'], ['A: 1', 'B: 2'], ['A: 1', 'B: 2']],
  ])('%s', (_what, before, now, expected) => {
    expect(told(before, now)).toEqual(expected);
  });
});
