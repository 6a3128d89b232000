/** Entry of the command line `wulou`: gives the process to `run`. */
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { asDocumentError } from '../document/error.js';
import { describeError } from '../strings/errors.js';
import { SERVE, serveChecks } from './checkWorker.js';
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
  // Until there is an answer: should everything stop without one, nothing was checked.
  process.exitCode = 2;
  const program = fs.realpathSync(argv[1] ?? '.');
  // The sources cannot be started as a process of their own.
  const script = program.endsWith('.cjs') ? program : null;
  const cwd = process.cwd();
  const home = dirname(program);
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

if (argv[2] === SERVE && process.connected) serveChecks(fs);
else start().catch(fail);
