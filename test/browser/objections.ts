/** What axe (WCAG 2.2 AA and good practice) objects to in a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** By rule and place. @param values tags of rules, or names of rules */
export async function objections(
  page: Page,
  type: 'tag' | 'rule' = 'tag',
  values: readonly string[] = STANDARDS,
): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) {
    await page.evaluate(axe);
    // Colours under way from one look to the other have no contrast of their own.
    await page.addStyleTag({ content: '* { transition: none !important; }' });
  }
  const options = JSON.stringify({ runOnly: { type, values }, resultTypes: ['violations'] });
  // The drawn document is the user's own. Only what is wrong leaves the page: the whole result is a hundred times as long.
  const violations = await page.evaluate<Result[]>(
    `axe.run({ exclude: ['.wulou-pages'] }, ${options}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
