/** What software cannot see and a person has to look at, before printing or after it: a rule for each occasion. The reminders are sentences of the form. */
import * as z from 'zod/mini';
import { defineDocumentRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';

const optionsSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      /** Field it belongs to; without one it is about the document. */
      field: z.optional(z.string()),
      /** Id in the form's `grounds`. */
      ground: z.string(),
      /** The whole sentence shown to people. */
      text: z.string().check(z.minLength(1)),
      /** Whether it can be looked after before printing, or on paper alone. */
      when: z._default(z.enum(['before', 'after']), 'before'),
    }),
  ),
});

const occasions = [
  {
    id: 'signature-needed',
    mark: '需盖章',
    description: '需要盖章、签字的地方（软件看不到印章和签名），打印后逐项核对；每次检查都列出。',
  },
  {
    id: 'attachment-needed',
    mark: '需附材料',
    description: '需要附上的材料（软件看不到附件），打印前逐项核对；每次检查都列出。',
  },
  {
    id: 'policy-check',
    mark: '待核对',
    description: '通知和填表说明里软件无法判断的要求，打印前逐项核对；每次检查都列出。',
  },
] as const;

export const reminders = occasions.map((occasion) =>
  defineDocumentRule({
    ...occasion,
    severity: 'manual',
    says: { default: ({ text }: Said<{ text: string; when: string }>) => text },
    options: optionsSchema,

    check: ({ say }, { items }) =>
      items.map(({ field, ground, text, when }) =>
        say.default({ text, when }, { ground, ...(field !== undefined && { field }) }),
      ),
  }),
);
