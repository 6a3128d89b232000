import * as z from 'zod/mini';
import { answerOf } from '../check/answer.js';
import { defineFieldRule } from '../check/rule.js';
import { normaliseLabel } from '../text/labels.js';

const optionsSchema = z.strictObject({
  /** The field that should say the same. */
  other: z.string(),
  /** A difference is an error where both name one thing, a warning where that is only usual. */
  severity: z.enum(['error', 'warning']),
});

/** A printed or typed “（公章）” after the name is not part of it. */
const STAMP_NOTE = /\((?:公章|盖章|签章|加盖公章)\)$/u;

function bareName(text: string): string {
  return normaliseLabel(text).replace(STAMP_NOTE, '');
}

/** Data: `value`; `other`, what the other field says; `otherLabel`. */
export default defineFieldRule({
  id: 'name-mismatch',
  severity: 'error',
  description: '封面与基本信息表的同一名称写得不一样；空格、全角半角、括号和标点的写法不同不算，只填了一处时不报。',
  ground: 'accuracy',
  reads: 'value',
  options: optionsSchema,

  *check({ content }, { other, severity }, context) {
    const counterpart = context.content(other);
    const answer = answerOf(counterpart);
    if (counterpart === undefined || answer === null) return;
    if (bareName(content.text) === bareName(answer)) return;
    yield { severity, data: { value: content.text, other: answer, otherLabel: counterpart.label } };
  },
});
