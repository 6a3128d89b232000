/** The build's own settings, asked in a Node of their own: webpack's configuration is no TypeScript. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

/** Runs an expression over the exports of `src/build/addin.js`; gives its value or the message of its error. */
function ask(expression: string): unknown {
  const script = `
    import * as addin from './src/build/addin.js';
    let answer;
    try { answer = (${expression}); } catch (error) { answer = error.message; }
    process.stdout.write(JSON.stringify(answer));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const askAll = (name: string, inputs: readonly string[]): unknown =>
  ask(
    `${JSON.stringify(inputs)}.map((value) => { try { return addin.${name}(value); } catch (error) { return error.message; } })`,
  );

describe('OFFICE_JS', () => {
  it('is an https address or a path beside the pages, and keeps the name that the library looks for', () => {
    const table: readonly (readonly [string, string | RegExp])[] = [
      ['', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
      ['https://cdn.example.cn/lib/1/hosted/office.js', 'https://cdn.example.cn/lib/1/hosted/office.js'],
      ['office-js/office.js', 'office-js/office.js'],
      ['http://cdn.example.cn/office.js', /give an https address/],
      ['https://cdn.example.cn/other.js', /must end in office\.js/],
    ];
    const answers = askAll(
      'officeScript',
      table.map(([input]) => input),
    ) as string[];
    table.forEach(([input, wanted], index) => {
      if (typeof wanted === 'string') expect([input, answers[index]]).toEqual([input, wanted]);
      else expect(`${input} → ${answers[index] ?? ''}`).toMatch(wanted);
    });
  });

  it('is all that the policy of a page lets in', () => {
    const scripts = (script: string | null): unknown =>
      ask(`addin.policy(false, ${JSON.stringify(script)}).split('; ').find((rule) => rule.startsWith('script-src'))`);
    expect(scripts(null)).toBe("script-src 'self'");
    expect(scripts('office-js/office.js')).toBe("script-src 'self'");
    expect(scripts('https://cdn.example.cn/lib/1/hosted/office.js')).toBe("script-src 'self' https://cdn.example.cn");
    expect(ask("addin.policy(false, null).includes('localhost')")).toBe(false);
  });
});
