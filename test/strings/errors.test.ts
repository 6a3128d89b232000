import { describe, expect, it } from '@jest/globals';
import { DocumentError, documentErrorCodes } from '../../src/document/error.js';
import type { DocumentErrorCode, DocumentErrorData } from '../../src/document/error.js';
import { boundKinds } from '../../src/ooxml/bounds.js';
import { foreignKinds } from '../../src/ooxml/package/container.js';
import { describeError } from '../../src/strings/errors.js';

const say = (code: DocumentErrorCode, data: DocumentErrorData = {}): string =>
  describeError(new DocumentError(code, data));

describe('the sentence for a document that cannot be checked', () => {
  it.each(documentErrorCodes)('%s says what to do, is short and ends with a full stop', (code) => {
    expect(say(code)).toMatch(/^[^\n]{10,80}。$/);
    expect(say(code)).toMatch(/请/);
    expect(say(code)).not.toMatch(/undefined|NaN|[,;]/);
  });

  const details: [DocumentErrorCode, DocumentErrorData, RegExp][] = [
    ['legacy-doc', {}, /^这是旧版 \.doc 文件，请用 Word 或 WPS 打开后另存为 \.docx 再检查。$/],
    ['encrypted', {}, /^文件已加密（设有打开密码），请在 Word 或 WPS 中取消密码后再检查。$/],
    ['not-zip', { found: 'pdf' }, /PDF/],
    ['legacy-doc', { found: 'wps' }, /请在 WPS 中另存为 \.docx/],
    ['no-document-part', { found: 'spreadsheet' }, /Excel/],
    ['zip-corrupt', { part: 'word/document.xml' }, /（word\/document\.xml）/],
    ['zip-unsafe-name', { part: '../a' }, /"\.\.\/a"/],
    ['zip-unsafe-name', { part: 'a\0\u001b[31m' }, /"a\\u0000\\u001b\[31m"/],
    ['zip-too-large', { found: 'part', bound: 64 * 1024 * 1024 }, /64 MB/],
    ['zip-too-large', { found: 'entries', bound: 10_000 }, /10000 个/],
    ['zip-too-large', { found: 'elements', bound: 2_000_000 }, /标记超过 2000000 个/],
    ['zip-too-large', { found: 'paragraphs', bound: 100_000 }, /100000 段/],
    ['xml-malformed', { part: 'word/document.xml', line: 3, column: 12 }, /（word\/document\.xml 第 3 行第 12 列）/],
    [
      'not-this-form',
      { found: '国际合作联合实验室验收申请书' },
      /是“国际合作联合实验室验收申请书”，不是《国际合作联合实验室立项申报书》/,
    ],
    ['not-this-form', { found: 'constructor' }, /constructor/],
    ['not-zip', { found: 'constructor' }, /不是 Word/],
  ];
  it.each(details)('%s with %j tells it', (code, data, expected) => {
    expect(say(code, data)).toMatch(expected);
  });

  it('every kind of foreign file and every bound has its own', () => {
    expect(new Set(foreignKinds.map((found) => say('not-zip', { found }))).size).toBe(foreignKinds.length);
    expect(new Set(boundKinds.map((found) => say('zip-too-large', { found, bound: 1024 * 1024 }))).size).toBe(
      boundKinds.length,
    );
  });
});
