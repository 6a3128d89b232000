/** A table part of the form: rows with column spans and vertical merges on one grid (ISO/IEC 29500-1 17.4). */
import { fieldOf } from '../../forms/index.js';
import type { Form, FormPart } from '../../forms/index.js';
import type { TemplateKind } from './answers.js';
import { paragraph, run, twips } from './markup.js';
import type { ParagraphDress } from './markup.js';
import { CELL_MARGIN, LABEL_SIZE } from './measures.js';
import { styleIds } from './styleIds.js';
import { valueParagraphs } from './value.js';

type TablePart = FormPart & { kind: 'table' };
type FormCell = TablePart['rows'][number][number];

/** A cell of a grid: how many columns and rows it covers. */
interface Spanning {
  readonly span: number;
  readonly rows?: number | undefined;
}

/** A cell as it is written in one row: what stands in it, or nothing where it continues a cell above. */
export interface PlacedCell<Cell> {
  readonly cell: Cell;
  readonly column: number;
  readonly merge: 'none' | 'restart' | 'continue';
  /** Rows below this one that the cell still covers. */
  readonly below: number;
}

/** How the cells of a grid look. */
export interface GridLook<Cell> {
  /** Least height of a row, millimetres. */
  readonly height: (cells: readonly Cell[]) => number;
  /** Blocks of a cell; of one that continues a cell above, which must not be empty either. Width in twentieths of a point. */
  readonly content: (placed: PlacedCell<Cell>, width: number, keepNext: boolean) => string;
  readonly align: (cell: Cell) => 'center' | 'top';
}

/** Height of a row for a short answer, millimetres. */
export const SHORT_ROW = 8.5;
/** Height left for a text of limited length, millimetres for each 字 that is allowed. */
const ROW_PER_WORD = 0.1;

export function tableXml(form: Form, table: TablePart, dress: TemplateKind): string {
  const grid = gridXml<FormCell>(table.widths, table.rows, {
    height: (cells) => {
      const limit = Math.max(0, ...cells.map((cell) => fieldOf(form, cell.field)?.limit ?? 0));
      return limit > 0 ? limit * ROW_PER_WORD : SHORT_ROW;
    },
    align: (cell) => (fieldOf(form, cell.field)?.limit === undefined ? 'center' : 'top'),
    content: ({ cell, merge }, width, keepNext) =>
      merge === 'continue' ? paragraph(lookOf(form, cell, keepNext)) : contentXml(form, cell, width, keepNext, dress),
  });
  return paragraph({ style: styleIds.partTitle, keepNext: true }, run(table.label)) + grid;
}

/** @param widths of the columns, millimetres */
export function gridXml<Cell extends Spanning>(
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
  look: GridLook<Cell>,
): string {
  const width = twips(widths.reduce((sum, each) => sum + each, 0));
  const grid = widths.map((each) => `<w:gridCol w:w="${twips(each)}"/>`).join('');
  const properties = [
    `<w:tblStyle w:val="${styleIds.tableGrid}"/>`,
    `<w:tblW w:w="${width}" w:type="dxa"/>`,
    '<w:jc w:val="center"/>',
    '<w:tblLayout w:type="fixed"/>',
    '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
  ].join('');
  const body = placeCells(rows).map((row) => rowXml(widths, row, look));
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
}

function placeCells<Cell extends Spanning>(rows: readonly (readonly Cell[])[]): PlacedCell<Cell>[][] {
  const placed: PlacedCell<Cell>[][] = [];
  for (const cells of rows) {
    const fromAbove = (placed.at(-1) ?? []).filter((above) => above.below > 0);
    placed.push(placeRow(cells, fromAbove));
  }
  return placed;
}

function placeRow<Cell extends Spanning>(
  cells: readonly Cell[],
  fromAbove: readonly PlacedCell<Cell>[],
): PlacedCell<Cell>[] {
  const row: PlacedCell<Cell>[] = [];
  let column = 0;
  const continueAt = (): void => {
    for (let above = find(); above !== undefined; above = find()) {
      row.push({ ...above, merge: 'continue', below: above.below - 1 });
      column += above.cell.span;
    }
  };
  const find = (): PlacedCell<Cell> | undefined => fromAbove.find((above) => above.column === column);
  for (const cell of cells) {
    continueAt();
    const below = (cell.rows ?? 1) - 1;
    row.push({ cell, column, merge: below > 0 ? 'restart' : 'none', below });
    column += cell.span;
  }
  continueAt();
  return row;
}

function rowXml<Cell extends Spanning>(
  widths: readonly number[],
  row: readonly PlacedCell<Cell>[],
  look: GridLook<Cell>,
): string {
  // A row that is longer than a page is split all the same.
  const height = look.height(row.map(({ cell }) => cell));
  const properties = `<w:cantSplit/><w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/>`;
  // Rows of one group stay on one page.
  const keepNext = row.some(({ below }) => below > 0);
  const cells = row.map((placed) => cellXml(widths, placed, keepNext, look));
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

function cellXml<Cell extends Spanning>(
  widths: readonly number[],
  placed: PlacedCell<Cell>,
  keepNext: boolean,
  look: GridLook<Cell>,
): string {
  const { cell, column, merge } = placed;
  const width = twips(widths.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0));
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : '',
    { none: '', restart: '<w:vMerge w:val="restart"/>', continue: '<w:vMerge/>' }[merge],
    `<w:vAlign w:val="${look.align(cell)}"/>`,
  ].join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${look.content(placed, width, keepNext)}</w:tc>`;
}

function contentXml(form: Form, cell: FormCell, width: number, keepNext: boolean, dress: TemplateKind): string {
  const look = lookOf(form, cell, keepNext);
  const field = fieldOf(form, cell.field);
  const label = cell.label === undefined ? '' : paragraph({ ...look, ...insetOf(cell, width) }, run(cell.label));
  // The note stays outside the control, so that it is never taken for the answer.
  const note = cell.note === undefined ? '' : paragraph({ ...look, style: styleIds.tableText }, run(cell.note));
  return `${label}${note}${field === undefined ? '' : valueParagraphs(form, field, look, dress)}`;
}

/** Leaves room for exactly `perLine` characters, so that the label breaks between words without a break in its text. */
function insetOf(cell: FormCell, width: number): { inset?: number } {
  if (cell.perLine === undefined) return {};
  const slack = width - 2 * CELL_MARGIN - (cell.perLine + 0.4) * LABEL_SIZE * 20;
  return slack > 0 ? { inset: Math.floor(slack / 2) } : {};
}

function lookOf(form: Form, cell: FormCell, keepNext: boolean): ParagraphDress {
  const field = fieldOf(form, cell.field);
  const style =
    field === undefined ? styleIds.tableLabel : field.kind === 'prose' ? styleIds.tableProse : styleIds.tableText;
  return { style, keepNext };
}
