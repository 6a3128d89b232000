/** From the paths on the command line to the files to work on. */
import { basename, join, relative, resolve } from 'node:path';
import { DocxDocument } from '../adapters/docx/docxDocument.js';
import { DocumentError } from '../document/error.js';
import { type BoundKind, MAX_FILE_BYTES } from '../ooxml/bounds.js';
import { zlibCodec } from './codec.js';
import type { FileSystem } from './terminal.js';

export interface InputFile {
  /** As shown: the path as given, or the given folder and the way from it. */
  readonly path: string;
  readonly file: string;
  /** Where it goes below an output folder. */
  readonly below: string;
}

/** A path that gives nothing to work on. */
export interface FailedInput {
  readonly path: string;
  readonly error: DocumentError;
}

export interface Inputs {
  /** In the order of the command line; files of a folder sorted by their path. */
  readonly items: readonly (InputFile | FailedInput)[];
  /** A folder was given, so that there may be any number of files. */
  readonly fromFolder: boolean;
  /** Old binary .doc files met in a folder. */
  readonly legacy: readonly string[];
}

const PACKAGE = /\.doc[xm]$/i;
const LEGACY = /\.doc$/i;
const ZIP_SIGNATURE = [0x50, 0x4b];

export function findInputs(paths: readonly string[], cwd: string, fs: FileSystem): Inputs {
  const items: (InputFile | FailedInput)[] = [];
  const legacy: string[] = [];
  let fromFolder = false;
  for (const path of paths) {
    const file = resolve(cwd, path);
    const kind = kindOf(file, fs);
    if (kind === 'folder') {
      fromFolder = true;
      const found = searchFolder(path, file, fs);
      legacy.push(...found.legacy);
      items.push(...(found.items.length > 0 ? found.items : [{ path, error: new DocumentError('no-documents') }]));
    } else if (kind === 'file') {
      items.push({ path, file, below: basename(file) });
    } else {
      items.push({ path, error: new DocumentError('unreadable-path') });
    }
  }
  return { items: withoutRepeats(items), fromFolder, legacy };
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

interface Found {
  readonly items: readonly (InputFile | FailedInput)[];
  readonly legacy: readonly string[];
}

/** Links to folders are not followed, so that the search ends. */
function searchFolder(path: string, root: string, fs: FileSystem): Found {
  const items: (InputFile | FailedInput)[] = [];
  const legacy: string[] = [];
  function search(folder: string): void {
    const shown = join(path, relative(root, folder));
    for (const name of list(folder, shown)) {
      const file = join(folder, name);
      const kind = isLink(file, fs) && kindOf(file, fs) === 'folder' ? null : kindOf(file, fs);
      if (kind === 'folder') search(file);
      else if (kind === 'file' && PACKAGE.test(name)) items.push(found(file, shown, name));
      else if (kind === 'file' && LEGACY.test(name) && isZip(file, fs)) items.push(found(file, shown, name));
      else if (kind === 'file' && LEGACY.test(name)) legacy.push(join(shown, name));
    }
  }
  function found(file: string, shown: string, name: string): InputFile {
    return { path: join(shown, name), file, below: relative(root, file) };
  }
  function list(folder: string, shown: string): string[] {
    try {
      return fs
        .readdirSync(folder)
        .filter((name) => !name.startsWith('.') && !name.startsWith('~$'))
        .sort();
    } catch {
      items.push({ path: shown, error: new DocumentError('unreadable-path') });
      return [];
    }
  }
  search(root);
  return { items, legacy };
}

function isLink(file: string, fs: FileSystem): boolean {
  try {
    return fs.realpathSync(file) !== join(fs.realpathSync(resolve(file, '..')), basename(file));
  } catch {
    return false;
  }
}

/** Some .docx files are named .doc. */
function isZip(file: string, fs: FileSystem): boolean {
  try {
    const handle = fs.openSync(file, 'r');
    const head = new Uint8Array(ZIP_SIGNATURE.length);
    try {
      fs.readSync(handle, head);
    } finally {
      fs.closeSync(handle);
    }
    return ZIP_SIGNATURE.every((byte, index) => head[index] === byte);
  } catch {
    return false;
  }
}

function withoutRepeats(items: readonly (InputFile | FailedInput)[]): (InputFile | FailedInput)[] {
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
    if (fs.statSync(file).size > MAX_FILE_BYTES) {
      throw new DocumentError('zip-too-large', { found: 'file' satisfies BoundKind, bound: MAX_FILE_BYTES });
    }
    return fs.readFileSync(file);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('unreadable-path', {}, { cause: error });
  }
}

/** @throws DocumentError when it cannot be read or is no known form */
export function openDocument(bytes: Uint8Array, { file }: InputFile): DocxDocument {
  return DocxDocument.open(bytes, basename(file), zlibCodec);
}

/** What went wrong with one file, as the one kind of error that there are words for. */
export function asDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  return new DocumentError('internal-error', { found: String(error) }, { cause: error });
}
