/** Where results go: decided, and refused, before anything is read or written; then each written whole or not at all. */
import { basename, dirname, join, resolve } from 'node:path';
import { asDocumentError, DocumentError } from '../document/error.js';
import { usage } from '../strings/cli.js';
import { describeError } from '../strings/errors.js';
import type { InputFile, Inputs } from './inputs.js';
import { type CommandOptions, type ReportFile, UsageError } from './options.js';
import type { FileSystem, Terminal } from './terminal.js';

/** Where the result of an input goes: a path as shown and the file itself. */
export interface OutputFile {
  readonly path: string;
  readonly file: string;
}

/**
 * `-o` is a file for one input (or a folder that is there), a folder for several inputs or a given folder.
 * @throws UsageError when an output is an input, also by a link or in another case, or two inputs would go to one file
 */
export function planOutputs(
  inputs: Inputs,
  { output, inPlace }: Pick<CommandOptions, 'output' | 'inPlace'>,
  cwd: string,
  fs: FileSystem,
): Map<InputFile, OutputFile> {
  if (output !== null && inPlace) throw new UsageError(usage.twoOutputs);
  const files = inputs.items.filter((item) => 'file' in item);
  if (output === null) {
    if (!inPlace) throw new UsageError(usage.noOutput);
    return new Map(files.map((input) => [input, { path: input.path, file: input.file }]));
  }
  const many = inputs.fromFolder || inputs.items.length > 1;
  const isThere = isFolder(resolve(cwd, output), fs);
  if (many && isThere === false) throw new UsageError(usage.outputNotFolder(output));
  const inFolder = many || isThere === true || /[/\\]$/.test(output);
  const targets = new Map(
    files.map((input) => {
      const path = inFolder ? join(output, input.below) : output;
      return [input, { path, file: resolve(cwd, path) }];
    }),
  );
  refuse([...targets.values()], files, fs);
  return targets;
}

/**
 * Where the reports of a check go, those on standard output apart.
 * @throws UsageError when one is an input, or two would go to one file
 */
export function planReports(
  { items }: Pick<Inputs, 'items'>,
  { format, output, report }: Pick<CommandOptions, 'format' | 'output' | 'report'>,
  cwd: string,
  fs: FileSystem,
): (OutputFile & ReportFile)[] {
  const wanted = [...(output === null ? [] : [{ path: output, format }]), ...report];
  const targets = wanted.map((one) => ({ ...one, file: resolve(cwd, one.path) }));
  refuse(
    targets,
    items.filter((item) => 'file' in item),
    fs,
  );
  return targets;
}

/** @throws UsageError when two targets are one file, or one is an input */
function refuse(targets: readonly OutputFile[], inputs: readonly InputFile[], fs: FileSystem): void {
  const seen = new Set<string>();
  for (const { path, file } of targets) {
    const key = file.toLowerCase();
    if (seen.has(key)) throw new UsageError(usage.outputTwice(path));
    seen.add(key);
  }
  for (const { path, file } of targets) {
    const identity = identityOf(file, fs);
    const isTarget = (input: InputFile): boolean => input.file === file || identityOf(input.file, fs) === identity;
    if (identity !== null && inputs.some(isTarget)) throw new UsageError(usage.outputIsInput(path));
  }
}

/** The same for every name of a file: links of both kinds, another case where the file system knows none. Null when it is not there. */
function identityOf(file: string, fs: FileSystem): string | null {
  try {
    const { dev, ino } = fs.statSync(file, { bigint: true });
    return `${dev.toString()}:${ino.toString()}`;
  } catch {
    return null;
  }
}

/** Null when there is nothing at this path. */
function isFolder(file: string, fs: FileSystem): boolean | null {
  try {
    return fs.statSync(file).isDirectory();
  } catch {
    return null;
  }
}

/**
 * Writes beside the target and renames, so that the target is either as before or whole. A link stays a link to the new content;
 * permissions stay as they were. Folders on the way are made.
 * @throws DocumentError `write-failed`
 */
export function writeWhole(target: string, content: Uint8Array | string, fs: FileSystem): void {
  let temporary: string | null = null;
  try {
    fs.mkdirSync(dirname(target), { recursive: true });
    const real = realTarget(target, fs);
    temporary = join(dirname(real.file), `.${basename(real.file)}.${process.pid}.tmp`);
    fs.writeFileSync(temporary, content, { flag: 'wx' });
    if (real.mode !== null) fs.chmodSync(temporary, real.mode);
    fs.renameSync(temporary, real.file);
  } catch (error) {
    if (temporary !== null) discard(temporary, fs);
    throw new DocumentError('write-failed', {}, { cause: error });
  }
}

function realTarget(target: string, fs: FileSystem): { file: string; mode: number | null } {
  try {
    const file = fs.realpathSync(target);
    return { file, mode: fs.statSync(file).mode & 0o7777 };
  } catch {
    return { file: target, mode: null };
  }
}

function discard(file: string, fs: FileSystem): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // What could not be written can seldom be removed either; the failure itself is reported.
  }
}

/** @returns whether it was written; why not is said */
export function tryWrite(target: string, content: Uint8Array | string, { fs, stderr }: Terminal): boolean {
  try {
    writeWhole(target, content, fs);
    return true;
  } catch (error) {
    stderr.write(`${describeError(asDocumentError(error))}\n`);
    return false;
  }
}
