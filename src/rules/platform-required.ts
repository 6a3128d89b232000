import * as z from 'zod/mini';
import { answerOf } from '../check/answer.js';
import type { CheckContext } from '../check/rule.js';
import { defineFieldRule } from '../check/rule.js';
import type { FieldContent } from '../document/content.js';
import { normaliseLabel } from '../text/labels.js';

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

/** Said when every row says that there is none; a row still blank, gone or unreadable is asked for by its own rule first. */
function namesNone(rows: readonly FieldContent[]): boolean {
  return rows.length > 0 && rows.every((content) => content.state === 'filled' && answerOf(content) === null);
}

function bare(text: string): string {
  return normaliseLabel(text).replace(/[()]/gu, '');
}

/** Data: for `default` `option`, the label of the ticked box; for `kind` `value` and `kinds`. */
export default defineFieldRule({
  id: 'platform-required',
  severity: 'warning',
  description: '勾选了“依托平台建设”而依托平台都填“无”；或平台名称里没有填表说明二列出的任何一类平台的字样。',
  reads: 'value',
  options: optionsSchema,

  *check({ field, content }, options, context) {
    if ('kinds' in options) {
      const answer = answerOf(content);
      if (answer === null || options.kinds.some((kind) => bare(answer).includes(bare(kind)))) return;
      yield { message: 'kind', data: { value: answer, kinds: options.kinds } };
      return;
    }
    const ticked = content.options.some(({ id, state }) => id === options.option && state === 'ticked');
    if (!ticked || !namesNone(rowsOf(options.fields, context))) return;
    const label = field.options?.find(({ id }) => id === options.option)?.label ?? options.option;
    const { ground } = options;
    yield { data: { option: label }, ...(ground === undefined ? {} : { ground }) };
  },
});
