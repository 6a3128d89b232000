/**
 * Before the browser tests: the browser is unpacked where it has to be, and shown to start; the build begins.
 * Imports without endings: jest loads this outside of its own resolver.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser';
import { beginBuilding } from './building';
import { GALLERY } from './gallery/folder';

export default async function prepare(): Promise<void> {
  await (await launchBrowser()).close();
  process.env[GALLERY] = mkdtempSync(join(tmpdir(), 'wulou-gallery-'));
  beginBuilding();
}
