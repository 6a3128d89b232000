import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(__dirname, '..', '..');
const sample = join(root, 'assets', 'forms', 'joint-lab-2022-sample.docx');

function wulou(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { status, stdout, stderr };
}

describe('the process', () => {
  it('ends with the exit code of the command, findings on stdout alone', () => {
    const { status, stdout, stderr } = wulou('check', sample, '--format', 'json', '--as-of', '2023-01-15');
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, asOf: '2023-01-15', files: [{ path: sample }] });
  });

  it('ends with 2 when nothing could be checked', () => {
    expect(wulou('check')).toEqual({
      status: 2,
      stdout: '',
      stderr: '请指定要处理的文件或文件夹，例如：wulou check 申报书.docx。\n',
    });
  });
});
