/** Lists and matrices: a row of labels on top, rows to fill in below. */
import { closeUp } from '../words/lineText.js';
import { isOpen, isWords } from './cellWords.js';
import type { Grid, GridCell } from './grid.js';
import { mayBeLabel, readLabel } from '../words/label.js';
import { hasSignLine } from '../words/words.js';

export interface FoundList {
  readonly kind: 'list' | 'matrix' | 'single';
  readonly cols: readonly string[];
  /** Labels of the rows of a matrix. */
  readonly rows: readonly string[];
  /** First row of data, and the row behind the last. */
  readonly first: number;
  readonly end: number;
  /** The answers of a single row below its labels, in order. */
  readonly cells: readonly GridCell[];
  readonly isExample: boolean;
}

const SEQUENCE = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳]|[.…·]+|第[一二三四五六七八九十\d]+)[.、．]?$/u;
/** The row of a sum below the columns. */
export const isSum = (text: string): boolean => /^(?:合计|总计|小计|共计|总额|累计)/u.test(closeUp(text));
/** Examples and notes that the blank prints in the first row of a list. */
const isSample = ({ shape }: GridCell): boolean => shape === 'note' || shape === 'text' || shape === 'choice';
const isHeading = (cell: GridCell): boolean => isWords(cell) && mayBeLabel(cell.text) && !hasSignLine(cell.text);

/** Cells that begin in this row and end with it: the header, if it is one. Null when something else begins there too. */
function headerAt(grid: Grid, row: number): readonly GridCell[] | null {
  const cells = grid.rows[row] ?? [];
  const own = cells.filter((cell) => cell.row === row && cell.rows === 1);
  const [first, ...others] = own;
  if (first === undefined || others.length === 0 || !others.every(isHeading)) return null;
  if (!isHeading(first) && first.shape !== 'void') return null;
  const from = cells.indexOf(first);
  const isUnbroken = own.every((cell, index) => cells[from + index] === cell);
  return isUnbroken ? own : null;
}

/** The cells of a row below the columns of the header; null when its grid is another. */
function under(header: readonly GridCell[], grid: Grid, row: number): GridCell[] | null {
  const cells = grid.rows[row];
  if (cells === undefined) return null;
  const [first, last] = [header[0], header.at(-1)];
  if (first === undefined || last === undefined) return null;
  const inside = cells.filter(({ column }) => column >= first.column && column < last.column + last.span);
  if (inside.length !== header.length) return null;
  const isSame = inside.every(
    ({ column, span }, index) => column === header[index]?.column && span === header[index].span,
  );
  return isSame || inside.every((cell) => cell.row === row && isOpen(cell)) ? inside : null;
}

interface DataRow {
  readonly row: number;
  readonly cells: readonly GridCell[];
}

function dataRows(header: readonly GridCell[], grid: Grid, from: number): DataRow[] {
  const rows: DataRow[] = [];
  for (let row = from; row < grid.rows.length; row += 1) {
    const cells = under(header, grid, row);
    if (cells === null || isSum(cells[0]?.text ?? '')) break;
    const open = cells.filter(isOpen).length;
    const written = cells.filter((cell) => !isOpen(cell) && !SEQUENCE.test(closeUp(cell.text)));
    // Leading labels of the row and samples are allowed; a row without any open cell is none of the list's.
    if (open === 0 || (rows.length > 0 && written.length > open)) break;
    if (!written.every((cell) => isSample(cell))) break;
    rows.push({ row, cells });
  }
  return rows;
}

/** How many of the columns, from the left, hold labels of their rows: numbers, or words. */
function labelColumns(rows: readonly DataRow[], count: number) {
  let isNumbered = true;
  for (let columns = 0; columns < count - 1; columns += 1) {
    const texts = rows.map(({ cells }) => closeUp(cells[columns]?.text ?? ''));
    const written = texts.filter((text) => text !== '');
    const areNumbers = written.every((text) => SEQUENCE.test(text));
    if (written.length === 0 || (written.length < texts.length && !areNumbers)) return { columns, isNumbered };
    isNumbered &&= areNumbers;
  }
  return { columns: count - 1, isNumbered };
}

/** Fewer columns over a single row are fields under their labels. */
const LEAST_LIST_COLUMNS = 3;

/** The list or matrix whose header is this row; null when it is none. */
export function listAt(grid: Grid, row: number, hasExample: boolean): FoundList | null {
  const header = headerAt(grid, row);
  if (header === null) return null;
  const first = row + 1;
  const rows = dataRows(header, grid, first);
  const cols = header.map(({ text }) => readLabel(text).label);
  const end = (rows.at(-1)?.row ?? row) + 1;
  const list: FoundList = { kind: 'list', cols, rows: [], first, end, cells: [], isExample: false };
  if (rows.length === 0) {
    // Rows filled with examples: the text above says so.
    let behind = first;
    while (behind < grid.rows.length && under(header, grid, behind) !== null) behind += 1;
    return hasExample && behind > first ? { ...list, end: behind, isExample: true } : null;
  }
  const { columns, isNumbered } = labelColumns(rows, header.length);
  if (columns > 0 && !isNumbered) {
    const isOpenBelow = rows.every(({ cells }) => cells.slice(columns).every(isOpen));
    if (!isOpenBelow || (header.length - columns < 2 && header[0]?.shape !== 'void')) return null;
    const isMerged = rows.some(({ cells, row: at }) =>
      cells.slice(0, columns).some((cell) => cell.row < at || cell.rows > 1),
    );
    const own = { ...list, cols: cols.slice(columns) };
    const names = rows.map(({ cells }) => closeUp(cells[columns - 1]?.text ?? ''));
    return isMerged ? own : { ...own, kind: 'matrix', rows: names };
  }
  if (cols[0] === '') return null;
  const isSingle = rows.length === 1 && header.length < LEAST_LIST_COLUMNS;
  return isSingle ? { ...list, kind: 'single', cells: rows[0]?.cells ?? [] } : list;
}
