/** What Microsoft's typings say about the members of Word's classes, read off `@types/office-js`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Requirement set by member, e.g. “WordApi 1.3”, of every class of the namespace Word. */
export type Typings = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What every class of the library has, and overloads of loading. */
const everywhere = new Set([
  'constructor',
  'context',
  'load',
  'toJSON',
  'track',
  'untrack',
  'set',
  'items',
  'newObject',
]);

export function readTypings(): Typings {
  const folder = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@types/office-js/package.json'));
  const source = readFileSync(join(folder, 'index.d.ts'), 'utf8');
  const word = source.slice(source.indexOf('Begin Word APIs'), source.indexOf('End Word APIs'));
  const classes = new Map<string, Map<string, string>>();
  for (const [, name = '', body = ''] of word.matchAll(/^ {4}class (\w+) extends [^{]*\{\n([^]*?)^ {4}\}/gm)) {
    const members = classes.get(name) ?? new Map<string, string>();
    classes.set(name, members);
    for (const [, comment = '', member = ''] of body.matchAll(
      /^ {8}\/\*\*([^]*?)\*\/\s*(?:readonly |static )*(\w+)\??[(:<]/gm,
    )) {
      const set = /\[Api set: ([^\]]+)\]/.exec(comment)?.[1];
      if (set !== undefined && !everywhere.has(member)) members.set(member, members.get(member) ?? set);
    }
  }
  return classes;
}
