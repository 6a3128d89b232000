import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { reportSchema } from '../../src/report/json.js';
import { exampleAnswers, exampleDocument } from '../forms/exampleDocument.js';
import { examplePack } from '../forms/examplePack.js';
import { Folder } from './testFolder.js';
import { type Result, runIn } from './testTerminal.js';

const folders: Folder[] = [];
let folder = new Folder();
beforeEach(() => {
  folder = new Folder();
  folders.push(folder);
  folder.write('规则.json', Buffer.from(JSON.stringify(examplePack)));
  folder.write('空表.docx', exampleDocument({}, {}, null));
  folder.write('已填.docx', exampleDocument(exampleAnswers, {}, null));
  folder.write('自带.docx', exampleDocument(exampleAnswers));
});
afterAll(() => folders.forEach((each) => each.remove()));

const wulou = (...argv: string[]): Promise<Result> => runIn(folder, argv);

describe('wulou with rules drafted from a blank', () => {
  it('checks a file by rules given beside it, and names their source', async () => {
    const { code, stdout } = await wulou('check', '--form', '规则.json', '空表.docx');
    expect(code).toBe(1);
    expect(stdout).toContain('检查规则由空白表起草（2026年11月30日），还没有人核对');
    expect(stdout).toContain('必改  项目名称：“项目名称”还没有填写，请填写。');
    expect(stdout).toContain('依据：填写说明一：“表中空缺项要填‘无’。”');
    expect(stdout).not.toContain('可以打印');
  });

  it('checks a file by the rules that travel in it', async () => {
    const { code, stdout } = await wulou('check', '自带.docx');
    expect([code, stdout.split('\n')[0]]).toEqual([0, expect.stringContaining('按这些规则没有发现问题')]);
  });

  it('knows nothing of such a form without rules', async () => {
    const { code, stdout } = await wulou('check', '空表.docx');
    expect([code, stdout]).toEqual([2, expect.stringContaining('不是《国际合作联合实验室立项申报书》')]);
  });

  it.each(['json', 'jsonl', 'csv', 'html', 'sarif', 'text'])('reports them as %s', async (format) => {
    const { stdout } = await wulou('check', '--form', '规则.json', '--format', format, '空表.docx', '已填.docx');
    expect(stdout).toContain(format === 'text' ? '按这些规则没有发现问题' : '项目名称');
    if (format !== 'json') return;
    const [blank, filled] = reportSchema.parse(JSON.parse(stdout)).files;
    expect(blank?.pack?.title).toBe('青枫大学学生创新项目申请表');
    expect(filled?.summary).toMatchObject({ state: 'passed', error: 0, warning: 0 });
  });

  it.each([
    ['mark', []],
    ['prepare', []],
    ['fill', []],
    ['clear', []],
    ['comment', []],
  ])('%s takes them too', async (command, more) => {
    const { code, stderr } = await wulou(command, '--form', '规则.json', '空表.docx', '-o', '出.docx', ...more);
    expect([code, stderr]).toEqual([0, expect.stringContaining('出.docx')]);
  });

  it('refuses rules that cannot be read or are none', async () => {
    folder.write('坏.json', Buffer.from('{"version":1}'));
    expect(await wulou('check', '--form', '没有.json', '空表.docx')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('读不到规则文件“没有.json”'),
    });
    expect(await wulou('check', '--form', '坏.json', '空表.docx')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“坏.json”不是能用的规则文件'),
    });
  });
});
