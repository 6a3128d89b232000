/** What every browser suite works with; `environment.ts` makes it. Only types of playwright-core here: in jest's sandbox it would be compiled anew for each suite. */
import { buffer } from 'node:stream/consumers';
import type { Browser, Download } from 'playwright-core';

export interface Stage {
  readonly browser: Browser;
  /** Where the built pages are served. */
  readonly origin: string;
  /** Where the views of the pane are served, each by itself. */
  readonly gallery: string;
}

declare global {
  var stage: Stage;
}

export const { browser, origin, gallery } = globalThis.stage;

/** What the browser saves, it keeps to itself: it is read through it. */
export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await buffer(await download.createReadStream()));
}
