/**
 * Numbers with their units in forms and prose: “1,200.50万元”, “三十二人”, “1.2万平方米”, “30-40人”, “300余万元”, “12+3”. Offsets are UTF-16
 * units of the text given.
 */
import { CHINESE_NUMBER, NUMERAL_CLASS, readChineseDecimal } from './chineseNumerals.js';
import { scan } from './scan.js';
import type { Span } from './span.js';
import { SIGN_PATTERN, SIGNS, UNIT_PATTERN, UNITS, type Unit } from './units.js';
import { halfWidth, hasLetterForDigit } from './width.js';

export type { Dimension, Unit } from './units.js';

export interface Quantity extends Span {
  /** In `unit` (or bare), scale words applied: “300万元” is 3,000,000 元, “2公顷” 20,000 平方米, “1.2万” 12,000. Of a range the lower end. */
  readonly value: number;
  /** Upper end of a range, null without one. */
  readonly upTo: number | null;
  /** Null when no unit is written. */
  readonly unit: Unit | null;
  /** Scale word as written: 1 without, 1e4 for 万, 1e8 for 亿. */
  readonly scale: number;
  /** 约, 近, 余, 多, 左右, 以上, ≥ … */
  readonly approximate: boolean;
  /** What touches it may make another number of it: a letter (26OO, 8650w), a second point, a minus sign, one more scale word. */
  readonly doubtful: boolean;
  readonly text: string;
}

export type NumberReading =
  | { readonly outcome: 'number'; readonly quantities: readonly [Quantity, ...Quantity[]] }
  /** Says something of a number, but which one a person must tell: 数十人, “见附件2”, “2021年”, “26OO”, “-3”. */
  | { readonly outcome: 'unclear' }
  | { readonly outcome: 'none' };

const ARABIC = '\\d{1,3}(?:[,， ]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const NUMBER = `(?:${ARABIC}|${CHINESE_NUMBER})`;
const ABOUT = '约为|大约|约|将近|接近|近|逾|超过|超|不少于|不低于|至少|达到|至多|不超过|>=|<=|≥|≤|>|<|≈|~';
const MORE = '余|多|来|几';
const SCALE = '(?:[十百千]?[万亿]|[百千])';
/** “1500（万元）”, “3200[平方米]”. */
const IN_BRACKETS = `(?: ?[([【〔] ?(?=[^%])(?<bracketScale>${SCALE})?(?<bracketUnit>${UNIT_PATTERN})?(?:人民币)? ?[)\\]】〕])?`;
const TAIL = `(?<more>${MORE})? ?(?<scale>${SCALE})?(?<more2>${MORE})? ?(?<unit>${UNIT_PATTERN})?${IN_BRACKETS}(?<after>左右|上下|以上|以下|以内|\\+(?!\\d))?`;
const JOIN = '-|—|–|－|~|至|到';
const QUANTITY = new RegExp(
  `(?<first>${NUMBER})(?:(?<scale1>${SCALE})?(?:${UNIT_PATTERN})? ?(?:${JOIN}) ?(?<last>${NUMBER})|(?<sum>(?: ?\\+ ?\\d+(?:\\.\\d+)?)+)(?: ?= ?(?<total>\\d+(?:\\.\\d+)?))?)? ?${TAIL}`,
  'iyu',
);
/** What may stand before the number; looked at from the number backwards, since numbers are rarer than these words. */
const LEAD = new RegExp(`(?:(?<about>${ABOUT}) ?)?(?:(?<sign>${SIGN_PATTERN}) ?)?$`, 'iu');

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

function scaleOf(words: string | undefined): number {
  return Array.from(words ?? '').reduce((product, word) => product * (SCALES[word] ?? 1), 1);
}

const ZERO_POINT = /[,， ]/gu;

function valueOf(text: string): number | null {
  return isChinese(text) ? readChineseDecimal(text) : Number(text.replace(ZERO_POINT, ''));
}

function isChinese(text: string): boolean {
  return !/^\d/u.test(text);
}

/** A Chinese numeral splits off its own 万 or 亿 before 元: “三百万元” is 300 of 万元, like “300万元”. */
function splitScale(text: string): { readonly digits: string; readonly scale: string } {
  const match = isChinese(text) ? /^(.+?)([万亿])$/u.exec(text) : null;
  return match ? { digits: match[1] ?? '', scale: match[2] ?? '' } : { digits: text, scale: '' };
}

/** A minus sign, not a dash behind a word or between two numbers. */
const MINUS = /(?:^|[\s(:：,，;；、=])[-−﹣] ?$|负$/u;

/** @param before,behind what stands on either side of what was read as a number */
function isTouched(before: string, written: string, behind: string): boolean {
  if (MINUS.test(before)) return true;
  if (/[a-z\d]$/iu.test(written) && /^[a-zОо]/iu.test(behind)) return true;
  return /^ ?[十百千万亿]/u.test(behind) || (/\d$/u.test(written) && /^\.+\d/u.test(behind));
}

type Named = Readonly<Record<string, string | undefined>>;

/** @param before What stands before the number, a few characters. */
function quantityOf(match: RegExpExecArray, before: string, text: string): Quantity | null {
  const groups: Named = match.groups ?? {};
  const { first = '', last, sum, total, scale } = groups;
  const [lead = '', about, sign = ''] = LEAD.exec(before) ?? [];
  const start = match.index - lead.length;
  // “A12”, “3.12”: the number goes on to the left.
  if (lead === '' && /[\w.]$/u.test(before)) return null;
  const named = before.slice(0, before.length - lead.length);
  const behind = text.slice(match.index + match[0].trimEnd().length);
  if (NAME_AFTER.test(text.slice(match.index + first.length))) return null;
  if (NAME_BEFORE.test(named) || (isChinese(first) && VAGUE_BEFORE.test(named))) return null;
  const unit =
    UNITS.get((groups['unit'] ?? groups['bracketUnit'] ?? '').toLowerCase()) ??
    SIGNS.get(sign.toLowerCase().replace('￥', '¥')) ??
    null;
  const written = text.slice(start, match.index + match[0].length).trim();
  // “一”, “统一”, “张三”: a Chinese numeral is a number only with its unit, or when it is all there is.
  if (isChinese(first) && unit === null && written !== text.trim()) return null;
  const own = splitScale(last ?? first);
  const bracketScale = groups['unit'] === undefined ? groups['bracketScale'] : undefined;
  const words = `${own.scale}${scale ?? ''}${bracketScale ?? ''}`;
  const factor = scaleOf(words) * (unit?.factor ?? 1);
  const low = valueOf(last === undefined ? own.digits : first);
  const high = last === undefined ? null : valueOf(own.digits);
  if (low === null || (last !== undefined && high === null)) return null;
  const lowFactor = groups['scale1'] === undefined ? factor : scaleOf(groups['scale1']) * (unit?.factor ?? 1);
  const added =
    total === undefined ? (sum ?? '').split('+').reduce((value, part) => value + Number(part), low) : Number(total);
  return {
    start,
    length: written.length,
    text: written,
    value: added * lowFactor,
    upTo: high === null ? null : high * factor,
    unit,
    scale: scaleOf(words),
    approximate: about !== undefined || ['more', 'more2', 'after'].some((name) => groups[name] !== undefined),
    doubtful: isTouched(named, written, behind),
  };
}

/** Numbers that name something instead of counting it: 附件2, 第3届, No. 5, 表1, 详见正文3.1. */
const NAME_BEFORE =
  /(?:附件|附表|附录|表|图|第|编号|序号|no\.?|项目号|列于|载于)\s*[(]?$|(?:^|[^意常可罕])见[^，。；,;\d]{0,8}$/iu;
const NAME_AFTER = /^ ?(?:小?节|章|页|部分)/u;
/** 数十, 几百, but not 人数十二. */
const VAGUE_BEFORE = /(?:几|(?:^|[^人次总项个篇份岁件])数)$/u;

const BEGINS = new RegExp(`[\\d${NUMERAL_CLASS}]`, 'g');
/** Characters before a number that are looked at. */
const LOOK_BEHIND = 12;

/** All numbers of a text with their units, dates and names of things left out. Works on prose too. */
export function findQuantities(text: string): Quantity[] {
  const plain = halfWidth(text);
  const found: Quantity[] = [];
  for (const match of scan(plain, { match: QUANTITY, begins: BEGINS })) {
    const quantity = quantityOf(match, plain.slice(Math.max(0, match.index - LOOK_BEHIND), match.index), plain);
    if (quantity !== null)
      found.push({ ...quantity, text: text.slice(quantity.start, quantity.start + quantity.length) });
  }
  return found;
}

/** 数十人, 几百项: something of a number; 若干, 多项 and 几项 say nothing. */
const VAGUE = /\d|[数几][十百千万]/u;

const STATED_UNIT = new RegExp(`单位 ?[:：] ?(?<scale>${SCALE})?(?<unit>${UNIT_PATTERN})`, 'iu');

/** “1500（单位：元）”: the unit of all numbers without one. */
function withStatedUnit(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const stated = STATED_UNIT.exec(text)?.groups;
  const unit = UNITS.get(stated?.['unit']?.toLowerCase() ?? '');
  if (unit === undefined) return quantities;
  const scale = scaleOf(stated?.['scale']);
  return quantities.map((quantity) => {
    if (quantity.unit !== null || quantity.scale !== 1) return quantity;
    const factor = scale * unit.factor;
    const upTo = quantity.upTo === null ? null : quantity.upTo * factor;
    return { ...quantity, value: quantity.value * factor, upTo, unit, scale };
  });
}

/** Reads the content of a field that asks for a number. Years, ages and dates beside the number do not count. */
export function readNumber(text: string): NumberReading {
  const plain = halfWidth(text);
  const found = findQuantities(text).filter(({ unit, doubtful }) => unit?.dimension !== 'time' && !doubtful);
  const [first, ...others] = withStatedUnit(plain, found);
  if (first !== undefined && !hasLetterForDigit(plain)) return { outcome: 'number', quantities: [first, ...others] };
  return { outcome: VAGUE.test(plain) ? 'unclear' : 'none' };
}

export type UnitFit = 'fits' | 'contradicts' | 'unclear';

/** What a field asks for, and the unit its label prints. */
export interface Asked {
  readonly dimension: 'money' | 'area' | 'count';
  /** 万元, 元, 平方米 …; undefined when the label prints none. */
  readonly unit?: string | undefined;
}

const LABEL_SCALE = /^(?<scale>[十百千]?[万亿]|[百千])?(?<unit>.+)$/u;

/** A bare number of so many 万元 is ten milliards of yuan: it may be meant in yuan. */
const TOO_MANY = 1e6;

/**
 * Whether a quantity may stand under this label. 元 or 亿元 under 万元 contradicts, so does 人 under 元; another currency is unclear;
 * no unit, or a bare 万 under 万元, fits, if it is not too many of them.
 */
export function unitFit(quantity: Quantity, asked: Asked): UnitFit {
  const { unit, scale } = quantity;
  if (unit !== null) {
    if (unit.dimension === 'foreign-money' && asked.dimension === 'money') return 'unclear';
    if (unit.dimension !== asked.dimension) return 'contradicts';
  }
  const label = LABEL_SCALE.exec(asked.unit ?? '')?.groups;
  if (label === undefined || asked.dimension === 'count') return 'fits';
  const labelScale = scaleOf(label['scale']) * (UNITS.get(label['unit'] ?? '')?.factor ?? 1);
  const own = scale * (unit?.factor ?? 1);
  if (unit === null && labelScale > 1 && scale === 1 && quantity.value >= TOO_MANY) return 'unclear';
  if (unit === null) return scale === 1 || own === labelScale ? 'fits' : 'unclear';
  if (own === labelScale) return 'fits';
  // “5百万元” under 万元: the same unit, counted in hundreds.
  return scale > 1e4 && scale < 1e8 && labelScale === 1e4 ? 'unclear' : 'contradicts';
}
