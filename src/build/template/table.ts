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

/** A cell as it is written in one row: what stands in it, or nothing where it continues a cell above. */
interface PlacedCell {
  readonly cell: FormCell;
  readonly column: number;
  readonly merge: 'none' | 'restart' | 'continue';
  /** Rows below this one that the cell still covers. */
  readonly below: number;
}

/** Height of a row for a short answer, millimetres. */
const SHORT_ROW = 8.5;
/** Height left for a text of limited length, millimetres for each 字 that is allowed. */
const ROW_PER_WORD = 0.1;

export function tableXml(form: Form, table: TablePart, dress: TemplateKind): string {
  const width = twips(table.widths.reduce((sum, each) => sum + each, 0));
  const grid = table.widths.map((each) => `<w:gridCol w:w="${twips(each)}"/>`).join('');
  const properties = [
    `<w:tblStyle w:val="${styleIds.tableGrid}"/>`,
    `<w:tblW w:w="${width}" w:type="dxa"/>`,
    '<w:jc w:val="center"/>',
    '<w:tblLayout w:type="fixed"/>',
    '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
  ].join('');
  const rows = placeCells(table.rows).map((row) => rowXml(form, table, row, dress));
  return [
    paragraph({ style: styleIds.partTitle, keepNext: true }, run(table.label)),
    `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`,
  ].join('');
}

function placeCells(rows: TablePart['rows']): PlacedCell[][] {
  const placed: PlacedCell[][] = [];
  for (const cells of rows) {
    const fromAbove = (placed.at(-1) ?? []).filter((above) => above.below > 0);
    placed.push(placeRow(cells, fromAbove));
  }
  return placed;
}

function placeRow(cells: readonly FormCell[], fromAbove: readonly PlacedCell[]): PlacedCell[] {
  const row: PlacedCell[] = [];
  let column = 0;
  const continueAt = (): void => {
    for (let above = find(); above !== undefined; above = find()) {
      row.push({ ...above, merge: 'continue', below: above.below - 1 });
      column += above.cell.span;
    }
  };
  const find = (): PlacedCell | undefined => fromAbove.find((above) => above.column === column);
  for (const cell of cells) {
    continueAt();
    const below = (cell.rows ?? 1) - 1;
    row.push({ cell, column, merge: below > 0 ? 'restart' : 'none', below });
    column += cell.span;
  }
  continueAt();
  return row;
}

function rowXml(form: Form, table: TablePart, row: readonly PlacedCell[], dress: TemplateKind): string {
  const limit = Math.max(0, ...row.map(({ cell }) => fieldOf(form, cell.field)?.limit ?? 0));
  const height = limit > 0 ? limit * ROW_PER_WORD : SHORT_ROW;
  // A row that is longer than a page is split all the same.
  const properties = `<w:cantSplit/><w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/>`;
  // Rows of one group stay on one page.
  const keepNext = row.some(({ below }) => below > 0);
  const cells = row.map((placed) => cellXml(form, table, placed, keepNext, dress));
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

function cellXml(form: Form, table: TablePart, placed: PlacedCell, keepNext: boolean, dress: TemplateKind): string {
  const { cell, column, merge } = placed;
  const field = fieldOf(form, cell.field);
  const width = table.widths.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
  const properties = [
    `<w:tcW w:w="${twips(width)}" w:type="dxa"/>`,
    cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : '',
    { none: '', restart: '<w:vMerge w:val="restart"/>', continue: '<w:vMerge/>' }[merge],
    `<w:vAlign w:val="${field?.limit === undefined ? 'center' : 'top'}"/>`,
  ].join('');
  const content =
    merge === 'continue'
      ? paragraph(lookOf(form, cell, keepNext))
      : contentXml(form, cell, twips(width), keepNext, dress);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
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
