/** `wulou notice`: a letter for each file that has to be sent back, as .docx to print and .txt to paste. */
import { basename, extname, join, resolve } from 'node:path';
import { compareRounds, type PairReport } from '../report/batch/compare.js';
import { noticeOf, noticeText } from '../report/batch/notice.js';
import type { FileReport } from '../report/json.js';
import { printable } from '../report/text.js';
import { rounds as words, usage } from '../strings/cli.js';
import { notice as letter } from '../strings/report.js';
import { checkEach } from './checkEach.js';
import { documentNames, findInputs } from './inputs.js';
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
  const codes: ExitCode[] = [];
  const names = new Set<string>();
  for (const file of files) {
    const { paths, code } = await write(file, earlier, names, options, terminal);
    codes.push(code);
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

async function write(
  file: FileReport,
  earlier: readonly PairReport[] | null,
  names: Set<string>,
  options: CommandOptions,
  terminal: Terminal,
): Promise<{ readonly paths: readonly string[]; readonly code: ExitCode }> {
  const since = earlier?.find(({ second, sure, comparable }) => second === file.path && sure && comparable) ?? null;
  const lines = noticeOf(file, { until: options.until, from: options.from, today: options.today, since });
  if (lines === null) return { paths: [], code: file.verdict === 'refused' ? 2 : 0 };
  // The library is loaded for the first letter.
  const { noticeDocx } = await import('../report/batch/noticeDocx.js');
  const base = join(options.output ?? '', freeName(letter.fileName(basename(file.path, extname(file.path))), names));
  const paths = [`${base}.docx`, `${base}.txt`];
  const contents = [await noticeDocx(lines), noticeText(lines)];
  const isWritten = paths.map((path, index) => tryWrite(resolve(terminal.cwd, path), contents[index] ?? '', terminal));
  return { paths, code: isWritten.includes(false) ? 2 : 0 };
}

/** Files of one name in several folders get letters of different names. */
function freeName(name: string, names: Set<string>): string {
  let free = name;
  for (let count = 2; names.has(free.toLowerCase()); count += 1) free = `${name}（${count}）`;
  names.add(free.toLowerCase());
  return free;
}
