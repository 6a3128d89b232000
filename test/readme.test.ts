/** The README's table of rules is made from the rules' own metadata. To renew it: README_WRITE=1 npx jest test/readme.test.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { rules } from '../src/rules/index.js';
import { severityWord } from '../src/strings/pane.js';

const file = join(__dirname, '..', 'README.md');
const readme = readFileSync(file, 'utf8');
const between = /(<!-- rules:begin -->\n)([\s\S]*)(<!-- rules:end -->)/;

function table(): string {
  const rows = rules.map(
    ({ id, severity, description }) => `| \`${id}\` | ${severityWord[severity]} | ${description} |`,
  );
  return ['', '| 规则 | 级别 | 何时报告 |', '|---|---|---|', ...rows, '', ''].join('\n');
}

it('lists every rule as its metadata describes it', () => {
  if (process.env.README_WRITE)
    writeFileSync(
      file,
      readme.replace(between, (_all, begin: string, _old, end: string) => begin + table() + end),
    );
  else expect(between.exec(readme)?.[2]).toBe(table());
});
