/** Where a label stands without covering text. Rectangles in window coordinates. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels between a label and the text beside it. */
const GAP = 4;

export function boxAt(left: number, top: number, { width, height }: Size): Box {
  return { left, top, right: left + width, bottom: top + height };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A place for a label inside its frame, at the right or else the left, that no text stands in; null where there is none. */
export function freePlace(frame: Box, label: Size, text: readonly Box[]): Box | null {
  const room = { width: frame.right - frame.left - 2 * GAP, height: frame.bottom - frame.top };
  if (label.width > room.width || label.height > room.height) return null;
  const near = text.filter((box) => overlaps(box, frame));
  const tops = [(frame.top + frame.bottom - label.height) / 2, frame.top + 1, frame.bottom - label.height - 1];
  const lefts = [frame.right - GAP - label.width, frame.left + GAP];
  const places = lefts.flatMap((left) => tops.map((top) => boxAt(left, top, label)));
  return places.find((place) => !near.some((box) => overlaps(grown(place), box))) ?? null;
}

/** A corner for a dot: on the frame's right upper corner, else beside it; the first where no text stands. */
export function cornerPlace(frame: Box, dot: Size, text: readonly Box[]): Box {
  const { left, top, right } = frame;
  const beside = top + 2;
  const places = [
    boxAt(right - dot.width / 2, top - dot.height / 2, dot),
    boxAt(right + 1, beside, dot),
    boxAt(left - dot.width - 1, beside, dot),
    boxAt(left - dot.width / 2, top - dot.height / 2, dot),
  ];
  const [first = boxAt(right, top, dot)] = places;
  return places.find((place) => !text.some((box) => overlaps(place, box))) ?? first;
}

function grown({ left, top, right, bottom }: Box): Box {
  return { left: left - GAP, top, right: right + GAP, bottom };
}
