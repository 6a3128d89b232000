/** Answers requests for Office.js: with Microsoft's own library from npm, with a stand-in, or not at all. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

export const officeOrigin = 'https://appsforoffice.microsoft.com';
const dist = join(
  dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** The unmodified library, as it comes from Microsoft's servers. */
export async function serveLibrary(context: BrowserContext): Promise<void> {
  await context.route(`${officeOrigin}/**`, async (route) => {
    const [, file = ''] = /\/lib\/1\/hosted\/([^?]*)/.exec(route.request().url()) ?? [];
    await route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(dist, file)) });
  });
}

/** A script of the test's own in place of the library. */
export async function serveStandIn(context: BrowserContext, body: string): Promise<void> {
  await context.route(`${officeOrigin}/**`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
}

/** No network. */
export async function serveNothing(context: BrowserContext): Promise<void> {
  await context.route(`${officeOrigin}/**`, (route) => route.abort());
}
