/** Fields over several cells: a list or matrix with the sums below it, options in cells of their own. */
import { isOpen, wordsOf } from './cellWords.js';
import type { DraftField } from '../draftField.js';
import type { Grid, GridCell } from './grid.js';
import { isMoney, unitOf } from '../words/kind.js';
import { loneOption } from '../words/options.js';
import { closeUp } from '../words/lineText.js';
import { type FoundList, isSum } from './listTable.js';
import { makeField, type Surroundings } from '../makeField.js';

export interface ListSpot {
  readonly grid: Grid;
  /** The row of the headings. */
  readonly row: number;
  /** As printed. */
  readonly labels: readonly string[];
  readonly around: Surroundings;
  /** `T0R3`, `T0R3C1`. */
  readonly id: (row: number, column?: number) => string;
}

/** @param items at most so many rows are to be filled */
export function listField(list: FoundList, spot: ListSpot, items: number | undefined): DraftField {
  const { grid, row, labels, around, id } = spot;
  const isMatrix = list.kind === 'matrix';
  return makeField(
    {
      at: `${isMatrix ? 'M' : 'L'}:${id(row)}`,
      labels,
      place: { kind: 'rows', table: grid.table, first: list.first, last: list.end - 1 },
      doubts: list.isExample ? ['example'] : [],
      kind: 'table',
      more: {
        role: around.isOffice ? 'office' : 'fill',
        cols: list.cols,
        ...(isMatrix ? { rows: list.rows } : { n: list.end - list.first }),
        ...(items !== undefined && { items }),
      },
    },
    around,
  );
}

function headerOf(cell: GridCell, { grid, row }: ListSpot): string {
  const header = grid.rows[row]?.find(({ column, span }) => column <= cell.column && column + span > cell.column);
  return closeUp(header?.text ?? '');
}

/** “合计” below the columns takes the unit of the column it stands in; one under each column of figures. [] without such a row. */
export function sumFields(list: FoundList, spot: ListSpot): DraftField[] {
  const [first, ...others] = (spot.grid.rows[list.end] ?? []).filter((cell) => cell.row === list.end);
  if (first === undefined || !isSum(first.text)) return [];
  const open = others.filter(isOpen).map((cell) => ({ cell, header: headerOf(cell, spot) }));
  const figures = open.filter(({ header }) => isSum(header) || isMoney(header));
  const sums = open.length === 1 || figures.length === 0 ? open.slice(0, 1) : figures;
  return sums.map(({ cell, header }) => {
    const labels = [...spot.labels, wordsOf(first), ...(sums.length > 1 ? [header] : [])];
    const unit = unitOf(header);
    const place = { kind: 'cell' as const, cell: cell.cell };
    return makeField(
      { at: spot.id(cell.row, cell.at), labels, place, kind: 'amount', ...(unit !== null && { more: { unit } }) },
      spot.around,
    );
  });
}

/** “初中 □” beside “高中 □”: one choice over several cells. [] where only one cell holds an option. */
export function optionCells(cells: readonly GridCell[], id: ListSpot['id'], around: Surroundings): DraftField[] {
  const [first, ...others] = cells;
  if (first === undefined || others.length === 0) return [];
  const options = cells.map((cell) => loneOption(cell.text) ?? '');
  const choice = { options, before: '', multi: false, isBare: false };
  const place = { kind: 'cell' as const, cell: first.cell };
  const more = { cells: cells.length, labels: [options.join(' ')], doubts: [] };
  return [makeField({ at: id(first.row, first.at), labels: [], place, choice, more }, around)];
}
