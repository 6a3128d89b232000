/** Percentages, alone or beside a count: “25%”, “12人，25.0％”, “百分之二十五”, “20%~25%”, “>30%”. */
import { CHINESE_NUMBER, NUMERAL_CLASS, readChineseDecimal } from './chineseNumerals.js';
import { findQuantities, type Quantity } from './numbers.js';
import { scan, type Scan } from './scan.js';
import type { Span } from './span.js';
import { halfWidth, hasLetterForDigit } from './width.js';

/** `exact` as written · `about` 约, 近, 左右 · `at-least` >, 超过, 以上 · `at-most` <, 不超过, 以下. */
export type PercentBound = 'exact' | 'about' | 'at-least' | 'at-most';

/** Offsets in UTF-16 units of the text given. */
export interface Percent extends Span {
  /** 25 for 25%. Of a range the lower end. */
  readonly percent: number;
  readonly upTo: number | null;
  /** Decimals as written: 1 for “25.0%”. */
  readonly decimals: number;
  readonly bound: PercentBound;
  readonly text: string;
}

export interface ShareReading {
  /**
   * `percent`: at least one percentage · `unclear`: a share in other words (四分之一, 三成, 1/4, 0.25, 1:3), a growth alone, or a sign whose
   * number cannot be read (6O%, X%): a person must check ·
   * `no-percent`: numbers without a percent sign · `none`: no number at all.
   */
  readonly outcome: 'percent' | 'unclear' | 'no-percent' | 'none';
  /** Shares; of growth (同比增长110%) none. */
  readonly percents: readonly Percent[];
  /** Counts beside the percentages, dates left out: 12 of “12人，25%”, 12 and 48 of “12/48=25%”, 0 of “无，0%”. */
  readonly counts: readonly Quantity[];
}

const BEFORE =
  '约为|大约|约|将近|接近|近|≈|逾|超过|超|不少于|不低于|至少|高于|大于|>=|≥|>|不超过|不高于|至多|低于|小于|<=|≤|<';
const SIGN = '(?:%|percent\\b|per cent\\b|pct\\b)';
const PERCENT = new RegExp(
  `(?<before>${BEFORE})? ?(?:(?<low>\\d{1,15}(?:\\.\\d{1,15})?) ?(?:${SIGN})? ?(?:-|—|–|~|至|到) ?(?<high>\\d{1,15}(?:\\.\\d{1,15})?) ?${SIGN}|(?<one>\\d{1,15}(?:\\.\\d{1,15})?)\\.? ?(?:${SIGN}|(?<permille>‰))|百分之(?<chinese>${CHINESE_NUMBER}))(?<after>左右|上下|以上|以下|以内|\\+)?`,
  'iyu',
);
const PERCENTS: Scan = {
  match: PERCENT,
  begins: /[\d约大将接近≈逾超不至高>=≥低小<≤百]/g,
  counts: ({ groups }, before) => groups?.['before'] !== undefined || !/[\d.]$/u.test(before),
};

const ABOUT = /^(?:约为|大约|约|将近|接近|近|≈|左右|上下)$/u;
const AT_MOST = /^(?:不超过|不高于|至多|低于|小于|<=|≤|<|以下|以内)$/u;

function boundOf(word: string | undefined): PercentBound {
  if (word === undefined) return 'exact';
  if (ABOUT.test(word)) return 'about';
  return AT_MOST.test(word) ? 'at-most' : 'at-least';
}

function decimalsOf(text: string): number {
  return text.split(/[.点]/u)[1]?.length ?? 0;
}

function percentOf(match: RegExpExecArray, original: string): Percent | null {
  const { before, low, high, one, permille, chinese, after } = match.groups ?? {};
  const written = chinese ?? one ?? low ?? '';
  const value = chinese === undefined ? Number(written) : readChineseDecimal(chinese);
  if (value === null) return null;
  const shift = permille === undefined ? 0 : 1;
  const start = match.index + match[0].length - match[0].trimStart().length;
  const { length } = match[0].trim();
  return {
    start,
    length,
    text: original.slice(start, start + length),
    percent: shift === 0 ? value : value / 10,
    upTo: high === undefined ? null : Number(high),
    decimals: Math.max(decimalsOf(written), decimalsOf(high ?? '')) + shift,
    bound: boundOf(before ?? after),
  };
}

/** A quotient of two counts. Beside a percentage its numbers are counts like others. */
const FRACTION = '(?:^|[^\\d./])\\d{1,12} ?[/:∶] ?\\d{1,12}(?![\\d/])';
/** A share in still other words. */
const IN_WORDS = `[${NUMERAL_CLASS}]{1,12}分之[${NUMERAL_CLASS}]{1,12}|[${NUMERAL_CLASS}\\d.]{1,12} ?成(?![员立果就功])|(?:^|[^\\d.])0?\\.\\d+|一半|半数|过半|全部|个百分点`;
const SHARE_IN_WORDS = new RegExp(IN_WORDS, 'u');
const OTHER_SHARE = new RegExp(`${FRACTION}|${IN_WORDS}`, 'u');

/** How far a growth is: no share of anything. “提高到62%” and “增至62%” are shares again. */
const GROWTH_BEFORE =
  /(?:增长|增加|增幅|增速|增量|提高|提升|上升|上涨|扩大|同比|环比|下降|降低|减少|降幅|超额)(?:率为?|比例为?|幅度为?|(?![到至为]))[^到至占例，,；;。、()\n]{0,8}$/u;
const GROWTH_AFTER = /^ ?的?(?:增长|增幅|增速|增量|提升|涨幅|降幅)/u;
/** Characters before a percentage that are looked at. */
const LOOK_BEHIND = 16;

function isGrowth({ start, length }: Percent, plain: string): boolean {
  const before = plain.slice(Math.max(0, start - LOOK_BEHIND), start);
  return GROWTH_BEFORE.test(before) || GROWTH_AFTER.test(plain.slice(start + length));
}

/** A percent sign without a number that can be read, or with a minus before it. */
const UNREAD_SIGN = /[%‰]/u;
const MINUS = /(?:^|[\s(:,;、=])-$/u;

function without(text: string, { start, length }: Span): string {
  return text.slice(0, start) + ' '.repeat(length) + text.slice(start + length);
}

/** “无，0%”: a count of its own. */
const NONE_BEFORE = /^\s*(?:无|没有|零)(?=[\s,，、;；(])/u;

/** The counts in what is left of a text when its percentages are taken out. */
function countsIn(rest: string): readonly Quantity[] {
  const counts = findQuantities(rest).filter(({ unit, doubtful }) => unit?.dimension !== 'time' && !doubtful);
  const none = counts.length === 0 ? NONE_BEFORE.exec(rest)?.[0] : undefined;
  if (none === undefined) return counts;
  const zero = { value: 0, upTo: null, unit: null, scale: 1, approximate: false, doubtful: false };
  return [{ ...zero, start: 0, length: none.length, text: none }];
}

/** Reads a field that asks for a percentage, or for a count and a percentage. */
export function readShare(text: string): ShareReading {
  const plain = halfWidth(text)
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[∼〜]/gu, '~');
  const found = Array.from(scan(plain, PERCENTS), (match) => percentOf(match, text)).filter(
    (percent) => percent !== null,
  );
  const percents = found.filter((percent) => !isGrowth(percent, plain));
  let rest = found.reduce(without, plain);
  const share = (percents.length > 0 ? SHARE_IN_WORDS : OTHER_SHARE).exec(rest);
  if (share !== null) rest = without(rest, { start: share.index, length: share[0].length });
  const counts = countsIn(rest);
  const unread =
    UNREAD_SIGN.test(rest) ||
    hasLetterForDigit(plain) ||
    percents.some(({ start }) => MINUS.test(plain.slice(Math.max(0, start - 2), start)));
  const inWords = percents.length === 0 && (share !== null || found.length > 0);
  if (unread || inWords) return { outcome: 'unclear', percents, counts };
  if (percents.length > 0) return { outcome: 'percent', percents, counts };
  return { outcome: counts.length > 0 ? 'no-percent' : 'none', percents, counts };
}

/** “约25%” may be this many points off. */
const ABOUT_POINTS = 3;
/** Floating point keeps 12.5 exactly but not every quotient. */
const EPSILON = 1e-9;

/**
 * Whether a stated percentage is that of `part` in `total`, as rounded or cut off to its decimals; 约 allows three points more, bounds
 * and ranges what they say. False when `total` is 0 and the percentage is not.
 */
export function agreesWithRatio(stated: Percent, part: number, total: number): boolean {
  if (total === 0) return stated.percent === 0 && part === 0;
  const actual = (100 * part) / total;
  const unit = 10 ** -stated.decimals;
  // Rounded either way, or cut off: 2 of 3 is 66.7% or 66.6%.
  const agrees = (value: number): boolean =>
    actual >= value - unit / 2 - EPSILON && (actual < value + unit - EPSILON || actual === value);
  if (stated.upTo !== null)
    return actual >= stated.percent - unit / 2 - EPSILON && actual <= stated.upTo + unit / 2 + EPSILON;
  switch (stated.bound) {
    case 'exact':
      return agrees(stated.percent);
    case 'about':
      return Math.abs(actual - stated.percent) <= ABOUT_POINTS + EPSILON;
    case 'at-least':
      return actual >= stated.percent - unit / 2 - EPSILON;
    case 'at-most':
      return actual <= stated.percent + unit / 2 + EPSILON;
  }
}
