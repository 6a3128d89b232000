import { describe, expect, it } from '@jest/globals';
import { DocumentError } from '../../../src/document/error';
import { type FileReport, reportFile, reportRefusal } from '../../../src/report/json';
import type { FolderRow } from '../../../src/workbench/folder/folderStore';
import { FIRST_ORDER, ordered, type Order, turned } from '../../../src/workbench/folder/order';
import { filled, form } from '../../check/content';
import { told } from '../../report/told';

const row = (path: string, report: FileReport | null): FolderRow => ({
  file: { name: path, path, handle: null, read: () => Promise.reject(new Error('not read')) },
  report,
});
const checked = (path: string, values: Record<string, string>): FolderRow =>
  row(path, reportFile(path, told(filled(values)), form));

const rows = [
  checked('10.docx', { 'section.4.1': '', 'cover.labName': '乙实验室', 'basic.labName': '乙实验室' }),
  checked('2.docx', { 'cover.labName': '甲实验室', 'basic.labName': '甲实验室' }),
  row('坏.docx', reportRefusal('坏.docx', new DocumentError('zip-corrupt'))),
  row('未查.docx', null),
];
const paths = (order: Order, onlyErrors = false): string[] =>
  ordered(rows, order, onlyErrors).map(({ file }) => file.path);

describe('the rows of the table', () => {
  it('are sorted by file, laboratory, or what was found in all or in one part', () => {
    expect(paths({ key: 'file', descending: false })).toEqual(['2.docx', '10.docx', '坏.docx', '未查.docx']);
    expect(paths({ key: 'error', descending: true }).slice(0, 2)).toEqual(['10.docx', '2.docx']);
    expect(paths({ key: 'error', descending: false }).slice(0, 2)).toEqual(['坏.docx', '未查.docx']);
    expect(paths({ key: 'name', descending: true }).slice(0, 2)).toEqual(['10.docx', '2.docx']);
    expect(paths({ key: { part: 'section.4' }, descending: true })[0]).toBe('10.docx');
    expect(paths({ key: { part: 'section.5' }, descending: true }).slice(0, 2)).toEqual(['10.docx', '2.docx']);
  });

  it('are turned round by the same column, and begin with the most where something is counted', () => {
    const byFile = turned(FIRST_ORDER, 'file');
    const byPart = turned(byFile, { part: 'section.4' });
    expect([byFile.descending, byPart.descending, turned(byPart, { part: 'section.4' }).descending]).toEqual([
      true,
      true,
      false,
    ]);
    expect(turned(byPart, { part: 'section.5' })).toEqual({ key: { part: 'section.5' }, descending: true });
  });

  it('can be those alone in which something must be changed', () => {
    expect(paths({ key: 'file', descending: false }, true)).toEqual(['10.docx']);
  });
});
