/** What `wulou draft` says of a blank, kept whole, and of what is none. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { draftCommand, draftRefusal } from '../../src/strings/draft.js';
import { runIn } from './testTerminal.js';
import { Folder } from './testFolder.js';

const folder = new Folder();
for (const name of ['staff-recommendation', 'innovation-project', 'innovation-project-sample', 'joint-lab-2022'])
  copyFileSync(`assets/forms/${name}.docx`, join(folder.path, `${name}.docx`));
afterAll(() => folder.remove());

describe('wulou draft', () => {
  it.each(['staff-recommendation', 'innovation-project'])('tells what %s asks for', async (name) => {
    const { code, stdout, stderr } = await runIn(folder, ['draft', `${name}.docx`]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatchSnapshot();
  });

  it('writes the same as JSON', async () => {
    const { code, stdout } = await runIn(folder, ['draft', 'staff-recommendation.docx', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchSnapshot();
  });

  it('finds all fields of the form that was written by hand', async () => {
    const { stdout } = await runIn(folder, ['draft', 'joint-lab-2022.docx', '--format', 'json']);
    const { fields, title } = JSON.parse(stdout) as { fields: unknown[]; title: string };
    expect([title, fields.length]).toEqual(['国际合作联合实验室立项申报书', 68]);
  });

  it('writes the rules, and a copy of the blank that carries them; both check a filled copy', async () => {
    const args = ['draft', 'innovation-project.docx', '-o', '规则.json', '--embed', '带规则.docx'];
    const { code, stderr } = await runIn(folder, args);
    expect([code, stderr]).toEqual([0, draftCommand.written(['规则.json', '带规则.docx'])]);
    const withRules = await runIn(folder, ['check', '带规则.docx', '--format', 'json']);
    const given = await runIn(folder, ['check', 'innovation-project-sample.docx', '--form', '规则.json']);
    expect(JSON.parse(withRules.stdout)).toMatchObject({ files: [{ verdict: 'findings' }] });
    expect(given.stdout).toMatchSnapshot();
    const onItself = await runIn(folder, ['draft', 'innovation-project.docx', '-o', 'innovation-project.docx']);
    expect(onItself.code).toBe(2);
  });

  it('refuses a filled copy, other files, several, and formats it does not write', async () => {
    folder.write('旧.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    const said = async (...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await runIn(folder, ['draft', ...args]);
      expect([code, stdout]).toEqual([2, '']);
      return stderr.trim();
    };
    expect(await said('innovation-project-sample.docx')).toBe(`innovation-project-sample.docx：${draftRefusal.filled}`);
    expect(await said('旧.doc')).toContain('.doc');
    expect(await said('没有.docx')).toContain('没有.docx：');
    expect(await said('innovation-project.docx', 'staff-recommendation.docx')).toBe(draftCommand.one);
    expect(await said('innovation-project.docx', '--format', 'csv')).toBe(draftCommand.format('csv'));
  });
});
