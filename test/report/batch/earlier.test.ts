import { describe, expect, it } from '@jest/globals';
import { earlierFiles } from '../../../src/report/batch/earlier.js';

const report = (path: string, more: object = {}): object => ({
  version: 1,
  asOf: '2023-01-15',
  files: [{ path, form: null, verdict: 'clean', fields: [], findings: [] }],
  ...more,
});

describe('an earlier report', () => {
  const [one, two] = [JSON.stringify(report('a')), JSON.stringify(report('b'))];

  it.each([
    ['as one report on many lines', JSON.stringify(report('a'), null, 2), ['a']],
    ['with a byte order mark', `\ufeff${one}\n`, ['a']],
    ['as lines of reports', `${one}\n${two}\n`, ['a', 'b']],
    ['as lines that Windows ended', `${one}\r\n\r\n${two}\r\n`, ['a', 'b']],
  ])('is read %s', (_title, text, paths) => {
    const files = earlierFiles(text);
    expect(typeof files === 'string' ? files : files.map(({ path }) => path)).toEqual(paths);
  });

  it.each([
    ['holds only some findings', JSON.stringify(report('a', { only: ['error'] })), 'partial'],
    ['holds only some findings in one line', `${one}\n${JSON.stringify(report('b', { only: [] }))}`, 'partial'],
    ['is of another kind', '{}', 'none'],
    ['is no JSON', '东海大学', 'none'],
    ['has a line that is none', `${one}\n{}`, 'none'],
  ])('that %s is told', (_title, text, answer) => {
    expect(earlierFiles(text)).toBe(answer);
  });
});
