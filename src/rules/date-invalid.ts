import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { readDate } from '../text/dates.js';
import type { DateProblem } from '../text/dates.js';
import { valueText } from './reading/answer.js';
import { quoted } from './reading/quote.js';

export default defineFieldRule({
  id: 'date-invalid',
  severity: 'error',
  description: '日期栏里没有日期，或年、月、日不可能（如 13 月）；中文、数字、英文的通常写法都认，读不准的请人工核对。',
  mark: '日期有误',
  says: {
    default: (f: Said<{ value: string; problem: DateProblem; found: string }>) =>
      `${f.name}填写的${quoted(f.value)}不是有效日期，请改为实际日期。`,
    unclear: (f: Said<{ value: string }>) => `软件读不懂${f.name}填写的${quoted(f.value)}，请核对日期。`,
  },
  reads: 'value',
  appliesTo: ({ kind }) => kind === 'date' || kind === 'month' || kind === 'period',

  *check({ field, content, say }) {
    const text = valueText(content);
    const reading = readDate(text);
    if (reading.outcome === 'invalid') {
      yield say.default({ value: text, problem: reading.problem, found: reading.text });
    } else if (reading.outcome === 'unclear' && field.kind !== 'period') {
      // “三年”, “长期” are periods.
      yield say.unclear({ value: text }, { severity: 'manual' });
    }
  },
});
