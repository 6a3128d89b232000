/** What the commands that change documents share: each file is read, changed in memory, and written where it was told to. */
import type { DocxDocument } from '../adapters/docx/docxDocument.js';
import type { NotDone } from '../document/port.js';
import type { Form } from '../forms/schema.js';
import { printable } from '../report/text.js';
import { change as words } from '../strings/cli.js';
import { describeError } from '../strings/errors.js';
import { asDocumentError, DocumentError } from '../document/error.js';
import { type FailedInput, findInputs, type InputFile, openDocument, readInput } from './inputs.js';
import type { CommandOptions } from './options.js';
import { readPacks } from './packs.js';
import { planOutputs, type OutputFile, writeWhole } from './output.js';
import { progressOn } from './progress.js';
import { type ExitCode, sayFailed, type Terminal, worst } from './terminal.js';

export interface CommandOutcome {
  /** One sentence about what was done. */
  readonly summary: string;
  /** Lines for stdout: what is, or would be, changed. */
  readonly preview?: readonly string[];
  readonly notDone: readonly (NotDone & { readonly label: string })[];
  /** The file to write; null when nothing is to be written. */
  readonly bytes: Uint8Array | null;
}

/** Changes the document that was opened. @throws DocumentError */
export type Action = (document: DocxDocument, options: CommandOptions, now: Date) => Promise<CommandOutcome>;

/** @throws UsageError */
export async function runChange(action: Action, options: CommandOptions, terminal: Terminal): Promise<ExitCode> {
  const { fs, cwd } = terminal;
  const inputs = findInputs(options.inputs, cwd, fs);
  const targets = options.dryRun ? new Map<InputFile, OutputFile>() : planOutputs(inputs, options, cwd, fs);
  const packs = readPacks(options.form, cwd, fs);
  const progress = progressOn(terminal, inputs.items.length);
  const codes: ExitCode[] = [];
  for (const item of inputs.items) {
    progress.show(codes.length, item.path);
    const changed = await changeOne(item, targets, { action, options, packs, terminal }).catch(asDocumentError);
    progress.clear();
    const isFailed = changed instanceof DocumentError;
    codes.push(
      isFailed ? sayFailed(item.path, describeError(changed), terminal) : sayDone(item.path, changed, terminal),
    );
  }
  return worst(codes);
}

interface Job {
  readonly action: Action;
  readonly options: CommandOptions;
  readonly packs: readonly Form[];
  readonly terminal: Terminal;
}

/** What was done, and a sentence about the file. */
type Changed = CommandOutcome & { readonly written: string };

/** @throws DocumentError */
async function changeOne(
  item: InputFile | FailedInput,
  targets: ReadonlyMap<InputFile, OutputFile>,
  { action, options, packs, terminal }: Job,
): Promise<Changed> {
  if ('error' in item) throw item.error;
  const before = readInput(item, terminal.fs);
  const outcome = await action(openDocument(before, item, packs), options, terminal.now());
  return { ...outcome, written: write(outcome, before, targets.get(item), options, terminal) };
}

/** @returns a sentence about the file, '' for a dry run. @throws DocumentError `write-failed` */
function write(
  { bytes }: CommandOutcome,
  before: Uint8Array,
  target: OutputFile | undefined,
  { inPlace }: CommandOptions,
  { fs }: Terminal,
): string {
  if (bytes === null || target === undefined) return '';
  const same = bytes.length === before.length && bytes.every((byte, index) => byte === before[index]);
  if (inPlace && same) return words.unchanged;
  writeWhole(target.file, bytes, fs);
  return words.written(printable(target.path));
}

function sayDone(path: string, changed: Changed, { stdout, stderr }: Terminal): ExitCode {
  const { summary, preview = [], notDone, written } = changed;
  if (preview.length > 0) stdout.write(`${[`${printable(path)}：`, ...preview].join('\n')}\n`);
  const lines = [`${printable(path)}：${summary}${written}`, ...notDone.map((item) => `  ${words.notDone(item)}`)];
  stderr.write(`${lines.join('\n')}\n`);
  return notDone.length > 0 ? 1 : 0;
}
