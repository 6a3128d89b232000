/** What must not stand in an open document: citizen identity numbers and secrecy markings. */
import { parseIsoDate } from './dates.js';
import { scan, type Scan } from './scan.js';
import type { Span } from './span.js';
import { halfWidth } from './width.js';

/** First two digits of a region code (GB/T 2260). */
const REGIONS = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

/** 18 digits in a row or in the usual groups (6 8 4, 6 4 4 4, 3 3 4 4 4), the last perhaps X. */
const CANDIDATE = new RegExp(
  [
    '\\d{17}[\\dXx]',
    '\\d{6}([ -])\\d{8}\\1\\d{3}[\\dXx]',
    '\\d{6}([ -])\\d{4}\\2\\d{4}\\2\\d{3}[\\dXx]',
    '\\d{3} \\d{3} \\d{4} \\d{4} \\d{3}[\\dXx]',
  ]
    .map((pattern) => `${pattern}(?![\\w])`)
    .join('|'),
  'uy',
);
const CANDIDATES: Scan = {
  match: CANDIDATE,
  begins: /\d/g,
  counts: ([found], before) => !/[\w.-]$/u.test(before) && isIdentityNumber(found.replace(/[ -]/gu, '').toUpperCase()),
};

/** GB 11643: region, a birthday that exists, check digit by ISO 7064 MOD 11-2. `digits`: 18 characters. */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(digits) || !REGIONS.has(digits.slice(0, 2))) return false;
  const birth = parseIsoDate(digits.replace(/^.{6}(.{4})(..)(..).*$/u, '$1-$2-$3'));
  if (birth === null || birth.year < 1900 || birth.year > 2099) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return CHECK_DIGITS.charAt(sum % 11) === digits.charAt(17);
}

/** Citizen identity numbers with a right check digit, in order. */
export function findIdentityNumbers(text: string): Span[] {
  if (!/[\d０-９]{6}|[\d０-９]{3}[ 　][\d０-９]{3}[ 　]/.test(text)) return [];
  return Array.from(scan(halfWidth(text), CANDIDATES), ({ index, 0: found }) => ({
    start: index,
    length: found.length,
  }));
}

const LEVEL = '(?:秘 ?密|机 ?密|绝 ?密)(?:级|件)?';
const TERM = ' ?[★☆✩✪*＊] ?(?:\\d{1,2} ?(?:年|个月|月)|长期|启封|启用|解密)?';
/**
 * The ways a document is marked (国家秘密定密管理: level, ★, term): “机密★10年”, “密级：秘密”, “【机密】”, “（绝密）”, or a line of its own. The same
 * words in prose (商业秘密, 机密计算, 保密协议) are no marking.
 */
const MARKING = new RegExp(
  [
    `${LEVEL}${TERM}`,
    `密 ?级 ?[:：]? ?(?:为|是)? ?[“"]?${LEVEL}[”"]?`,
    `[(（【\\[〔「『〈《<] ?${LEVEL} ?[)）】\\]〕」』〉》>]`,
  ].join('|'),
  'gu',
);
const MARKING_LINE = new RegExp(`^[^\\S\\n]*(${LEVEL})[^\\S\\n]*$`, 'gmu');

/** Secrecy markings 秘密, 机密, 绝密, in order. */
export function findSecrecyMarkings(text: string): Span[] {
  if (!text.includes('密')) return [];
  const spans = [...text.matchAll(MARKING), ...text.matchAll(MARKING_LINE)].map((match) => {
    const start = match.index + match[0].length - match[0].trimStart().length;
    return { start, length: match[0].trim().length };
  });
  return spans
    .sort((a, b) => a.start - b.start || b.length - a.length)
    .filter(
      (span, index, all) => index === 0 || span.start >= (all[index - 1]?.start ?? 0) + (all[index - 1]?.length ?? 0),
    );
}
