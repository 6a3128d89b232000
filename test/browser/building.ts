/**
 * The pages under test are built beside the suites that need none: the suites of the browser wait for them. Imports without endings: jest
 * loads this outside of its own resolver.
 */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { GALLERY, galleryFolder } from './gallery/folder';

const OUTPUT = 'build.log';
const BUILT = 'build.done';
const FAILED = 'build.failed';

/** Milliseconds between two looks whether the build has ended. */
const LOOK = 200;

/** Begins to build the pages and their gallery, in a process of its own; what it prints is told only if it fails. */
export function beginBuilding(): void {
  const output = openSync(join(galleryFolder(), OUTPUT), 'w');
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/browser/build.ts', galleryFolder()], {
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.on('close', (code) => writeFileSync(join(galleryFolder(), code === 0 ? BUILT : FAILED), ''));
}

/** Waits until the build of this run has ended. @returns whether the pages are there; true where this run builds none */
export async function ended(): Promise<boolean> {
  const folder = process.env[GALLERY];
  if (folder === undefined) return true;
  while (!existsSync(join(folder, BUILT)) && !existsSync(join(folder, FAILED))) await after(LOOK);
  return existsSync(join(folder, BUILT));
}

/** Waits for the build of this run, where there is one. @throws Error with what it printed, if it failed */
export async function built(): Promise<void> {
  if (!(await ended())) throw new Error(readFileSync(join(galleryFolder(), OUTPUT), 'utf8'));
}
