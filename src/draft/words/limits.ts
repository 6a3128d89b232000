/** How long an answer may be, or how many entries it may have, in the words of the form. */
import { readChineseNumber } from '../../text/chineseNumerals.js';
import { withoutInvisible } from '../../text/invisible.js';
import { oneOf } from '../../text/patterns.js';

export interface Lengths {
  /** At most, about, at least: in 字. */
  readonly limit?: number;
  readonly soft?: number;
  readonly min?: number;
}

export interface Limits extends Lengths {
  /** At most so many entries. */
  readonly items?: number;
}

const NUMBER = '(\\d{1,3}(?:,\\d{3})+|\\d+|[一二两三四五六七八九十百千万]+)';
const CHARACTERS = '(?:个)?(?:汉|中文)?(?:字符|字)(?![体号号段迹])';
const ABOUT = oneOf('约 大约 大概 建议 一般 原则上 宜');
const AT_LEAST = oneOf('不少于 不得少于 不能少于 不应少于 不低于 至少 最少 不小于 不短于 >= ≥');
const AT_MOST = oneOf(
  '不超过 不能超过 不得超过 不可超过 不要超过 请勿超过 勿超过 不超出 不多于 不大于 不高于 限填 限报 限写 限制在 控制在 限于 限 少于 小于 至多 最多 上限为? <= ≤',
);
const WITHIN = oneOf('以内 之内 内 以下 之下 为限 封顶');
const AROUND = oneOf('左右 上下 为宜 为佳');
const OVER = oneOf('及?以上 起');
const ENTRIES = oneOf('项 篇 个 条 部 件 种 名 幅 人 行 次');

const RANGE = new RegExp(
  `(${ABOUT})?(?:${AT_MOST}|在)?${NUMBER}(?:${CHARACTERS})?(?:-|~|—|–|至|到)+${NUMBER}${CHARACTERS}(${AROUND})?`,
  'u',
);
const LENGTH = new RegExp(
  `(${ABOUT})?[^,;。、()]{0,4}?(${AT_LEAST}|${AT_MOST})?[:为在]?${NUMBER}${CHARACTERS}(${WITHIN}|${AROUND}|${OVER})?`,
  'u',
);
const COUNT = new RegExp(
  `(?:${AT_MOST}|最多可?填?|至多可?填?)(?:为|填写?|列|报)?${NUMBER}${ENTRIES}|${NUMBER}${ENTRIES}(?:以内|之内|为限)`,
  'u',
);

function valueOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return /^\d/u.test(digits) ? Number(digits.replace(/,/gu, '')) : readChineseNumber(digits);
}

const is = (pattern: string, text: string | undefined): boolean =>
  text !== undefined && new RegExp(`^${pattern}$`, 'u').test(text);

function readLengths(plain: string): Lengths {
  const [whole = '', about, low, high, around] = RANGE.exec(plain) ?? [];
  const [least, most] = [valueOf(low), valueOf(high)];
  if (whole !== '' && least !== null && most !== null && least < most)
    return about !== undefined || around !== undefined ? { soft: most } : { min: least, limit: most };
  const [, advised, before, digits, after] = LENGTH.exec(plain) ?? [];
  const value = valueOf(digits);
  if (value === null || value === 0) return {};
  if (is(AT_LEAST, before) || is(OVER, after)) return { min: value };
  if (advised !== undefined || is(AROUND, after)) return { soft: value };
  if (before !== undefined || is(WITHIN, after)) return { limit: value };
  return { soft: value };
}

/** Brackets inside a note speak of something in it: “（…另附总结摘要（限500字））”. */
function withoutInner(text: string): string {
  let depth = 0;
  return Array.from(text, (character) => {
    if (character === '(') depth += 1;
    const kept = depth < 2 ? character : '';
    if (character === ')') depth -= 1;
    return kept;
  }).join('');
}

const plainOf = (text: string): string => withoutInner(withoutInvisible(text.normalize('NFKC')));

/** How long an answer may be; {} when nothing is said. */
export function lengthsOf(text: string): Lengths {
  const plain = plainOf(text);
  return plain.includes('字') ? readLengths(plain) : {};
}

/** What a note, a label or a hint limits; {} when nothing. */
export function limitsOf(text: string): Limits {
  const [, most, within] = COUNT.exec(plainOf(text)) ?? [];
  const items = valueOf(most ?? within);
  return { ...lengthsOf(text), ...(items === null || items === 0 ? {} : { items }) };
}
