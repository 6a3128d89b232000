/** Every paragraph of a story in reading order with what it stands in: tables, cells, text boxes, block-level controls. */
import type { Block, Cell, Control, Paragraph, Row, Story, Table } from '../ooxml/story/story.js';
import type { SourceRange } from '../ooxml/xml/sourceRange.js';

/** Something that holds whole paragraphs. `first` and `last` are leaf indexes. */
export interface Holder {
  readonly kind: 'table' | 'cell' | 'box' | 'control' | 'paragraph';
  readonly range: SourceRange;
  readonly first: number;
  last: number;
}

export interface Leaf {
  /** 0-based, reading order. */
  readonly index: number;
  readonly paragraph: Paragraph;
  /** Outermost first. A paragraph with text boxes is itself a holder of its own leaf and of those in its boxes. */
  readonly holders: readonly Holder[];
  /** Innermost cell; null outside tables. */
  readonly cell: CellSpot | null;
}

/** A cell with its neighbours. */
export interface CellSpot {
  readonly cell: Cell;
  readonly row: Row;
  /** Index in `row.cells`. */
  readonly at: number;
  readonly table: Table;
  /** Leaves of the cell: `first`..`last`, inclusive. */
  first: number;
  last: number;
  /** Depth of nesting: 1 for a table in the body. */
  readonly depth: number;
}

export interface Outline {
  readonly story: Story;
  /** All leaves of the story, by their index. */
  readonly leaves: readonly Leaf[];
  /** The form stands among the leaves `first` (inclusive) to `end` (exclusive): all of them, or those of one of two forms. */
  readonly first: number;
  readonly end: number;
  /** Cells in reading order, continuations of vertical merges included. */
  readonly cells: readonly CellSpot[];
  readonly spotOf: ReadonlyMap<Cell, CellSpot>;
}

export function outlineOf(story: Story): Outline {
  const leaves: Leaf[] = [];
  const cells: CellSpot[] = [];
  const spotOf = new Map<Cell, CellSpot>();
  const controls = new Map<Control, Holder>();

  function hold(kind: Holder['kind'], range: SourceRange): Holder {
    return { kind, range, first: leaves.length, last: leaves.length - 1 };
  }

  /** Block-level controls between the container and the block, outermost first. */
  function controlHolders(block: Block, container: SourceRange | null): Holder[] {
    const found: Holder[] = [];
    for (let control = block.control; control !== null; control = control.parent) {
      if (container !== null && control.start < container.start) break;
      if (control.level !== 'block') continue;
      let holder = controls.get(control);
      if (holder === undefined) controls.set(control, (holder = hold('control', control)));
      found.unshift(holder);
    }
    return found;
  }

  function walk(
    blocks: readonly Block[],
    holders: readonly Holder[],
    cell: CellSpot | null,
    container: SourceRange | null,
  ): void {
    for (const block of blocks) {
      const around = [...holders, ...controlHolders(block, container)];
      if (block.kind === 'paragraph') walkParagraph(block, around, cell);
      else walkTable(block, around, cell);
      for (const holder of around) holder.last = leaves.length - 1;
    }
  }

  function walkParagraph(paragraph: Paragraph, holders: readonly Holder[], cell: CellSpot | null): void {
    const own = paragraph.boxes.length > 0 ? hold('paragraph', paragraph) : null;
    const around = own === null ? holders : [...holders, own];
    leaves.push({ index: leaves.length, paragraph, holders: around, cell });
    for (const box of paragraph.boxes) walk(box, [...around, hold('box', paragraph)], cell, paragraph);
    if (own !== null) own.last = leaves.length - 1;
  }

  function walkTable(table: Table, holders: readonly Holder[], outer: CellSpot | null): void {
    const own = hold('table', table);
    for (const row of table.rows) {
      row.cells.forEach((cell, at) => {
        const spot: CellSpot = {
          cell,
          row,
          at,
          table,
          first: leaves.length,
          last: leaves.length - 1,
          depth: (outer?.depth ?? 0) + 1,
        };
        cells.push(spot);
        spotOf.set(cell, spot);
        walk(cell.blocks, [...holders, own, hold('cell', cell)], spot, cell);
        spot.last = leaves.length - 1;
      });
    }
    own.last = leaves.length - 1;
  }

  walk(story.blocks, [], null, null);
  return { story, leaves, first: 0, end: leaves.length, cells, spotOf };
}

/** The same story, with less of it to look at. */
export function within(outline: Outline, first: number, end: number): Outline {
  return { ...outline, first, end, cells: outline.cells.filter((spot) => spot.first >= first && spot.last < end) };
}

/**
 * Whole sibling blocks that make up the leaves `first`..`last`, ascending, all with the same parent; [] when the leaves have no
 * common parent (they begin in one box and end in another). Blocks that reach outside `within` are not taken whole.
 */
export function siblingBlocks(outline: Outline, first: number, last: number, within?: SourceRange): SourceRange[] {
  const inside = (holder: Holder): boolean =>
    within === undefined || (holder.range.start > within.start && holder.range.end < within.end);
  const blocks: SourceRange[] = [];
  let parent: SourceRange | null | undefined;
  for (let at = first; at <= last;) {
    const leaf = outline.leaves[at];
    if (leaf === undefined) return [];
    const whole = leaf.holders.findIndex(
      (holder) =>
        holder.kind !== 'cell' &&
        holder.kind !== 'box' &&
        holder.first >= first &&
        holder.last <= last &&
        inside(holder),
    );
    const holder = whole < 0 ? undefined : leaf.holders[whole];
    const above = leaf.holders[(whole < 0 ? leaf.holders.length : whole) - 1]?.range ?? null;
    if (parent !== undefined && parent !== above) return [];
    parent = above;
    blocks.push(holder?.range ?? leaf.paragraph);
    at = (holder?.last ?? at) + 1;
  }
  return blocks;
}
