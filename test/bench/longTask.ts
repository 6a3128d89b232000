/** How long the page is deaf to the person: the longest task while a list of findings is drawn and scrolled from end to end. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/browser.js';
import { serve } from '../browser/staticServer.js';
import { noted, title, type Row } from './table.js';

/** Milliseconds after which a person notices: https://web.dev/articles/optimize-long-tasks */
const TASK_LIMIT = 50;

const TRIES = 6;

interface TraceEvent {
  readonly name: string;
  readonly tid: number;
  readonly args: { readonly name?: string };
  readonly tdur?: number;
}

/** Checks by the first button and scrolls the list from end to end; runs in the page. */
async function checkAndScroll(): Promise<void> {
  // No function in here may have a name of its own: what gives it one stays outside the page.
  document.querySelector<HTMLElement>('button.fui-Button')?.click();
  // The list grows frame by frame; below it stands the one of what only a person sees.
  for (const end = performance.now() + 30_000; document.querySelector('input[type=checkbox]') === null;) {
    if (performance.now() > end) throw new Error('the list did not come to its end');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const scroller = document.querySelector('details')?.parentElement;
  if (!scroller) throw new Error('there is no list');
  for (let last = -1; scroller.scrollTop !== last;) {
    last = scroller.scrollTop;
    scroller.scrollTop += 600;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Milliseconds of processor time of the longest task of the page's main thread: a clock would count other programs too. */
async function tryOnce(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 320, height: 720 } });
  try {
    await page.goto(address);
    await page.getByRole('main').waitFor();
    await browser.startTracing(page, { categories: ['toplevel'] });
    await page.evaluate(checkAndScroll);
    const trace: unknown = JSON.parse((await browser.stopTracing()).toString());
    const { traceEvents } = trace as { readonly traceEvents: readonly TraceEvent[] };
    const threads = traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(({ tid }) => tid);
    const tasks = traceEvents.filter(({ name, tid }) => name.endsWith('RunTask') && threads.includes(tid));
    if (tasks.length === 0) throw new Error('the trace holds no task');
    return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
  } finally {
    await page.close();
  }
}

/**
 * Collecting garbage and compiling fall now into one task, now into another: they only ever add, so the best of a few tries counts.
 * In a browser of its own, since a trace holds all pages of a browser.
 * @returns milliseconds
 */
async function longestTask(gallery: string, scene: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    let least = Infinity;
    for (let tries = 0; tries < TRIES && least > TASK_LIMIT; tries += 1)
      least = Math.min(least, await tryOnce(browser, `${gallery}/?scene=${scene}`));
    return least;
  } finally {
    await browser.close();
  }
}

/** @param gallery folder of the built views */
export async function longTaskRows(gallery: string): Promise<Row[]> {
  const server = await serve(gallery);
  try {
    const rows: Row[] = [title('最长的一次停顿 / longest task')];
    for (const [scene, name] of [
      ['blank', '空白申报书的列表 / list of a blank form'],
      ['five-hundred', '五百条问题的列表 / list of 500 findings'],
    ] as const) {
      const time = await longestTask(server.origin, scene);
      rows.push(noted(name, time.toFixed(1), '', `≤${TASK_LIMIT} ${time <= TASK_LIMIT ? '✓' : '✗'}`));
    }
    return rows;
  } finally {
    server.close();
  }
}
