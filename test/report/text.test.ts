import { describe, expect, it } from '@jest/globals';
import type { DocumentContent } from '../../src/document/content.js';
import { DocumentError } from '../../src/document/error.js';
import { reportFile, reportRefusal } from '../../src/report/json.js';
import { textTotal } from '../../src/report/batch/overview.js';
import { type Paint, printable, textReport } from '../../src/report/text.js';
import { filled, form, missing } from '../check/content.js';
import { told } from './told.js';

const reportOf = (content: DocumentContent) => reportFile('申报书.docx', told(content), form);
const textOf = (content: DocumentContent, paint?: Paint): string => textReport(reportOf(content), paint);
const textRefusal = (path: string, error: DocumentError): string => textReport(reportRefusal(path, error));

describe('the text report of a file', () => {
  it('says first whether it can be printed', () => {
    expect(textOf(filled()).split('\n')[0]).toMatch(
      /^申报书\.docx：没有必改，打印前核对 \d+ 项（必改 0，建议 0，人工核对 \d+）$/,
    );
    expect(textOf(filled({ 'section.4.1': '' })).split('\n')[0]).toMatch(/^申报书\.docx：有 1 处必改（必改 1，/);
  });

  it('never says so when a field was not found or could not be read', () => {
    expect(textOf(filled({ 'section.1.1': { state: 'unreadable' } })).split('\n')[0]).toMatch(
      /^申报书\.docx：有 1 栏没有读到，不能断定（必改 0，/,
    );
    expect(textOf(filled({ 'section.1.1': missing }))).not.toMatch(/：可以打印/);
    const place = { part: 'cover', paragraph: 7 };
    const outside = [{ text: '邮政编码 100080', where: 'elsewhere', place }] as const;
    expect(textOf(filled({}, { outside })).split('\n')[0]).toMatch(
      /^申报书\.docx：有 1 段文字不属于任何一栏，不能断定（必改 0，/,
    );
  });

  it('groups findings by part, in the order of the form, each with place, sentence and ground', () => {
    const lines = textOf(
      filled(
        { 'section.4.1': '', 'agreement.signedOn': '2022-13-01', 'cover.email': 'x' },
        { protection: 'read-only' },
      ),
    ).split('\n');
    const headings = lines.filter((line) => /^[^\s]/.test(line)).slice(1);
    expect(headings.slice(0, 3)).toEqual(['封面', '基本信息表', '四、联合实验室管理与运行']);
    expect(headings.slice(3)).toEqual(['整份文件', '打印前请逐项核对', '打印后']);
    const at = lines.findIndex((line) => line.startsWith('  必改  4.1 管理机构：'));
    expect(lines[at]).toMatch(/还没有填写.*。$/);
    expect(lines[at + 1]).toBe('        依据：填表说明三：“表内栏目不得空缺，如果没有某项栏目内容，请填写‘无’。”');
    expect(lines.some((line) => line.startsWith('  人工核对  '))).toBe(true);
  });

  it('lets someone else give its parts a look, and has none of its own', () => {
    expect(textOf(filled({ 'section.4.1': '' }))).not.toContain('\u001b');
    const painted = textOf(filled({ 'section.4.1': '' }), (style, text) => `<${style}>${text}</>`);
    expect(painted).toContain('<error>必改</>');
    expect(painted.replace(/<[a-z/]+>/g, '')).toBe(textOf(filled({ 'section.4.1': '' })));
  });

  it('says why a file was not checked', () => {
    expect(textRefusal('旧.doc', new DocumentError('legacy-doc'))).toBe(
      '旧.doc：没有检查。这是旧版 .doc 文件，请用 Word 或 WPS 打开后另存为 .docx 再检查。\n',
    );
  });

  it('lets nothing from a document or a file name drive the terminal', () => {
    const evil = 'a\u001b[2J\u0007\u009b\u202eb\n\tc';
    expect(printable(evil)).toBe('a\ufffd[2J\ufffd\ufffd\ufffdb c');
    const refusal = textRefusal(evil, new DocumentError('not-this-form', { found: evil }));
    expect(refusal).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(textOf(filled({ 'section.4.1': `XXX${evil}` }))).not.toMatch(/[\u001b\u009b\u202e]/);
  });
});

describe('the summary of several files', () => {
  it('counts every file that was met, and names those that were not checked', () => {
    const files = [
      reportOf(filled()),
      reportOf(filled({ 'section.4.1': '' })),
      reportRefusal('a', new DocumentError('encrypted')),
    ];
    expect(textTotal(files, new Map([['.jpg', 2]]))).toBe(
      '共 3 个文件：有必改 1 个，没有必改 1 个，没有检查 1 个。\n没有检查的：\n  a：文件已加密（设有打开密码），请在 Word 或 WPS 中取消密码后再检查。\n文件夹里另有 2 个文件不是文档，没有看：.jpg 2 个。\n',
    );
  });
});
