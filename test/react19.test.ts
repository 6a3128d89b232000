/** React stays on 18; its next version is one that this code could change to on any day, as far as types tell. */
import { spawnSync } from 'node:child_process';
import { expect, it, jest } from '@jest/globals';
import { isLong } from './effort.js';

jest.setTimeout(300_000);

function compile(...args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const compiler = ['node_modules/typescript7/bin/tsc', '-p', 'test/react19.json'];
  return spawnSync(process.execPath, [...compiler, ...args], { encoding: 'utf8' });
}

it('is tried with the types of React 19 and no others', () => {
  const { stdout } = compile('--listFilesOnly');
  expect(stdout).toContain('node_modules/types-react-19/index.d.ts');
  expect(stdout).not.toContain('node_modules/@types/react/index.d.ts');
});

// Types alone do not change from one commit to the next.
if (isLong) {
  it('has no type that React 19 would refuse', () => {
    expect(compile()).toMatchObject({ status: 0, stdout: '' });
  });
}
