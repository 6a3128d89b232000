/** Hundreds of rounds of check, fill, take back and clear in one page: memory levels off, and no listener is left behind. */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { isLong, ROUNDS_IN_PAGE, ROUNDS_SETTLED } from '../effort.js';
import { browser, origin } from './stage.js';

jest.setTimeout(isLong ? 3_600_000 : 300_000);

/** What measuring itself and lazily compiled code may add, in all later rounds together. */
const HEAP_SLACK = 6 * 1024 * 1024;
const NODE_SLACK = 200;
const LISTENER_SLACK = 20;

interface Use {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

let page: Page;
let devtools: CDPSession;

beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  await page.goto(origin);
  await page.locator('section.docx').first().waitFor();
  devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** One round as a person makes it; ends in the state in which it began. */
async function round(): Promise<void> {
  await button('重新检查').click();
  await button(/^填“无”…/).click();
  await button(/^填“无”（\d+ 处）$/).click();
  await button(/^撤销：填“无”/).click();
  await button(/^填“无”…/).waitFor();
  await button('清除标记').click();
  await page.getByText('标记已清除', { exact: false }).first().waitFor();
}

/** After everything that nobody holds has been collected. */
async function use(): Promise<Use> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  for (let count = 0; count < 3; count += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

describe('long use of one page', () => {
  it(`levels off in memory, elements and listeners over ${ROUNDS_IN_PAGE} rounds`, async () => {
    for (let count = 0; count < ROUNDS_SETTLED; count += 1) await round();
    const settled = await use();
    for (let count = ROUNDS_SETTLED; count < ROUNDS_IN_PAGE; count += 1) await round();
    const last = await use();
    expect(last.heap - settled.heap).toBeLessThan(HEAP_SLACK);
    expect(last.nodes - settled.nodes).toBeLessThan(NODE_SLACK);
    expect(last.listeners - settled.listeners).toBeLessThan(LISTENER_SLACK);
  });
});
