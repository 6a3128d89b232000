/** Putting markup around stretches of a source, several at once, so that what comes out is always properly nested. */
import type { NotDoneReason } from '../../document/port.js';
import { insertion, type Splice } from '../../ooxml/xml/splice.js';
import { isWithin, type SourceRange } from '../../ooxml/xml/sourceRange.js';

/** A stretch to be put between two pieces of markup. */
export interface Wrap extends SourceRange {
  readonly field: string;
  readonly open: string;
  readonly close: string;
}

/** What to write for fields, and why not for others. */
export interface FieldPlan {
  readonly splices: readonly FieldSplice[];
  readonly refused: ReadonlyMap<string, NotDoneReason>;
}

/** A splice made for a field, so that a report can name it. */
export interface FieldSplice extends Splice {
  readonly field: string;
}

/**
 * The insertions for these wraps. Of two wraps around the same stretch the first given is the outer one; one that would cross
 * another given before is refused.
 */
export function wrapSplices(wraps: readonly Wrap[]): { splices: FieldSplice[]; refused: string[] } {
  const taken: Wrap[] = [];
  const refused: string[] = [];
  for (const wrap of wraps) {
    if (taken.some((other) => crosses(wrap, other))) refused.push(wrap.field);
    else taken.push(wrap);
  }
  // Outer wraps first; the sort is stable, so that equal stretches keep their order.
  taken.sort((a, b) => a.start - b.start || b.end - a.end);
  const splices: FieldSplice[] = [];
  const open: Wrap[] = [];
  const closeUpTo = (offset: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= offset; last = open.at(-1)) {
      splices.push({ field: last.field, ...insertion(last.end, last.close) });
      open.pop();
    }
  };
  for (const wrap of taken) {
    closeUpTo(wrap.start);
    splices.push({ field: wrap.field, ...insertion(wrap.start, wrap.open) });
    open.push(wrap);
  }
  closeUpTo(Infinity);
  return { splices, refused };
}

function crosses(a: SourceRange, b: SourceRange): boolean {
  const apart = a.end <= b.start || b.end <= a.start;
  return !apart && !isWithin(a, b) && !isWithin(b, a);
}
