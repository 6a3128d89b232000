/** Edits of a source text. A list of splices is applied at once; overlaps are refused, as a linter applies its fixes. */
import type { SourceRange } from './sourceRange.js';

/** Replace `start..end` (UTF-16 offsets) by `text`; an insertion has `start === end`. */
export interface Splice extends SourceRange {
  readonly text: string;
}

/** Ascending by start; insertions at one place keep the order in which they were given and come before what is replaced there. */
export function inOrder<Edit extends Splice>(splices: readonly Edit[]): Edit[] {
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

/** The splices that take these back, as offsets in the text after them; in the order of `inOrder`. */
export function inverseSplices(source: string, splices: readonly Splice[]): Splice[] {
  let shift = 0;
  return inOrder(splices).map((splice) => {
    const start = splice.start + shift;
    shift += splice.text.length - (splice.end - splice.start);
    return { start, end: start + splice.text.length, text: source.slice(splice.start, splice.end) };
  });
}

/**
 * Where a range of the old text stands after these splices. What is inserted at its edges stays outside; a splice wholly inside it
 * stretches or shrinks it; null when one reaches over an edge.
 */
export function mapRange(range: SourceRange, splices: readonly Splice[]): SourceRange | null {
  let start = range.start;
  let end = range.end;
  for (const splice of splices) {
    const growth = splice.text.length - (splice.end - splice.start);
    if (splice.end <= range.start && (splice.start < range.start || range.start < range.end)) {
      start += growth;
      end += growth;
    } else if (splice.start < range.end) {
      if (splice.start < range.start || splice.end > range.end) return null;
      end += growth;
    }
  }
  return { start, end };
}
