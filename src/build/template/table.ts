/** A table part of the form: rows with column spans and vertical merges on one grid (ISO/IEC 29500-1 17.4). */
import { fieldOf } from '../../forms/index.js';
import type { Form, FormPart } from '../../forms/index.js';
import type { TemplateKind } from './answers.js';
import { paragraph, run, twips } from './markup.js';
import type { ParagraphDress } from './markup.js';
import { CELL_MARGIN, LABEL_SIZE } from './measures.js';
import { styleIds, type StyleId } from './styleIds.js';
import { valueParagraphs } from './value.js';

type TablePart = FormPart & { kind: 'table' };
type FormCell = TablePart['rows'][number][number];

/** A cell of a grid: how many columns and rows it covers, and how it looks. */
export interface GridCell {
  readonly span: number;
  readonly rows?: number | undefined;
  /** Least height of its row, millimetres. */
  readonly height: number;
  readonly align: 'center' | 'top';
  readonly style: StyleId;
  /** Blocks. Width in twentieths of a point. */
  readonly content: (look: ParagraphDress, width: number) => string;
}

/** A cell as it is written in one row, also where it only continues one above. */
interface PlacedCell {
  readonly cell: GridCell;
  readonly column: number;
  readonly merge: 'none' | 'restart' | 'continue';
  /** Rows below this one that the cell still covers. */
  readonly below: number;
}

/** Height of a row for a short answer, millimetres. */
export const SHORT_ROW = 8.5;
/** Height left for a text of limited length, millimetres for each 字 that is allowed. */
const ROW_PER_WORD = 0.1;

export function tableXml(form: Form, table: TablePart, dress: TemplateKind): string {
  const grid = gridXml(
    table.widths,
    table.rows.map((cells) => cells.map((cell) => gridCell(form, cell, dress))),
  );
  return paragraph({ style: styleIds.partTitle, keepNext: true }, run(table.label)) + grid;
}

function gridCell(form: Form, cell: FormCell, dress: TemplateKind): GridCell {
  const field = fieldOf(form, cell.field);
  const filled = field?.kind === 'prose' ? styleIds.tableProse : styleIds.tableText;
  return {
    span: cell.span,
    rows: cell.rows,
    height: Math.max(SHORT_ROW, (field?.limit ?? 0) * ROW_PER_WORD),
    align: field?.limit === undefined ? 'center' : 'top',
    style: field === undefined ? styleIds.tableLabel : filled,
    content: (look, width) => {
      const label = cell.label === undefined ? '' : paragraph({ ...look, ...insetOf(cell, width) }, run(cell.label));
      // The note stays outside the control, so that it is never taken for the answer.
      const note = cell.note === undefined ? '' : paragraph({ ...look, style: styleIds.tableText }, run(cell.note));
      return `${label}${note}${field === undefined ? '' : valueParagraphs(form, field, look, dress)}`;
    },
  };
}

/** @param widths of the columns, millimetres */
export function gridXml(widths: readonly number[], rows: readonly (readonly GridCell[])[]): string {
  const grid = widths.map((each) => `<w:gridCol w:w="${twips(each)}"/>`).join('');
  const properties = [
    `<w:tblStyle w:val="${styleIds.tableGrid}"/>`,
    `<w:tblW w:w="${widthOf(widths)}" w:type="dxa"/>`,
    '<w:jc w:val="center"/>',
    '<w:tblLayout w:type="fixed"/>',
    '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
  ].join('');
  const body = placeCells(rows).map((row) => rowXml(widths, row));
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
}

/** Twentieths of a point. */
function widthOf(columns: readonly number[]): number {
  return twips(columns.reduce((sum, each) => sum + each, 0));
}

function placeCells(rows: readonly (readonly GridCell[])[]): PlacedCell[][] {
  let above: readonly PlacedCell[] = [];
  return rows.map((cells) => {
    const row: PlacedCell[] = [];
    const waiting = [...cells];
    for (let column = 0; ;) {
      const over = above.find((placed) => placed.below > 0 && placed.column === column);
      const cell = over?.cell ?? waiting.shift();
      if (cell === undefined) break;
      const below = (over?.below ?? cell.rows ?? 1) - 1;
      row.push({ cell, column, merge: over ? 'continue' : below > 0 ? 'restart' : 'none', below });
      column += cell.span;
    }
    above = row;
    return row;
  });
}

function rowXml(widths: readonly number[], row: readonly PlacedCell[]): string {
  // A row that is longer than a page is split all the same.
  const height = Math.max(...row.map(({ cell }) => cell.height));
  const properties = `<w:cantSplit/><w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/>`;
  // Rows of one group stay on one page.
  const keepNext = row.some(({ below }) => below > 0);
  const cells = row.map((placed) => cellXml(widths, placed, keepNext));
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

function cellXml(widths: readonly number[], { cell, column, merge }: PlacedCell, keepNext: boolean): string {
  const { span, align, style, content } = cell;
  const width = widthOf(widths.slice(column, column + span));
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    { none: '', restart: '<w:vMerge w:val="restart"/>', continue: '<w:vMerge/>' }[merge],
    `<w:vAlign w:val="${align}"/>`,
  ].join('');
  const look = { style, keepNext };
  // What continues a cell above must not be empty either.
  const blocks = merge === 'continue' ? paragraph(look) : content(look, width);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`;
}

/** Leaves room for exactly `perLine` characters, so that the label breaks between words without a break in its text. */
function insetOf(cell: FormCell, width: number): { inset?: number } {
  if (cell.perLine === undefined) return {};
  const slack = width - 2 * CELL_MARGIN - (cell.perLine + 0.4) * LABEL_SIZE * 20;
  return slack > 0 ? { inset: Math.floor(slack / 2) } : {};
}
