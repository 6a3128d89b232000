import { describe, expect, it } from '@jest/globals';
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

  it('are written to print and to paste, the text with a line break at its end', async () => {
    const [letter] = letters.values();
    const written = letter === undefined ? [] : await letterFiles(letter);
    expect(written.map(([name]) => name)).toEqual(['申报书（退改通知单）.docx', '申报书（退改通知单）.txt']);
    expect(String(written[1]?.[1])).toMatch(/^申报书退改通知单\n[^]*\n2023年1月15日\n$/);
  });
});
