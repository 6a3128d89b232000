/** Entry of the command line `wulou`: gives the process to `run`. */
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { describeError } from '../strings/errors.js';
import { asDocumentError } from './inputs.js';
import { run } from './run.js';

const { argv, stdout, stderr, env } = process;

// A reader such as `head` may close the pipe before all is written: then there is nobody to tell.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** What is thrown here is a fault of the program; like everything that could not be checked it ends with 2. */
function fail(error: unknown): void {
  console.error(describeError(asDocumentError(error)));
  process.exitCode = 2;
}

const home = dirname(fs.realpathSync(argv[1] ?? '.'));

run({ argv: argv.slice(2), stdout, stderr, env, cwd: process.cwd(), home, fs, now: () => new Date() }).then((code) => {
  process.exitCode = code;
}, fail);
