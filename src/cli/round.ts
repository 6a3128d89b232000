/** One round of applications: files that are checked now, or the report of an earlier check. */
import { resolve } from 'node:path';
import { type FileReport, type JsonReport, reportSchema } from '../report/json.js';
import { rounds as words } from '../strings/cli.js';
import { checkEach } from './checkEach.js';
import { documentNames, findInputs } from './inputs.js';
import { type CommandOptions, UsageError } from './options.js';
import type { FileSystem, Terminal } from './terminal.js';

const REPORT = /\.jsonl?$/i;

/** @throws UsageError when a report is none, or holds only some of what was found */
export async function readRound(
  path: string,
  options: CommandOptions,
  terminal: Terminal,
): Promise<readonly FileReport[]> {
  const { cwd, fs } = terminal;
  if (REPORT.test(path)) return readReport(path, resolve(cwd, path), fs);
  return checkEach(findInputs([path], cwd, fs, documentNames.check).items, options, terminal, () => undefined);
}

function readReport(path: string, file: string, fs: FileSystem): readonly FileReport[] {
  const reports = reportsIn(path, file, fs);
  if (reports.some(({ only }) => only !== undefined)) throw new UsageError(words.partial(path));
  return reports.flatMap(({ files }) => files);
}

/** A .jsonl has a report in each line, so that those of several machines can be put together. */
function reportsIn(path: string, file: string, fs: FileSystem): JsonReport[] {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    throw new UsageError(words.unreadable(path));
  }
  const texts = /l$/i.test(path) ? text.split('\n').filter((line) => line.trim() !== '') : [text];
  return texts.map((one) => {
    try {
      return reportSchema.parse(JSON.parse(one));
    } catch {
      throw new UsageError(words.noReport(path));
    }
  });
}
