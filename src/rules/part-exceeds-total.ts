import * as z from 'zod/mini';
import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { valueText } from './reading/answer.js';
import { quantitiesIn, quantitiesOf } from './reading/figures.js';

const optionsSchema = z.strictObject({
  /** The field that holds the whole. */
  total: z.string(),
});

export default defineFieldRule({
  id: 'part-exceeds-total',
  severity: 'error',
  description: '其中一部分（如外籍科学家人数）多于总数（如专家咨询委员会人数）；约数不比。',
  mark: '人数多于总数',
  says: {
    default: (f: Said<{ part: number; total: number; totalName: string }>) =>
      `${f.name}填写的 ${f.part} 多于“${f.totalName}”填写的 ${f.total}，请核对后改正。`,
  },
  reads: 'value',
  options: optionsSchema,

  *check({ field, content, say }, context, { total }) {
    const [part] = quantitiesIn(field, valueText(content));
    const wholes = quantitiesOf(total, context);
    if (part === undefined || wholes.length === 0) return;
    if ([part, ...wholes].some(({ approximate }) => approximate)) return;
    // “中方8人，外方4人” is twelve; “12人（中方8人，外方4人）” is too, and taken for more it raises no false alarm.
    const whole = wholes.reduce((sum, { value, upTo }) => sum + (upTo ?? value), 0);
    if (part.value <= whole) return;
    const totalName = context.content(total)?.label.split(' / ').at(-1) ?? '';
    yield say.default({ part: part.value, total: whole, totalName });
  },
});
