/** Before the browser tests: one browser for all of them, and the gallery of views built once. Imports without endings: jest loads this outside of its own resolver. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';
import { ENDPOINT, start } from './browser';
import { buildGallery } from './gallery/build';
import { GALLERY } from './gallery/folder';

export interface Started {
  readonly browser: BrowserServer;
  readonly gallery: string;
}

declare global {
  var startedForTests: Started | undefined;
}

export default async function startBrowser(): Promise<void> {
  const gallery = mkdtempSync(join(tmpdir(), 'wulou-gallery-'));
  await buildGallery(gallery);
  const browser = await start((options) => chromium.launchServer(options));
  globalThis.startedForTests = { browser, gallery };
  process.env[ENDPOINT] = browser.wsEndpoint();
  process.env[GALLERY] = gallery;
}
