/** From the paths on the command line to the files to work on. */
import { basename, extname, join, relative, resolve } from 'node:path';
import { DocxDocument } from '../adapters/docx/docxDocument.js';
import { DocumentError } from '../document/error.js';
import { documentNames } from '../document/fileNames.js';
import type { Form } from '../forms/schema.js';
import { type BoundKind, MAX_FILE_BYTES } from '../ooxml/bounds.js';
import { zlibCodec } from './codec.js';
import type { FileSystem } from './terminal.js';

export interface InputFile {
  /** As shown: the path as given, or the given folder and the way from it. */
  readonly path: string;
  /** `STDIN` for what is piped in. */
  readonly file: string;
  /** Where it goes below an output folder. */
  readonly below: string;
}

/** A path that gives nothing to work on. */
export interface FailedInput {
  readonly path: string;
  readonly error: DocumentError;
}

export type Input = InputFile | FailedInput;

export interface Inputs {
  /** In the order of the command line; files of a folder sorted by their path. */
  readonly items: readonly Input[];
  /** A folder was given, so that there may be any number of files. */
  readonly fromFolder: boolean;
  /** Files met in folders that are no documents, by what their name ends in (“.jpg”). */
  readonly others: ReadonlyMap<string, number>;
}

/** The path of what is piped in. */
export const STDIN = '-';

/** @param names which files of a folder are taken */
export function findInputs(
  paths: readonly string[],
  cwd: string,
  fs: FileSystem,
  names: RegExp = documentNames.change,
): Inputs {
  const items: Input[] = [];
  const others = new Map<string, number>();
  let fromFolder = false;
  for (const path of paths.flatMap((given) => expanded(given, cwd, fs))) {
    const file = resolve(cwd, path);
    const kind = path === STDIN ? 'stdin' : kindOf(file, fs);
    if (kind === 'folder') {
      fromFolder = true;
      const found = searchFolder(path, file, { fs, names, others });
      items.push(...(found.length > 0 ? found : [{ path, error: new DocumentError('no-documents') }]));
    } else if (kind === null) {
      items.push({ path, error: new DocumentError('unreadable-path') });
    } else {
      items.push(kind === 'stdin' ? { path, file: STDIN, below: path } : { path, file, below: basename(file) });
    }
  }
  return { items: withoutRepeats(items), fromFolder, others };
}

/** “*.docx” as Windows leaves it to the program: the files it stands for; the path itself when there is such a file, or none fits. */
function expanded(path: string, cwd: string, fs: FileSystem): string[] {
  if (!/[*?]/.test(path) || kindOf(resolve(cwd, path), fs) !== null) return [path];
  const [, before = '', segment = '', after = ''] = /^(.*?[/\\])??([^/\\]*[*?][^/\\]*)(.*)$/.exec(path) ?? [];
  const pattern = segment
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const fits = new RegExp(`^${pattern}$`, process.platform === 'win32' ? 'iu' : 'u');
  const found = (namesIn(resolve(cwd, before === '' ? '.' : before), fs) ?? [])
    .filter((name) => fits.test(name))
    .map((name) => `${before}${name}${after}`)
    .flatMap((each) => (/[*?]/.test(after) ? expanded(each, cwd, fs) : each))
    .filter((each) => kindOf(resolve(cwd, each), fs) !== null);
  return found.length > 0 ? found : [path];
}

/** Names in a folder, sorted, without hidden files and the lock files of Word; null when it cannot be read. */
function namesIn(folder: string, fs: FileSystem): string[] | null {
  try {
    const names = fs.readdirSync(folder).filter((name) => !name.startsWith('.') && !name.startsWith('~$'));
    return names.sort();
  } catch {
    return null;
  }
}

/** Pipes and devices are neither: reading them may never end. */
function kindOf(file: string, fs: FileSystem): 'file' | 'folder' | null {
  try {
    const stat = fs.statSync(file);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : null;
  } catch {
    return null;
  }
}

interface Search {
  readonly fs: FileSystem;
  readonly names: RegExp;
  /** Counted here. */
  readonly others: Map<string, number>;
}

/** Links to folders are not followed, so that the search ends. */
function searchFolder(path: string, root: string, { fs, names, others }: Search): readonly Input[] {
  const items: Input[] = [];
  function search(folder: string): void {
    const shown = join(path, relative(root, folder));
    const found = namesIn(folder, fs);
    if (found === null) items.push({ path: shown, error: new DocumentError('unreadable-path') });
    for (const name of found ?? []) {
      const file = join(folder, name);
      const kind = kindOf(file, fs);
      if (kind === 'folder') {
        if (!fs.lstatSync(file).isSymbolicLink()) search(file);
      } else if (kind === 'file' && names.test(name)) {
        items.push({ path: join(shown, name), file, below: relative(root, file) });
      } else if (kind === 'file') {
        const ending = extname(name).toLowerCase();
        others.set(ending, (others.get(ending) ?? 0) + 1);
      }
    }
  }
  search(root);
  return items;
}

function withoutRepeats(items: readonly Input[]): Input[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    if (!('file' in item)) return true;
    const repeated = seen.has(item.file);
    seen.add(item.file);
    return !repeated;
  });
}

/** @throws DocumentError `unreadable-path`, `zip-too-large` */
export function readInput({ file }: InputFile, fs: FileSystem): Uint8Array {
  try {
    if (file === STDIN) return readStdin(fs);
    if (fs.statSync(file).size > MAX_FILE_BYTES) throw tooLarge();
    return fs.readFileSync(file);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('unreadable-path', {}, { cause: error });
  }
}

/** To its end, piece by piece, as its length is not known. */
function readStdin(fs: FileSystem): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let total = 0; ;) {
    const piece = new Uint8Array(64 * 1024);
    const length = fs.readSync(0, piece);
    if (length === 0) return Buffer.concat(pieces);
    total += length;
    if (total > MAX_FILE_BYTES) throw tooLarge();
    pieces.push(piece.subarray(0, length));
  }
}

function tooLarge(): DocumentError {
  return new DocumentError('zip-too-large', { found: 'file' satisfies BoundKind, bound: MAX_FILE_BYTES });
}

/** @throws DocumentError when it cannot be read or is no known form */
export function openDocument(bytes: Uint8Array, { file }: InputFile, packs: readonly Form[]): DocxDocument {
  return DocxDocument.open(bytes, basename(file), zlibCodec, packs);
}
