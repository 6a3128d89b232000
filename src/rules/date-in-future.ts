import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { compareDates, formatIsoDate, readDate } from '../text/dates.js';
import { valueText } from './reading/answer.js';
import { chineseDate, quoted } from './reading/quote.js';

/** Words beside which a later date is the end of a period, which may well lie ahead. */
const PERIOD = /有效|期限|到期|截止|终止|届满|为期/u;

type Dates = Said<{ value: string; date: string; asOf: string }>;

export default defineFieldRule({
  id: 'date-in-future',
  severity: 'error',
  description:
    '出生年月、签署时间晚于检查之日；只写到年月的，整个月都在将来才报；起止时间的止不算，写在后面的另一个日期请人工核对。',
  mark: '日期晚于检查之日',
  says: {
    default: (f: Dates) => `${f.name}填写的${quoted(f.value)}晚于检查之日（${chineseDate(f.asOf)}），请改为实际日期。`,
    later: (f: Dates) =>
      `${f.name}中的${chineseDate(f.date)}晚于检查之日（${chineseDate(f.asOf)}），请核对是否为到期时间。`,
  },
  reads: 'value',
  appliesTo: ({ kind }) => kind === 'date' || kind === 'month',

  *check({ content, say }, { asOf }) {
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
    yield date === reading.dates[0] ? say.default(data) : say.later(data, { severity: 'manual' });
  },
});
