/** How headings are numbered, and how deep a number stands. */

/** From the outermost inwards; what has none of them is deeper than all. */
const RANKS: readonly RegExp[] = [
  /^第[一二三四五六七八九十\d]+(?:部分|章|节)/u,
  /^[一二三四五六七八九十]{1,3}\s*[、.．:：]/u,
  /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]/u,
  /^\d{1,2}\s*(?:[、.．](?!\d{1,2}(?!\d))|(?=[\s\u3000])|(?![年月日号人寸名项次级个天届周岁万千百])(?=\p{Script=Han}))/u,
  /^\d{1,2}[.．]\d{1,2}(?!\d)[、.．]?/u,
  /^(?:[（(]\s*\d{1,2}\s*[）)]|\d{1,2}[）)])/u,
  /^[①-⑳⑴-⒇]/u,
];
export const UNNUMBERED = RANKS.length;

/** 0 is outermost; `UNNUMBERED` without a number. */
export function rankOf(text: string): number {
  const rank = RANKS.findIndex((pattern) => pattern.test(text.trimStart()));
  return rank < 0 ? UNNUMBERED : rank;
}

/** The text without its number. */
export function withoutNumber(text: string): string {
  const pattern = RANKS[rankOf(text)];
  return pattern === undefined ? text : text.trimStart().replace(pattern, '').trimStart();
}
