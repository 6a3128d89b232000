/**
 * Suites that take longest begin first, so that no processor waits for the other at the end. Jest knows how long each took only where it
 * ran before; on a bare machine it would go by the length of files.
 */
import { sep } from 'node:path';
import TestSequencer from '@jest/test-sequencer';

/** What waits for a browser, and the whole matrices. */
const FIRST = [
  'browser/',
  'adapters/word/job/',
  'adapters/contract',
  'adapters/word/switches',
  'fixtures.test',
  'schemas/',
  'pane/pane.test',
  'properties/',
];

function rank({ path }) {
  const at = FIRST.findIndex((part) => path.replaceAll(sep, '/').includes(`/test/${part}`));
  return at < 0 ? FIRST.length : at;
}

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
