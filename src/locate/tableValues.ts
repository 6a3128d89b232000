/** Which cells of a table hold the value of a label: those to its right, and of the rows below what goes on with it. */
import { isSkeleton } from '../text/blank.js';
import { isFurniture } from '../text/furniture.js';
import { normaliseLabel } from '../text/labels.js';
import type { CellSpot, Outline } from './outline.js';
import { holdsMore } from './place.js';
import { leavesOf } from './places.js';
import type { Cell, Row } from '../ooxml/story/story.js';

export interface Cells {
  readonly outline: Outline;
  /** Cells that are labels of the form, wherever. */
  readonly labels: ReadonlySet<CellSpot>;
}

/** A label that the form does not have, typed into a row of its own making: 邮政编码, 职称. */
const FOREIGN_LABEL = /^(?=.*\p{L})[^\d:：。，；]{2,12}[:：]?$/u;

/**
 * The cells with the value of this label, in reading order; without any text all of them. [] when the row has none.
 * @param mayGoOn the value is one text that may run over several cells that look like labels
 */
export function valueCells(cells: Cells, label: CellSpot, mayGoOn: boolean): CellSpot[] {
  const beside = besideLabel(cells, label, label.row, mayGoOn);
  const rows = label.table.rows;
  const below = rows.slice(rows.indexOf(label.row) + 1);
  if (beside.length === 0) return endOfRow(label) ? underLabel(cells, label, below) : [];
  const from = beside[0]?.cell.column ?? 0;
  const to = nextLabelColumn(cells, label);
  const found = [...beside];
  for (const row of below) {
    const more = row.cells.some((cell) => cell.merge === 'continue' && cell.master === label.cell)
      ? besideLabel(cells, label, row, mayGoOn)
      : goesOn(cells, label, row, from)
        ? spotsOf(cells, row.cells).filter(({ cell }) => cell.column >= from && cell.column < to)
        : null;
    if (more === null) break;
    found.push(...more);
  }
  return withText(cells, [...new Set(found)]);
}

/** Rows that a label spans have each a value of their own. */
export function valuesOfRows(cells: Cells, label: CellSpot): CellSpot[][] {
  const rows = label.table.rows.filter((row) => row.cells.some(({ master }) => master === label.cell));
  const values = rows.map((row) => besideLabel(cells, label, row, false));
  if (rows.length === 1) return [valueCells(cells, label, false)].filter(({ length }) => length > 0);
  const seen = new Set<CellSpot>();
  return values.flatMap((value) => {
    const own = value.filter((spot) => !seen.has(spot));
    for (const spot of own) seen.add(spot);
    return own.length === 0 ? [] : [withText(cells, own)];
  });
}

function besideLabel(cells: Cells, label: CellSpot, row: Row, mayGoOn: boolean): CellSpot[] {
  const at = row.cells.findLastIndex(({ master }) => master === label.cell);
  const right = spotsOf(cells, row.cells.slice(at + 1));
  const next = right.findIndex((spot) => cells.labels.has(spot));
  const own = next < 0 ? right : right.slice(0, next);
  if (mayGoOn) return own;
  const foreign = own.findIndex((spot, index) => index > 0 && index + 1 < own.length && isForeign(cells, spot));
  return foreign < 0 ? own : own.slice(0, foreign);
}

function isForeign(cells: Cells, spot: CellSpot): boolean {
  const text = textOf(cells, spot).trim();
  return FOREIGN_LABEL.test(text) && !isSkeleton(text);
}

/** The cells where merges start, each once. */
function spotsOf({ outline }: Cells, row: readonly Cell[]): CellSpot[] {
  return [...new Set(row.flatMap(({ master }) => outline.spotOf.get(master) ?? []))];
}

function endOfRow({ row, cell }: CellSpot): boolean {
  return row.cells.every(({ master }) => master === cell);
}

/** A label in a row of its own, with the value in the rows below. */
function underLabel(cells: Cells, label: CellSpot, below: readonly Row[]): CellSpot[] {
  const own = textOf(cells, label);
  if (/[:：]\s*\S|\n\s*\S/u.test(own.trim())) return [];
  const end = below.findIndex((row) => {
    const spots = spotsOf(cells, row.cells);
    return spots.length !== 1 || spots.some((spot) => cells.labels.has(spot));
  });
  const under = (end < 0 ? below : below.slice(0, end)).flatMap((row) => spotsOf(cells, row.cells));
  return withText(cells, under);
}

/** A row without a label of its own: nothing, “（续）” or the label over again stands where it would. */
function goesOn(cells: Cells, label: CellSpot, row: Row, from: number): boolean {
  const spots = spotsOf(cells, row.cells);
  const inRow = spots.filter((spot) => spot.row === row);
  if (inRow.some((spot) => cells.labels.has(spot))) return false;
  const isLeft = ({ cell }: CellSpot): boolean => cell.column < from;
  const own = normaliseLabel(textOf(cells, label));
  const left = inRow.filter(isLeft);
  return (
    left.length < inRow.length &&
    row.cells.some(({ column }) => column < from) &&
    left.every((spot) => {
      const text = textOf(cells, spot);
      return text.trim() === '' || isContinuation(normaliseLabel(text), own);
    })
  );
}

/** “（续）”, “续表”, “建设意义及发展目标（续）”. */
export function isContinuation(text: string, label: string): boolean {
  const rest = text.startsWith(label) ? text.slice(label.length) : text;
  return /^\(?(?:续|接上|cont)/u.test(rest) && isFurniture(rest.startsWith('(') ? rest : `(${rest})`);
}

function nextLabelColumn(cells: Cells, label: CellSpot): number {
  const right = spotsOf(cells, label.row.cells.slice(label.at + 1));
  return right.find((spot) => cells.labels.has(spot))?.cell.column ?? Infinity;
}

/** Those that say something; the first where none does. */
function withText(cells: Cells, spots: readonly CellSpot[]): CellSpot[] {
  const said = spots.filter((spot) => saysSomething(cells, spot));
  return said.length > 0 ? said : spots.slice(0, 1);
}

function saysSomething({ outline }: Cells, spot: CellSpot): boolean {
  return leavesOf(outline, spot).some(
    ({ paragraph }) => holdsMore(paragraph) || paragraph.pieces.some(({ text }) => text.trim() !== ''),
  );
}

/** Paragraphs joined by line breaks. */
function textOf({ outline }: Cells, spot: CellSpot): string {
  const leaves = leavesOf(outline, spot);
  return leaves.map(({ paragraph }) => paragraph.text).join('\n');
}
