/** What places of fields are made from: anchors that were found, and whole paragraphs and cells around them. */
import type { FormField } from '../../forms/schema.js';
import type { Cell } from '../../ooxml/story/story.js';
import type { CellSpot } from '../outline.js';
import type { LocatedPlace } from '../place.js';
import { leavesOf, leavesPlace, type Sought } from '../places.js';
import { partsIn, type Extent, type PreparedAnchor } from './matchAnchors.js';
import type { Unit } from './units.js';

/** An anchor found in the document. */
export interface FoundAnchor {
  readonly unit: Unit;
  readonly anchor: PreparedAnchor;
  /** Its printed stretches; null for one that is gone. */
  readonly parts: readonly (Extent | null)[];
  /** Where other anchors begin in the same unit: lines that somebody put into one paragraph. */
  readonly stops?: readonly number[];
}

/** Of an anchor that was found by its likeness alone, what stands before the colon is the label, else all up to its printed length. */
export function foundAnchor(anchor: PreparedAnchor, unit: Unit): FoundAnchor {
  const parts = partsIn(anchor, unit.text);
  if (parts.some((part) => part !== null)) return { unit, anchor, parts };
  const colon = unit.text.indexOf(':') + 1;
  const end = anchor.holdsAnswers
    ? colon > 0
      ? colon
      : Math.min(anchor.text.length, unit.text.length)
    : unit.text.length;
  return { unit, anchor, parts: [{ start: 0, end }, ...anchor.parts.slice(1).map(() => null)] };
}

export interface Surroundings extends Sought {
  /** By index of the anchor. */
  readonly found: ReadonlyMap<number, FoundAnchor>;
  /** Cells that are anchors. */
  readonly labels: ReadonlySet<CellSpot>;
  /** Leaves of anchors, in order. */
  readonly anchored: readonly number[];
}

/** A cell without the anchors in it. */
export function cellPlace(around: Surroundings, field: FormField, spot: CellSpot): LocatedPlace {
  const taken = new Set(around.anchored);
  const leaves = leavesOf(around.outline, spot).filter(({ index }) => !taken.has(index));
  return leavesPlace(around, field, leaves, spot.cell);
}

export function spotOf({ outline }: Surroundings, cell: Cell | undefined): CellSpot | null {
  return (cell && outline.spotOf.get(cell)) ?? null;
}

export function isLabel(around: Surroundings, cell: Cell): boolean {
  const spot = spotOf(around, cell.master);
  return spot !== null && around.labels.has(spot);
}
