/** `wulou notice`: a letter for each file that has to be sent back, as .docx to print and .txt to paste. */
import { join, resolve } from 'node:path';
import { compareRounds } from '../report/batch/compare.js';
import { letterFiles, lettersOf } from '../report/batch/letters.js';
import { printable } from '../report/text.js';
import { documentNames } from '../document/fileNames.js';
import { rounds as words, usage } from '../strings/cli.js';
import { checkEach } from './checkEach.js';
import { findInputs } from './inputs.js';
import { type CommandOptions, UsageError } from './options.js';
import { tryWrite } from './output.js';
import { readRound } from './round.js';
import { type ExitCode, type Terminal, worst } from './terminal.js';

/** @throws UsageError */
export async function runNotice(options: CommandOptions, terminal: Terminal): Promise<ExitCode> {
  const { cwd, fs, stdout, stderr } = terminal;
  const { output } = options;
  if (output === null) throw new UsageError(words.noFolder);
  const folder = resolve(cwd, output);
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isFile() === true)
    throw new UsageError(usage.outputNotFolder(output));
  const files = await checkEach(
    findInputs(options.inputs, cwd, fs, documentNames.check).items,
    options,
    terminal,
    () => undefined,
  );
  const earlier =
    options.since === null ? null : compareRounds(await readRound(options.since, options, terminal), files).pairs;
  const letters = lettersOf(files, options, earlier);
  const codes: ExitCode[] = [];
  for (const file of files) {
    const letter = letters.get(file);
    const contents = letter === undefined ? [] : await letterFiles(letter);
    const paths = contents.map(([name]) => join(output, name));
    const isWritten = contents.map(([name, content]) => tryWrite(join(folder, name), content, terminal));
    codes.push(file.verdict === 'refused' || isWritten.includes(false) ? 2 : 0);
    const what =
      file.verdict === 'refused'
        ? words.refused(file.refusal?.message ?? '')
        : paths.length === 0
          ? words.nothing
          : words.written(paths);
    (file.verdict === 'refused' ? stderr : stdout).write(`${printable(file.path)}：${printable(what)}\n`);
  }
  return worst(codes);
}
