/** The host behind a page in Chromium: the seam itself, with a page of a few lines. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { blankJointLab } from '../builder/form/jointLab.js';
import { type HostedPage, hostPage } from '../host/wire/page.js';
import { WordHost } from '../host/wordHost.js';
import { browser } from './stage.js';
import { type StaticServer, serve } from './staticServer.js';

const markup = `<!doctype html><meta charset="utf-8"><title>页</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script>
  window.selections = 0;
  window.changes = [];
  window.fill = (event) => Word.run(async (context) => {
    context.document.contentControls.getByTag('wulou:cover.email').getFirst().insertText('无', 'Replace');
    await context.sync();
    event.completed();
  });
</script>`;

let server: StaticServer | undefined;
let context: BrowserContext;
let page: Page;
let host: WordHost;
let hosted: HostedPage;
const complaints: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'host-page-'));

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), markup);
  server = await serve(folder);
  context = await browser.newContext();
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  host = WordHost.open(blankJointLab({ controls: 'block' }), { name: '申报书.docx' });
  hosted = await hostPage(page, host);
  await page.goto(server.origin);
});

afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true });
});

describe('a page in the host', () => {
  it('is told by Office.js that it is in Word, on which document and with which sets', async () => {
    const told = await page.evaluate(async () => {
      const { host: name, platform } = await Office.onReady();
      const { document, requirements, displayLanguage, diagnostics } = Office.context;
      const sets = ['1.3', '1.9'].map((version) => requirements.isSetSupported('WordApi', version));
      return { name, platform, url: document.url, sets, displayLanguage, version: diagnostics.version };
    });
    expect(told).toEqual({
      name: 'Word',
      platform: 'PC',
      url: 'C:\\申报书.docx',
      sets: [true, true],
      displayLanguage: 'zh-CN',
      version: '16.0.14332.20000',
    });
  });

  it('reads and writes the document through the real client library', async () => {
    const read = await page.evaluate(() =>
      Word.run(async (context) => {
        const control = context.document.contentControls.getByTag('wulou:cover.labName').getFirst();
        control.load('tag,title');
        control.insertText('联合实验室', 'Replace');
        const ooxml = context.document.body.getOoxml();
        await context.sync();
        return { tag: control.tag, length: ooxml.value.length };
      }),
    );
    expect(read.tag).toBe('wulou:cover.labName');
    expect(read.length).toBeGreaterThan(50_000);
    expect(host.documentXml()).toContain('联合实验室');
  });

  it('gets errors with their code and statement', async () => {
    host.switches.readOnly = true;
    const code = await page.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.insertText('无', 'End');
        await context.sync();
        return '';
      }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : 'other')),
    );
    host.switches.readOnly = false;
    expect(code).toBe('AccessDenied');
  });

  it('hears of a moved selection', async () => {
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          Office.context.document.addHandlerAsync(
            Office.EventType.DocumentSelectionChanged,
            () => Object.assign(window, { selections: 1 }),
            () => {
              resolve();
            },
          );
        }),
    );
    await hosted.selectionChanged();
    expect(await page.evaluate(() => Reflect.get(window, 'selections') as unknown)).toBe(1);
  });

  it('hears of edits by events of later sets', async () => {
    await page.evaluate(() =>
      Word.run(async (context) => {
        context.document.onParagraphChanged.add(async (event) => {
          (Reflect.get(window, 'changes') as string[]).push(event.type);
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    host.typeInto('wulou:cover.labName', '二');
    await page.waitForFunction(() => (Reflect.get(window, 'changes') as string[]).length > 0);
    expect(await page.evaluate(() => Reflect.get(window, 'changes') as unknown)).toEqual(['ParagraphChanged']);
  });

  it('keeps settings with the document', async () => {
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          Office.context.document.settings.set('键', '值');
          Office.context.document.settings.saveAsync(() => {
            resolve();
          });
        }),
    );
    expect([...hosted.settings.keys()]).toEqual(['键']);
  });

  it('runs functions of the ribbon', async () => {
    await hosted.pressCommand('fill');
    expect(host.documentXml()).toContain('无');
  });

  it('asks for nothing outside this machine', () => {
    expect(hosted.blocked).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
