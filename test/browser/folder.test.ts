/** Many files in the workbench: the table of all of them, one of them, and back; what can be taken away. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { reportSchema } from '../../src/report/json.js';
import { writeFirstRound, writeSecondRound } from '../cli/office.js';
import { Folder } from '../cli/testFolder.js';
import { browser, bytesOf, origin } from './stage.js';
import { objections } from './objections.js';

const folder = new Folder();
writeFirstRound(folder);
writeSecondRound(folder);

let page: Page;
const complaints: string[] = [];

/** Gives the files of a folder, as a browser that knows no places on disk does. */
async function openFolder(path: string): Promise<void> {
  await page.getByText('更多', { exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await button('打开文件夹…').click();
  await (await chooser).setFiles(path);
  await page.getByText(/^共 \d+ 个文件/).waitFor();
}

beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(() => Object.assign(window, { showDirectoryPicker: undefined }));
  await page.goto(origin);
  await page.locator('section.docx').first().waitFor();
  await openFolder(join(folder.path, '第一轮'));
});

afterAll(() => folder.remove());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const head = (name: RegExp) => page.getByRole('columnheader').getByRole('button', { name });
const names = async (): Promise<string[]> =>
  page.locator('.wulou-folder [role=rowheader] .name').evaluateAll((found) => found.map((one) => one.textContent));

async function taken(name: string): Promise<Uint8Array> {
  const started = page.waitForEvent('download');
  await page.getByText('导出、对照').click();
  await button(name).click();
  return bytesOf(await started);
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('the table of all files', () => {
  it('has a line for each that may be a form, also for those that cannot be checked, and counts them all', async () => {
    expect(await names()).toHaveLength(12);
    const total = '共 12 个文件：有必改 6 个，没有必改 1 个，没有检查 5 个。';
    await page.getByText(`${total}文件夹里另有 1 个文件不是文档，没有看：.jpg 1 个。`, { exact: true }).waitFor();
    for (const line of [
      /^旧版\.doc 这是旧版 \.doc 文件.* 没有检查$/,
      /^没下完\.docx 文件已损坏或不完整.* 没有检查$/,
      /^东海大学\.docx 中法先进材料国际合作联合实验室\s*东海大学 2 0 .*必改 1 .*必改 1 .*有 2 处必改$/,
      /^申报书\.docx\s*临海大学\/ 中挪海洋工程/,
    ]) {
      expect(await page.getByRole('row', { name: line }).count()).toBe(1);
    }
  });

  it.each(['light', 'dark'] as const)('has nothing that axe objects to in the %s look', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await objections(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('can be sorted by each column, and show only what must be changed', async () => {
    await head(/^必改/).click();
    expect((await names())[0]).toBe('空表.docx');
    await head(/^四/).click();
    expect((await names()).slice(0, 3)).toEqual(['空表.docx', '东海大学.docx', '提示没删.docm']);
    await page.getByRole('checkbox', { name: '只看有必改的' }).check();
    expect(await names()).toHaveLength(6);
  });

  it('is walked with the arrows, opens a file with Enter, and is as it was when one comes back', async () => {
    await page.setViewportSize({ width: 1366, height: 320 });
    const before = await names();
    await button('空表.docx').focus();
    for (const key of ['End', 'ArrowUp', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    const last = before.at(-2) ?? '';
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(last);
    const scrolled = await page.locator('.wulou-folder .body').evaluate((body) => body.scrollTop);
    expect(scrolled).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.locator('header').getByText(last, { exact: true }).waitFor();
    await page.getByRole('heading', { name: /^有 \d+ 处必改$/ }).waitFor();
    expect(await page.getByRole('table', { name: /^每份申报书/ }).count()).toBe(0);
    await button('总表').click();
    expect(await names()).toEqual(before);
    expect(await page.locator('.wulou-folder .body').evaluate((body) => body.scrollTop)).toBe(scrolled);
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('gives the same reports as the command line', async () => {
    const report = reportSchema.parse(JSON.parse(text(await taken('下载报告（.json）'))));
    expect(report.files).toHaveLength(12);
    expect(report.files.map(({ path }) => path)).toContain('第一轮/临海大学/申报书.docx');
    expect(text(await taken('下载 CSV（Excel）'))).toMatch(
      /第一轮\/东海大学\.docx,中法先进材料国际合作联合实验室,东海大学,有 2 处必改,必改/,
    );
    expect(text(await taken('下载网页'))).toMatch(/<h1>申报书检查结果<\/h1>[^]*\.jpg 1 个/);
  });

  it('gives a letter for each file to be sent back, with the day and whom to ask', async () => {
    await page.getByText('导出、对照').click();
    await button('下载退改通知单…').click();
    await page.getByLabel('截止日期').fill('2023-03-01');
    await page.getByLabel('联系人、电话').fill('科研院 张老师 6278');
    const started = page.waitForEvent('download');
    await button('下载').click();
    const letters = unzipSync(await bytesOf(await started));
    await page.getByText('已下载 6 份通知单，每份有 .docx 和 .txt。').waitFor();
    expect(Object.keys(letters).filter((name) => name.endsWith('.docx'))).toHaveLength(6);
    const letter = text(letters['东海大学（退改通知单）.txt'] ?? new Uint8Array());
    expect(letter).toMatch(/请在 2023年3月1日前改好[^]*科研院 张老师 6278/);
  });

  it('is compared with an earlier report, and checks what it was given anew', async () => {
    const earlier = Buffer.from(await taken('下载报告（.json）'));
    await openFolder(join(folder.path, '第二轮'));
    const compareWith = async (buffer: Buffer): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByText('导出、对照').click();
      await button('与以前的报告对照…').click();
      await (await chooser).setFiles({ name: '以前.json', mimeType: 'application/json', buffer });
    };
    await compareWith(Buffer.from('{}'));
    await page.getByText(/^“以前\.json”不是检查报告/).waitFor();
    await compareWith(earlier);
    await page
      .getByText(/^对上 5 份：已改好 \d+ 处，还没改 \d+ 处，新出现 \d+ 处，另有改动 \d+ 栏。以前有、这次没有的 7 份/)
      .waitFor();
    expect(await page.getByRole('row', { name: /改好了\.docx.*改好 1，没改 1，新 1/ }).count()).toBe(1);
    expect(await page.getByRole('row', { name: /新来的\.docx.*以前没有/ }).count()).toBe(1);
    expect(text(await taken('下载两轮对照（网页）'))).toMatch(/<h1>两轮对照<\/h1>/);
    expect(complaints).toEqual([]);
  });
});

describe('the table on a phone', () => {
  it('covers all below the top bar, and nothing covers it', async () => {
    await page.setViewportSize({ width: 375, height: 700 });
    for (const place of [
      page.getByRole('checkbox', { name: '只看有必改的' }),
      page.getByText('导出、对照'),
      page.getByRole('button', { name: '改好了.docx' }),
    ]) {
      await place.click({ trial: true });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    expect(await objections(page)).toEqual([]);
  });
});
