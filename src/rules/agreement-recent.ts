import * as z from 'zod/mini';
import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { compareDates, daysInMonth, formatIsoDate, parseIsoDate, readDate } from '../text/dates.js';
import type { CalendarDate } from '../text/dates.js';
import { valueText } from './reading/answer.js';
import { chineseDate } from './reading/quote.js';

/** `years`: full years before the deadline of the notice. */
const optionsSchema = z.strictObject({ years: z.int().check(z.positive()) });

/** The same day so many years before; 28 February for the 29th. */
function yearsBefore({ year, month, day }: CalendarDate, years: number): CalendarDate {
  return { year: year - years, month, day: day === null ? null : Math.min(day, daysInMonth(year - years, month)) };
}

export default defineFieldRule({
  id: 'agreement-recent',
  severity: 'warning',
  description: '协议签署到申报截止日期不足两年（正好两年不报；有几个日期的按最早的算），请核对是否已实质运行两年以上。',
  mark: ({ years = '' }) => `不足 ${years} 年`,
  says: {
    default: (f: Said<{ date: string; deadline: string; years: number }>) =>
      `${f.name}${chineseDate(f.date)}距申报截止日期（${chineseDate(f.deadline)}）不足 ${f.years} 年，请核对是否已实质运行 ${f.years} 年以上。`,
  },
  reads: 'value',
  options: optionsSchema,

  *check({ content, say }, { form, asOf }, { years }) {
    const text = valueText(content);
    const reading = readDate(text);
    const { deadline: day = '' } = form.notice ?? {};
    const deadline = parseIsoDate(day);
    if (reading.outcome !== 'date' || deadline === null) return;
    const date = reading.dates.reduce((earliest, each) => (compareDates(each, earliest) < 0 ? each : earliest));
    // A date that has not come yet is a mistake of its own: date-in-future.
    if (compareDates(date, asOf) > 0) return;
    if (compareDates(date, yearsBefore(deadline, years)) > 0) {
      yield say.default({ date: formatIsoDate(date), deadline: day, years });
    }
  },
});
