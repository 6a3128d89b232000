/** Hostile files in the page: it survives them, and nothing of a document becomes markup, a link that runs, or a request. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { FUZZED_IN_PAGE, isLong, SEED } from '../effort.js';
import { hyperlink } from '../builder/field.js';
import { jointLab } from '../builder/form/jointLab.js';
import { text } from '../builder/inline.js';
import { spoiledFile, spoiledParts } from '../fuzz/spoil.js';
import { browser, origin } from './stage.js';
import { checkInWorkbench } from './surfaces.js';

jest.setTimeout(isLong ? 1_800_000 : 180_000);

/** Would run if any of it were taken for markup, and says so by the name of a property of the window. */
const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script><svg onload="window.ran=1">';
const LINK = 'javascript:window.ran=1';

let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'wulou-hostile-'));
const faults: string[] = [];
const requested: string[] = [];

beforeAll(async () => {
  page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => requested.push(request.url()));
  page.setDefaultTimeout(60_000);
  await page.goto(origin);
  await page.locator('section.docx').first().waitFor();
});

afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Elements, in the page and in the drawn pages, that a document could have brought in. */
function strangers(): Promise<string[]> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    const own = 'script[src], link[rel=icon]';
    const found = roots.flatMap((root) => [
      ...root.querySelectorAll(
        'script, iframe, object, embed, link, base, form, meta[http-equiv=refresh], a[href], img[src=x], [onerror], [onload]',
      ),
    ]);
    return found.filter((element) => !element.matches(own)).map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
}

describe('a document that would like to run something', () => {
  it('is drawn and reported as the text that it is', async () => {
    const bytes = jointLab({
      values: {
        'cover.labName': MARKUP,
        'basic.labName': [text(MARKUP), hyperlink(LINK, text('点这里'))],
        'section.1.1': [hyperlink(LINK, text('点这里')), hyperlink('file:///etc/passwd', text(MARKUP)), text('待补充')],
        'section.1.2': `${MARKUP}待补充`,
        'projects.count': MARKUP,
      },
      front: [],
      title: ['国际合作联合实验室立项申报书'],
    });
    const answer = await checkInWorkbench(page, fileOf('<img src=x onerror=window.ran=1>.docx', bytes));
    expect('findings' in answer && answer.findings.some(({ message }) => message.includes('<img src=x'))).toBe(true);
    await page.locator('section.docx').first().waitFor();
    await page.getByText('点这里', { exact: false }).first().click();
    expect(await strangers()).toEqual([]);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  it('may be another document whose title is markup, and is named as it is', async () => {
    const bytes = jointLab({ title: [`${MARKUP.slice(0, 30)}任务书`], noTable: true, drop: [] });
    await checkInWorkbench(page, fileOf('b.docx', bytes));
    expect(await strangers()).toEqual([]);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });
});

describe(`spoiled files in the page (seed ${SEED})`, () => {
  it('are opened or refused one after the other, and the page goes on', async () => {
    for (let seed = SEED; seed < SEED + FUZZED_IN_PAGE; seed += 1) {
      const bytes = seed % 3 === 0 ? spoiledFile(seed) : spoiledParts(seed);
      await checkInWorkbench(page, fileOf(`${seed}.docx`, bytes));
    }
    const answer = await checkInWorkbench(page, fileOf('sound.docx', jointLab()));
    expect('findings' in answer && answer.findings.filter(({ severity }) => severity !== 'manual')).toEqual([]);
    expect(await strangers()).toEqual([]);
  });

  it('bring no error of the page and no request to anywhere else', () => {
    expect(faults).toEqual([]);
    const elsewhere = requested.filter((url) => !url.startsWith(`${origin}/`) && !/^(?:blob|data):/.test(url));
    expect(elsewhere).toEqual([]);
  });
});
