import * as z from 'zod/mini';
import type { CheckContext } from '../check/rule.js';
import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import type { FieldContent } from '../document/content.js';
import { normaliseLabel } from '../text/labels.js';
import { answerOf } from './reading/answer.js';
import { quoted } from './reading/quote.js';

const optionsSchema = z.union([
  /** On the choice: this box asks for an answer in one of these fields. */
  z.strictObject({
    option: z.string(),
    fields: z.array(z.string()).check(z.minLength(1)),
    /** Id in the form's `grounds`. */
    ground: z.optional(z.string()),
  }),
  /** On the platform's name: words of which it should hold one. */
  z.strictObject({ kinds: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)) }),
]);

/** The fields and the rows added to their groups. */
function rowsOf(fields: readonly string[], { document, formField }: CheckContext): FieldContent[] {
  const groups = new Set(fields.map((field) => formField(field)?.repeat?.group));
  return document.fields.filter(({ field }) => {
    const group = formField(field)?.repeat?.group;
    return fields.includes(field) || (group !== undefined && groups.has(group));
  });
}

/**
 * Said when the first row says that there is none and no other names one; while the first is blank, gone or unreadable it is asked for by
 * its own rule. Further rows may be blank still: “无” in them tells nothing new.
 */
function namesNone(rows: readonly FieldContent[]): boolean {
  const saysNone = (content: FieldContent): boolean => content.state === 'filled' && answerOf(content) === null;
  const [first, ...others] = rows;
  return first !== undefined && saysNone(first) && others.every((row) => row.state === 'blank' || saysNone(row));
}

function bare(text: string): string {
  return normaliseLabel(text).replace(/[()]/gu, '');
}

export default defineFieldRule({
  id: 'platform-required',
  severity: 'warning',
  description: '勾选了“依托平台建设”而依托平台都填“无”；或平台名称里没有填表说明二列出的任何一类平台的字样。',
  mark: '依托平台待核',
  says: {
    default: (f: Said<{ option: string }>) =>
      `已勾选“${f.option}”，但依托平台都填写了“无”，请填写依托平台，或核对勾选的类型。`,
    kind: (f: Said<{ value: string; kinds: readonly string[] }>) =>
      `${f.name}填写的${quoted(f.value)}看不出属于填表说明所列的哪一类平台，请核对并写出平台全称。`,
  },
  reads: 'value',
  options: optionsSchema,

  *check({ field, content, say }, context, options) {
    if ('kinds' in options) {
      const answer = answerOf(content);
      if (answer === null || options.kinds.some((kind) => bare(answer).includes(bare(kind)))) return;
      yield say.kind({ value: answer, kinds: options.kinds });
      return;
    }
    const ticked = content.options.some(({ id, state }) => id === options.option && state === 'ticked');
    if (!ticked || !namesNone(rowsOf(options.fields, context))) return;
    const label = field.options?.find(({ id }) => id === options.option)?.label ?? options.option;
    const { ground } = options;
    yield say.default({ option: label }, ground === undefined ? {} : { ground });
  },
});
