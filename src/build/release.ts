/**
 * `npm run release`, after a build: one zip with all that an IT department needs and no build: the pages, the command line, the manifest with
 * a placeholder for the address, the forms, the licence, and what to do in a few lines.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import manifest from '../../package.json' with { type: 'json' };
import { release as words } from '../strings/release.js';

/** The same bytes for the same content: the oldest moment that a zip can say. */
const TIME = new Date(1980, 0, 1);

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** @returns path of the zip */
export function release(): string {
  const name = `wulou-${manifest.version}`;
  const entries: Zippable = {};
  const add = (path: string, bytes: Uint8Array): void => {
    entries[`${name}/${path.replaceAll('\\', '/')}`] = [bytes, { mtime: TIME }];
  };
  for (const path of filesIn('dist')) add(path.slice('dist/'.length), readFileSync(path));
  for (const path of filesIn('assets/forms')) add(path.slice('assets/'.length), readFileSync(path));
  add('LICENSE', readFileSync('LICENSE'));
  add(words.fileName, new TextEncoder().encode(words.text(manifest.version)));
  mkdirSync('release', { recursive: true });
  const path = join('release', `${name}.zip`);
  writeFileSync(path, zipSync(entries, { level: 9 }));
  return path;
}
