/** What the ribbon's buttons lead to as built, through Microsoft's own client library, against a host that holds a real document. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { hostPage, type HostedPage } from '../host/wire/page.js';
import { WordHost } from '../host/wordHost.js';
import { browser, origin } from './stage.js';

let contexts: BrowserContext[] = [];

afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
});

/** Word LTSC 2021 with a document. */
function word(form: string): WordHost {
  return WordHost.open(new Uint8Array(readFileSync(`assets/forms/${form}.docx`)), { api: '1.3', name: '申报书.docx' });
}

async function open(name: string, host: WordHost): Promise<{ page: Page; hosted: HostedPage }> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const hosted = await hostPage(page, host);
  await page.goto(`${origin}/${name}`);
  return { page, hosted };
}

/** The function file, once its commands are known to Office. */
async function openCommands(host: WordHost): Promise<{ page: Page; hosted: HostedPage }> {
  const opened = await open('commands.html', host);
  await opened.page.waitForFunction(() => {
    const { Office } = window as { Office?: { actions?: { _association?: { mappings: object } } } };
    return 'CLEARMARKS' in (Office?.actions?._association?.mappings ?? {});
  });
  return opened;
}

describe('清除标记', () => {
  it('takes out what the pane marked, to the last byte', async () => {
    const host = word('joint-lab-2022-sample');
    const before = host.documentXml();
    const { page } = await open('taskpane.html?check', host);
    await page.getByRole('heading', { name: /^有 \d+ 处必改$/ }).waitFor();
    expect(host.documentXml()).not.toBe(before);
    const { hosted } = await openCommands(host);
    await hosted.pressCommand('clearMarks');
    expect(host.documentXml()).toBe(before);
  });

  it('leaves it to the pane to say what it could not clear', async () => {
    const host = word('joint-lab-2022-sample');
    const { page } = await open('taskpane.html?check', host);
    await page.getByRole('heading', { name: /^有 \d+ 处必改$/ }).waitFor();
    await page.evaluate(() => localStorage.setItem('wulou.note', '申报书.docx\n没有清除。'));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.getByRole('group', { name: '刚才的操作' }).getByText('没有清除。').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('wulou.note'))).toBe('');
  });
});

describe('填“无”', () => {
  it('opens the pane at its own preview; nothing is filled before it is confirmed', async () => {
    const host = word('joint-lab-2022-sample');
    const before = host.text();
    const { page } = await open('taskpane.html?fill', host);
    await page.getByRole('heading', { name: '填“无”前请看一遍' }).waitFor();
    expect(host.text()).toEqual(before);
    await page.getByRole('button', { name: /^填“无”（\d+ 处）$/ }).click();
    await page
      .getByRole('group', { name: '刚才的操作' })
      .getByText(/^已填“无” \d+ 处。$/)
      .waitFor();
    expect(host.text()).not.toEqual(before);
    await page.getByRole('button', { name: /^撤销：/ }).click();
    await page
      .getByRole('group', { name: '刚才的操作' })
      .getByText(/^已撤销/)
      .waitFor();
    expect(host.text()).toEqual(before);
  });
});
