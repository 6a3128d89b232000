/** Half-open range of UTF-16 offsets in the decoded XML text of a part (`Story.source`). */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** It stands in the other one, or is the same stretch. */
export function isWithin(inner: SourceRange, outer: SourceRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
