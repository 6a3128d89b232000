/** The check of many files: several at a time, told in their order. */
import { availableParallelism } from 'node:os';
import { type FileReport, reportRefusal } from '../report/json.js';
import { checkFile, CheckWorker } from './checkWorker.js';
import type { Input, InputFile } from './inputs.js';
import type { CommandOptions } from './options.js';
import { readPacks } from './packs.js';
import { progressOn } from './progress.js';
import type { ExitCode, Terminal } from './terminal.js';

export const exitOf = { clean: 0, findings: 1, refused: 2 } satisfies Record<FileReport['verdict'], ExitCode>;

type Check = (item: InputFile) => Promise<FileReport>;

/** @param onChecked called in the order of the items, as soon as all before are checked */
export async function checkEach(
  items: readonly Input[],
  { asOf, jobs, form }: Pick<CommandOptions, 'asOf' | 'jobs' | 'form'>,
  terminal: Terminal,
  onChecked: (file: FileReport) => void,
): Promise<FileReport[]> {
  const { script, fs, cwd } = terminal;
  const packs = readPacks(form, cwd, fs);
  if (script === null || items.length < 2 || jobs === 1) {
    return inLanes(items, [(item) => checkFile({ item, asOf, packs }, fs)], terminal, onChecked);
  }
  const count = Math.min(jobs ?? availableParallelism(), items.length);
  const workers = Array.from({ length: count }, () => new CheckWorker(script));
  try {
    const lanes = workers.map(
      (worker): Check =>
        (item) =>
          worker.check({ item, asOf, packs }),
    );
    return await inLanes(items, lanes, terminal, onChecked);
  } finally {
    for (const worker of workers) worker.close();
  }
}

/** Each lane takes the next file that none has taken. */
async function inLanes(
  items: readonly Input[],
  lanes: readonly Check[],
  terminal: Terminal,
  onChecked: (file: FileReport) => void,
): Promise<FileReport[]> {
  const progress = progressOn(terminal, items.length);
  const checked = new Map<number, FileReport>();
  const files: FileReport[] = [];
  const waiting = items.entries();
  const run = async (check: Check): Promise<void> => {
    for (const [index, item] of waiting) {
      progress.show(checked.size, item.path);
      checked.set(index, 'error' in item ? reportRefusal(item.path, item.error) : await check(item));
      progress.clear();
      for (let next = checked.get(files.length); next !== undefined; next = checked.get(files.length)) {
        files.push(next);
        onChecked(next);
      }
    }
  };
  await Promise.all(lanes.map(run));
  return files;
}
