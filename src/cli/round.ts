/** One round of applications: files that are checked now, or the report of an earlier check. */
import { earlierFiles } from '../report/batch/earlier.js';
import type { FileReport } from '../report/json.js';
import { documentNames } from '../document/fileNames.js';
import { rounds as words } from '../strings/cli.js';
import { checkEach } from './checkEach.js';
import { findInputs } from './inputs.js';
import { type CommandOptions, UsageError } from './options.js';
import { readText } from './packs.js';
import type { Terminal } from './terminal.js';

const REPORT = /\.jsonl?$/i;

/** @throws UsageError when a report is none, or holds only some of what was found */
export async function readRound(
  path: string,
  options: CommandOptions,
  terminal: Terminal,
): Promise<readonly FileReport[]> {
  const { cwd, fs } = terminal;
  if (REPORT.test(path)) return readReport(path, readText(path, words.unreadable(path), cwd, fs));
  return checkEach(findInputs([path], cwd, fs, documentNames.check).items, options, terminal, () => undefined);
}

function readReport(path: string, text: string): readonly FileReport[] {
  const files = earlierFiles(text);
  if (files === 'partial') throw new UsageError(words.partial(path));
  if (files === 'none') throw new UsageError(words.noReport(path));
  return files;
}
