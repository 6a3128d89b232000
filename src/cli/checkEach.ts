/** The check of many files: several at a time in worker threads, told in their order; no file can stop the others. */
import { availableParallelism } from 'node:os';
import { DocumentError } from '../document/error.js';
import { type FileReport, reportRefusal } from '../report/json.js';
import { checkFile } from './checkFile.js';
import { asDocumentError, type Input, type InputFile } from './inputs.js';
import type { CommandOptions } from './options.js';
import { progressOn } from './progress.js';
import type { Terminal } from './terminal.js';

/** Seconds that a worker may take for one file: the largest honest document known takes less than two. */
export const LONGEST_CHECK = 120;

/** MiB that a worker may hold: the bounds of what is read (`ooxml/bounds.ts`) stay below it. */
export const MOST_MEMORY = 1536;

/** @param onChecked called in the order of the items, as soon as all before are checked */
export async function checkEach(
  items: readonly Input[],
  { asOf, jobs }: Pick<CommandOptions, 'asOf' | 'jobs'>,
  terminal: Terminal,
  onChecked: (file: FileReport) => void,
): Promise<FileReport[]> {
  const workers = Math.min(jobs ?? availableParallelism(), items.length);
  const check = async (item: InputFile): Promise<FileReport> => checkFile(item, asOf, terminal.fs);
  const { script } = terminal;
  if (script === null || items.length < 2 || jobs === 1) return inOrder(items, check, 1, terminal, onChecked);
  const pool = await openPool(script, workers);
  try {
    return await inOrder(items, (item) => pool.check(item, asOf), workers, terminal, onChecked);
  } finally {
    await pool.close();
  }
}

async function inOrder(
  items: readonly Input[],
  check: (item: InputFile) => Promise<FileReport>,
  workers: number,
  terminal: Terminal,
  onChecked: (file: FileReport) => void,
): Promise<FileReport[]> {
  const files: FileReport[] = [];
  const progress = progressOn(terminal, items.length);
  const begin = (item: Input): Promise<FileReport> =>
    'error' in item ? Promise.resolve(reportRefusal(item.path, item.error)) : check(item);
  const started: Promise<FileReport>[] = [];
  for (const [index, item] of items.entries()) {
    progress.show(index, item.path);
    // Two for each worker, so that none waits for the one whose turn it is to be told.
    while (started.length < Math.min(items.length, index + (workers === 1 ? 1 : 2 * workers))) {
      const next = items[started.length];
      if (next !== undefined) started.push(begin(next));
    }
    const file = await started[index];
    progress.clear();
    if (file === undefined) continue;
    onChecked(file);
    files.push(file);
  }
  return files;
}

interface CheckPool {
  check(item: InputFile, asOf: CommandOptions['asOf']): Promise<FileReport>;
  close(): Promise<unknown>;
}

/** @param script what the workers run: this program, which finds itself in a worker */
async function openPool(script: string, workers: number): Promise<CheckPool> {
  const { default: workerpool } = await import('workerpool');
  const pool = workerpool.pool(script, {
    workerType: 'thread',
    maxWorkers: workers,
    workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } },
  });
  return {
    async check(item, asOf) {
      try {
        // What comes from a worker was made by `checkFile`.
        return (await pool.exec('checkFile', [item, asOf]).timeout(LONGEST_CHECK * 1000)) as FileReport;
      } catch (error) {
        return reportRefusal(item.path, stopped(error));
      }
    },
    close: async () => pool.terminate(),
  };
}

/** Why a worker gave no answer. */
function stopped(error: unknown): DocumentError {
  if (!(error instanceof Error)) return asDocumentError(error);
  if (error.name === 'TimeoutError') return new DocumentError('check-stopped', { found: 'time', bound: LONGEST_CHECK });
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory
    ? new DocumentError('check-stopped', { found: 'memory', bound: MOST_MEMORY })
    : asDocumentError(error);
}
