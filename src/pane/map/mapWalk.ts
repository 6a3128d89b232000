/** Walking the form map with the keyboard: which cell an arrow key leads to, by where the cells stand on the screen. */

/** Left and top edges in CSS pixels. */
export interface CellSpot {
  readonly left: number;
  readonly top: number;
}

/**
 * Index of the cell that the key leads to from the cell `from`; null for keys that lead nowhere. Left and right follow the order of the
 * form over the ends of rows; up and down go to the nearest cell of the next row.
 */
export function stepTo(key: string, from: number, spots: readonly CellSpot[]): number | null {
  const last = spots.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'ArrowRight':
      return Math.min(last, from + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowUp':
      return nearestInRow(spots, from, -1);
    case 'ArrowDown':
      return nearestInRow(spots, from, 1);
    default:
      return null;
  }
}

function nearestInRow(spots: readonly CellSpot[], from: number, direction: 1 | -1): number {
  const here = spots[from];
  if (here === undefined) return from;
  const beyond = spots.map((spot, index) => ({ ...spot, index })).filter(({ top }) => (top - here.top) * direction > 0);
  const [first, ...others] = beyond;
  if (first === undefined) return from;
  const row = others.reduce(
    (near, { top }) => (Math.abs(top - here.top) < Math.abs(near - here.top) ? top : near),
    first.top,
  );
  return beyond
    .filter(({ top }) => top === row)
    .reduce((near, spot) => (Math.abs(spot.left - here.left) < Math.abs(near.left - here.left) ? spot : near), {
      left: Infinity,
      index: from,
    }).index;
}
