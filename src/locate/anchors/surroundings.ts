/** What places of fields are made from: anchors that were found, and whole paragraphs and cells around them. */
import { fieldLabel } from '../../forms/index.js';
import type { Form, FormField } from '../../forms/schema.js';
import type { Cell } from '../../ooxml/story/story.js';
import type { LocatedPlace } from '../locateTable.js';
import { normaliseHints, splitOfficial, type RawParagraph } from '../official.js';
import { siblingBlocks, type CellSpot, type Leaf, type Outline } from '../outline.js';
import type { FieldParagraph } from '../place.js';
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

export interface Surroundings {
  readonly outline: Outline;
  readonly form: Form;
  /** By index of the anchor. */
  readonly found: ReadonlyMap<number, FoundAnchor>;
  /** Cells that are anchors. */
  readonly labels: ReadonlySet<CellSpot>;
  /** Leaves of anchors, in order. */
  readonly anchored: readonly number[];
}

export function own({ outline, form }: Surroundings, field: FormField) {
  const hints = normaliseHints(field.hint);
  const hasLimit = field.limit !== undefined || field.least !== undefined || field.about !== undefined;
  return {
    base: { field: field.id, label: fieldLabel(form, field) },
    split: (raw: RawParagraph): FieldParagraph => splitOfficial(outline.story.source, raw, hints, hasLimit),
  };
}

export const whole = ({ paragraph }: Leaf): RawParagraph => ({ paragraph, pieces: paragraph.pieces, shared: false });

/** Whole paragraphs, all of a cell or what stands in the body. */
export function leavesPlace(
  around: Surroundings,
  field: FormField,
  leaves: readonly Leaf[],
  cell: Cell | null,
): LocatedPlace {
  const { outline } = around;
  const { base, split } = own(around, field);
  const [first, last] = [leaves[0], leaves.at(-1)];
  const end = outline.story.source.length;
  return {
    ...base,
    kind: cell === null ? 'body' : 'cell',
    paragraphs: leaves.map((leaf) => split(whole(leaf))),
    blocks:
      first === undefined || last === undefined
        ? []
        : siblingBlocks(outline, first.index, last.index, cell ?? undefined),
    insertAt: first?.paragraph.content.end ?? end,
    extent: cell?.content ?? { start: first?.paragraph.start ?? end, end: last?.paragraph.end ?? end },
  };
}

export function cellPlace(around: Surroundings, field: FormField, spot: CellSpot): LocatedPlace {
  const { outline, anchored } = around;
  const taken = new Set(anchored);
  const leaves = outline.leaves.slice(spot.first, spot.last + 1).filter(({ index }) => !taken.has(index));
  return leavesPlace(around, field, leaves, spot.cell);
}

export function spotOf({ outline }: Surroundings, cell: Cell | undefined): CellSpot | null {
  return (cell && outline.spotOf.get(cell)) ?? null;
}

export function isLabel(around: Surroundings, cell: Cell): boolean {
  const spot = spotOf(around, cell.master);
  return spot !== null && around.labels.has(spot);
}
