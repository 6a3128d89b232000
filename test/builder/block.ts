/** Paragraphs and tables. A block is a function of the writer, like an inline. */
import type { ControlLook } from './control.js';
import { controlled } from './control.js';
import type { Line, Look } from './inline.js';
import { lineInlines, runProperties } from './inline.js';
import { element, property } from './markup.js';
import { change } from './revision.js';
import type { StyleName } from './styles.js';
import { styleId } from './styles.js';
import type { Writer } from './writer.js';

export type Block = (writer: Writer) => string;

export interface ParagraphLook {
  readonly style?: StyleName;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Automatic list: `w:numId` and level. */
  readonly list?: { readonly id: number; readonly level: number };
  /** Indent of the first line in hundredths of a character. */
  readonly firstLine?: number;
  /** Left indent in twips. */
  readonly left?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Text formatting inherited by the runs and written on the paragraph mark. */
  readonly text?: Look;
  /** The paragraph mark is a tracked deletion or insertion. */
  readonly mark?: 'deleted' | 'inserted';
  /** `w:sectPr` that ends a section here. */
  readonly section?: string;
}

function paragraphProperties(writer: Writer, look: ParagraphLook): string {
  const mark = look.mark === undefined ? '' : change(look.mark === 'deleted' ? 'del' : 'ins', writer);
  const dress = runProperties(writer, look.text ?? {}, '宋').replace('<w:rPr>', `<w:rPr>${mark}`);
  const withMark = dress === '' && mark !== '' ? `<w:rPr>${mark}</w:rPr>` : dress;
  const libreoffice = writer.producer === 'libreoffice';
  const content = [
    look.style !== undefined || libreoffice ? property('pStyle', styleId(writer.producer, look.style ?? 'normal')) : '',
    property('keepNext', look.keepNext),
    property('pageBreakBefore', look.pageBreakBefore),
    libreoffice ? element('w:widowControl', { 'w:val': 'false' }) : '',
    look.list === undefined
      ? ''
      : element('w:numPr', {}, property('ilvl', look.list.level), property('numId', look.list.id)),
    writer.producer === 'wps' ? element('w:spacing', { 'w:line': 360, 'w:lineRule': 'auto' }) : '',
    look.firstLine === undefined && look.left === undefined
      ? ''
      : element('w:ind', {
          [libreoffice ? 'w:start' : 'w:left']: look.left,
          'w:hanging': libreoffice && look.firstLine === undefined ? 0 : undefined,
          'w:firstLineChars': look.firstLine,
          'w:firstLine': look.firstLine === undefined ? undefined : Math.round(look.firstLine * 2.4),
        }),
    property('jc', look.align),
    withMark,
    look.section ?? '',
  ].join('');
  return content === '' ? '' : `<w:pPr>${content}</w:pPr>`;
}

export function paragraph(line: Line, look: ParagraphLook = {}): Block {
  return (writer) => {
    const runs = lineInlines(line)
      .map((inline) => inline(writer, look.text ?? {}))
      .join('');
    const identity = writer.producer === 'word' ? { 'w14:paraId': writer.hex(), 'w14:textId': '77777777' } : {};
    const attributes = { ...identity, ...writer.rsid('rsidR', 'rsidRDefault') };
    const empty = writer.producer === 'libreoffice' && runs === '' ? '<w:r><w:rPr></w:rPr></w:r>' : '';
    return element('w:p', attributes, paragraphProperties(writer, look), runs, empty);
  };
}

export interface Cell {
  /** Width in twips; the grid follows from the widths of all rows. */
  readonly width: number;
  readonly blocks: readonly Block[];
  /** Rows covered, downwards from this one. */
  readonly rows?: number;
  /** 竖排 as `tbRlV`. */
  readonly vertical?: boolean;
  /** Content control around the whole `w:tc`. */
  readonly control?: ControlLook;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Content control around the whole `w:tr`. */
  readonly control?: ControlLook;
  readonly change?: 'deleted' | 'inserted';
}

export interface TableLook {
  readonly borders?: 'all' | 'bottom' | 'none';
}

/** A cell with its place on the grid, in twips. */
interface Placed {
  readonly cell: Cell;
  readonly start: number;
  readonly end: number;
  readonly merge: 'none' | 'restart' | 'continue';
}

/** Cells of every row from left to right, those continuing from above included. */
function place(rows: readonly Row[]): Placed[][] {
  let open: { cell: Cell; start: number; left: number }[] = [];
  return rows.map((row) => {
    const out: Placed[] = [];
    let at = 0;
    const covered = (): void => {
      for (const one of open.filter((each) => each.start === at)) {
        out.push({ cell: one.cell, start: at, end: at + one.cell.width, merge: 'continue' });
        at += one.cell.width;
        covered();
        return;
      }
    };
    const started: typeof open = [];
    for (const cell of row.cells) {
      covered();
      const spans = (cell.rows ?? 1) > 1;
      out.push({ cell, start: at, end: at + cell.width, merge: spans ? 'restart' : 'none' });
      if (spans) started.push({ cell, start: at, left: cell.rows ?? 1 });
      at += cell.width;
    }
    covered();
    open = [...open, ...started].map((one) => ({ ...one, left: one.left - 1 })).filter((one) => one.left > 0);
    return out;
  });
}

const BORDER_SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

function borders(look: TableLook, name: string): string {
  const kind = look.borders ?? 'all';
  const sides = BORDER_SIDES.map((side) => {
    const drawn = kind === 'all' || (kind === 'bottom' && (side === 'bottom' || side === 'insideH'));
    return element(`w:${side}`, { 'w:val': drawn ? 'single' : 'nil', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' });
  });
  return element(name, {}, ...sides);
}

const CELL_MARGINS =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

/** LibreOffice writes the borders of every cell, with the sides named as in the strict schema. */
const CELL_BORDERS = element(
  'w:tcBorders',
  {},
  ...['top', 'start', 'bottom', 'end'].map((side) =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' }),
  ),
);

function cellXml(writer: Writer, placed: Placed, grid: readonly number[]): string {
  const span = grid.indexOf(placed.end) - grid.indexOf(placed.start);
  const merged =
    placed.merge === 'restart'
      ? property('vMerge', 'restart')
      : placed.merge === 'continue'
        ? writer.producer === 'word'
          ? '<w:vMerge/>'
          : property('vMerge', 'continue')
        : '';
  const properties = element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': placed.end - placed.start, 'w:type': 'dxa' }),
    span > 1 ? property('gridSpan', span) : '',
    merged,
    writer.producer === 'libreoffice' ? CELL_BORDERS : '',
    property('textDirection', placed.cell.vertical === true ? 'tbRlV' : undefined),
    property('vAlign', 'center'),
  );
  const blocks = placed.merge === 'continue' ? [paragraph('')] : placed.cell.blocks;
  const content = blocks.map((block) => block(writer)).join('');
  // A cell must end with a paragraph (ECMA-376 17.4.65), also after a nested table.
  const closing = content === '' || content.endsWith('</w:tbl>') ? paragraph('')(writer) : '';
  const cell = element('w:tc', {}, properties, content, closing);
  return placed.cell.control === undefined || placed.merge === 'continue'
    ? cell
    : controlled(writer, placed.cell.control, cell);
}

function rowXml(writer: Writer, row: Row, placed: readonly Placed[], grid: readonly number[], look: TableLook): string {
  const exception =
    writer.producer === 'wps' ? element('w:tblPrEx', {}, borders(look, 'w:tblBorders'), CELL_MARGINS) : '';
  const properties = element(
    'w:trPr',
    {},
    element('w:trHeight', { 'w:val': 454, 'w:hRule': 'atLeast' }),
    property('jc', 'center'),
    row.change === undefined ? '' : change(row.change === 'deleted' ? 'del' : 'ins', writer),
  );
  const cells = placed.map((one) => cellXml(writer, one, grid)).join('');
  const xml = element('w:tr', writer.rsid('rsidR', 'rsidTr'), exception, properties, cells);
  return row.control === undefined ? xml : controlled(writer, row.control, xml);
}

/** A table whose grid is the set of all cell borders, as the programs write it. */
export function table(rows: readonly Row[], look: TableLook = {}): Block {
  return (writer) => {
    const placed = place(rows);
    const grid = [...new Set([0, ...placed.flat().flatMap((cell) => [cell.start, cell.end])])].sort((a, b) => a - b);
    const width = grid[grid.length - 1] ?? 0;
    const properties = element(
      'w:tblPr',
      {},
      writer.producer === 'libreoffice' ? '' : property('tblStyle', styleId(writer.producer, 'tableGrid')),
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      property('jc', 'center'),
      borders(look, 'w:tblBorders'),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      CELL_MARGINS,
    );
    const columns = grid.slice(1).map((end, index) => element('w:gridCol', { 'w:w': end - (grid[index] ?? 0) }));
    const body = rows.map((row, index) => rowXml(writer, row, placed[index] ?? [], grid, look)).join('');
    return element('w:tbl', {}, properties, element('w:tblGrid', {}, ...columns), body);
  };
}

/** A content control around whole blocks. */
export function blockControl(look: ControlLook, ...blocks: readonly Block[]): Block {
  return (writer) => controlled(writer, look, blocks.map((block) => block(writer)).join(''));
}

/** Blocks that stay editable in a protected document; WPS puts the start into an empty paragraph and the end between paragraphs. */
export function permitted(...blocks: readonly Block[]): Block {
  return (writer) => {
    const id = writer.id();
    return [
      `<w:permStart w:id="${id}" w:edGrp="everyone"/>`,
      ...blocks.map((block) => block(writer)),
      `<w:permEnd w:id="${id}"/>`,
    ].join('');
  };
}

/** Old custom markup around whole blocks. */
export function customMarkupBlock(...blocks: readonly Block[]): Block {
  return (writer) =>
    `<w:customXml w:uri="urn:oa" w:element="section">${blocks.map((block) => block(writer)).join('')}</w:customXml>`;
}
