import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { check } from '../../src/rules/index.js';
import { browser, bytesOf, origin } from './stage.js';

const sample = new Uint8Array(readFileSync('assets/forms/joint-lab-2022-sample.docx'));

let context: BrowserContext;
let page: Page;
const complaints: string[] = [];
const requested: string[] = [];

beforeAll(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requested.push(request.url()));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      reportError(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  page.setDefaultTimeout(60_000);
  await page.goto(origin);
  await page.waitForLoadState('networkidle');
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const cards = () => page.getByRole('article').count();

async function errors(): Promise<number> {
  const heading = await page.getByRole('heading', { name: /^有 \d+ 处必改$/ }).textContent();
  return Number(/\d+/.exec(heading ?? '')?.[0]);
}

/** Fills every blank the preview offers and gives their number. */
async function fillAll(): Promise<number> {
  await button(/^填“无”…/).click();
  await page.getByRole('checkbox', { name: /^通常应有内容/ }).check();
  const confirm = button(/^填“无”（\d+ 处）$/);
  const count = Number(/\d+/.exec((await confirm.textContent()) ?? '')?.[0]);
  await confirm.click();
  await page.getByText(`已填“无” ${count} 处。`, { exact: true }).first().waitFor();
  await button(/^填“无”…/).waitFor({ state: 'detached' });
  return count;
}

async function drop(name: string, text: string): Promise<void> {
  await page.evaluate(
    ({ name, text }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    },
    { name, text },
  );
}

async function download(): Promise<Uint8Array> {
  const started = page.waitForEvent('download');
  await button('下载').click();
  return await bytesOf(await started);
}

async function fillable(bytes: Uint8Array): Promise<string[]> {
  const document = DocxDocument.open(bytes, 'a.docx');
  const findings = check(await document.read(), document.form, { year: 2023, month: 1, day: 9 });
  return findings.flatMap(({ fix, field }) => (fix?.kind === 'fill' && field !== null ? [field] : []));
}

/** The main part with the controls of these fields cut out. */
function without(bytes: Uint8Array, fields: readonly string[]): string {
  const { story, located } = DocxDocument.open(bytes, 'a.docx').source();
  return fields
    .flatMap((field) => located.places.get(field)?.control ?? [])
    .sort((a, b) => b.start - a.start)
    .reduce((source, { start, end }) => source.slice(0, start) + source.slice(end), story.source);
}

describe('the workbench in a real browser', () => {
  it('opens with the sample drawn as it looks, and needs no network from then on', async () => {
    await page.locator('section.docx').nth(1).waitFor();
    await page.locator('section.docx').getByText('国际合作联合实验室立项申报书', { exact: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
  });

  it('has checked it by itself: findings by part of the form, marks in the page', async () => {
    expect(await errors()).toBeGreaterThan(5);
    expect(await cards()).toBeGreaterThan(5);
    expect(await page.locator('.chip').count()).toBeGreaterThan(5);
    expect(await page.getByRole('heading', { level: 3, name: '基本信息表' }).count()).toBe(1);
  });

  it('says that it is a sample, and offers to open one’s own form', async () => {
    await page.getByText('这是示例，故意留有错误。').waitFor();
    expect(await button('打开我的申报书').count()).toBe(1);
  });

  it('scrolls the page to a finding and lights its place', async () => {
    const last = page.getByRole('button', { name: /^在文中定位/ }).last();
    await last.click();
    await page.waitForFunction(() => {
      const frame = document.querySelector('.wulou-pages')?.shadowRoot?.querySelector('.frame.current');
      const { top = 0, height = 0 } = frame?.getBoundingClientRect() ?? {};
      return height > 0 && top > 50 && top < 800;
    });
  });

  it('fills, takes back and fills again; the download has every fillable blank filled and nothing else changed', async () => {
    const before = await errors();
    const wanted = await fillable(sample);
    const count = await fillAll();
    expect(count).toBe(wanted.length);
    expect(await errors()).toBe(before - count);
    await button(`撤销：填“无” ${count} 处`).click();
    await page.getByText(`已撤销：填“无” ${count} 处。`, { exact: true }).first().waitFor();
    await expect(errors()).resolves.toBe(before);
    await fillAll();

    const saved = await download();
    await expect(fillable(saved)).resolves.toEqual([]);
    expect(without(saved, wanted) === without(sample, wanted)).toBe(true);
    const [old, fresh] = [OoxmlPackage.open(sample), OoxmlPackage.open(saved)];
    for (const name of old.names())
      if (name !== old.mainPart) expect([name, fresh.bytes(name)]).toEqual([name, old.bytes(name)]);
  });

  it('refuses a dropped file that is no document with a sentence, and keeps the one that is open', async () => {
    await drop('另一份.docx', '这不是 Word 文件');
    const message = page.getByText(/^没有打开“另一份\.docx”：.*。$/);
    await message.waitFor();
    await page.getByText('当前文件没有变。').waitFor();
    expect(await page.locator('section.docx').count()).toBeGreaterThan(1);
  });

  it('opens the blank form without the network', async () => {
    await page.getByText('更多', { exact: true }).click();
    await button('空白申报书').click();
    await page.getByRole('heading', { name: /^有 6\d 处必改$/ }).waitFor();
  });

  it('asks nothing of any other host, breaks no rule of its policy and logs no complaint', () => {
    const foreign = requested.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('blob:'));
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
