/** `--form 规则.json`: the rules of further forms, drafted from their blanks. */
import { resolve } from 'node:path';
import { isPackFault, readPack } from '../forms/pack.js';
import type { Form } from '../forms/schema.js';
import { usage } from '../strings/cli.js';
import { UsageError } from './options.js';
import type { FileSystem } from './terminal.js';

/** @throws UsageError for a file that cannot be read or holds no such rules */
export function readPacks(paths: readonly string[], cwd: string, fs: FileSystem): Form[] {
  return paths.map((path) => {
    const read = readPack(readText(path, usage.noForm(path), cwd, fs).replace(/^\ufeff/u, ''));
    if (isPackFault(read)) throw new UsageError(usage.badForm(path, read.at));
    return read;
  });
}

/** @throws UsageError with this sentence when it cannot be read */
export function readText(path: string, sentence: string, cwd: string, fs: FileSystem): string {
  try {
    return fs.readFileSync(resolve(cwd, path), 'utf8');
  } catch (error) {
    throw new UsageError(sentence, { cause: error });
  }
}
