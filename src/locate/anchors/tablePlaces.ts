/** Fields of a pack in tables: beside their label, below it, or rows under headings. */
import type { FieldAt, FormField } from '../../forms/schema.js';
import type { Cell, Row } from '../../ooxml/story/story.js';
import type { CellSpot } from '../outline.js';
import type { FieldParagraph, LocatedPlace } from '../place.js';
import { cellsPlace, leavesOf, placing, whole } from '../places.js';
import { cellPlace, isLabel, spotOf, type FoundAnchor, type Surroundings } from './surroundings.js';

/** The cell to the right that is no anchor, up to the next one that is; cells with nothing but a colon are passed over. */
export function valueBeside(around: Surroundings, spot: CellSpot, nth: number): CellSpot | null {
  const behind = spot.row.cells.slice(spot.at + 1).filter(({ merge }) => merge !== 'continue');
  const next = behind.findIndex((cell) => isLabel(around, cell));
  const free = behind.slice(0, next < 0 ? behind.length : next).flatMap((cell) => spotOf(around, cell) ?? []);
  return free.filter((own) => !isColon(around, own))[nth - 1] ?? null;
}

function isColon({ outline }: Surroundings, { first, last }: CellSpot): boolean {
  return first === last && /^\s*[:：]\s*$/u.test(outline.leaves[first]?.paragraph.text ?? '');
}

/** Rows of the cell's table below it, a cell that reaches down over several rows as one. */
function rowsBelow({ cell, row, table }: CellSpot): readonly Row[] {
  const below = table.rows.slice(table.rows.indexOf(row) + 1);
  const end = below.findIndex(({ cells }) => !cells.some(({ master }) => master === cell));
  return end < 0 ? [] : below.slice(end);
}

function overlap(one: Cell, other: Cell): number {
  return Math.min(one.column + one.span, other.column + other.span) - Math.max(one.column, other.column);
}

export function belowPlace(
  around: Surroundings,
  field: FormField,
  { unit }: FoundAnchor,
  at: FieldAt,
): LocatedPlace | null {
  const { cell: spot } = unit;
  const row = spot === null ? undefined : rowsBelow(spot)[(at.nth ?? 1) - 1];
  if (spot === null || row === undefined) return null;
  const own = row.cells.filter((cell) => overlap(cell, spot.cell) > 0 && !isLabel(around, cell));
  const widest = own.reduce<Cell | undefined>(
    (best, cell) => (best === undefined || overlap(cell, spot.cell) > overlap(best, spot.cell) ? cell : best),
    undefined,
  );
  const value = spotOf(around, widest?.master);
  return value === null ? null : cellPlace(around, field, value);
}

/** The rows below the headings, up to the next row that holds an anchor. */
export function listPlace(
  around: Surroundings,
  field: FormField,
  { unit }: FoundAnchor,
  at: FieldAt,
): LocatedPlace | null {
  const { cell: spot } = unit;
  if (spot === null) return null;
  const headings = spot.row.cells.slice(spot.at).slice(0, field.list?.columns.length ?? 1);
  const [left, right] = [spot.cell.column, Math.max(...headings.map(({ column, span }) => column + span))];
  const below = rowsBelow(spot).slice((at.nth ?? 1) - 1);
  const next = below.findIndex(({ cells }) => cells.some((cell) => cell.merge !== 'continue' && isLabel(around, cell)));
  const rows = (next < 0 ? below : below.slice(0, next)).map(({ cells }) =>
    cells.filter(({ column, merge }) => column >= left && column < right && merge !== 'continue'),
  );
  const { split } = placing(around, field);
  const grid = rows.map((cells) =>
    headings.map((heading): readonly FieldParagraph[] => {
      const cell = spotOf(
        around,
        cells.find((each) => overlap(each, heading) > 0 && each.column >= heading.column),
      );
      return (cell === null ? [] : leavesOf(around.outline, cell)).map((leaf) => split(whole(leaf)));
    }),
  );
  const spots = rows.flat().flatMap((cell) => spotOf(around, cell) ?? []);
  const place = cellsPlace(around, field, spots);
  return place && { ...place, grid };
}
