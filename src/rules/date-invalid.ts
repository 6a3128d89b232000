import { valueText } from '../check/answer.js';
import { defineFieldRule, noOptions } from '../check/rule.js';
import { readDate } from '../text/dates.js';

/** Data: `value`; `problem`, a `DateProblem`, and `found`, the stretch that cannot be (both absent for `unclear`). */
export default defineFieldRule({
  id: 'date-invalid',
  severity: 'error',
  description: '日期栏里没有日期，或年、月、日不可能（如 13 月）；中文、数字、英文的通常写法都认，读不准的请人工核对。',
  ground: 'accuracy',
  reads: 'value',
  options: noOptions,

  *check({ content }) {
    const text = valueText(content);
    const reading = readDate(text);
    if (reading.outcome === 'invalid') {
      yield { data: { value: text, problem: reading.problem, found: reading.text } };
    } else if (reading.outcome === 'unclear') {
      yield { message: 'unclear', severity: 'manual', data: { value: text } };
    }
  },
});
