/** The workbench keeps to files on disk. The private files of the page (OPFS) stand for them: real handles, given by a dialog that answers at once. */
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import { browser, origin } from './stage.js';

const sample = new Uint8Array(readFileSync('assets/forms/joint-lab-2022-sample.docx'));
const NAME = '申报书.docx';

let page: Page;

/** The sample with one more blank filled. */
async function filled(field: string, text: string): Promise<Uint8Array> {
  const docx = DocxDocument.open(sample, NAME);
  const { done } = await docx.edit([{ kind: 'fill', field, expected: docx.textOf(field), text }]);
  expect(done).toEqual([field]);
  return docx.save();
}

/** As another program does it: the file is other bytes from now on. */
async function putOnDisk(name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([name, base64]) => {
      const root = await navigator.storage.getDirectory();
      const writable = await (await root.getFileHandle(name, { create: true })).createWritable();
      await writable.write(Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)));
      await writable.close();
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
}

async function onDisk(name: string): Promise<Uint8Array> {
  const base64 = await page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const bytes = new Uint8Array(await (await (await root.getFileHandle(name)).getFile()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, name);
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** What the person answers in the dialogs of the browser from now on. */
async function answer(names: readonly string[]): Promise<void> {
  await page.evaluate((names) => {
    const handles = async (): Promise<FileSystemFileHandle[]> => {
      const root = await navigator.storage.getDirectory();
      counted.dialogs += 1;
      return Promise.all(names.map((name) => root.getFileHandle(name, { create: true })));
    };
    const offered: string[] = [];
    const { counted } = window as unknown as { counted: Counted };
    Object.assign(window, {
      offered,
      showOpenFilePicker: handles,
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
        offered.push(suggestedName);
        return (await handles())[0];
      },
    });
  }, names);
}

/** What the person has done so far. */
interface Counted {
  clicks: number;
  dialogs: number;
}

const counted = (): Promise<Counted> =>
  page.evaluate(() => ({ ...(window as unknown as { counted: Counted }).counted }));

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const comeBack = (): Promise<void> => page.evaluate(() => void window.dispatchEvent(new Event('focus')));
const said = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

async function open(...names: string[]): Promise<void> {
  await answer(names);
  await button(/^打开(?:文件|我的申报书)$/).click();
  await page.getByTitle(names[0] ?? '', { exact: true }).waitFor();
}

async function checked(): Promise<number> {
  const check = button('检查');
  const heading = page.getByRole('heading', { name: /^有 \d+ 处必改$/ });
  await check.or(heading).first().waitFor();
  if (await check.isVisible()) await check.click();
  return Number(/\d+/.exec((await heading.textContent()) ?? '')?.[0]);
}

async function fillOne(): Promise<void> {
  await page
    .getByRole('button', { name: /^填“无”：/ })
    .first()
    .click();
  await said('有改动未保存');
}

beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  page.setDefaultTimeout(20_000);
  await page.addInitScript(() => {
    const counted: Counted = { clicks: 0, dialogs: 0 };
    Object.assign(window, { counted });
    window.addEventListener('click', ({ isTrusted }) => void (counted.clicks += Number(isTrusted)), true);
  });
  await page.goto(origin);
  await page.locator('section.docx').first().waitFor();
  await putOnDisk(NAME, sample);
});

describe('the workbench and a file on disk', () => {
  it('checks again what another program saved, and keeps place, filter and view', async () => {
    await open(NAME);
    const before = await checked();
    await page.getByRole('button', { name: /^必改 \d+/ }).click();
    const scroller = page.getByRole('group', { name: '申报书' });
    await scroller.evaluate((element) => void (element.scrollTop = 700));
    const { clicks } = await counted();
    await putOnDisk(NAME, await filled('section.6', '无'));
    await comeBack();
    await said(`文件已在别处修改，已重新检查：必改 ${before} → ${before - 1}`);
    expect((await counted()).clicks).toBe(clicks);
    expect(await scroller.evaluate((element) => element.scrollTop)).toBe(700);
    expect(await page.getByRole('button', { name: /^必改 \d+/ }).getAttribute('aria-pressed')).toBe('true');
  });

  it('saves into the file itself, whole and without a mark, and does not take its own writing for a change', async () => {
    await fillOne();

    await button('保存').click();
    await said(`已保存到“${NAME}”，不带标记。`);
    const saved = DocxDocument.open(await onDisk(NAME), NAME);
    expect((await saved.peek()).marks).toBe(0);
    expect((await saved.read()).fields.filter(({ text }) => text === '无').length).toBeGreaterThan(1);
    await comeBack();
    await said('文件只在本机处理，不上传。');
    expect(await page.getByText(/文件已在别处修改/).count()).toBe(0);
  });

  it('asks when both were changed, and before it covers what another program saved', async () => {
    await fillOne();
    const theirs = await filled('section.6', '不适用');
    await putOnDisk(NAME, theirs);
    await comeBack();
    await said('文件已在别处修改，而这里还有改动没有保存。');
    await button('保留这里的改动').click();
    await button('保存').click();
    await said('这份文件已在别处修改。在这里保存，会盖掉那些修改。');
    expect(Buffer.compare(await onDisk(NAME), theirs)).toBe(0);
    await answer(['另一份.docx']);
    await page.getByRole('group', { name: '刚才的操作' }).getByRole('button', { name: '另存为…' }).click();
    await said('已保存到“另一份.docx”，不带标记。');
    expect(await page.evaluate(() => (window as unknown as { offered: string[] }).offered)).toEqual([
      expect.stringMatching(/^申报书（无漏 \d\d-\d\d）\.docx$/),
    ]);
    expect(Buffer.compare(await onDisk(NAME), theirs)).toBe(0);
  });

  it('leaves the old file whole and keeps the changes when it cannot be written', async () => {
    await open(NAME);
    await checked();
    await fillOne();
    const before = await onDisk(NAME);
    await page.evaluate(() => {
      // Once, and on the very stream that writes.
      const stream = FileSystemWritableFileStream.prototype;
      const own = Object.getOwnPropertyDescriptor(stream, 'write') ?? {};
      const refuse = (): Promise<void> => {
        Object.defineProperty(stream, 'write', own);
        return Promise.reject(new DOMException('in use', 'NoModificationAllowedError'));
      };
      Object.defineProperty(stream, 'write', { ...own, value: refuse });
    });
    await button('保存').click();
    await said(/^没能保存，原文件没有变，改动仍在这里。/);
    expect(Buffer.compare(await onDisk(NAME), before)).toBe(0);
    await said('有改动未保存');
    await button('保存').click();
    await said(`已保存到“${NAME}”，不带标记。`);
  });

  it('waits while a file is half written, says so when it stays like that, and reads it when it is whole', async () => {
    await putOnDisk(NAME, sample.slice(0, 5000));
    await comeBack();
    await comeBack();
    await said(/^文件已在别处修改，但没能读入：文件已损坏/);
    await putOnDisk(NAME, sample);
    await comeBack();
    await said(/^文件已在别处修改，已重新检查：必改 \d+ → \d+$/);
  });

  it('opens, fills every blank and saves with four clicks and one dialog', async () => {
    await putOnDisk('常用.docx', sample);
    const before = await counted();
    await open('常用.docx');
    await button(/^填“无”…/).click();
    const confirm = button(/^填“无”（\d+ 处）$/);
    const count = Number(/\d+/.exec((await confirm.textContent()) ?? '')?.[0]);
    await confirm.click();
    await said(`已填“无” ${count} 处。`);
    await button('保存').click();
    await said('已保存到“常用.docx”，不带标记。');
    const { clicks, dialogs } = await counted();
    expect({ clicks: clicks - before.clicks, dialogs: dialogs - before.dialogs }).toEqual({ clicks: 4, dialogs: 1 });
    const none = async (bytes: Uint8Array): Promise<number> =>
      (await DocxDocument.open(bytes, NAME).read()).fields.filter(({ text }) => text === '无').length;
    expect((await none(await onDisk('常用.docx'))) - (await none(sample))).toBe(count);
  });

  it('walks through several files, opened from the table that names them all', async () => {
    for (const name of ['甲.docx', '丙.doc', '丁.wps']) await putOnDisk(name, sample);
    await answer([NAME, '丙.doc', '甲.docx', '丁.wps']);
    await button(/^打开(?:文件|我的申报书)$/).click();
    await said(/^共 4 个文件/);
    await page.getByRole('button', { name: '甲.docx', exact: true }).click();
    await said('第 1 / 2 份');
    await page.locator('header').getByTitle('甲.docx', { exact: true }).waitFor();
    await button('下一份').click();
    await page.locator('header').getByTitle(NAME, { exact: true }).waitFor();
    await said('第 2 / 2 份');
    expect(await button('下一份').getAttribute('aria-disabled')).toBe('true');
    await button('上一份').click();
    await page.locator('header').getByTitle('甲.docx', { exact: true }).waitFor();
  });

  it('takes the comments of a marked copy for no findings, and takes them out', async () => {
    const marked = DocxDocument.open(sample, NAME).markedCopy(
      [{ field: 'section.6', text: '请填写' }],
      '无漏',
      '2023-01-10T08:00:00Z',
    );
    await putOnDisk('退回.docx', marked);
    await open('退回.docx');
    await said('文件里有 1 条“无漏”写的批注，不算问题；批注会打印，打印前请清除。');
    await checked();
    expect(await page.getByText('批注未删').count()).toBe(0);
    await button('清除这些批注').click();
    await said('已清除 1 条批注；可以撤销。');
    await button('保存').click();
    await said('已保存到“退回.docx”，不带标记。');
    expect(DocxDocument.open(await onDisk('退回.docx'), NAME).commentsBy('无漏')).toBe(0);
  });

  it('asks for the file again where the browser gives copies only, and tells when the file was modified', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wulou-'));
    const path = join(folder, NAME);
    const choose = async (bytes: Uint8Array, modified: Date, name: string | RegExp): Promise<void> => {
      writeFileSync(path, bytes);
      utimesSync(path, modified, modified);
      const chooser = page.waitForEvent('filechooser');
      await button(name).click();
      await (await chooser).setFiles(path);
    };
    try {
      await page.evaluate(() =>
        Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined }),
      );
      await choose(sample, new Date(2023, 1, 17, 8, 3), '打开文件');
      await said(/ · 文件修改于 2023年2月17日 08:03$/);
      expect(await button('重新检查').count()).toBe(0);
      const before = await checked();
      await page.getByRole('button', { name: /^必改 \d+/ }).click();
      await choose(await filled('section.6', '无'), new Date(2023, 1, 18, 9, 4), '重新打开并检查…');
      await said(`已重新打开并检查：必改 ${before} → ${before - 1}`);
      await said(/ · 文件修改于 2023年2月18日 09:04$/);
      expect(await page.getByRole('button', { name: /^必改 \d+/ }).getAttribute('aria-pressed')).toBe('true');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
