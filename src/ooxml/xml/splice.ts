/** Edits of a source text. A list of splices is applied at once; overlaps are refused, as a linter applies its fixes. */
import type { SourceRange } from './sourceRange.js';

/** Replace `start..end` (UTF-16 offsets) by `text`; an insertion has `start === end`. */
export interface Splice extends SourceRange {
  readonly text: string;
}

export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

/** Without text the stretch goes. */
export function replacement({ start, end }: SourceRange, text = ''): Splice {
  return { start, end, text };
}

/** Ascending by start; insertions at one place keep the order in which they were given and come before what is replaced there. */
function inOrder<Edit extends Splice>(splices: readonly Edit[]): Edit[] {
  return splices
    .map((splice, index) => ({ splice, index }))
    .sort((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end || a.index - b.index)
    .map(({ splice }) => splice);
}

/** Do two of these splices change the same characters? Insertions at one place do not. */
export function overlap(splices: readonly Splice[]): boolean {
  const ordered = inOrder(splices);
  return ordered.some(({ start }, index) => start < (ordered[index - 1]?.end ?? 0));
}

/** @throws RangeError when two splices overlap or one lies outside the source: a programming error, never a matter of content. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const out: string[] = [];
  let at = 0;
  for (const splice of inOrder(splices)) {
    if (splice.start < at || splice.end < splice.start || splice.end > source.length) {
      throw new RangeError(`splice ${splice.start}..${splice.end} overlaps or lies outside the source`);
    }
    out.push(source.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  out.push(source.slice(at));
  return out.join('');
}
