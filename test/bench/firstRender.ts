/** How long until a person sees the first button: the built workbench against a page of nothing but Fluent UI, in turn. */
import { type Browser } from 'playwright-core';
import { launchBrowser } from '../browser/browser.js';
import { serve } from '../browser/staticServer.js';
import { interleave, passedTime } from './measure.js';
import { type Row, timed, title } from './table.js';

/** Loads until the first button has been painted, with nothing kept from the load before. */
async function load(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('button').first().waitFor();
    await page.evaluate(
      () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
  } finally {
    await context.close();
  }
}

/** @param plain folder of the plain page @param dist of the built pages */
export async function firstRenderRows(plain: string, dist: string): Promise<Row[]> {
  const [floor, built] = [await serve(plain), await serve(dist)];
  const browser = await launchBrowser();
  try {
    const times = await interleave(
      { plain: () => load(browser, floor.origin), workbench: () => load(browser, built.origin) },
      { rounds: 12, budget: 60_000, clock: passedTime },
    );
    const name = '打开到第一个按钮 / open to first button';
    return [
      title('首次显示 / first render'),
      timed(name, times.workbench, '只有 Fluent / plain Fluent', times.plain, 1.9),
    ];
  } finally {
    await browser.close();
    floor.close();
    built.close();
  }
}
