/** Entry of the command line `wulou`: gives the process to `run`. */
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { describeError } from '../strings/errors.js';
import type { CalendarDate } from '../text/dates.js';
import { checkFile } from './checkFile.js';
import { asDocumentError, type InputFile } from './inputs.js';
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

async function start(): Promise<void> {
  const script = fs.realpathSync(argv[1] ?? '.');
  const home = dirname(script);
  const cwd = process.cwd();
  process.exitCode = await run({
    argv: argv.slice(2),
    stdout,
    stderr,
    env,
    cwd,
    home,
    script,
    fs,
    now: () => new Date(),
  });
}

/** In a worker thread this program checks the files it is given (`checkEach.ts`). */
async function work(): Promise<void> {
  const { default: workerpool } = await import('workerpool');
  workerpool.worker({ checkFile: (item: InputFile, asOf: CalendarDate) => checkFile(item, asOf, fs) });
}

(isMainThread ? start() : work()).catch(fail);
