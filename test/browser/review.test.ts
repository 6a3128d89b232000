/** Rules that somebody reviews in the workbench: read through and changed beside the form, checked by, given away with it, opened again. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { blankFormBytes } from '../../src/build/template/blanks/blank.js';
import { innovation } from '../../src/build/template/blanks/innovation.js';
import { isPackFault, readPack } from '../../src/forms/pack.js';
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { Folder } from '../cli/testFolder.js';
import { exampleAnswers, exampleDocument } from '../forms/exampleDocument.js';
import { browser, bytesOf, origin } from './stage.js';
import { objections } from './objections.js';

const folder = new Folder();
const kept = (name: string, bytes: Uint8Array): string => {
  const path = join(folder.path, name);
  writeFileSync(path, bytes);
  return path;
};
const blank = exampleDocument();
const carrying = kept('申请表.docx', blank);
/** Filled in, without any rules in it. */
const project = kept('申报书.docx', blankFormBytes(innovation, true));
const filled = kept('已填.docx', exampleDocument(exampleAnswers, {}, null));

let page: Page;
const complaints: string[] = [];

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const rows = () => page.locator('.wulou-review .row');
const row = (label: string) => rows().filter({ has: page.getByText(label, { exact: true }) });
const open = () => page.locator('.wulou-review .row[aria-expanded=true]');
const asked = () => page.locator('.wulou-review .answer[aria-pressed=true]');
const source = () => page.getByText(/检查规则由空白表起草/).first();

/** A page that knows nothing of any rules. */
async function start(): Promise<void> {
  await page.goto(origin);
  await page.locator('section.docx').first().waitFor();
}

async function choose(...paths: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button(/^打开(?:文件|我的申报书)$/).click();
  await (await chooser).setFiles([...paths]);
}

async function review(): Promise<void> {
  await button('核对检查规则').click();
  await heading('核对检查规则').waitFor();
}

async function taken(act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const started = page.waitForEvent('download');
  await act();
  const download = await started;
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

beforeAll(async () => {
  // Colours that fade from one look to the other have no contrast of their own.
  const reducedMotion = 'reduce';
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true, reducedMotion });
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.addInitScript(() =>
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined }),
  );
  await start();
});

afterAll(() => folder.remove());

describe('the review of rules', () => {
  it('is offered of rules that came with a document, which it is checked by at once', async () => {
    await choose(carrying);
    await page.getByTitle('申请表.docx', { exact: true }).waitFor();
    await source().waitFor();
    await review();
    expect(await rows().count()).toBe(8);
    await page.locator('.frame.field').first().waitFor({ state: 'attached' });
    expect(await page.locator('.frame.field').count()).toBeGreaterThanOrEqual(8);
    const widthOf = async (field: string): Promise<number> =>
      (await page.locator(`.frame[data-field=${field}]`).first().boundingBox())?.width ?? 0;
    // All cells of the list, which is as wide as the table; a frame has no width in the moment in which all are drawn anew.
    const isWide = async (): Promise<boolean> => (await widthOf('f6')) > 2 * (await widthOf('f5'));
    while (!(await isWide())) await page.waitForTimeout(50);
  });

  it('shows nothing of ids or notation', async () => {
    const text = await page.locator('.wulou-review').innerText();
    expect(text).not.toMatch(/\bf\d+\b|[{}[\]"]|\b(?:must|or-wu|anchor)\b/);
  });

  it.each([
    ['light', 1366, 768],
    ['dark', 1366, 768],
    ['light', 375, 700],
  ] as const)('has nothing that axe objects to, in the %s look at %i × %i', async (colorScheme, width, height) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await row('项目名称').click();
    expect(await objections(page)).toEqual([]);
    const overflow = await page
      .locator('.wulou-review')
      .evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBe(0);
    await row('项目名称').click();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('is gone through by keys alone, each field shown in the document', async () => {
    await heading('核对检查规则').focus();
    await page.keyboard.press('ArrowDown');
    expect(await open().textContent()).toMatch(/^项目名称/);
    await page.locator('.frame.current').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    expect(await open().textContent()).toMatch(/^负责人/);
    await page.keyboard.press('ArrowUp');
    expect(await open().textContent()).toMatch(/^项目名称/);
  });

  it('changes what is asked by number, and takes it back', async () => {
    expect(await asked().textContent()).toBe('1 必填');
    await page.keyboard.press('2');
    expect(await asked().textContent()).toBe('2 可填无');
    await page.keyboard.press('Control+z');
    expect(await asked().textContent()).toBe('1 必填');
  });

  it('changes label, limit and a whole part', async () => {
    await page.getByLabel('栏目名称').fill('作品名称');
    await page.getByLabel('限字数').fill('30');
    await page.getByLabel('限字数').press('Tab');
    await row('作品名称').getByText('限 30 字').waitFor();
    await page.locator('summary[aria-label="整组改（封面）"]').click();
    await button('不检查').click();
    expect(await rows().getByText('不检查').count()).toBe(3);
    await button('撤销').click();
    expect(await rows().getByText('不检查').count()).toBe(0);
  });

  it('takes a field away, and gives it back where the document is clicked', async () => {
    await row('起止时间').click();
    // Scrolled to, and drawn once more when that has come to rest.
    await page.waitForFunction(() => {
      const frame = document.querySelector('.wulou-pages')?.shadowRoot?.querySelector('.frame.current');
      const { top = -1, bottom = 0 } = frame?.getBoundingClientRect() ?? {};
      return top > 60 && bottom < window.innerHeight;
    });
    await page.keyboard.press('Delete');
    await expect(rows().count()).resolves.toBe(7);
    await button('加上：起止时间').waitFor();
    const box = await page.locator('.frame.free').first().boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await open().getByText('起止时间', { exact: true }).waitFor();
    await expect(rows().count()).resolves.toBe(8);
  });

  it('does not let go what was changed and not saved without being asked', async () => {
    await page.locator('.wulou-review footer summary').click();
    await button('不核对了').click();
    await page.getByText('规则改过，还没有存。', { exact: true }).waitFor();
    await button('继续核对').click();
    await row('作品名称').waitFor();
  });

  it('checks the document by the rules as they are now, and whatever is opened then', async () => {
    await button('照此检查').click();
    await page.getByText('作品名称', { exact: true }).first().waitFor();
    await source().waitFor();
    await choose(filled);
    await page.getByTitle('已填.docx', { exact: true }).waitFor();
    await source().waitFor();
    expect(await page.getByText('可以打印', { exact: true }).count()).toBe(0);
    await review();
    await row('作品名称').waitFor();
  });

  it('gives the form with its rules in it, and the rules alone', async () => {
    const form = await taken(() => button('另存带规则的表').click());
    expect(form.name).toBe('申请表（带规则）.docx');
    const [old, fresh] = [OoxmlPackage.open(blank), OoxmlPackage.open(form.bytes)];
    expect(fresh.text(fresh.mainPart)).toBe(old.text(old.mainPart));
    kept('带规则.docx', form.bytes);
    const rules = await taken(async () => {
      await page.locator('.wulou-review footer summary').click();
      await button('只存规则').click();
    });
    expect(rules.name).toBe('申请表（规则）.json');
    const read = readPack(new TextDecoder().decode(rules.bytes));
    expect(isPackFault(read) ? read : read.source?.reviewed).toMatch(/^\d{4}-\d\d-\d\d$/);
    kept('规则.json', rules.bytes);
  });

  it('is carried by that document to a page that knows nothing of it', async () => {
    await start();
    await choose(join(folder.path, '带规则.docx'));
    await page.getByText('作品名称', { exact: true }).first().waitFor();
    await source().waitFor();
  });

  it('is used where the rules are given together with a document, or after it', async () => {
    await start();
    await choose(join(folder.path, '规则.json'), filled);
    await source().waitFor();
    await start();
    await choose(filled);
    await page.getByText(/^没有打开“已填\.docx”/).waitFor();
    await choose(join(folder.path, '规则.json'));
    await source().waitFor();
    await choose(kept('别的.json', new TextEncoder().encode('{}')));
    await page.getByText('“别的.json”不是“无漏”的检查规则。', { exact: true }).waitFor();
  });

  it('is used for all files of a folder', async () => {
    await choose(join(folder.path, '规则.json'), filled, carrying);
    await page.getByText(/^共 2 个文件：/).waitFor();
    expect(await page.getByRole('row').filter({ hasText: '没有检查' }).count()).toBe(0);
  });
});

describe('rules drafted from a blank', () => {
  const ifBlank = () => page.getByText('如果它是空白表，可以由它起草检查规则。', { exact: true });

  it('are offered of a form nobody has written any for, and reviewed beside it', async () => {
    await start();
    await page.getByText('更多', { exact: true }).click();
    await button('大学生创新训练项目申报书（空白表）').click();
    await ifBlank().waitFor();
    await button('起草检查规则').click();
    await heading('核对检查规则').waitFor();
    expect(await rows().count()).toBeGreaterThan(20);
    await page.locator('.frame.field').first().waitFor({ state: 'attached' });
    await row('所在学院').first().click();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await objections(page)).toEqual([]);
    }
  });

  it('check the blank, and filled copies of it', async () => {
    await button('照此检查').click();
    await source().waitFor();
    await choose(project);
    await page.getByTitle('申报书.docx', { exact: true }).waitFor();
    await source().waitFor();
  });

  it('travel in the blank to a page that knows nothing of them', async () => {
    await review();
    const form = await taken(() => button('另存带规则的表').click());
    await start();
    await choose(kept('起草.docx', form.bytes));
    await page.getByTitle('起草.docx', { exact: true }).waitFor();
    await source().waitFor();
    await review();
    expect(await rows().count()).toBeGreaterThan(20);
  });

  it('are carried by the sample, which is checked by them at once', async () => {
    await start();
    await page.getByText('更多', { exact: true }).click();
    await button('大学生创新训练项目申报书（示例，带规则）').click();
    await page.getByTitle('大学生创新训练项目申报书（示例，带规则）.docx', { exact: true }).waitFor();
    await source().waitFor();
  });

  it('may stand beside the pages, for whoever opens a filled copy', async () => {
    await page.route('**/forms/index.json', (route) => route.fulfill({ json: ['innovation-project.json'] }));
    await page.route('**/forms/innovation-project.json', (route) =>
      route.fulfill({ path: 'assets/forms/innovation-project.json' }),
    );
    await start();
    await choose(project);
    await source().waitFor();
    await page.unrouteAll();
  });

  it('are refused of a filled copy, with a sentence', async () => {
    await start();
    await choose(project);
    await ifBlank().waitFor();
    await button('起草检查规则').click();
    await page.getByText(/这份好像已经填过，请用空白表。/).waitFor();
  });

  it('are told without a complaint', () => {
    expect(complaints).toEqual([]);
  });
});
