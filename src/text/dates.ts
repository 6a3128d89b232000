/**
 * Dates in every usual Chinese, ISO or English spelling. Three outcomes: `date`, `invalid` (no date at all, or one that cannot be), and
 * `unclear`: something that a person may well accept (only a year, a two-digit year, day and month in unknown order, a letter for a digit).
 */
import { findDates, looksLikeDate, normaliseDateText, type Found } from './datePatterns.js';
import { withoutSpans } from './span.js';
import { hasLetterForDigit } from './width.js';

/** A day of the Gregorian calendar; `day` null where only year and month are given. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number | null;
}

/** What is wrong: no date in the text · a year outside 1800–2199 · month not 1–12 · no such day in the month · “2021年 月 日”. */
export type DateProblem = 'no-date' | 'year' | 'month' | 'day' | 'month-missing';

export type DateReading =
  | {
      readonly outcome: 'date';
      /** In the order of the text, at least one. Of a range only ends that name their own year. */
      readonly dates: readonly [CalendarDate, ...CalendarDate[]];
      /** Those of them that end a range: joined to the one before by 至, to, a dash, an arrow or the like. */
      readonly ends: readonly CalendarDate[];
    }
  /** `text`: the stretch that cannot be, in half-width characters; the whole for `no-date`. */
  | { readonly outcome: 'invalid'; readonly problem: DateProblem; readonly text: string }
  | { readonly outcome: 'unclear' };

const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/** Days in a month of 1 to 12, of a year of four digits. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function problemOf({ year, month, day }: CalendarDate): DateProblem | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'year';
  if (month < 1 || month > 12) return 'month';
  return day !== null && (day < 1 || day > daysInMonth(year, month)) ? 'day' : null;
}

/** Day and month in unknown order: a date if only one order is possible or both are the same. */
function judgeEitherOrder(year: number, first: number, second: number): CalendarDate | DateProblem | null {
  const [dayFirst, monthFirst] = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ];
  const [problem, other] = [problemOf(dayFirst), problemOf(monthFirst)];
  if (problem !== null) return other === null ? monthFirst : problem;
  return other !== null || first === second ? dayFirst : null;
}

/** Digits in a row that name no day as YYYYMMDD may name one as DDMMYYYY or MMDDYYYY; six digits that are no YYYYMM of our time, any. */
function mayBeOtherOrder({ year, month, day }: CalendarDate, problem: DateProblem | null): boolean {
  if (day === null) return problem !== null || year < 1900 || year > 2099;
  if (problem === null) return false;
  const [first, second] = [Math.floor(year / 100), year % 100];
  const last = month * 100 + day;
  const orders = [
    { year: last, month: second, day: first },
    { year: last, month: first, day: second },
  ];
  return orders.some((order) => problemOf(order) === null);
}

/** Null for what is unclear. */
function judge({ kind, year, yearDigits, month, day }: Found): CalendarDate | DateProblem | null {
  if (kind === 'either-order' && month !== null && day !== null) return judgeEitherOrder(year, month, day);
  if (yearDigits <= 2 || kind === 'other-calendar') return null;
  if (kind === 'month-missing') return 'month-missing';
  if (month === null) return year >= FIRST_YEAR && year <= LAST_YEAR ? null : 'year';
  const date = { year, month, day };
  const problem = problemOf(date);
  return kind === 'digits' && mayBeOtherOrder(date, problem) ? null : (problem ?? date);
}

/** Nothing but dates and the words between them: then “2024.13” among them is meant as a date, not as the number of a document. */
const ONLY_DATES = /^[\s\-~,，、;；:：.。/()至到和及与或起止签署订于日期期间有效]*$/u;

interface Dated {
  readonly found: Found;
  readonly date: CalendarDate;
}

/** What joins the ends of a range, beside words and marks that may stand there too: “起，至”, “）——（”, “生效 until”. */
const JOINED =
  /^[\s()[\],，;；、日号起止始自从由签署订字生效]*(?:[-~→➔➝⇒>=/_…一]+|[直截]?[至到]|until|till?|to|through|thru)[\s()[\],，自从]*$/iu;

/** The dates that end a range with the one before. */
function endsOf(text: string, dates: readonly Dated[]): CalendarDate[] {
  return dates.flatMap(({ date, found }, index) => {
    const before = dates[index - 1]?.found;
    return before !== undefined && JOINED.test(text.slice(before.start + before.length, found.start)) ? [date] : [];
  });
}

/** Reads all dates in a text; words around them do not matter. */
export function readDate(text: string): DateReading {
  const plain = normaliseDateText(text);
  const all = findDates(plain);
  const judged = all.map((found) => ({ found, is: judge(found) }));
  const dates = judged.flatMap(({ found, is: date }) =>
    date === null || typeof date === 'string' ? [] : [{ found, date }],
  );
  const wrong = judged.find(
    ({ found, is }) =>
      typeof is === 'string' &&
      (dates.length === 0 || found.kind === 'chinese' || ONLY_DATES.test(withoutSpans(plain, all))),
  );
  if (typeof wrong?.is === 'string') {
    const { start, length } = wrong.found;
    return { outcome: 'invalid', problem: wrong.is, text: plain.slice(start, start + length).trim() };
  }
  const [first, ...others] = dates.map(({ date }) => date);
  if (first !== undefined && !hasLetterForDigit(plain) && !/[年月][lIOО]+[月日号]/u.test(plain))
    return { outcome: 'date', dates: [first, ...others], ends: endsOf(plain, dates) };
  if (all.length > 0 || looksLikeDate(plain)) return { outcome: 'unclear' };
  return { outcome: 'invalid', problem: 'no-date', text: text.trim() };
}

/**
 * Negative when `a` is certainly before `b`, positive when certainly after, 0 when they are the same day or when an unknown day
 * keeps them from being told apart (2021-03 against any day of that month).
 */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  if (a.year !== b.year) return a.year - b.year;
  if (a.month !== b.month) return a.month - b.month;
  return a.day === null || b.day === null ? 0 : a.day - b.day;
}

/** Strictly `YYYY-MM-DD` and a day that exists; null otherwise. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return problemOf(date) === null ? date : null;
}

/** `YYYY-MM-DD`, or `YYYY-MM` without a day. */
export function formatIsoDate({ year, month, day }: CalendarDate): string {
  const parts = [
    String(year).padStart(4, '0'),
    ...[month, day].filter((part) => part !== null).map((part) => String(part).padStart(2, '0')),
  ];
  return parts.join('-');
}
