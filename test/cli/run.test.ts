import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { type FileReport, type JsonReport, reportSchema } from '../../src/report/json.js';
import { compoundFile } from '../builder/container.js';
import { Folder } from './testFolder.js';
import { type Result, runIn, type Settings } from './testTerminal.js';

const assets = join(__dirname, '..', '..', 'assets', 'forms');
const plain = new Uint8Array(fs.readFileSync(join(assets, 'joint-lab-2022-plain.docx')));
const sample = new Uint8Array(fs.readFileSync(join(assets, 'joint-lab-2022-sample.docx')));

const folders: Folder[] = [];
let folder = new Folder();
beforeEach(() => {
  folder = new Folder();
  folders.push(folder);
  folder.write('空表.docx', plain);
  folder.write('样例.docx', sample);
});
afterAll(() => folders.forEach((each) => each.remove()));

const wulou = (...argv: string[]): Promise<Result> => runIn(folder, argv);
const wulouWith = (settings: Settings, ...argv: string[]): Promise<Result> => runIn(folder, argv, settings);

async function json(...argv: string[]): Promise<JsonReport> {
  const { stdout } = await wulou('check', '--format', 'json', ...argv);
  return reportSchema.parse(JSON.parse(stdout));
}
async function only(path: string): Promise<FileReport> {
  const [file] = (await json(path)).files;
  if (file === undefined) throw new Error('no file in the report');
  return file;
}
/** Jest compares long arrays slowly. */
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
const blanks = (file: FileReport): string[] =>
  file.fields.filter(({ state }) => state === 'blank').map(({ field }) => field);
const documentXml = (name: string): string | undefined =>
  OoxmlPackage.open(folder.read(name)).text('word/document.xml');

describe('wulou', () => {
  it.each([
    [['--help'], /用法：wulou 命令/],
    [['-h'], /用法：wulou 命令/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
    [['-v'], /^\d+\.\d+\.\d+\n$/],
    [['help'], /用法：wulou 命令/],
    [['help', 'compare'], /用法：wulou compare/],
    [['check', '--help'], /用法：wulou check/],
    [['fill', 'x.docx', '-h'], /--dry-run/],
  ])('%j answers on stdout', async (argv, expected) => {
    const { code, stdout, stderr } = await wulou(...argv);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(expected);
  });

  it.each([
    [[], /请指定命令/],
    [['--format', 'json'], /请指定命令/],
    [['chekc', 'a.docx'], /没有“chekc”这个命令，是不是 check？/],
    [['help', 'chekc'], /是不是 check？/],
    [['notice', '空表.docx'], /请用 -o 指定放通知单的文件夹/],
    [['compare', '空表.docx'], /请给两轮/],
    [['compare', '空表.docx', '样例.docx', '--format', 'sarif'], /不能是 sarif/],
    [['check', '空表.docx', '--report', 'r.csv', '-o', 'r.csv'], /都要写到“r\.csv”/],
    [['toString', 'a.docx'], /没有“toString”这个命令/],
    [['check'], /请指定要处理的文件或文件夹/],
    [['check', '空表.docx', '--nope'], /没有“--nope”这个选项/],
    [['prepare', '空表.docx'], /请用 -o 指定/],
    [['mark', '空表.docx', '-o', '空表.docx'], /就是输入文件/],
    [['check', '空表.docx', '-o', '空表.docx'], /就是输入文件/],
  ])('%j is refused in one sentence on stderr, with 2, and nothing is written', async (argv, expected) => {
    const before = folder.list();
    const { code, stdout, stderr } = await wulou(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(expected);
    expect(stderr).toMatch(/^[^\n]*。\n$/);
    expect(folder.list()).toEqual(before);
    expect(same(folder.read('空表.docx'), plain)).toBe(true);
  });
});

describe('wulou check', () => {
  it('gives findings on stdout and 1', async () => {
    const { code, stdout, stderr } = await wulou('check', '空表.docx');
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^空表\.docx：有 \d+ 处必改（必改 \d+，/);
    expect(stdout).toMatch(/依据：填表说明三/);
  });

  it('gives JSON that passes its schema', async () => {
    const report = await json('空表.docx', '--as-of', '2023-02-01');
    expect(report.asOf).toBe('2023-02-01');
    expect(report.files).toMatchObject([{ path: '空表.docx', form: 'joint-lab-2022', verdict: 'findings' }]);
    expect(report.files[0]?.fields).toHaveLength(68);
    expect((await json('空表.docx')).asOf).toBe('2023-01-15');
  });

  it('of a folder goes through all its documents and ends with the worst code', async () => {
    folder.write('批/一/a.docx', plain);
    folder.write('批/b.docx', 'PK');
    folder.write('批/旧.doc', compoundFile(['WordDocument']));
    const { code, stdout, stderr } = await wulou('check', '批');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^文件 +实验室名称 +依托单位 +必改 +建议 +人工核对 +结论\n/);
    expect(stdout).toMatch(/\n批\/一\/a\.docx .* 有 \d+ 处必改\n/);
    expect(stdout).toMatch(/\n共 3 个文件：有必改 1 个，没有必改 0 个，没有检查 2 个。\n没有检查的：\n/);
    expect(stdout).toMatch(/\n {2}批\/旧\.doc：这是旧版 \.doc 文件/);
    expect(stdout).not.toMatch(/依据：/);
    expect((await wulou('check', '批', '--verbose')).stdout).toMatch(/\n批\/b\.docx：没有检查。文件已损坏[^]*依据：/);
    expect(stderr).toBe('');
    expect((await json('批')).files.map(({ path, verdict }) => [path, verdict])).toEqual([
      ['批/b.docx', 'refused'],
      ['批/一/a.docx', 'findings'],
      ['批/旧.doc', 'refused'],
    ]);
  });

  it('says of a path that is not there, a folder without documents and a file that is none why it was not checked', async () => {
    folder.write('无/readme.txt');
    folder.write('空.docx');
    const report = await json('没有.docx', '无', '空.docx');
    expect(report.files.map(({ path, verdict, refusal }) => [path, verdict, refusal?.code])).toEqual([
      ['没有.docx', 'refused', 'unreadable-path'],
      ['无', 'refused', 'no-documents'],
      ['空.docx', 'refused', 'empty-file'],
    ]);
    expect((await wulou('check', '没有.docx')).code).toBe(2);
  });

  it('writes its report to a file with -o', async () => {
    const { code, stdout } = await wulou('check', '空表.docx', '--format', 'json', '-o', '结果/r.json');
    expect([code, stdout]).toEqual([1, '']);
    expect(reportSchema.parse(JSON.parse(new TextDecoder().decode(folder.read('结果/r.json')))).files).toHaveLength(1);
  });

  it('has colours and a progress bar on a terminal only, colours not with NO_COLOR', async () => {
    const plainRun = await wulou('check', '空表.docx', '样例.docx');
    expect(plainRun.stdout + plainRun.stderr).not.toContain('\u001b');
    const onTerminal = await wulouWith({ tty: true }, 'check', '空表.docx', '样例.docx');
    expect(onTerminal.stdout).toContain('\u001b[31m');
    expect(onTerminal.stderr).toMatch(/░ 0\/2 空表\.docx/);
    expect(onTerminal.stderr).toMatch(/\r\u001b\[K逐条的问题：加 --verbose[^\n]*\n$/);
    const bare = await wulouWith({ tty: true, env: { NO_COLOR: '1' } }, 'check', '空表.docx');
    expect(bare).toEqual({ code: 1, stdout: (await wulou('check', '空表.docx')).stdout, stderr: '' });
  });

  it('goes on when the program itself fails on one file', async () => {
    const failing = {
      readFileSync: ((file: string) => {
        if (file.endsWith('空表.docx')) return null;
        return fs.readFileSync(file);
      }) as never,
    };
    const { code, stdout } = await wulouWith({ fs: failing }, 'check', '空表.docx', '样例.docx');
    expect(code).toBe(2);
    expect(stdout).toMatch(/空表\.docx：程序内部出错/);
    expect(stdout).toMatch(/样例\.docx .* 有 \d+ 处必改/);
  });
});

describe('wulou prepare, mark, clear', () => {
  it('prepare once is prepare twice, and changes no text', async () => {
    const first = await wulou('prepare', '空表.docx', '-o', 'p1.docx');
    expect(first.code).toBe(0);
    expect(first.stdout).toBe('');
    expect(first.stderr).toMatch(/^空表\.docx：新框定 68 栏，原有 0 栏；可见文字没有变化。已写入 p1\.docx。\n$/);
    expect((await wulou('prepare', 'p1.docx', '-o', 'p2.docx')).stderr).toMatch(/新框定 0 栏，原有 68 栏/);
    expect(same(folder.read('p2.docx'), folder.read('p1.docx'))).toBe(true);
    expect((await only('p1.docx')).fields).toEqual((await only('空表.docx')).fields);
    expect(same(folder.read('空表.docx'), plain)).toBe(true);
  });

  it('mark and then clear gives the same document, and a second clear nothing', async () => {
    const marked = await wulou('mark', '样例.docx', '-o', 'm.docx');
    expect(marked.code).toBe(0);
    expect(documentXml('m.docx')).not.toBe(documentXml('样例.docx'));
    expect((await only('m.docx')).findings.map(({ rule, field }) => [rule, field])).toEqual(
      (await only('样例.docx')).findings.map(({ rule, field }) => [rule, field]),
    );
    expect((await wulou('clear', 'm.docx', '--in-place')).code).toBe(0);
    expect(documentXml('m.docx')).toBe(documentXml('样例.docx'));
    const again = await wulou('clear', 'm.docx', '--in-place');
    expect(again.stderr).toMatch(/没有标记，无需清除。没有改动/);
  });

  it('several inputs go into a folder, or are changed in place', async () => {
    expect((await wulou('mark', '空表.docx', '样例.docx', '-o', 'out')).code).toBe(0);
    expect(folder.list()).toEqual(['out/样例.docx', 'out/空表.docx', '样例.docx', '空表.docx']);
    expect(same(folder.read('样例.docx'), sample)).toBe(true);
    expect((await wulou('mark', '空表.docx', '样例.docx', '--in-place')).code).toBe(0);
    expect(same(folder.read('样例.docx'), folder.read('out/样例.docx'))).toBe(true);
  });

  it('what cannot be read is said, the rest is done, and the code is 2', async () => {
    folder.write('坏.docx', 'PK');
    const { code, stderr } = await wulou('mark', '坏.docx', '空表.docx', '-o', 'out');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^坏\.docx：文件已损坏/);
    expect(folder.list()).toContain('out/空表.docx');
    expect(folder.list()).not.toContain('out/坏.docx');
  });

  it('what cannot be written is said and leaves nothing', async () => {
    const before = folder.list();
    const failing = {
      renameSync: (() => {
        throw new Error('EPERM');
      }) as never,
    };
    const { code, stderr } = await wulouWith({ fs: failing }, 'mark', '空表.docx', '--in-place');
    expect(code).toBe(2);
    expect(stderr).toMatch(/文件没能写入，原文件没有改动/);
    expect(folder.list()).toEqual(before);
    expect(same(folder.read('空表.docx'), plain)).toBe(true);
  });
});

describe('wulou fill', () => {
  it('lists and, in a dry run, writes nothing', async () => {
    const before = folder.list();
    const { code, stdout, stderr } = await wulou('fill', '空表.docx', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^空表\.docx：\n {2}填“无”（\d+ 处）\n/);
    expect(stdout).toMatch(/须由您填写（\d+ 处）\n {4}封面 \/ 实验室名称\n/);
    expect(stderr).toMatch(/这是预览，没有写文件/);
    expect(folder.list()).toEqual(before);
  });

  it.each([['空表.docx'], ['样例.docx']])('fills exactly the blanks of %s that it lists', async (name) => {
    const listed = (await wulou('fill', name, '--dry-run')).stdout;
    const { code, stdout } = await wulou('fill', name, '-o', 'f.docx');
    expect(code).toBe(0);
    expect(stdout).toBe(listed);
    const [before, after] = [await only(name), await only('f.docx')];
    const filled = after.fields.filter((field, index) => field.text !== before.fields[index]?.text);
    expect(filled.length).toBeGreaterThan(0);
    expect(filled.every(({ text }) => text === '无')).toBe(true);
    expect(listed).toContain(`填“无”（${filled.length} 处）\n${filled.map(({ label }) => `    ${label}\n`).join('')}`);
    expect(blanks(after)).toEqual(blanks(before).filter((field) => !filled.some((item) => item.field === field)));
  });

  it('leaves no revision', async () => {
    await wulou('fill', '空表.docx', '-o', 'f.docx');
    expect(documentXml('f.docx')).not.toMatch(/<w:ins\b/);
  });
});

describe('wulou comment', () => {
  it('writes a copy with comments and leaves the original alone', async () => {
    const { code, stderr } = await wulou('comment', '样例.docx', '-o', 'c.docx');
    expect(code).toBe(0);
    expect(stderr).toMatch(/已加 \d+ 条批注/);
    expect(same(folder.read('样例.docx'), sample)).toBe(true);
    const comments = OoxmlPackage.open(folder.read('c.docx')).storyParts().comments ?? '';
    expect(comments).toMatch(/w:author="无漏"/);
    expect(comments).toMatch(/必改：/);
    expect((await only('c.docx')).findings.some(({ rule }) => rule === 'comment-left')).toBe(false);
  });

  it.each([[], ['--author', '科研处']])('is taken back by clear --comments, to the letter %j', async (...author) => {
    await wulou('comment', '样例.docx', '-o', 'c.docx', ...author);
    const { code, stderr } = await wulou('clear', 'c.docx', '--comments', ...author, '-o', 'd.docx');
    expect(code).toBe(0);
    expect(stderr).toMatch(/已清除 \d+ 条批注/);
    const [before, after] = [sample, folder.read('d.docx')].map((bytes) => OoxmlPackage.open(bytes));
    expect(after?.names()).toEqual(before?.names());
    for (const name of before?.names() ?? []) expect([name, after?.text(name)]).toEqual([name, before?.text(name)]);
  });
});
