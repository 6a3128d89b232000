/** The commands' dialog in a browser, with a stand-in for Office by which the test speaks as the command does. */
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ToDialog } from '../../src/commands/messages.js';
import { launchChromium } from './chromium.js';
import { serveStandIn } from './officeScript.js';
import { serve, type StaticServer } from './staticServer.js';

const standIn = `
  window.said = [];
  window.Office = {
    EventType: { DialogParentMessageReceived: 'parent' },
    onReady: () => Promise.resolve({ host: 'Word' }),
    context: {
      officeTheme: { bodyBackgroundColor: '#FFFFFF' },
      ui: {
        addHandlerAsync: (type, handler, done) => {
          window.hear = (message) => handler({ message });
          done({});
        },
        messageParent: (message) => window.said.push(JSON.parse(message)),
      },
    },
  };`;

const plan: ToDialog = {
  kind: 'plan',
  notes: ['其中 2 栏还没有内容控件。'],
  groups: [
    {
      heading: '没有该项内容的空缺',
      choices: [
        { key: 'a', label: '外方单位 / 传真', note: '' },
        { key: 'b', label: '<img src=x onerror=alert(1)>', note: '' },
      ],
    },
    { heading: '写法不合要求，改为“无”', choices: [{ key: 'c', label: '六、其他需要说明的问题', note: '现为“/”' }] },
  ],
  needed: ['封面 / 实验室名称'],
};

let server: StaticServer | undefined;
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  server = await serve('dist');
  browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 420, height: 520 } });
  await serveStandIn(context, standIn);
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.origin}/dialog.html`);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const tell = (message: ToDialog) =>
  page.evaluate((text) => (window as unknown as { hear: (text: string) => void }).hear(text), JSON.stringify(message));
const said = () => page.evaluate(() => (window as unknown as { said: unknown[] }).said);

async function violations(): Promise<string[]> {
  // Not as a script of the page, which its policy forbids.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const inPage = window as unknown as { axe: typeof axe };
    return (await inPage.axe.run()).violations.map(({ id }) => id);
  });
}

describe('the dialog of 填“无”', () => {
  it('asks its command at once and says that it waits', async () => {
    await page.getByText('正在检查…').waitFor();
    expect(await said()).toEqual([{ kind: 'ready' }]);
  });

  it('lists what would be filled, ticked, as text', async () => {
    await tell(plan);
    await page.getByRole('heading', { name: '填“无”前请看一遍' }).waitFor();
    const boxes = page.getByRole('checkbox');
    expect(await boxes.count()).toBe(3);
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(3);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.getByText('封面 / 实验室名称').count()).toBe(1);
    expect(
      await page.getByRole('button', { name: '填“无”（3 处）' }).evaluate((e) => e === document.activeElement),
    ).toBe(true);
  });

  it.each(['light', 'dark'])('breaks no rule of accessibility in the %s theme', async (theme) => {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    await expect(violations()).resolves.toEqual([]);
  });

  it('counts the choice, and cannot be told to fill nothing', async () => {
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    expect(await page.getByRole('button', { name: '填“无”（0 处）' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: '外方单位 / 传真' }).check();
    await page.getByRole('button', { name: '填“无”（1 处）' }).click();
    expect(await said()).toEqual([{ kind: 'ready' }, { kind: 'fill', keys: ['a'] }]);
    await page.getByText('正在填写…').waitFor();
  });

  it('says what was done, takes it back and closes by Escape', async () => {
    await tell({ kind: 'outcome', tone: 'success', lines: ['已填“无” 1 处。'], undo: true });
    await page.getByRole('alert').getByText('已填“无” 1 处。').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await tell({ kind: 'outcome', tone: 'success', lines: ['已撤销：填“无” 1 处。'], undo: false });
    await page.getByText('已撤销').waitFor();
    expect(await page.getByRole('button').allTextContents()).toEqual(['关闭']);
    await page.keyboard.press('Escape');
    expect((await said()).slice(2)).toEqual([{ kind: 'undo' }, { kind: 'close' }]);
  });
});
