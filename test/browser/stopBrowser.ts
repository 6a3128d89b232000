/** After the browser tests: nothing of them is left running or lying about. */
import { rmSync } from 'node:fs';
import type {} from './startBrowser';

export default async function stopBrowser(): Promise<void> {
  await globalThis.startedForTests?.browser.close();
  if (globalThis.startedForTests !== undefined) rmSync(globalThis.startedForTests.gallery, { recursive: true });
}
