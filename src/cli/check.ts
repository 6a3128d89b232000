/** `wulou check`: reads files, writes none but its own report. */
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import type { DocxDocument } from '../adapters/docx/docxDocument.js';
import type { Finding } from '../check/finding.js';
import type { DocumentContent } from '../document/content.js';
import { type FileReport, type JsonReport, reportFile, reportRefusal, reportSchema } from '../report/json.js';
import { type Paint, textReport, textSummary, type TextStyle } from '../report/text.js';
import { check } from '../rules/index.js';
import { progress as words } from '../strings/cli.js';
import { describeError } from '../strings/errors.js';
import { type CalendarDate, formatIsoDate } from '../text/dates.js';
import { asDocumentError, type FailedInput, findInputs, type InputFile, openDocument, readInput } from './inputs.js';
import type { CommandOptions } from './options.js';
import { refuseInput, writeWhole } from './output.js';
import { progressOn } from './progress.js';
import { type ExitCode, type FileSystem, type Terminal, worst } from './terminal.js';

export interface Checked {
  readonly content: DocumentContent;
  readonly findings: readonly Finding[];
}

export async function checkDocument(document: DocxDocument, asOf: CalendarDate): Promise<Checked> {
  const content = await document.read();
  return { content, findings: check(content, document.form, asOf) };
}

const exitOf = { clean: 0, findings: 1, refused: 2 } satisfies Record<FileReport['verdict'], ExitCode>;

/** @throws UsageError when the report would go over an input */
export async function runCheck(options: CommandOptions, terminal: Terminal): Promise<ExitCode> {
  const { fs, cwd, stdout, stderr } = terminal;
  const { items, legacy } = findInputs(options.inputs, cwd, fs);
  for (const path of legacy) stderr.write(`${words.skippedLegacy(path)}\n`);
  const target = options.output === null ? null : { path: options.output, file: resolve(cwd, options.output) };
  if (target !== null) {
    refuseInput(
      target,
      items.filter((item) => 'file' in item),
      fs,
    );
  }
  const toFile: string[] = [];
  const write = target === null ? (text: string): unknown => stdout.write(text) : (text: string) => toFile.push(text);
  const files = await reports(items, options, terminal, (file, first) => {
    if (options.format === 'text')
      write((first ? '' : '\n') + textReport(file, hasColour(terminal, options) ? coloured : undefined));
  });
  if (options.format === 'json') write(jsonReport(options.asOf, files));
  else if (files.length > 1) write(`\n${textSummary(files)}`);
  if (target !== null && !tryWrite(target.file, toFile.join(''), terminal)) return 2;
  return worst(files.map(({ verdict }) => exitOf[verdict]));
}

async function reports(
  items: readonly (InputFile | FailedInput)[],
  { asOf }: CommandOptions,
  terminal: Terminal,
  onReport: (file: FileReport, first: boolean) => void,
): Promise<FileReport[]> {
  const files: FileReport[] = [];
  const progress = progressOn(terminal, items.length);
  for (const item of items) {
    progress.show(files.length, item.path);
    const file = await reportOn(item, asOf, terminal.fs);
    progress.clear();
    onReport(file, files.length === 0);
    files.push(file);
  }
  return files;
}

async function reportOn(item: InputFile | FailedInput, asOf: CalendarDate, fs: FileSystem): Promise<FileReport> {
  if ('error' in item) return reportRefusal(item.path, item.error);
  try {
    const document = openDocument(readInput(item, fs), item);
    return reportFile({ path: item.path, form: document.form, ...(await checkDocument(document, asOf)) });
  } catch (error) {
    return reportRefusal(item.path, asDocumentError(error));
  }
}

function jsonReport(asOf: CalendarDate, files: FileReport[]): string {
  const report: JsonReport = { version: 1, asOf: formatIsoDate(asOf), files };
  // What is promised is checked where it leaves.
  return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`;
}

/** Bright enough on light and dark grounds. */
const looks = {
  error: 'red',
  warning: 'yellow',
  manual: 'cyan',
  clean: 'green',
  refused: 'red',
  bold: 'bold',
  faint: 'dim',
} as const satisfies Record<TextStyle, string>;

/** Whether there are colours is decided here, not by Node. */
const coloured: Paint = (style, text) => styleText(looks[style], text, { validateStream: false });

/** https://no-color.org: any value that is not empty. */
function hasColour({ stdout, env }: Terminal, { output }: CommandOptions): boolean {
  return output === null && stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

function tryWrite(file: string, text: string, { fs, stderr }: Terminal): boolean {
  try {
    writeWhole(file, text, fs);
    return true;
  } catch (error) {
    stderr.write(`${describeError(asDocumentError(error))}\n`);
    return false;
  }
}
