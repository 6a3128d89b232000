/**
 * Closes a run with its ten slowest suites and, as the very last line, “N passed, N failed”, for people and machines that read only that.
 */
import { relative, sep } from 'node:path';

const SHOWN = 10;

/** One line for each: seconds and path. */
function slowest(testResults) {
  const timed = testResults.map(({ perfStats, testFilePath }) => ({ ms: perfStats.runtime, path: testFilePath }));
  return timed
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SHOWN)
    .map(({ ms, path }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${relative('', path).replaceAll(sep, '/')}`);
}

export default class ClosingLineReporter {
  onRunComplete(_contexts, { numFailedTests, numRuntimeErrorTestSuites, numPassedTests, testResults }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const table = testResults.length > SHOWN ? ['', 'The slowest suites', ...slowest(testResults), ''] : [];
    const lines = [...table, `${numPassedTests} passed, ${failed} failed`];
    // After the default reporter's summary, which jest writes to stderr in the same turn.
    setImmediate(() => process.stdout.write(`${lines.join('\n')}\n`));
  }
}
