import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { browser, gallery, origin } from './stage.js';
import { sceneNames } from './gallery/names.js';
import { objections } from './objections.js';

/** The views of the pane, each by itself, and the whole workbench. */
let page: Page;
let workbench: Page;

beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 320, height: 720 } });
  await page.goto(`${gallery}/?scene=${sceneNames[0]}`);
  workbench = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await workbench.goto(origin);
  await workbench.getByRole('heading', { level: 2, name: /^有 \d+ 处必改$/ }).waitFor();
});

async function show(scene: string): Promise<void> {
  await page.evaluate(`showScene('${scene}')`);
  await page.getByRole('main').waitFor();
}

/** A scene that waits for its first check, checked. */
async function check(scene: string): Promise<void> {
  await show(scene);
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await page.getByRole('article').first().waitFor();
}

/** What axe objects to. From the top, so that nothing lies half under the headings that stick there. */
async function shownObjections(of: Page, type?: 'rule', values?: readonly string[]): Promise<string[]> {
  await of.evaluate(() => document.querySelector('details')?.parentElement?.scrollTo(0, 0));
  return objections(of, type, values);
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

describe.each(sceneNames)('the view of the pane %s', (scene) => {
  beforeAll(async () => {
    await page.setViewportSize({ width: 320, height: 720 });
    await show(scene);
  });

  it('has nothing axe objects to, and enough contrast in the dark theme too', async () => {
    expect(await shownObjections(page)).toEqual([]);
    await page.evaluate(() => window.dispatchEvent(new Event('darken')));
    expect(await shownObjections(page, 'rule', ['color-contrast'])).toEqual([]);
  });

  it('fits from 500 px down to 270 px, and 320 px at twice the size', async () => {
    for (const width of [500, 320, 270, 160]) {
      await page.setViewportSize({ width, height: 720 });
      expect([width, await overflowing()]).toEqual([width, []]);
    }
  });
});

describe('the list', () => {
  beforeAll(() => page.setViewportSize({ width: 320, height: 720 }));

  it('goes on to the card that follows when a finding is settled, and keeps its place', async () => {
    await check('blank');
    const fix = page.getByRole('button', { name: '填“无”：4.1 管理机构' });
    await fix.scrollIntoViewIfNeeded();
    const next = page.getByRole('article', { name: /4\.2 咨询机构/ });
    await fix.click();
    await page.getByText('已填“无” 1 处。').first().waitFor();
    const box = await next.boundingBox();
    expect(box !== null && box.y > 0 && box.y < 720).toBe(true);
    expect(await next.evaluate((card) => card === document.activeElement)).toBe(true);
  });
});

describe('how much is seen at once', () => {
  /** The share of the pane that its head takes, and the findings that stand in view as a whole. */
  const seen = (of: Page): Promise<{ head: number; findings: number }> =>
    of.evaluate(() => {
      const height = (element: Element | null | undefined): number => element?.getBoundingClientRect().height ?? 0;
      const main = document.querySelector('main');
      const header = main?.querySelector('header');
      const list = header?.nextElementSibling?.getBoundingClientRect();
      const inView = (element: Element): boolean => {
        const { top, bottom } = element.getBoundingClientRect();
        return list !== undefined && top >= list.top && bottom <= list.bottom;
      };
      const findings = [...document.querySelectorAll('article')].filter(inView).length;
      return { head: height(header) / height(main), findings };
    });

  it.each([
    [320, 560, 5],
    [320, 720, 7],
  ])('in Word, %d × %d: the head in a quarter at most, and %d findings at least', async (width, height, least) => {
    await page.setViewportSize({ width, height });
    await show('findings');
    const { head, findings } = await seen(page);
    expect(head).toBeLessThanOrEqual(0.25);
    expect(findings).toBeGreaterThanOrEqual(least);
  });

  it('in the workbench, 1366 × 768: 10 findings of the sample', async () => {
    const { head, findings } = await seen(workbench);
    expect(head).toBeLessThanOrEqual(0.25);
    expect(findings).toBeGreaterThanOrEqual(10);
  });

  it('is compact where the pane is low, however large the window is', async () => {
    await page.setViewportSize({ width: 320, height: 900 });
    await show('findings');
    const low = await page.addStyleTag({ content: 'main { height: 360px !important }' });
    expect((await seen(page)).head).toBeLessThanOrEqual(0.27);
    await low.evaluate((style) => (style as Element).remove());
  });
});

describe('news', () => {
  it('of success goes by itself after six seconds, but not while the pointer is on it', async () => {
    await page.setViewportSize({ width: 320, height: 720 });
    await show('filled');
    const news = page.getByRole('group', { name: '刚才的操作' });
    await news.hover();
    const [fade] = await news.evaluate((element) =>
      element.getAnimations().map(({ playState, effect }) => [playState, effect?.getTiming().delay]),
    );
    expect(fade).toEqual(['paused', 6000]);
    await page.mouse.move(160, 100);
    await news.evaluate((element) => element.getAnimations().forEach((animation) => animation.finish()));
    await news.waitFor({ state: 'detached' });
  });
});

describe('the keyboard alone', () => {
  /** The name and the kind of what has the focus. */
  const focused = (): Promise<string> =>
    workbench.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const label = element?.getAttribute('aria-label') ?? (labels[0] ?? element)?.textContent;
      return `${element?.tagName ?? ''} ${label?.trim() ?? ''}`;
    });

  /** Presses a key until what has the focus answers to the pattern. */
  async function press(key: string, wanted: RegExp): Promise<void> {
    const passed: string[] = [];
    for (let time = 0; time < 80; time++) {
      await workbench.keyboard.press(key);
      const here = await focused();
      if (wanted.test(here)) return;
      passed.push(here);
    }
    throw new Error(`${wanted.source} was not reached with ${key}; passed ${passed.slice(0, 20).join(' · ')}`);
  }

  const heading = (name: string | RegExp) => workbench.getByRole('heading', { level: 2, name }).waitFor();

  it('does the whole job in the workbench: check, walk, fill, take back, tick off, clear, read about', async () => {
    await workbench.setViewportSize({ width: 1280, height: 800 });
    await workbench.locator('section.docx').first().waitFor();

    // From finding to finding, there and back.
    await workbench.keyboard.press('F8');
    const first = await focused();
    expect(first).toMatch(/^ARTICLE (必改|建议)：/);
    await workbench.keyboard.press('F8');
    expect(await focused()).not.toBe(first);
    await workbench.keyboard.press('Shift+F8');
    expect(await focused()).toBe(first);
    expect(await workbench.getByRole('status').allTextContents()).toContainEqual(
      expect.stringMatching(/^必改第 1 处，共 \d+ 处：/),
    );

    // One blank, from its card; the focus goes on to the card that follows.
    await press('F8', /^ARTICLE .*大会报告/);
    await press('Tab', /^BUTTON 填“无”/);
    await workbench.keyboard.press('Enter');
    await workbench.getByText('已填“无” 1 处。').first().waitFor();
    expect(await focused()).toMatch(/^ARTICLE /);

    // The others together, but one.
    await press('Shift+Tab', /^BUTTON 填“无”…/);
    await workbench.keyboard.press('Enter');
    await heading('填“无”前请看一遍');
    await workbench.keyboard.press('Escape');
    expect(await focused()).toContain('处必改');
    await press('Tab', /^BUTTON 填“无”…/);
    await workbench.keyboard.press('Enter');
    await press('Tab', /^INPUT 空缺，可以填“无”/);
    await workbench.keyboard.press('Tab');
    await workbench.keyboard.press('Space');
    await press('Tab', /^BUTTON 填“无”（\d+ 处）/);
    await workbench.keyboard.press('Enter');
    await workbench
      .getByText(/^已填“无” \d+ 处。$/)
      .first()
      .waitFor();
    expect(await focused()).toContain('处必改');

    // Back one step, marks away, the list of what only a person sees.
    await press('Tab', /^BUTTON 人工核对/);
    await workbench.keyboard.press('Enter');
    await press('Tab', /^INPUT /);
    await workbench.keyboard.press('Space');
    await workbench.getByText(/^已核对 1 \/ \d+$/).waitFor();
    await press('Tab', /^BUTTON 撤销：填“无”/);
    await workbench.keyboard.press('Enter');
    await workbench
      .getByText(/^已撤销：填“无” \d+ 处。$/)
      .first()
      .waitFor();
    await press('Tab', /^BUTTON 清除标记/);
    await workbench.keyboard.press('Enter');
    await workbench.getByText('标记已清除；填的“无”都还在。').first().waitFor();
    await press('Tab', /^SUMMARY 更多/);
    await workbench.keyboard.press('Enter');
    await press('Tab', /^BUTTON 首次说明/);
    await workbench.keyboard.press('Enter');
    expect(await focused()).toBe('H3 第一次使用');
    await press('Tab', /^BUTTON 知道了/);
    await workbench.keyboard.press('Enter');
    expect(await focused()).toMatch(/^MAIN /);
    await press('Tab', /^SUMMARY 更多/);
    await workbench.keyboard.press('Enter');
    await press('Tab', /^BUTTON 关于/);
    await workbench.keyboard.press('Enter');
    await heading('关于无漏');
    expect(await shownObjections(workbench)).toEqual([]);
    await workbench.keyboard.press('Escape');
    expect(await focused()).toContain('处必改');
  });
});
