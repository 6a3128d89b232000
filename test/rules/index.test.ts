import { examplePack } from '../forms/examplePack.js';
import { formOf } from '../locate/anchors/exampleForm.js';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { planChecks } from '../../src/check/plan.js';
import type { FormField } from '../../src/forms/index.js';
import { forms } from '../../src/forms/index.js';
import { rules } from '../../src/rules/index.js';
import { leftovers } from '../../src/rules/leftovers.js';
import { reminders } from '../../src/rules/reminders.js';
import { form } from '../check/content.js';

describe('the catalogue of rules', () => {
  it('has one file for each rule, named by its id, and one for each table of rules', () => {
    const tabled = new Set<string>([...leftovers, ...reminders].map(({ id }) => id));
    const own = rules.map(({ id }) => id).filter((id) => !tabled.has(id));
    const names = [...own, 'index', 'leftovers', 'reminders'].map((name) => `${name}.ts`);
    const files = readdirSync(join(__dirname, '..', '..', 'src', 'rules'), { withFileTypes: true });
    expect(files.flatMap((file) => (file.isFile() ? [file.name] : [])).sort()).toEqual(names.sort());
  });

  it('gives every rule an id of its own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it.each(rules.map(({ id, description }) => [id, description]))(
    'describes %s in one Chinese sentence without a bar, which would break the table of the README',
    (_id, description) => {
      expect(description).toMatch(/^[^|\n。]+。$/u);
    },
  );
});

const isWritten = ({ role }: FormField): boolean => role === 'must' || role === 'or-wu';

describe.each(forms.map((each) => [each.id, each] as const))('the rules of form %s', (_id, each) => {
  const plan = planChecks(rules, each);
  const checkedBy = (rule: string): string[] =>
    [...plan.fields].filter(([, own]) => own.rules.some((bound) => bound.rule.id === rule)).map(([field]) => field);

  it.each([
    ['blank-field', isWritten],
    ['not-applicable-wording', isWritten],
    [
      'wu-in-required',
      // The first Chinese platform is the matter of another rule; of figures 无 says that there are none.
      ({ id, role, wu, kind }: FormField) =>
        role === 'must' || (wu === 'unlikely' && id !== 'chinese.platform1' && !/^(?:count|amount|percent)/.test(kind)),
    ],
    ['over-limit', ({ limit }: FormField) => limit !== undefined],
    ['choice-none', ({ role }: FormField) => role === 'choice'],
    ['choice-multiple', ({ role }: FormField) => role === 'choice'],
    ['date-invalid', ({ kind }: FormField) => kind === 'date' || kind === 'month'],
    ['date-in-future', ({ kind }: FormField) => kind === 'date' || kind === 'month'],
    ['phone-invalid', ({ kind }: FormField) => kind === 'phone'],
    ['email-invalid', ({ kind }: FormField) => kind === 'email'],
    ['number-invalid', ({ kind }: FormField) => ['area', 'amount', 'count', 'count+percent'].includes(kind)],
    ['percent-out-of-range', ({ kind }: FormField) => kind.endsWith('percent')],
    ['todo-left', isWritten],
    ['identity-number', isWritten],
    ['hint-left', ({ hint, role }: FormField) => hint !== undefined && role !== 'signature'],
  ])('apply %s to every field it is about and to no other', (rule, isAbout) => {
    expect(checkedBy(rule)).toEqual(each.fields.filter(isAbout).map(({ id }) => id));
  });
});

it('is used whole by the form and a pack with a list and a text of some length', () => {
  const pack = formOf({
    ...examplePack,
    fields: examplePack.fields.map((field) => (field.limit === undefined ? field : { ...field, least: 50 })),
  });
  const plans = [planChecks(rules, form), planChecks(rules, pack)];
  const used = new Set(
    plans
      .flatMap((plan) => [...plan.fields.values(), { rules: plan.documentRules }])
      .flatMap((own) => own.rules.map(({ rule }) => rule.id)),
  );
  expect(rules.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

describe('a form', () => {
  const first = form.fields[0]?.id;
  const changedBy = (said: Partial<FormField>): typeof form => ({
    ...form,
    fields: form.fields.map((field) => (field.id === first ? { ...field, ...said } : field)),
  });
  const rulesOf = (changed: typeof form): string[] =>
    planChecks(rules, changed)
      .fields.get(first ?? '')
      ?.rules.map(({ rule }) => rule.id) ?? [];

  it('takes a rule off a field by saying false', () => {
    expect(rulesOf(changedBy({ rules: {} }))).toContain('wu-in-required');
    expect(rulesOf(changedBy({ rules: { 'wu-in-required': false } }))).not.toContain('wu-in-required');
  });

  it('takes a rule about documents off by saying false', () => {
    const ids = (changed: typeof form): string[] => planChecks(rules, changed).documentRules.map(({ rule }) => rule.id);
    expect(ids({ ...form, documentRules: {} })).toContain('missing-field');
    expect(ids({ ...form, documentRules: {} })).not.toContain('policy-check');
    expect(ids({ ...form, documentRules: { 'missing-field': false } })).not.toContain('missing-field');
  });

  it('may let a sentence of its official text stand for no rule that does not exist', () => {
    const grounds = { ...form.grounds, new: { where: '甲', quote: '乙', rules: ['no-such-rule'] } };
    expect(() => planChecks(rules, { ...form, grounds })).toThrow('no-such-rule');
  });
});
