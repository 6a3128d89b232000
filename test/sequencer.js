/**
 * Suites that take longest begin first, so that no processor waits for the other at the end; those of the browser, which wait for the build
 * and then for the browser, go in turn with those that keep a processor busy. Jest knows how long each took only where it ran before; on a
 * bare machine it would go by the length of files.
 */
import { sep } from 'node:path';
import TestSequencer from '@jest/test-sequencer';

/** The whole matrices. */
const FIRST = [
  'fixtures.test',
  'adapters/word/job/',
  'adapters/word/switches',
  'schemas/',
  'adapters/contract',
  'diagnosis/diagnose',
  'adapters/word/actions',
  'properties/',
];

/** So many begin while the pages are built: as many as there are processors, usually. */
const BEFORE_BUILT = 2;

const isIn = ({ path }, part) => path.replaceAll(sep, '/').includes(`/test/${part}`);

function rank(test) {
  const at = FIRST.findIndex((part) => isIn(test, part));
  return at < 0 ? FIRST.length : at;
}

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const sorted = [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
    const browser = sorted.filter((test) => isIn(test, 'browser/'));
    const others = sorted.filter((test) => !isIn(test, 'browser/'));
    const [first, rest] = [others.slice(0, BEFORE_BUILT), others.slice(BEFORE_BUILT)];
    const rounds = Array.from({ length: Math.max(rest.length, browser.length) }, (_, at) => [browser[at], rest[at]]);
    return [...first, ...rounds.flat().filter((test) => test !== undefined)];
  }
}
