/**
 * The ribbon's commands as built, through Microsoft's own client library, against a host that holds a real document. The dialog is in the
 * test's hands: what it would say is said by the test, in the messages of the dialog page.
 */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ToDialog } from '../../src/commands/messages.js';
import { hostPage, type HostedPage } from '../host/page.js';
import { WordHost } from '../host/wordHost.js';
import { launchChromium } from './chromium.js';
import { serve, type StaticServer } from './staticServer.js';

let server: StaticServer | undefined;
let browser: Browser | undefined;
let contexts: BrowserContext[] = [];

beforeAll(async () => {
  server = await serve('dist');
  browser = await launchChromium();
});

afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Word LTSC 2021 with a document. */
function word(form: string): WordHost {
  return WordHost.open(new Uint8Array(readFileSync(`assets/forms/${form}.docx`)), { api: '1.3', name: '申报书.docx' });
}

async function open(name: string, host: WordHost): Promise<{ page: Page; hosted: HostedPage }> {
  if (browser === undefined || server === undefined) throw new Error('not started');
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const hosted = await hostPage(page, host, { sets: { dialogapi: '1.2' } });
  await page.goto(`${server.origin}/${name}`);
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

/**
 * The user at the dialog: fills everything that is offered, then takes it back where asked to, then closes.
 * @returns what the dialog was told, once the command has ended
 */
async function fillAtDialog(page: Page, hosted: HostedPage, user: { undoes: boolean }): Promise<ToDialog[]> {
  await page.evaluate(({ undoes }) => {
    type Handler = (event: { message: string }) => void;
    const told: ToDialog[] = [];
    let hear: Handler = () => undefined;
    const say = (message: object): void => {
      setTimeout(() => hear({ message: JSON.stringify(message) }));
    };
    const dialog = {
      addEventHandler: (type: string, handler: Handler) => {
        if (type !== 'dialogMessageReceived') return;
        hear = handler;
        say({ kind: 'ready' });
      },
      messageChild: (text: string) => {
        const message = JSON.parse(text) as ToDialog;
        told.push(message);
        if (message.kind === 'plan') {
          say({ kind: 'fill', keys: message.groups.flatMap(({ choices }) => choices.map(({ key }) => key)) });
        } else say({ kind: undoes && message.undo && told.length === 2 ? 'undo' : 'close' });
      },
      close: () => undefined,
    };
    Object.assign(window, { told });
    const displayDialogAsync = (_address: string, _size: object, done: (result: object) => void) =>
      done({ status: 'succeeded', value: dialog });
    // The library's own objects are frozen; the page looks them up anew for each dialog.
    const context: unknown = Object.create(Office.context, { ui: { value: { displayDialogAsync } } });
    Object.assign(window, { Office: Object.create(Office, { context: { value: context } }) as unknown });
  }, user);
  await hosted.pressCommand('fillBlanks');
  return page.evaluate(() => (window as unknown as { told: ToDialog[] }).told);
}

function outcome(told: readonly ToDialog[], index: number): Extract<ToDialog, { kind: 'outcome' }> {
  const message = told[index];
  if (message?.kind !== 'outcome') throw new Error(JSON.stringify(message));
  return message;
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
});

describe('填“无”', () => {
  it('fills what was ticked in the sample, and takes it back', async () => {
    const host = word('joint-lab-2022-sample');
    const { page, hosted } = await openCommands(host);
    const before = host.text();
    const told = await fillAtDialog(page, hosted, { undoes: true });
    expect(told.map(({ kind }) => kind)).toEqual(['plan', 'outcome', 'outcome']);
    expect(outcome(told, 1)).toMatchObject({ tone: 'success', undo: true });
    expect(outcome(told, 2)).toMatchObject({ tone: 'success', undo: false });
    expect(host.text()).toEqual(before);
  });

  it('prepares the official template and fills it in one go', async () => {
    const host = word('joint-lab-2022-plain');
    const { page, hosted } = await openCommands(host);
    const [plan, ...rest] = await fillAtDialog(page, hosted, { undoes: false });
    const count = plan?.kind === 'plan' ? plan.groups.flatMap(({ choices }) => choices).length : 0;
    expect(count).toBeGreaterThan(20);
    expect(outcome(rest, 0).lines).toEqual([`已填“无” ${count} 处。`]);
    expect(host.documentXml().match(/<w:t[^>]*>无<\/w:t>/g)).toHaveLength(count);
  });

  it('changes nothing where no dialog can be opened, and ends all the same', async () => {
    const host = word('joint-lab-2022-sample');
    const { hosted } = await openCommands(host);
    const before = host.documentXml();
    await hosted.pressCommand('fillBlanks');
    expect(host.documentXml()).toBe(before);
  });
});
