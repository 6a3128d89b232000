/** The document side of the workbench works like a document: keys, clicks, titles of marks, sizes, paper. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { WIDTH_STEP } from '../effort.js';
import { browser, origin } from './stage.js';

let page: Page;

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const scroller = () => page.getByRole('group', { name: '申报书' });
const focusInPane = () => page.waitForFunction(() => (document.activeElement?.closest('main') ?? null) !== null);
const currentField = () =>
  page.evaluate(() => {
    const frame = document.querySelector('.wulou-pages')?.shadowRoot?.querySelector('.frame.current');
    return frame instanceof HTMLElement ? (frame.dataset['field'] ?? '') : '';
  });

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Titles of marks that stand over text of the page, as “title over text”. */
const covered = () =>
  page.evaluate(() => {
    const root = document.querySelector('.wulou-pages')?.shadowRoot;
    const rectOf = (element: Element): Rect => element.getBoundingClientRect();
    const chips = [...(root?.querySelectorAll('.chip') ?? [])].map((chip) => ({ chip, box: rectOf(chip) }));
    const found: string[] = [];
    const range = document.createRange();
    for (const section of root?.querySelectorAll('section.docx') ?? []) {
      const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.textContent?.trim() === '' || node.parentElement?.closest('.layer')) continue;
        range.selectNodeContents(node);
        for (const line of range.getClientRects())
          for (const { chip, box } of chips) {
            const over = Math.min(box.right, line.right) - Math.max(box.left, line.left);
            const down = Math.min(box.bottom, line.bottom) - Math.max(box.top, line.top);
            // A dot on the corner of its frame may touch the empty edge of a line.
            if (over > 2 && down > 4) found.push(`${chip.textContent} over ${node.textContent}`);
          }
      }
    }
    return found;
  });

/** Lines of the cover that stand on more than one row. */
const brokenLines = () =>
  page.evaluate(() => {
    const cover = document.querySelector('.wulou-pages')?.shadowRoot?.querySelector('section.docx');
    return [...(cover?.querySelectorAll('p') ?? [])].flatMap((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const tall = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      const top = Math.min(...tall.map((rect) => rect.bottom));
      const below = tall.filter((rect) => rect.top > top - 2);
      return below.length > 0 ? [paragraph.textContent] : [];
    });
  });

beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  page.setDefaultTimeout(20_000);
  await page.goto(origin);
  await page.locator('section.docx').first().waitFor();
  const heading = page.getByRole('heading', { name: /^有 \d+ 处必改$/ });
  await button('检查').or(heading).first().waitFor();
  if (await button('检查').isVisible()) await button('检查').click();
  await heading.waitFor();
});

describe('the document beside the pane', () => {
  it('walks, takes back, saves and opens by keys wherever the focus is', async () => {
    await scroller().focus();
    await page.keyboard.press('F8');
    const first = await currentField();
    expect(first).not.toBe('');
    await scroller().focus();
    await page.keyboard.press('F8');
    expect(await currentField()).not.toBe(first);
    await scroller().focus();
    await page.keyboard.press('Shift+F8');
    expect(await currentField()).toBe(first);

    await page
      .getByRole('button', { name: /^填“无”：/ })
      .first()
      .click();
    await page.getByText('有改动未保存').waitFor();
    await scroller().focus();
    await page.keyboard.press('Control+z');
    await page.getByText('有改动未保存').waitFor({ state: 'detached' });

    const download = page.waitForEvent('download');
    await scroller().focus();
    await page.keyboard.press('Control+s');
    expect((await download).suggestedFilename()).toMatch(/（无漏 \d\d-\d\d）\.docx$/);

    await page.evaluate(() => {
      Object.assign(window, {
        asked: 0,
        showOpenFilePicker: () => Promise.resolve(((window as unknown as { asked: number }).asked += 1) && []),
      });
      Object.assign(window, { showSaveFilePicker: () => Promise.reject(new DOMException('', 'AbortError')) });
    });
    await page.keyboard.press('Control+o');
    expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(1);
  });

  it('selects the card of the frame that is clicked anywhere', async () => {
    const spot = await page.evaluate(() => {
      const root = document.querySelector('.wulou-pages')?.shadowRoot;
      const frame = root?.querySelectorAll('.frame:not(.plain, .current)')[2];
      frame?.scrollIntoView({ block: 'center' });
      const { left = 0, bottom = 0 } = frame?.getBoundingClientRect() ?? {};
      return { x: left + 3, y: bottom - 3, field: frame instanceof HTMLElement ? (frame.dataset['field'] ?? '') : '' };
    });
    expect(spot.field).not.toBe('');
    await page.mouse.click(spot.x, spot.y);
    expect(await currentField()).toBe(spot.field);
    await focusInPane();
  });

  it('covers no text with titles of marks, and shows those of dots when they are reached', async () => {
    expect(await covered()).toEqual([]);
    const dot = page.locator('.chip.dot').first();
    await dot.scrollIntoViewIfNeeded();
    await dot.hover();
    expect(await dot.locator('.words').evaluate((words) => getComputedStyle(words).visibility)).toBe('visible');
    await page.mouse.move(0, 0);
    expect(await dot.locator('.words').evaluate((words) => getComputedStyle(words).visibility)).toBe('hidden');
    await page.locator('.chip[tabindex="0"]').focus();
    const field = () =>
      page.evaluate(() =>
        document.querySelector('.wulou-pages')?.shadowRoot?.activeElement?.getAttribute('data-field'),
      );
    const before = await field();
    await page.keyboard.press('ArrowDown');
    expect(await field()).not.toBe(before);
    await page.keyboard.press('Enter');
    await focusInPane();
  });

  it('is drawn in full size or as wide as the window, with no broken line on the cover at any width', async () => {
    const broken: string[] = [];
    for (let width = 720; width <= 1600; width += WIDTH_STEP) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      broken.push(...(await brokenLines()).map((line) => `${width}: ${line}`));
    }
    expect(broken).toEqual([]);
    await page.setViewportSize({ width: 800, height: 800 });
    const width = () =>
      page
        .locator('section.docx')
        .first()
        .evaluate((section) => section.getBoundingClientRect().width);
    await button('100 %').click();
    expect(Math.round(await width())).toBe(794);
    await page.setViewportSize({ width: 375, height: 700 });
    await button('适合宽度').click();
    await page.waitForTimeout(50);
    const text = await page.locator('section.docx article').first().boundingBox();
    expect(text?.x).toBeGreaterThanOrEqual(0);
    expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(375);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  });

  it('prints the form without marks, all of it, and nothing of the page around it', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => {
      const shown = (element: Element | null | undefined): boolean =>
        (element?.getBoundingClientRect().height ?? 0) > 0;
      const root = document.querySelector('.wulou-pages')?.shadowRoot;
      const sections = [...(root?.querySelectorAll('section.docx') ?? [])];
      const end = sections.at(-1)?.getBoundingClientRect().bottom ?? Infinity;
      return {
        around: ['main', 'header', '[aria-label=显示比例]'].filter((part) => shown(document.querySelector(part))),
        marks: [...(root?.querySelectorAll('.layer') ?? [])].filter(shown).length,
        pages: sections.filter(shown).length,
        cut: end > document.documentElement.scrollHeight + 1,
      };
    });
    expect(seen).toMatchObject({ around: [], marks: 0, cut: false });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThanOrEqual(seen.pages);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/);
    await page.emulateMedia({ media: 'screen' });
  });
});
