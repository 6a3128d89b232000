import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { buildGallery } from './gallery/build.js';
import { sceneNames } from './gallery/names.js';
import { serve, type StaticServer } from './staticServer.js';

const axe = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'wulou-gallery-'));
const servers: StaticServer[] = [];
let browser: Browser | undefined;
let gallery = '';
let workbench = '';
let page: Page;

beforeAll(async () => {
  await buildGallery(folder);
  for (const root of [folder, 'dist']) servers.push(await serve(root));
  [gallery = '', workbench = ''] = servers.map(({ origin }) => origin);
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 320, height: 720 } });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

async function show(scene: string, dark = false): Promise<void> {
  await page.goto(`${gallery}/?scene=${scene}${dark ? '&dark' : ''}`);
  await page.getByRole('main').waitFor();
}

/** A scene that waits for its first check, checked. */
async function check(scene: string): Promise<void> {
  await show(scene);
  await page.getByRole('button', { name: '检查' }).click();
  await page.getByRole('article').first().waitFor();
}

/** What axe objects to, by rule and place. */
async function objections(): Promise<string[]> {
  // From the top, so that nothing lies half under the headings that stick there.
  await page.evaluate(() => document.querySelector('details')?.parentElement?.scrollTo(0, 0));
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    // The drawn document is the user's own.
    "axe.run({ exclude: ['.wulou-pages'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Elements wider than the window. */
function overflowing(): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll('main, main *')].filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 &&
        /auto|scroll|visible/.test(getComputedStyle(element).overflowX),
    );
    return wide
      .filter((element) => element.getBoundingClientRect().left + element.scrollWidth > window.innerWidth + 1)
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
  });
}

describe('every view of the pane', () => {
  it.each(sceneNames)('%s: has nothing axe objects to, in the light and in the dark theme', async (scene) => {
    await page.setViewportSize({ width: 320, height: 720 });
    for (const dark of [false, true]) {
      await show(scene, dark);
      expect(await objections()).toEqual([]);
    }
  });

  it.each(sceneNames)('%s: fits from 500 px down to 270 px, and 320 px at twice the size', async (scene) => {
    await show(scene);
    for (const width of [500, 320, 270, 160]) {
      await page.setViewportSize({ width, height: 720 });
      expect([width, await overflowing()]).toEqual([width, []]);
    }
  });
});

describe('the list', () => {
  beforeAll(() => page.setViewportSize({ width: 320, height: 720 }));

  it('lets a settled finding go with a short transition, and keeps its place', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await check('blank');
    const fix = page.getByRole('button', { name: '填“无”：4.1 管理机构' });
    await fix.scrollIntoViewIfNeeded();
    const next = page.getByRole('article', { name: /4\.2 咨询机构/ });
    await fix.click();
    await page.locator('li[aria-hidden]').waitFor({ state: 'attached' });
    await page.locator('li[aria-hidden]').waitFor({ state: 'detached' });
    const box = await next.boundingBox();
    expect(box !== null && box.y > 0 && box.y < 720).toBe(true);
    expect(await next.evaluate((card) => card === document.activeElement)).toBe(true);
  });

  it('moves nothing for who does not want it', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await check('blank');
    await page.evaluate(() => {
      new MutationObserver(() => {
        if (document.querySelector('li[aria-hidden]') !== null) document.title = 'moved';
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.getByRole('button', { name: '填“无”：4.1 管理机构' }).click();
    await page.getByText('已填“无” 1 处。').first().waitFor();
    expect(await page.title()).not.toBe('moved');
  });

  it.each(['blank', 'five-hundred'])('%s: is drawn and scrolled without a task over 50 ms', async (scene) => {
    // Collecting garbage and compiling fall now into one task, now into another: they only ever add, so the best of a few tries counts.
    let least = Infinity;
    for (let tries = 0; tries < 6 && least > 50; tries += 1) {
      await show(scene);
      least = Math.min(least, await longestTask(checkAndScroll));
    }
    expect(least).toBeLessThanOrEqual(50);
  });
});

/** Checks by the first button and scrolls the list from end to end; runs in the page. */
async function checkAndScroll(): Promise<void> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  document.querySelector<HTMLElement>('button.fui-Button')?.click();
  // The list grows frame by frame; below it stands the one of what only a person sees.
  while (document.querySelector('input[type=checkbox]') === null) await frame();
  const scroller = document.querySelector('details')?.parentElement;
  if (!scroller) throw new Error('there is no list');
  for (let last = -1; scroller.scrollTop !== last; await frame()) {
    last = scroller.scrollTop;
    scroller.scrollTop += 600;
  }
}

interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly args: { readonly name?: string };
  readonly tdur?: number;
}

/** Milliseconds of processor time of the longest task of the page's main thread: a clock would count other programs too. */
async function longestTask(action: () => Promise<void>): Promise<number> {
  await browser?.startTracing(page, { categories: ['toplevel'] });
  await page.evaluate(action);
  const trace: unknown = JSON.parse((await browser?.stopTracing())?.toString() ?? '');
  const { traceEvents } = trace as { readonly traceEvents: readonly TraceEvent[] };
  const threads = traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(({ tid }) => tid);
  const tasks = traceEvents.filter(({ name, tid }) => name.endsWith('RunTask') && threads.includes(tid));
  expect(tasks.length).toBeGreaterThan(0);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

describe('the keyboard alone', () => {
  /** The name and the kind of what has the focus. */
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const label = element?.getAttribute('aria-label') ?? (labels[0] ?? element)?.textContent;
      return `${element?.tagName ?? ''} ${label?.trim() ?? ''}`;
    });

  /** Presses a key until what has the focus answers to the pattern. */
  async function press(key: string, wanted: RegExp): Promise<void> {
    const passed: string[] = [];
    for (let time = 0; time < 80; time++) {
      await page.keyboard.press(key);
      const here = await focused();
      if (wanted.test(here)) return;
      passed.push(here);
    }
    throw new Error(`${wanted.source} was not reached with ${key}; passed ${passed.slice(0, 20).join(' · ')}`);
  }

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 2, name }).waitFor();

  it('does the whole job in the workbench: check, walk, fill, take back, tick off, clear, read about', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(workbench);
    await page.locator('section.docx').first().waitFor();
    await press('Tab', /^BUTTON 检查$/);
    await page.keyboard.press('Enter');
    await heading(/^有 \d+ 处必改$/);
    expect(await focused()).toContain('处必改');

    // From finding to finding, there and back.
    await page.keyboard.press('F8');
    const first = await focused();
    expect(first).toMatch(/^ARTICLE (必改|建议)：/);
    await page.keyboard.press('F8');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('Shift+F8');
    expect(await focused()).toBe(first);
    expect(await page.getByRole('status').allTextContents()).toContainEqual(
      expect.stringMatching(/^第 1 处，共 \d+ 处：/),
    );

    // One blank, from its card; the focus goes on to the card that follows.
    await press('F8', /^ARTICLE .*大会报告/);
    await press('Tab', /^BUTTON 填“无”/);
    await page.keyboard.press('Enter');
    await page.getByText('已填“无” 1 处。').first().waitFor();
    expect(await focused()).toMatch(/^ARTICLE /);

    // The others together, but one.
    await press('Shift+Tab', /^BUTTON 将 \d+ 处/);
    await page.keyboard.press('Enter');
    await heading('填“无”前请看一遍');
    await page.keyboard.press('Escape');
    expect(await focused()).toContain('处必改');
    await press('Tab', /^BUTTON 将 \d+ 处/);
    await page.keyboard.press('Enter');
    await press('Tab', /^INPUT 没有该项内容的空缺/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await press('Tab', /^BUTTON 填“无”（\d+ 处）/);
    await page.keyboard.press('Enter');
    await page
      .getByText(/^已填“无” \d+ 处。$/)
      .first()
      .waitFor();
    expect(await focused()).toContain('处必改');

    // Back one step, marks away, the list of what only a person sees.
    await press('Tab', /^BUTTON 人工核对/);
    await page.keyboard.press('Enter');
    await press('Tab', /^INPUT /);
    await page.keyboard.press('Space');
    await page.getByText(/^1 \/ \d+$/).waitFor();
    await press('Tab', /^BUTTON 撤销：填“无”/);
    await page.keyboard.press('Enter');
    await page
      .getByText(/^已撤销：填“无” \d+ 处。$/)
      .first()
      .waitFor();
    await press('Tab', /^BUTTON 清除标记/);
    await page.keyboard.press('Enter');
    await page.getByText('已清除全部标记，文件恢复原样。').first().waitFor();
    await press('Tab', /^SUMMARY 更多/);
    await page.keyboard.press('Enter');
    await press('Tab', /^BUTTON 首次说明/);
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('H3 第一次使用');
    await press('Tab', /^BUTTON 知道了/);
    await page.keyboard.press('Enter');
    expect(await focused()).toMatch(/^MAIN /);
    await press('Tab', /^SUMMARY 更多/);
    await page.keyboard.press('Enter');
    await press('Tab', /^BUTTON 关于/);
    await page.keyboard.press('Enter');
    await heading('关于无漏');
    expect(await objections()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await focused()).toContain('处必改');
  });
});
