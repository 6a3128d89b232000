/** What the pane of a page holds, as data: the findings people see there, whatever page the pane stands in. */
import type { Page } from 'playwright-core';
import type { Told } from '../../src/report/toldFinding.js';

export interface PaneData {
  /** Document that is open. */
  readonly name: string | null;
  readonly isBusy: boolean;
  readonly refusal: string | null;
  /** Null before a check. */
  readonly told: Told | null;
}

/**
 * Reads the store of the pane; runs in the page. The page has no door to it; React keeps its tree on the element it draws into, and the
 * store is among the properties of the components there.
 */
function read(): PaneData {
  interface Fiber {
    readonly child: Fiber | null;
    readonly sibling: Fiber | null;
    readonly memoizedProps: Readonly<Record<string, unknown>> | null;
  }
  interface State {
    readonly name: string | null;
    readonly activity: string | null;
    readonly refusal: { readonly sentence: string } | null;
    readonly result: Told | null;
  }
  const root = document.getElementById('root');
  const key = Object.keys(root ?? {}).find((name) => name.startsWith('__reactContainer$'));
  const stack = [key === undefined ? null : ((root as unknown as Record<string, Fiber>)[key] ?? null)];
  while (stack.length > 0) {
    const fiber = stack.pop() ?? null;
    if (fiber === null) continue;
    stack.push(fiber.sibling, fiber.child);
    for (const value of Object.values(fiber.memoizedProps ?? {})) {
      const store = value as { readonly getState?: () => unknown; readonly check?: unknown } | null;
      if (typeof store?.check !== 'function' || typeof store.getState !== 'function') continue;
      const { name, activity, refusal, result } = store.getState() as State;
      return { name, isBusy: activity !== null, refusal: refusal?.sentence ?? null, told: result };
    }
  }
  throw new Error('no pane in this page');
}

export function paneData(page: Page): Promise<PaneData> {
  return page.evaluate(read);
}

/** How often the page looks, and milliseconds between: half a minute. */
const LOOKS = 600;
const PAUSE = 50;

/**
 * Waits, in the page itself, until the document of this name has been checked or refused.
 * @returns null when the page says this sentence instead, somewhere outside of the pane
 * @throws Error when nothing comes in time
 */
export async function settled(page: Page, name: string, sentence: string): Promise<PaneData | null> {
  const isRefused = await page.evaluate<boolean>(`(async () => {
    const read = ${read.toString()};
    for (let looks = 0; looks < ${LOOKS}; looks += 1) {
      if (document.body.textContent.includes(${JSON.stringify(sentence)})) return true;
      const data = read();
      if (data.name === ${JSON.stringify(name)} && !data.isBusy && (data.told ?? data.refusal) !== null) return false;
      await new Promise((resolve) => setTimeout(resolve, ${PAUSE}));
    }
    throw new Error('nothing came in time');
  })()`);
  return isRefused ? null : paneData(page);
}
