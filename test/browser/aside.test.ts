/** Findings set aside and the checklist, in a real browser. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { choose } from './choose.js';
import { browser, bytesOf, origin } from './stage.js';

const SAMPLE = 'assets/forms/joint-lab-2022-sample.docx';
const SAMPLE_NAME = '国际合作联合实验室立项申报书（示例）.docx';
const WRONG_DATE = '2019年2月30日';

let page: Page;
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 720 }, acceptDownloads: true });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** The sample with another text in one place. */
function sampleWith(text: string): Buffer {
  const entries = unzipSync(new Uint8Array(readFileSync(SAMPLE)));
  const main = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
  expect(main).toContain(WRONG_DATE);
  return Buffer.from(zipSync({ ...entries, 'word/document.xml': strToU8(main.replace(WRONG_DATE, text)) }));
}

afterEach(() => page.context().close());

describe('a finding set aside in the workbench', () => {
  const heading = (count: number) => page.getByRole('heading', { name: `有 ${count} 处必改` });

  async function check(): Promise<number> {
    const text = await page.getByRole('heading', { name: /^有 \d+ 处必改$/ }).textContent();
    return Number(/\d+/.exec(text ?? '')?.[0]);
  }

  /** Opens the sample with this date in it, and waits until it is checked. */
  async function openSample(date: string): Promise<void> {
    const buffer = sampleWith(date);
    await choose(page, { name: SAMPLE_NAME, mimeType: '', buffer });
    // The drawn document has articles too.
    await page
      .getByRole('article', { name: /^必改：/ })
      .filter({ hasText: date })
      .waitFor();
  }

  beforeEach(async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(origin);
  });

  it('is asked for a reason, named in the verdict, kept over reloads, and returns when its text changes', async () => {
    const before = await check();
    await button('在文中定位：协议情况 / 签署时间').click();
    await button('忽略：协议情况 / 签署时间').click();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('忽略：协议情况 / 签署时间');
    await page.keyboard.press('Enter');
    await page.keyboard.type('以中方日期为准');
    await page.keyboard.press('Enter');
    await heading(before - 1).waitFor();
    await page.getByText(/^已忽略 1 处必改项 · /).waitFor();
    await page.getByText('已忽略（1）').click();
    await page.getByText('理由：以中方日期为准').waitFor();

    await page.reload();
    expect(await check()).toBe(before - 1);
    await page.getByText(/^已忽略 1 处必改项 · /).waitFor();

    await openSample('2019年2月31日');
    expect(await check()).toBe(before);
    await page.getByText('1 处忽略过的内容已改动，重新列出。').first().waitFor();
    expect(await page.getByText(/^已忽略/).count()).toBe(0);

    await openSample(WRONG_DATE);
    expect(await check()).toBe(before);
  });

  it('is in the checklist, which is copied, printed and given as a file', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await check();
    await button('在文中定位：协议情况 / 签署时间').click();
    await button('忽略：协议情况 / 签署时间').click();
    await page.keyboard.type('<b>以中方日期为准</b>');
    await page.keyboard.press('Enter');
    await page.getByText(/^已忽略 1 处必改项 · /).waitFor();
    await button('检查单').click();
    await button('复制').click();
    await page.getByText('检查单已复制，可以粘贴到微信或邮件。').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`文件：${SAMPLE_NAME}`);
    expect(copied).toMatch(/\n1\. 【必改】/);
    expect(copied).toContain('（理由：<b>以中方日期为准</b>）');

    const started = page.waitForEvent('download');
    await button('下载').last().click();
    const file = await started;
    expect(file.suggestedFilename()).toBe('国际合作联合实验室立项申报书（示例）（检查单）.html');
    const html = new TextDecoder().decode(await bytesOf(file));
    const paper = await page.context().newPage();
    await paper.setContent(html);
    expect(await paper.locator('b').count()).toBe(0);
    await paper.getByText('理由：<b>以中方日期为准</b>').waitFor();
    expect(await paper.locator('.box').count()).toBeGreaterThan(10);
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThan(5);

    await button('打印').click();
    await expect(page.getByText('这里不能直接打印').count()).resolves.toBe(0);
    await page.keyboard.press('Escape');
    await heading(13).waitFor();
  });
});
