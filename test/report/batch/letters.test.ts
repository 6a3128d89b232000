import { describe, expect, it } from '@jest/globals';
import { columnsOf } from '../../../src/report/batch/overview.js';
import { letterFiles, lettersOf } from '../../../src/report/batch/letters.js';
import { type FileReport, reportFile } from '../../../src/report/json.js';
import { filled, form } from '../../check/content';
import { told } from '../told';

const today = { year: 2023, month: 1, day: 15 };
const file = (path: string, values: Record<string, string>): FileReport => reportFile(path, told(filled(values)), form);
const files = [
  file('第一轮/甲/申报书.docx', { 'section.4.1': '' }),
  file('第一轮\\乙\\申报书.DOCX', { 'section.4.1': '' }),
  file('第一轮/丙.docx', {}),
  file('.docx', { 'section.4.1': '' }),
];

/** What fits on a page of `noticeDocx.ts`: 34 lines of 1.3 × 12 pt × 4/3 in 253 mm, 39 characters of 12 pt in 166 mm. */
const PAGE = { lines: 34, columns: 2 * 39 };

describe('letters', () => {
  const letters = lettersOf(files, { until: null, from: '', today }, null);

  it('are for the files that are sent back, named after them and each with a name of its own', () => {
    expect(files.map((one) => letters.get(one)?.name)).toEqual([
      '申报书（退改通知单）',
      '申报书（退改通知单）（2）',
      undefined,
      '.docx（退改通知单）',
    ]);
  });

  it('are one page for ten findings, even of the longest labels, and the head lines too', () => {
    const long = '中法先进材料与绿色制造国际合作联合实验室';
    const blank = file(
      `${long}立项申报书（2023年1月修改稿）.docx`,
      Object.fromEntries(form.fields.map(({ id }) => [id, ''])),
    );
    const length = ({ label, message }: FileReport['findings'][number]): number => label.length + message.length;
    const errors = blank.findings.filter(({ severity }) => severity === 'error').sort((a, b) => length(b) - length(a));
    const ten = {
      ...blank,
      fields: blank.fields.map((field) => ({ ...field, text: long })),
      findings: [...errors.slice(0, 10), ...blank.findings.filter(({ severity }) => severity === 'manual')],
    };
    const options = { until: today, from: '科研院 李老师 025-84890000 keyanyuan@example.edu.cn', today };
    const lines = lettersOf([ten], options, null).get(ten)?.lines ?? [];
    expect(lines.filter(({ kind }) => kind === 'item')).toHaveLength(10);
    // The first line of a paragraph and all of an item stand in by two characters.
    const broken = lines.map(({ text }) => Math.ceil((columnsOf(text) + 4) / (PAGE.columns - 4)));
    expect(broken.reduce((sum, count) => sum + count, 0)).toBeLessThan(PAGE.lines);
  });

  it('are written to print and to paste, the text with a line break at its end', async () => {
    const [letter] = letters.values();
    const written = letter === undefined ? [] : await letterFiles(letter);
    expect(written.map(([name]) => name)).toEqual(['申报书（退改通知单）.docx', '申报书（退改通知单）.txt']);
    expect(String(written[1]?.[1])).toMatch(/^申报书退改通知单\n[^]*\n2023年1月15日\n$/);
  });
});
