import { valueText } from '../check/answer.js';
import { defineFieldRule, noOptions } from '../check/rule.js';
import { compareDates, formatIsoDate, readDate } from '../text/dates.js';

/** Words beside which a later date is the end of a period, which may well lie ahead. */
const PERIOD = /有效|期限|到期|截止|终止|届满|为期/u;

/** Data: `value`; `date` and `asOf`, ISO. */
export default defineFieldRule({
  id: 'date-in-future',
  severity: 'error',
  description: '出生年月、签署时间晚于检查之日；只写到年月的，整个月都在将来才报。',
  ground: 'accuracy',
  reads: 'value',
  options: noOptions,

  *check({ content }, _options, { asOf }) {
    const text = valueText(content);
    const reading = readDate(text);
    if (reading.outcome !== 'date') return;
    const { ends } = reading;
    const periods = PERIOD.test(text);
    const [date] = reading.dates.filter(
      (each, index) => compareDates(each, asOf) > 0 && (index === 0 || !(periods || ends.includes(each))),
    );
    if (date === undefined) return;
    const data = { value: text, date: formatIsoDate(date), asOf: formatIsoDate(asOf) };
    yield date === reading.dates[0] ? { data } : { message: 'later', severity: 'manual', data };
  },
});
