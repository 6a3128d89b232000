/** A stretch of a text. Offset and length in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** The text without these stretches, which are in order and do not overlap. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  return spans.reduceRight((rest, { start, length }) => rest.slice(0, start) + rest.slice(start + length), text);
}
