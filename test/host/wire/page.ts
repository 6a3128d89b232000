/**
 * A host behind a page in Chromium, through the seam that Word for Windows itself offers a page: `window.external`. The page loads the
 * unmodified Office.js from where it always does; the address is answered from the npm package, and nothing else leaves the machine.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { libraryFolder } from './bridge.js';
import { addMembers, laterMembers } from './laterMembers.js';
import { type SeamOptions, seam } from './pageSeam.js';
import type { RequestBody } from './protocol.js';
import type { WordHost } from '../wordHost.js';

export interface PageOptions {
  /** Sets reported besides WordApi, e.g. `{ ribbonapi: '1.1' }`; names in lower case. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly locale?: string;
  /** E.g. `https://contoso.example/申报书.docx`. */
  readonly documentUrl?: string;
  /** Reported as `Office.context.diagnostics.version`. */
  readonly version?: string;
}

export interface HostedPage {
  /** Addresses outside this machine that were asked for and not answered. */
  readonly blocked: readonly string[];
  /** What the page stored in `Office.context.document.settings`. */
  readonly settings: ReadonlyMap<string, string>;
  /** Another document takes the place of this one, and the page begins anew. */
  show(next: WordHost): Promise<void>;
  /** A person moves the selection: handlers of the selection-changed event are called. */
  selectionChanged(): Promise<void>;
  /** A person presses a button of the ribbon that runs this function; done when the function says that it is. */
  pressCommand(name: string): Promise<void>;
}

/** What is not of this machine. */
const ELSEWHERE = /^https?:\/\/(?!localhost(?:[:/]|$))/;

const OFFICE_JS =
  /^https?:\/\/(?:appsforoffice\.(?:microsoft\.com|cdn\.partner\.office365\.cn)|ajax\.aspnetcdn\.com)\//;
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css' };

/** Ids of events as the library numbers them. */
const SELECTION_CHANGED = 2;
const RICH_API_MESSAGE = 33;
const COMMAND_INVOKED = 39;
const RICH_API_CATEGORY = 65536;

/** Must be called before the page goes anywhere. Every page needs a browser context of its own: Office.js remembers its host there. */
export async function hostPage(page: Page, host: WordHost, options: PageOptions = {}): Promise<HostedPage> {
  const blocked: string[] = [];
  const settings = new Map<string, string>();
  const waiting = new Map<string, () => void>();
  let current = host;
  await page.route(ELSEWHERE, (route) => answerRoute(route, blocked));
  await page.exposeFunction('hostExecute', async (body: string): Promise<string> => {
    // What the client library itself wrote.
    const answer = await current.answer(JSON.parse(body) as RequestBody, body.length);
    return JSON.stringify(answer);
  });
  await page.exposeFunction('hostDataParts', (namespace: string) => current.dataParts(namespace));
  await page.exposeFunction('hostSettings', (keys: string[], values: string[]) => {
    settings.clear();
    keys.forEach((key, index) => settings.set(key, values[index] ?? ''));
  });
  await page.exposeFunction('hostCommandCompleted', (name: string) => {
    waiting.get(name)?.();
  });
  await page.addInitScript({ content: pageScript(host, options) });
  const raise = (id: number, payload: readonly unknown[]): Promise<void> =>
    page.evaluate(([event, data]) => window.hostSeam.raise(event, data), [id, payload] as const);
  const listen = (): void => {
    current.sendEvent = (eventId, referenceId, message) => {
      raise(RICH_API_MESSAGE, [[RICH_API_CATEGORY, eventId, referenceId, message]]).catch((error: unknown) => {
        // Who has gone hears no more.
        if (!page.isClosed()) throw error;
      });
    };
  };
  listen();
  return {
    blocked,
    settings,
    show: async (next) => {
      current.sendEvent = () => undefined;
      current = next;
      listen();
      await page.reload();
    },
    selectionChanged: () => raise(SELECTION_CHANGED, []),
    pressCommand: async (name) => {
      const completed = new Promise<void>((resolve) => waiting.set(name, resolve));
      await raise(COMMAND_INVOKED, [name, name, '{}']);
      await completed;
    },
  };
}

/** Runs before anything of the page: the seam, and later members as soon as the library is there. */
function pageScript(host: WordHost, options: PageOptions): string {
  const sets = { wordapi: host.api, addincommands: '1.1', dialogapi: '1.1', ...options.sets };
  const facts: SeamOptions = {
    hostInfo: `Word$Win32$16.01$${options.locale ?? 'zh-CN'}$$$disableLogging$`,
    documentUrl: options.documentUrl ?? `C:\\${host.name}`,
    sets: JSON.stringify(sets),
    version: options.version ?? '16.0.14332.20000',
    locale: options.locale ?? 'zh-CN',
  };
  const add = `() => (${addMembers.toString()})(window, ${JSON.stringify(laterMembers(host.api))})`;
  // Some compilers wrap functions to keep their names.
  return `{ const __name = (one) => one; (${seam.toString()})(${JSON.stringify(facts)}, ${add}); }`;
}

/** Office.js and its parts from the package; nothing else. */
async function answerRoute(route: Route, blocked: string[]): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const file = join(libraryFolder, pathname.replace(/^.*\/hosted\//, ''));
  if (OFFICE_JS.test(route.request().url()) && file.startsWith(libraryFolder) && existsSync(file)) {
    return route.fulfill({
      body: readFileSync(file),
      contentType: types[extname(basename(file))] ?? 'application/octet-stream',
    });
  }
  blocked.push(route.request().url());
  return route.abort();
}
