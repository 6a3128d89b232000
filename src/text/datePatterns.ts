/** The spellings of dates: where in a text they stand and which numbers they name. Whether these make a real day is for `dates.ts`. */
import { NUMERAL_CLASS, readChineseDigits, readChineseNumber } from './chineseNumerals.js';
import { withoutUnseen } from './invisible.js';
import { scan, type Scan } from './scan.js';
import type { Span } from './span.js';

/** One spelling found, with the numbers it names. Offsets in the normalised text. */
export interface Found extends Span {
  /** `other-calendar`: 农历, 民国, 令和 … · `either-order`: `month` and `day` may be the other way round. */
  readonly kind: 'chinese' | 'numeric' | 'digits' | 'english' | 'either-order' | 'month-missing' | 'other-calendar';
  readonly year: number;
  readonly yearDigits: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Marks of a list before the first date and between dates: ①, ⑵, ⒊, and “1.” or “2、” before a year. */
const LIST_MARK = /[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289]/gu;
const TYPED_MARK = /(^|[\s;；,，。])\d{1,2} ?[.、)）](?= ?(?:19|20)\d{2} ?[-./年])/gu;

/** Half-width, one kind of dash, point and slash, nothing invisible, no list marks, no time of day, no space beside 年 月 日. */
export function normaliseDateText(text: string): string {
  return withoutUnseen(text.replace(LIST_MARK, ';'))
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(TYPED_MARK, '$1')
    .replace(/[‐‑‒–—―−─━ー﹣]+/gu, '-')
    .replace(/[~∼〜～⁓]+/gu, '~')
    .replace(/[·•・。]/gu, '.')
    .replace(/\\/gu, '/')
    .replace(/(?:T| )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/gu, '')
    .replace(/ ?([年月日号]) ?/gu, '$1');
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ORDINAL = '(?:st|nd|rd|th)?';

const YEAR_NUMERAL = `[${NUMERAL_CLASS}OoОо0]`;
const NUMERAL = `[${NUMERAL_CLASS}]`;
/** A day without 日 must be followed by something that ends it, or “3月5人” would be a day. */
const DAY_ENDS = '(?=$|[ ,，;；.、)）~至到-])';

const PATTERNS = [
  // 2021年3月5日, 二〇二一年三月, 2021年, 2021年月日
  `(?<other>农历|阴历|民国|昭和|平成|令和|佛历)?(?:公元|西元)?'?(?<cy>\\d{1,6}|${YEAR_NUMERAL}{2,7})年(?:(?<cm>\\d{1,3}|元|${NUMERAL}{1,3})(?:月份?|(?=$|[,，;；.、)]|[-./]\\d))(?:[-./]?(?<cd>\\d{1,3}|${NUMERAL}{1,4})(?:日|号|${DAY_ENDS}))?|(?<hole>月))?`,
  // 2021-03-05, 2021.3, 2021/3月5日, 2021 03 05
  `(?<ny>\\d{4}) ?(?<ns>[-./ ]) ?(?<nm>\\d{1,2})(?!\\d)月?(?: ?\\k<ns> ?(?<nd>\\d{1,2})(?!\\d)|(?<ne>\\d{1,2})(?=[日号]))?[日号]?`,
  // 20210305, 202103
  `(?<dy>\\d{4})(?<dm>\\d{2})(?<dd>\\d{2})?(?!\\d)`,
  // 25/12/2021
  `(?<ea>\\d{1,2})(?<es>[-./])(?<eb>\\d{1,2})\\k<es>(?<ey>\\d{4})(?!\\d)`,
  // 03/2021
  `(?<mm>\\d{1,2})[-./](?<my>\\d{4})(?!\\d)`,
  // 5th of March 2021, 5-Mar-2021
  `(?<fd>\\d{1,2})${ORDINAL}(?: ?of)?[-./ ]?(?<fm>${MONTH_NAME})[-.,/ ]*(?<fy>\\d{4})(?!\\d)`,
  // March 5, 2021
  `(?<gm>${MONTH_NAME})[. ]*(?<gd>\\d{1,2})${ORDINAL}[, ]+(?<gy>\\d{4})(?!\\d)`,
  // March 2021
  `(?<hm>${MONTH_NAME})[-., ]*(?<hy>\\d{4})(?!\\d)`,
  // 2021 March 5
  `(?<iy>\\d{4})[-.,/ ]*(?<im>${MONTH_NAME})(?![a-z])(?:[-. ]*(?<id>\\d{1,2})${ORDINAL}(?!\\d))?`,
];
const DATES: Scan = {
  match: new RegExp(PATTERNS.join('|'), 'iyu'),
  begins: new RegExp(`[\\d农阴民昭平令佛公西'${NUMERAL_CLASS}OoОоjfmasond]`, 'gi'),
  // “12021-03”, “3.2021”: the number goes on to the left; so does a word.
  counts: ([found], before) =>
    !(/^\d/u.test(found) ? /[\d.]$/u : /^[a-z]/iu.test(found) ? /[a-z]$/iu : /\d$/u).test(before),
};

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/u.test(text)) return Number(text);
  return text === '元' ? 1 : readChineseNumber(text);
}

function yearOf(text: string): { readonly year: number; readonly yearDigits: number } | null {
  const year = readChineseDigits(text) ?? (/^\d+$/u.test(text) ? Number(text) : readChineseNumber(text));
  if (year === null) return null;
  return {
    year,
    yearDigits: /^[\d〇○◯零OoОо一二三四五六七八九壹贰叁肆伍陆柒捌玖]+$/u.test(text) ? text.length : String(year).length,
  };
}

function monthOf(name: string): number {
  return MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

type Named = Readonly<Record<string, string | undefined>>;

function readChinese(groups: Named): Omit<Found, keyof Span> | null {
  const year = yearOf(groups['cy'] ?? '');
  if (year === null) return null;
  if (groups['hole'] !== undefined) return { kind: 'month-missing', ...year, month: null, day: null };
  const month = numberOf(groups['cm']);
  // “5年”, “100年” is a length of time.
  if (month === null && year.yearDigits !== 4) return null;
  const kind = groups['other'] === undefined ? 'chinese' : 'other-calendar';
  return { kind, ...year, month, day: numberOf(groups['cd']) };
}

function readMatch(groups: Named): Omit<Found, keyof Span> | null {
  const { cy, ny, dy, ey, my, fy, gy, hy, iy } = groups;
  if (cy !== undefined) return readChinese(groups);
  const numbers = (year: string, month?: string, day?: string) =>
    ({ year: Number(year), yearDigits: 4, month: numberOf(month), day: numberOf(day) }) as const;
  const named = (year: string, name = '', day?: string) => ({ ...numbers(year, undefined, day), month: monthOf(name) });
  if (ny !== undefined) return { kind: 'numeric', ...numbers(ny, groups['nm'], groups['nd'] ?? groups['ne']) };
  if (dy !== undefined) return { kind: 'digits', ...numbers(dy, groups['dm'], groups['dd']) };
  if (ey !== undefined) return { kind: 'either-order', ...numbers(ey, groups['ea'], groups['eb']) };
  if (my !== undefined) return { kind: 'numeric', ...numbers(my, groups['mm']) };
  if (fy !== undefined) return { kind: 'english', ...named(fy, groups['fm'], groups['fd']) };
  if (gy !== undefined) return { kind: 'english', ...named(gy, groups['gm'], groups['gd']) };
  if (hy !== undefined) return { kind: 'english', ...named(hy, groups['hm']) };
  return iy === undefined ? null : { kind: 'english', ...named(iy, groups['im'], groups['id']) };
}

/** All spellings of dates in a normalised text, in order. */
export function findDates(text: string): Found[] {
  const found: Found[] = [];
  for (const match of scan(text, DATES)) {
    const read = readMatch(match.groups ?? {});
    if (read !== null) found.push({ start: match.index, length: match[0].length, ...read });
  }
  return found;
}

const LOOKS_LIKE_DATE = new RegExp(
  `(?:^|\\D)(?:19|20)\\d{2,5}(?!\\d)|(?:^|\\D)\\d{6}(?!\\d)|(?:^|\\D)\\d{8}(?!\\d)|(?:^|\\D)\\d{1,2}[年月日号]|${NUMERAL}[年月日号]|${NUMERAL}{3,}|(?:^|[^\\d.])\\d{1,2}[-./]\\d{1,2}(?![\\d.]*%)|季度|上半年|下半年|今年|去年|前年|\\b${MONTH_NAME}\\b`,
  'iu',
);

/** Whether a text in which no date was found may still mean one: a lone year, “75.6”, “三月”, “去年”. */
export function looksLikeDate(text: string): boolean {
  return LOOKS_LIKE_DATE.test(text);
}
