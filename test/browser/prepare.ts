/**
 * Before the browser tests: the browser is unpacked where it has to be, and shown to start; the views of the pane are built once for all.
 * Imports without endings: jest loads this outside of its own resolver.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser';
import { buildGallery } from './gallery/build';
import { GALLERY } from './gallery/folder';

export default async function prepare(): Promise<void> {
  await (await launchBrowser()).close();
  const folder = mkdtempSync(join(tmpdir(), 'wulou-gallery-'));
  process.env[GALLERY] = folder;
  await buildGallery(folder);
}
