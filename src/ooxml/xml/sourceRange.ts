/** Half-open range of UTF-16 offsets in the decoded XML text of a part (`Story.source`). */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}
