/** Two tables of the README are made from what they tell of. To renew them: README_WRITE=1 npx jest test/readme.test.ts */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rules } from '../src/rules/index.js';
import { severityWord } from '../src/strings/pane.js';
import { rooms } from './rooms.js';

const root = join(__dirname, '..');
const file = join(root, 'README.md');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  ['', line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line), '', ''].join('\n');

const tables = {
  rules: table(
    ['规则', '级别', '何时报告'],
    rules.map(({ id, severity, description }) => [`\`${id}\``, severityWord[severity], description]),
  ),
  rooms: table(
    ['`src/…`', '做什么', '可以引用'],
    rooms.map(({ name, does, imports }) => [`\`${name}\``, does, imports.join(' · ')]),
  ),
};

describe('the README', () => {
  it.each(Object.entries(tables))('has the table of %s as they describe themselves', (name, made) => {
    const between = new RegExp(`(<!-- ${name}:begin -->\\n)([\\s\\S]*)(<!-- ${name}:end -->)`);
    const readme = readFileSync(file, 'utf8');
    if (process.env.README_WRITE) {
      writeFileSync(
        file,
        readme.replace(between, (_all, begin: string, _old, end: string) => begin + made + end),
      );
    } else expect(between.exec(readme)?.[2]).toBe(made);
  });

  it('names only files that there are', () => {
    const named = [...readFileSync(file, 'utf8').matchAll(/`((?:src|test|assets)\/[\w./-]+\.\w+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
