/** The rules alone, without and with errors, and which of them take longest. */
import type { Rule } from '../../src/check/rule.js';
import type { DocumentContent } from '../../src/document/content.js';
import { type Form, formById, forms } from '../../src/forms/index.js';
import type { RuleOptions } from '../../src/forms/schema.js';
import { contentOf } from '../../src/locate/content.js';
import { locateForm } from '../../src/locate/locate.js';
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { readStory } from '../../src/ooxml/story/body/readStory.js';
import { check, ruleIds, rules } from '../../src/rules/index.js';
import { countWords } from '../../src/text/words.js';
import { interleave } from './measure.js';
import { AS_OF } from './reading.js';
import { type Row, timed, title } from './table.js';

const ERRORS = 20;
const SHOWN = 6;

/** The form with one rule only. */
function formWith(form: Form, rule: string): Form {
  const withoutOthers = (scope: Rule['scope'], said: RuleOptions): RuleOptions => ({
    ...said,
    ...Object.fromEntries(rules.flatMap(({ id, scope: own }) => (id !== rule && own === scope ? [[id, false]] : []))),
  });
  return {
    ...form,
    fields: form.fields.map((field) => ({ ...field, rules: withoutOthers('field', field.rules) })),
    documentRules: withoutOthers('document', form.documentRules),
  };
}

/** The document with its first fields blank. */
function withBlanks(content: DocumentContent): DocumentContent {
  return {
    ...content,
    fields: content.fields.map((field, index) =>
      index < ERRORS ? { ...field, state: 'blank' as const, text: '', paragraphs: [] } : field,
    ),
  };
}

export async function ruleRows(file: Uint8Array): Promise<Row[]> {
  const story = readStory(OoxmlPackage.open(file).storyParts());
  const located = locateForm(story, forms);
  const form = formById(located.form);
  const content = contentOf(story, located, form);
  const blanks = withBlanks(content);
  const alone = new Map(ruleIds.map((id) => [id, formWith(form, id)]));
  const times = await interleave<string>(
    {
      floor: () => content.fields.map(({ paragraphs }) => countWords(paragraphs).words),
      all: () => check(content, form, AS_OF),
      errors: () => check(blanks, form, AS_OF),
      ...Object.fromEntries([...alone].map(([id, one]) => [id, () => check(content, one, AS_OF)])),
    },
    { rounds: 300, budget: 10_000 },
  );
  const { floor = NaN, all = NaN, errors = NaN } = times;
  const slowest = [...ruleIds].sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0)).slice(0, SHOWN);
  const row = (name: string, time: number): Row => timed(name, time, '数全部字 / count all 字', floor);
  return [
    title(`规则 / rules：${content.fields.length} 栏 / fields`),
    row('全部规则 / all rules', all),
    timed(`${ERRORS} 栏空缺 / with ${ERRORS} blanks`, errors, '填好的 / filled', all, 2.5),
    ...slowest.map((id) => row(`  ${id}`, times[id] ?? NaN)),
  ];
}
