import { describe, expect, it } from '@jest/globals';
import { marksFor } from '../../src/report/marks.js';
import { check } from '../../src/rules/index.js';
import { asOf, blank, filled, form, missing, paragraphsOf } from '../check/content.js';

function marks(...given: Parameters<typeof filled>) {
  return marksFor(check(filled(...given), form, asOf), form);
}

describe('marksFor', () => {
  it('marks nothing on a correct form, since reminders are not marks', () => {
    expect(marks()).toEqual([]);
  });

  it('marks what is wrong, in document order, with a short title', () => {
    const text = '字'.repeat(512);
    const findings = {
      'agreement.signedOn': '',
      'section.4.1': '/',
      'summary.significance': { text, paragraphs: paragraphsOf(text) },
      'chinese.platform1': '光子学院',
    };
    expect(marks(findings)).toEqual([
      { field: 'chinese.platform1', severity: 'warning', title: '依托平台待核：依托平台（第1行）' },
      { field: 'agreement.signedOn', severity: 'error', title: '未填：签署时间' },
      {
        field: 'summary.significance',
        severity: 'error',
        title: '超出 12 字：建设意义及发展目标',
        surplus: { start: 500, length: 12 },
      },
      { field: 'section.4.1', severity: 'error', title: '“/”不合要求：4.1 管理机构' },
    ]);
  });

  it('gives a field one mark, that of its most severe finding', () => {
    const both = { 'section.3.1': { text: '待补充', hintLeft: true } };
    expect(marks(both)).toEqual([
      { field: 'section.3.1', severity: 'error', title: '待补充：3.1 联合实验室基本建设保障' },
    ]);
  });

  it('marks neither what is gone, nor what software cannot tell, nor the signature area', () => {
    const rest = { prepared: true, missingHeadings: ['section.2.3'] };
    const controlled = Object.fromEntries(
      filled().fields.map((content) => [
        content.field,
        { ...content, controls: content.field === 'section.7' ? 0 : 1 },
      ]),
    );
    expect(
      marks(
        {
          ...controlled,
          'cover.email': missing,
          'section.2.3': missing,
          'section.1.1': { ...controlled['section.1.1'], state: 'unreadable' },
        },
        rest,
      ),
    ).toEqual([]);
  });

  it('keeps every title within 64 UTF-16 units', () => {
    for (const { title } of marksFor(check(blank(), form, asOf), form)) expect(title.length).toBeLessThanOrEqual(64);
  });
});
