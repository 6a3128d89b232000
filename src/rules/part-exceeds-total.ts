import * as z from 'zod/mini';
import { valueText } from '../check/answer.js';
import { quantitiesIn, quantitiesOf } from '../check/figures.js';
import { defineFieldRule } from '../check/rule.js';

const optionsSchema = z.strictObject({
  /** The field that holds the whole. */
  total: z.string(),
});

/** Data: `part`, `total`; `totalName`, the last label of the other field. */
export default defineFieldRule({
  id: 'part-exceeds-total',
  severity: 'error',
  description: '其中一部分（如外籍科学家人数）多于总数（如专家咨询委员会人数）；约数不比。',
  ground: 'accuracy',
  reads: 'value',
  options: optionsSchema,

  *check({ field, content }, { total }, context) {
    const [part] = quantitiesIn(field, valueText(content));
    const wholes = quantitiesOf(total, context);
    if (part === undefined || wholes.length === 0) return;
    if ([part, ...wholes].some(({ approximate }) => approximate)) return;
    // “中方8人，外方4人” is twelve; “12人（中方8人，外方4人）” is too, and taken for more it raises no false alarm.
    const whole = wholes.reduce((sum, { value, upTo }) => sum + (upTo ?? value), 0);
    if (part.value <= whole) return;
    const totalName = context.content(total)?.label.split(' / ').at(-1) ?? '';
    yield { data: { part: part.value, total: whole, totalName } };
  },
});
