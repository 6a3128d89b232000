import { describe, expect, it } from '@jest/globals';
import type { DocumentContent } from '../../src/document/content.js';
import { DocumentError, documentErrorCodes } from '../../src/document/error.js';
import { type FileReport, reportFile, reportRefusal, reportSchema } from '../../src/report/json.js';
import { blank, filled, form, missing, paragraphsOf } from '../check/content.js';
import { told } from './told.js';

function reportOf(content: DocumentContent): FileReport {
  const report = reportFile('a.docx', told(content), form);
  expect(reportSchema.parse({ version: 1, asOf: '2023-01-15', files: [report] }).files[0]).toEqual(report);
  return report;
}

const field = (report: FileReport, id: string): unknown => report.fields.find((item) => item.field === id);

describe('the JSON report of a file', () => {
  it('has all fields of the form in order, each with its whole text', () => {
    const report = reportOf(filled());
    expect(report).toMatchObject({ path: 'a.docx', form: 'joint-lab-2022', verdict: 'clean' });
    expect(report).not.toHaveProperty('refusal');
    expect(report.fields.map((item) => item.field)).toEqual(form.fields.map(({ id }) => id));
    expect(report.findings.every(({ severity }) => severity === 'manual')).toBe(true);
  });

  it('gives 字 for prose, the limit where there is one, the chosen options for choices', () => {
    const text = '字'.repeat(300);
    const report = reportOf(
      filled({
        'summary.significance': { text, paragraphs: paragraphsOf(text) },
        'section.4.1': '',
        'basic.labType': 'platform team',
      }),
    );
    expect(field(report, 'summary.significance')).toEqual({
      field: 'summary.significance',
      label: '基本信息表 / 建设意义及发展目标',
      state: 'filled',
      text,
      count: 300,
      limit: 500,
    });
    expect(field(report, 'section.4.1')).toMatchObject({ state: 'blank', text: '', count: 0 });
    expect(field(report, 'section.4.1')).not.toHaveProperty('limit');
    expect(field(report, 'basic.labType')).toMatchObject({ chosen: ['platform', 'team'] });
    expect(field(report, 'basic.labName')).not.toHaveProperty('count');
    expect(field(report, 'basic.labName')).not.toHaveProperty('chosen');
  });

  it('gives no count for a field that was not read', () => {
    const report = reportOf(filled({ 'section.1.1': missing, 'section.1.2': { state: 'unreadable', text: '' } }));
    expect(field(report, 'section.1.1')).toMatchObject({ state: 'missing' });
    expect(field(report, 'section.1.1')).not.toHaveProperty('count');
    expect(field(report, 'section.1.2')).not.toHaveProperty('count');
  });

  it('has rows that were added', () => {
    expect(field(reportOf(filled({ 'chinese.platform3': '激光国家重点实验室' })), 'chinese.platform3')).toMatchObject({
      state: 'filled',
      text: '激光国家重点实验室',
    });
  });

  it('gives findings in sentences, with ground, place and fix', () => {
    const report = reportOf(filled({ 'section.4.1': '' }));
    expect(report.verdict).toBe('findings');
    expect(report.findings.find(({ severity }) => severity === 'error')).toEqual({
      rule: 'blank-field',
      severity: 'error',
      field: 'section.4.1',
      label: '四、联合实验室管理与运行 / 4.1 管理机构',
      message: expect.stringMatching(/还没有填写.*。$/),
      ground: '填表说明三：“表内栏目不得空缺，如果没有某项栏目内容，请填写‘无’。”',
      place: { part: 'section.4', paragraph: expect.any(Number) },
      fix: { kind: 'fill', text: '无' },
    });
  });

  it('gives the stretch that is meant', () => {
    const text = '字'.repeat(512);
    const report = reportOf(filled({ 'summary.significance': { text, paragraphs: paragraphsOf(text) } }));
    const finding = report.findings.find(({ rule }) => rule === 'over-limit');
    expect(finding?.place).toMatchObject({ part: 'basic', range: { start: 500, length: 12 } });
  });

  it('of the blank form holds an error for every blank and is no clean one', () => {
    expect(reportOf(blank()).verdict).toBe('findings');
  });

  it.each(documentErrorCodes)('says for %s that nothing was checked, and why', (code) => {
    const report = reportRefusal('a.docx', new DocumentError(code));
    expect(report).toEqual({
      path: 'a.docx',
      form: null,
      verdict: 'refused',
      refusal: { code, message: expect.stringMatching(/。$/) },
      fields: [],
      findings: [],
    });
    expect(reportSchema.safeParse({ version: 1, asOf: '2023-01-15', files: [report] }).success).toBe(true);
  });

  it('is refused by its schema when something is too much, missing or of another kind', () => {
    const report = { version: 1, asOf: '2023-01-15', files: [reportRefusal('a', new DocumentError('encrypted'))] };
    const [file] = report.files;
    for (const wrong of [
      { ...report, version: 2 },
      { ...report, asOf: '2023-02-30' },
      { ...report, extra: 1 },
      { ...report, files: [{ ...file, verdict: 'fine' }] },
      { ...report, files: [{ ...file, findings: undefined }] },
    ]) {
      expect(reportSchema.safeParse(wrong).success).toBe(false);
    }
  });
});
