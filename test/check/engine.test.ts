import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { severities } from '../../src/check/finding.js';
import type { DocumentContent } from '../../src/document/content.js';
import { fieldSchema, formSchema } from '../../src/forms/schema.js';
import { check } from '../../src/rules/index.js';
import { asOf, blank, fieldContent, filled, form, found, summary } from './content.js';
import { correctTexts } from './correctTexts.js';

const reminders = [
  'signature-needed cover.hostUnit',
  'signature-needed cover.supervisingUnit',
  'policy-check chinese.platform1',
  'policy-check foreign.platform1',
  'signature-needed section.7',
  'signature-needed section.7',
  ...['1', '2', '3', '4', '5', '6'].map((number) => `attachment-needed section.8.${number}`),
  'policy-check -',
];

describe('check', () => {
  it.each([
    ['correct', filled()],
    ['blank', blank()],
  ])('reminds of stamps, attachments and policy on a %s form', (_name, document) => {
    const manual = check(document, form, asOf).filter(({ severity }) => severity === 'manual');
    expect(manual.map(({ rule, field }) => `${rule} ${field ?? '-'}`)).toEqual(reminders);
  });

  it('finds nothing else on a correct form', () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    ['another day of the notice', { year: 2023, month: 2, day: 28 }],
    ['years later', { year: 2031, month: 6, day: 1 }],
  ])('finds nothing on a correct form on %s', (_name, day) => {
    expect(summary(check(filled(), form, day))).toEqual([]);
  });

  it('gives findings in document order, the severest of a field first, those of the whole document last', () => {
    const findings = check(
      filled(
        {
          'section.6': '',
          'basic.labName': '乙',
          'chinese.platform3': '',
          'section.3.1': { text: '身份证11010519491231002X，待补充。', hintLeft: true },
        },
        { protection: 'read-only', missingHeadings: ['section.2'] },
      ),
      form,
      asOf,
    );
    expect(summary(findings)).toEqual([
      'error name-mismatch cover.labName',
      'error blank-field chinese.platform3',
      'error missing-section -',
      'error todo-left section.3.1',
      'warning hint-left section.3.1',
      'warning identity-number section.3.1',
      'error blank-field section.6',
      'error protected -',
    ]);
  });

  it('checks an added row by the rules of the last row of its group, under its own field and label', () => {
    const label = '基本信息表 / 中方单位及依托平台 / 依托平台（第3行）';
    const findings = check(filled({ 'chinese.platform3': { state: 'blank', label } }), form, asOf);
    expect(findings.find(({ rule }) => rule === 'blank-field')).toMatchObject({
      field: 'chinese.platform3',
      label,
      ground: 'no-blank',
    });
  });

  it('ignores content of a field that no form knows', () => {
    const stray = { ...fieldContent('cover.contact', ''), field: 'stray' };
    const document = filled();
    expect(summary(check({ ...document, fields: [...document.fields, stray] }, form, asOf))).toEqual([]);
  });

  it('gives every finding a sentence of the official text, or none on purpose', () => {
    for (const document of [blank(), filled({}, { prepared: true, protection: 'forms' })]) {
      for (const { rule, ground } of check(document, form, asOf)) {
        const technical = rule === 'control-missing' || rule === 'protected';
        expect(technical ? ground === '' : ground in form.grounds).toBe(true);
      }
    }
  });

  it('refuses a form that names an unknown rule, an unknown option or a rule of the wrong kind', () => {
    const field = form.fields[0];
    const altered = (rules: object) =>
      formSchema.parse({ ...form, fields: [fieldSchema.parse({ ...field, rules }), ...form.fields.slice(1)] });
    expect(() => check(filled(), altered({ 'no-such-rule': {} }), asOf)).toThrow('no-such-rule');
    expect(() => check(filled(), altered({ 'blank-field': { colour: 'red' } }), asOf)).toThrow('colour');
    expect(() => check(filled(), altered({ 'policy-check': { items: [] } }), asOf)).toThrow('policy-check');
    expect(() => check(filled(), { ...form, documentRules: { 'blank-field': {} } }, asOf)).toThrow('blank-field');
  });
});

function definedIn(changes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(changes).flatMap(([id, text]) => (text === undefined ? [] : [[id, text]])));
}

describe('check on any text', () => {
  const fragments = fc.constantFrom(
    ...[
      '无',
      '/',
      '2021年13月',
      '3000㎡',
      '12人，25%',
      '%',
      '+86',
      '@',
      '待补充',
      '身份证',
      '机密★',
      '实验室面积',
      '国际合作',
      '（',
      '１',
      '\u200b',
      '\ud83d',
    ],
    ...Object.values(correctTexts),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(fragments, { maxLength: 6 }).map((parts) => parts.join('')),
  );
  const document = fc
    .record(Object.fromEntries(form.fields.map(({ id }) => [id, text])), { requiredKeys: [] })
    .map((changes): DocumentContent => filled(definedIn(changes)));

  it('never throws, is deterministic, and says only what it has words and places for', () => {
    fc.assert(
      fc.property(document, (content) => {
        const findings = check(content, form, asOf);
        expect(check(content, form, asOf)).toEqual(findings);
        for (const { field, severity, place } of findings) {
          expect(severities).toContain(severity);
          const own = content.fields.find((each) => each.field === field);
          if (place.range)
            expect(own?.text.length ?? -1).toBeGreaterThanOrEqual(place.range.start + place.range.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never says more than “blank”, “unreadable” or reminders about a field without content', () => {
    fc.assert(
      fc.property(fc.constantFrom(...form.fields), fc.constantFrom('blank', 'unreadable'), (field, state) => {
        const own = check(filled({ [field.id]: { state, text: '' } }), form, asOf).filter(
          (finding) => finding.field === field.id,
        );
        const expected = field.role === 'signature' ? 0 : 1;
        expect(summary(own)).toHaveLength(expected);
      }),
    );
  });
});
