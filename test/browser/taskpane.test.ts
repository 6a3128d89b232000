/** The pages for Word in a browser without Word: what they say, and what they load. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { browser, origin } from './stage.js';
import { officeOrigin, serveLibrary, serveNothing } from './officeScript.js';

const old = {
  'Internet Explorer 11': 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
  'the old Edge':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.102 Safari/537.36 Edge/18.19045',
};

let context: BrowserContext | undefined;
let requested: string[] = [];
let complaints: string[] = [];

afterEach(async () => {
  await context?.close();
});

/** A page of its own context: Office.js keeps what it knows of its host in the session. */
async function open(
  name: string,
  answer: (context: BrowserContext) => Promise<void>,
  userAgent?: string,
): Promise<Page> {
  context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    ...(userAgent === undefined ? {} : { userAgent }),
  });
  await answer(context);
  requested = [];
  complaints = [];
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('request', (request) => requested.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      reportError(new Error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
  });
  await page.goto(`${origin}/${name}`);
  return page;
}

const visible = (page: Page) => page.locator('body > :visible').innerText();

describe('the task pane outside Word', () => {
  it('says where to open it and points to the workbench', async () => {
    const page = await open('taskpane.html?check', serveLibrary);
    await page.getByRole('heading', { name: '请在 Word 里打开' }).waitFor();
    const link = page.getByRole('link', { name: '打开网页工作台' }).filter({ visible: true });
    expect(await link.getAttribute('href')).toBe('index.html');
    expect(complaints).toEqual([]);
  });

  it('asks nothing of any host but its own and that of Office.js', async () => {
    const page = await open('taskpane.html', serveLibrary);
    await page.getByRole('heading', { name: '请在 Word 里打开' }).waitFor();
    await page.waitForLoadState('networkidle');
    const origins = new Set(requested.map((url) => new URL(url).origin));
    expect([...origins].sort()).toEqual([origin, officeOrigin].sort());
  });

  it('says so when Office.js does not answer, and tries again on request', async () => {
    const page = await open('taskpane.html', serveNothing);
    await page.getByRole('heading', { name: '没有连上 Word' }).waitFor();
    expect(await visible(page)).toContain('文件没有改动');
    await context?.unroute(`${officeOrigin}/**`);
    if (context !== undefined) await serveLibrary(context);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: '请在 Word 里打开' }).waitFor();
  });

  it('lets nothing be fetched or run from elsewhere', async () => {
    const page = await open('taskpane.html', serveLibrary);
    await page.getByRole('heading', { name: '请在 Word 里打开' }).waitFor();
    const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "connect-src 'self'",
        `script-src 'self' ${officeOrigin}`,
        "form-action 'none'",
      ]),
    );
    const refused = await page.evaluate(async (address) => {
      const script = new Promise((resolve, reject) => {
        const element = document.createElement('script');
        element.onload = resolve;
        element.onerror = reject;
        element.src = `${address}/x.js`;
        document.head.append(element);
      });
      const outcomes = await Promise.allSettled([fetch(address), script]);
      return outcomes.map(({ status }) => status);
    }, 'https://example.org');
    expect(refused).toEqual(['rejected', 'rejected']);
    expect(complaints.sort()).toEqual([
      'Error: policy: connect-src https://example.org/',
      'Error: policy: script-src-elem https://example.org/x.js',
    ]);
  });
});

describe('in a webview too old', () => {
  it('meets a first script of ECMAScript 5 alone', async () => {
    const page = await open('taskpane.html', serveLibrary);
    const address = requested.find((url) => url.includes('start.es5')) ?? '';
    const source = (await (await page.request.get(address)).text()).replace(/\/\*[\s\S]*?\*\/|^ *\/\/.*/gm, '');
    expect(source).toContain('userAgent');
    expect(source).not.toMatch(/=>|`|\?\.|(?<!\.)\b(?:const|let|class|async|await|of)\b/);
  });

  it.each(Object.entries(old))('%s: names the Word that is needed and loads nothing else', async (_name, userAgent) => {
    const page = await open('taskpane.html', serveLibrary, userAgent);
    await page.getByRole('heading', { name: '请使用 Word 2021 或 Microsoft 365' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await visible(page)).not.toContain('正在载入');
    expect(requested.map((url) => new URL(url).pathname.replace(/\.[\da-f]{8}\./, '.'))).toEqual([
      '/taskpane.html',
      '/start.es5.js',
    ]);
  });
});
