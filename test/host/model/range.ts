/** Places and stretches in the document that stay where they are while it changes, as Word's ranges do. */
import type { XmlElement } from './tree.js';

export interface Point {
  readonly paragraph: XmlElement;
  /** UTF-16 units in the paragraph; its length + 1 is behind the paragraph mark. */
  readonly offset: number;
  /** The control it stands directly in, null for none; undefined where the characters around it say so. */
  readonly inside?: XmlElement | null | undefined;
}

export class LiveRange {
  start: Point;
  end: Point;

  constructor(start: Point, end: Point) {
    this.start = start;
    this.end = end;
  }

  get collapsed(): boolean {
    return this.start.paragraph === this.end.paragraph && this.start.offset >= this.end.offset;
  }

  get points(): readonly Point[] {
    return [this.start, this.end];
  }

  /** Moves both ends by the same rule. */
  move(rule: (point: Point) => Point): void {
    this.start = rule(this.start);
    this.end = rule(this.end);
  }
}

/** Text from `from` on, `removed` units long, was replaced by `inserted` units. */
export function spliced(paragraph: XmlElement, from: number, removed: number, inserted: number) {
  return (point: Point): Point => {
    if (point.paragraph !== paragraph || point.offset <= from) return point;
    const offset = point.offset >= from + removed ? point.offset + inserted - removed : from + inserted;
    return { ...point, offset };
  };
}
