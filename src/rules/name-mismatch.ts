import * as z from 'zod/mini';
import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { normaliseLabel } from '../text/labels.js';
import { answerOf } from './reading/answer.js';
import { quoted } from './reading/quote.js';

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

export default defineFieldRule({
  id: 'name-mismatch',
  severity: 'error',
  description: '封面与基本信息表的同一名称写得不一样；空格、全角半角、括号和标点的写法不同不算，只填了一处时不报。',
  mark: '名称不一致',
  says: {
    default: (f: Said<{ value: string; other: string; otherLabel: string }>) =>
      `${f.name}填写的${quoted(f.value)}与“${f.otherLabel}”填写的${quoted(f.other)}不一致，请改为一致。`,
  },
  reads: 'value',
  options: optionsSchema,

  *check({ content, say }, context, { other, severity }) {
    const counterpart = context.content(other);
    const answer = answerOf(counterpart);
    if (counterpart === undefined || answer === null) return;
    if (bareName(content.text) === bareName(answer)) return;
    yield say.default({ value: content.text, other: answer, otherLabel: counterpart.label }, { severity });
  },
});
