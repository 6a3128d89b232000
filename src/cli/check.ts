/** `wulou check`: reads files, writes none but its own report. */
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import type { DocxDocument } from '../adapters/docx/docxDocument.js';
import { emptyMemory } from '../decisions/memory.js';
import type { Form } from '../forms/schema.js';
import { type FileReport, type JsonReport, reportFile, reportRefusal, reportSchema } from '../report/json.js';
import { type Paint, textRefusal, textReport, textSummary, type TextStyle } from '../report/text.js';
import { tell } from '../report/told.js';
import type { Told } from '../report/toldFinding.js';
import { check } from '../rules/index.js';
import { progress as words } from '../strings/cli.js';
import { describeError } from '../strings/errors.js';
import { type CalendarDate, formatIsoDate } from '../text/dates.js';
import { asDocumentError, type FailedInput, findInputs, type InputFile, openDocument, readInput } from './inputs.js';
import type { CommandOptions } from './options.js';
import { refuseInput, writeWhole } from './output.js';
import { progressOn } from './progress.js';
import { type ExitCode, type FileSystem, type Terminal, worst } from './terminal.js';

/** What there is to tell of a document; nothing was decided about it. */
export async function tellOf(document: DocxDocument, asOf: CalendarDate): Promise<Told> {
  const content = await document.read();
  return tell(check(content, document.form, asOf), content, document.form, emptyMemory);
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
  const paint = hasColour(terminal, options) ? coloured : undefined;
  const files = await reports(items, options, terminal, (checked, first) => {
    if (options.format !== 'text') return;
    const { path } = checked;
    const text = 'error' in checked ? textRefusal(path, checked.error, paint) : textReport(path, checked.told, paint);
    write((first ? '' : '\n') + text);
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
  onChecked: (checked: Checked | FailedInput, first: boolean) => void,
): Promise<FileReport[]> {
  const files: FileReport[] = [];
  const progress = progressOn(terminal, items.length);
  for (const item of items) {
    progress.show(files.length, item.path);
    const checked = await checkFile(item, asOf, terminal.fs);
    progress.clear();
    onChecked(checked, files.length === 0);
    files.push(
      'error' in checked ? reportRefusal(item.path, checked.error) : reportFile(item.path, checked.told, checked.form),
    );
  }
  return files;
}

interface Checked {
  readonly path: string;
  readonly form: Form;
  readonly told: Told;
}

async function checkFile(
  item: InputFile | FailedInput,
  asOf: CalendarDate,
  fs: FileSystem,
): Promise<Checked | FailedInput> {
  if ('error' in item) return item;
  const { path } = item;
  try {
    const document = openDocument(readInput(item, fs), item);
    return { path, form: document.form, told: await tellOf(document, asOf) };
  } catch (error) {
    return { path, error: asDocumentError(error) };
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
