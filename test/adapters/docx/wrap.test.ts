import { describe, expect, it } from '@jest/globals';
import { wrapSplices, type Wrap } from '../../../src/adapters/docx/wrap';
import { applySplices } from '../../../src/ooxml/xml/splice';

const wrap = (field: string, start: number, end: number): Wrap => ({
  field,
  start,
  end,
  open: `<${field}>`,
  close: `</${field}>`,
});

describe('wrapSplices', () => {
  it.each<[string, Wrap[], string, string[]]>([
    ['neighbours', [wrap('a', 0, 3), wrap('b', 3, 6)], '<a>123</a><b>456</b>', []],
    ['one inside another', [wrap('a', 2, 4), wrap('b', 0, 6)], '<b>12<a>34</a>56</b>', []],
    ['the same stretch: the first is outside', [wrap('a', 1, 5), wrap('b', 1, 5)], '1<a><b>2345</b></a>6', []],
    ['a common start', [wrap('a', 1, 2), wrap('b', 1, 5)], '1<b><a>2</a>345</b>6', []],
    ['a common end', [wrap('a', 1, 5), wrap('b', 4, 5)], '1<a>234<b>5</b></a>6', []],
    ['an empty stretch', [wrap('a', 3, 3)], '123<a></a>456', []],
    ['one that crosses another', [wrap('a', 0, 4), wrap('b', 2, 6)], '<a>1234</a>56', ['b']],
  ])('nests %s', (_, wraps, expected, refused) => {
    const plan = wrapSplices(wraps);
    expect(applySplices('123456', plan.splices)).toBe(expected);
    expect(plan.refused).toEqual(refused);
  });
});
