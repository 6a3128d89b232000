/** Finding stretches of a text with regular expressions, without look-behind: Safari before 16.4 does not know it. */

import { ready } from './patterns.js';

/** Half-open range of UTF-16 offsets: characters before `start` decide whether a match counts. */
export interface Scan {
  /** Sticky (`y`). */
  readonly match: RegExp;
  /** A character with which a match can begin (`g`, one character); spares trying `match` everywhere. */
  readonly begins: RegExp;
  /** Whether a match at `match.index` counts, given what stands before it (at most eight UTF-16 units). */
  readonly counts?: (match: RegExpExecArray, before: string) => boolean;
}

const LOOK_BEHIND = 8;

/** All matches in order, without overlaps; after one that does not count the search goes on at the next character. */
export function* scan(text: string, { match, begins, counts }: Scan): Generator<RegExpExecArray> {
  let at = 0;
  for (;;) {
    begins.lastIndex = at;
    const begin = begins.exec(text)?.index;
    if (begin === undefined) return;
    ready(match).lastIndex = begin;
    const found = match.exec(text);
    const before = text.slice(Math.max(0, begin - LOOK_BEHIND), begin);
    if (found !== null && found[0] !== '' && (counts?.(found, before) ?? true)) {
      yield found;
      at = begin + found[0].length;
    } else at = begin + 1;
  }
}

/** The line of a text that stands at this offset. */
export function lineAt(text: string, index: number): string {
  const end = text.indexOf('\n', index);
  return text.slice(text.lastIndexOf('\n', index) + 1, end < 0 ? text.length : end);
}
