/** 诊断 as built, in a Word that holds the scratch file: what a person sees, and what is kept for the maintainers. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { parseReport } from '../../src/diagnosis/report.js';
import { SCRATCH_FILE } from '../../src/diagnosis/scratch.js';
import { steps } from '../../src/diagnosis/steps/index.js';
import { diagnosis as words } from '../../src/strings/diagnosis.js';
import { beliefs } from '../host/beliefs.js';
import type { Switches } from '../host/switches.js';
import { type HostedPage, hostPage } from '../host/wire/page.js';
import { WordHost } from '../host/wordHost.js';
import { browser, bytesOf, origin } from './stage.js';

jest.setTimeout(120_000);

const asset = (name: string): Uint8Array => new Uint8Array(readFileSync(`assets/forms/${name}`));

let context: BrowserContext | undefined;
let complaints: string[] = [];

afterEach(() => context?.close());

interface Opened {
  readonly page: Page;
  readonly hosted: HostedPage;
}

async function open(host: WordHost, address = 'taskpane.html?diagnose'): Promise<Opened> {
  context = await browser.newContext({ viewport: { width: 320, height: 720 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const hosted = await hostPage(page, host);
  await page.goto(`${origin}/${address}`);
  return { page, hosted };
}

async function diagnose(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.start }).click();
  await page.locator('main[aria-busy="false"]').waitFor();
}

async function verdicts(page: Page): Promise<Map<string, string>> {
  const items = await page.locator('li[data-step]').all();
  const pairs = items.map(async (item) => [
    (await item.getAttribute('data-step')) ?? '',
    (await item.getAttribute('data-verdict')) ?? '',
  ]);
  return new Map((await Promise.all(pairs)).map(([id = '', verdict = '']) => [id, verdict]));
}

describe('诊断', () => {
  const table: readonly Partial<Switches>[] = [{}, { paragraphSeparator: '\n' }, { cellControls: 'around' }];
  it.each(table)('names exactly the beliefs that %j breaks', async (switches) => {
    const { page, hosted } = await open(WordHost.open(asset(SCRATCH_FILE), { switches }));
    await diagnose(page);
    const found = await verdicts(page);
    expect([...found.keys()]).toEqual(steps.map(({ id }) => id));
    const broken = beliefs.filter((one) => one.switches.some((on) => JSON.stringify(on) === JSON.stringify(switches)));
    const told = [...found].filter(([, verdict]) => verdict !== 'as-expected').map(([id]) => id);
    expect(told.sort()).toEqual(broken.flatMap(({ step }) => step ?? []).sort());
    expect(await page.getByText(words.restored).count()).toBe(1);
    expect([complaints, hosted.blocked]).toEqual([[], []]);
  });

  it('gives one file with every request, its answer and what the person saw', async () => {
    const { page } = await open(WordHost.open(asset(SCRATCH_FILE)));
    await diagnose(page);
    await page.getByRole('radio', { name: words.yes }).first().check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.save }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^\w+-16\.0\.14332\.20000\.json$/);
    const report = parseReport(new TextDecoder().decode(await bytesOf(download)));
    expect(report.steps.filter(({ exchanges }) => exchanges.length === 0)).toEqual([]);
    expect([report.byHand, report.environment.sets['WordApi'], report.around.length]).toEqual([
      { undo: true },
      '1.9',
      2,
    ]);
    expect(report.requests).toBeLessThanOrEqual(25);
  });

  it('does nothing in any other document', async () => {
    const host = WordHost.open(asset('joint-lab-2022.docx'));
    const before = host.documentXml();
    const { page } = await open(host, 'diagnosis.html');
    await diagnose(page);
    expect(await page.getByRole('status').first().innerText()).toBe(words.refused);
    expect(host.documentXml()).toBe(before);
    expect(complaints).toEqual([]);
  });

  it('is found in 关于, and leads back', async () => {
    const { page } = await open(WordHost.open(asset(SCRATCH_FILE)), 'taskpane.html');
    await page.locator('summary[aria-label="更多"]').click();
    await page.getByRole('button', { name: '关于无漏' }).click();
    await page.locator('summary', { hasText: '给信息技术人员' }).click();
    await page.getByRole('link', { name: '诊断…' }).click();
    await page.getByRole('link', { name: words.back }).click();
    await page.locator('summary[aria-label="更多"]').waitFor();
  });
});
