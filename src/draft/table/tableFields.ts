/** The fields of a table, row by row. */
import type { Story, Table } from '../../ooxml/story/story.js';
import {
  asks,
  columnOf,
  isBody,
  isHeaderOver,
  isLonePlace,
  isOpen,
  isSibling,
  isSignedBeside,
  isWords,
  namesItself,
  rowGroupOf,
  wordsOf,
} from './cellWords.js';
import { type CellContext, cellFields, hasRoomBelow } from './cellFields.js';
import type { DraftField } from '../draftField.js';
import { type Grid, type GridCell, gridOf, printedLines } from './grid.js';
import { mayBeLabel, readLabel } from '../words/label.js';
import { limitsOf } from '../words/limits.js';
import { closeUp, endsInColon } from '../words/lineText.js';
import { listField, optionCells, sumFields } from './listFields.js';
import { type FoundList, listAt } from './listTable.js';
import type { Surroundings } from '../makeField.js';
import type { FoundTitle } from '../title.js';
import { rankOf, UNNUMBERED } from '../words/numbering.js';
import { hasSignLine, isForOthers, isGeneric } from '../words/words.js';

export interface TableContext {
  readonly story: Story;
  /** Of the document, in order. */
  readonly tables: readonly Table[];
  /** The heading above the table as printed, '' without. */
  readonly caption: string;
  /** A note on the table, right behind it or in the cell around it; '' without. */
  readonly note: string;
  readonly around: Surroundings;
  /** The form's, which names a list without a heading, and may stand in the table. */
  readonly title: FoundTitle;
}

interface PutOptions extends Pick<CellContext, 'isBeside' | 'isDated'> {
  readonly isSignedRow?: boolean;
}

/** Reads one table; a new one for each. */
class TableReader {
  private readonly fields: DraftField[] = [];
  /** The row of words across the table that names the rows below it, as printed. */
  private group: string | null = null;
  private around: Surroundings;
  /** Labels on top of columns that are no list, by `columnOf`. */
  private headers: ReadonlyMap<string, string> = new Map();
  private readonly grid: Grid;
  private readonly hasExample: boolean;
  /** The row of words that named the cell below it, and where that cell stands: it names further empty ones below. */
  private titled = { title: '', row: -2 };
  /** The first of two labels at the head of the row. */
  private rowGroup: GridCell | null = null;
  /** Cells that were taken for places. */
  private readonly placed = new Set<GridCell>();

  constructor(
    private readonly context: TableContext,
    table: Table,
  ) {
    this.grid = gridOf(table);
    this.hasExample = /例如|示例|样例|举例/u.test(context.note);
    this.around = context.around;
  }

  read(): DraftField[] {
    if (!asks(this.grid, this.hasExample)) return [];
    for (let row = 0; row < this.grid.rows.length;) row = this.readRow(row);
    return this.fields;
  }

  private id(row: number, column?: number): string {
    return `T${this.context.tables.indexOf(this.grid.table)}R${row}${column === undefined ? '' : `C${column}`}`;
  }

  /** @returns the next row to read */
  private readRow(row: number): number {
    const cells = this.grid.rows[row] ?? [];
    const own = cells.filter((cell) => cell.row === row);
    const [only] = own;
    const list = listAt(this.grid, row, this.hasExample);
    if (list !== null) {
      for (const photo of own.filter(({ shape }) => shape === 'photo')) this.put(photo, []);
      return this.addList(list, row);
    }
    const isWide = own.length === 1 && cells.every((cell) => cell === only || isWords(cell));
    const reaches = only !== undefined && (cells.length === 1 || only.column + only.span >= this.grid.columns);
    if (only !== undefined && isWide && reaches) return this.readWide(only, cells, row);
    this.readPairs(cells, row);
    return row + 1;
  }

  /** What names all that stands here: the row of words above, else the caption; [] where they name nothing. */
  private above(): string[] {
    const heading = this.group ?? this.context.caption;
    const { label } = readLabel(heading);
    return label === '' || isGeneric(label) ? [] : [heading];
  }

  /** The groups on the left of a place, merged over more rows than it has; without any, what stands above. */
  private outerOf(left: readonly GridCell[], place: GridCell, label: GridCell | null): string[] {
    const groups: string[] = [];
    for (const [index, cell] of left.entries()) {
      if (cell === label) break;
      const next = left[index + 1] ?? place;
      const isPlace = !isWords(next) || this.placed.has(next);
      const isLabelOf = isPlace && next.row === cell.row && next.rows === cell.rows;
      if (!isWords(cell) || this.placed.has(cell) || cell.rows < Math.max(place.rows, 2) || isLabelOf) break;
      groups.push(wordsOf(cell));
    }
    if (groups.length === 0 && this.rowGroup?.row === place.row && left.includes(this.rowGroup))
      return [wordsOf(this.rowGroup)];
    return groups.length > 0 ? groups : this.above();
  }

  private put(cell: GridCell, outer: readonly string[], more: PutOptions = {}): void {
    this.placed.add(cell);
    const isSigned = cell.nested.length > 0 && hasSignLine(cell.text);
    if (cell.nested.length > 0 && !isSigned) {
      const caption = outer.at(-1) ?? this.context.caption;
      for (const table of cell.nested)
        this.fields.push(...tableFields({ ...this.context, caption, note: wordsOf(cell), around: this.around }, table));
      return;
    }
    const read = isSigned ? { ...cell, shape: 'signed' as const } : cell;
    const { isSignedRow = false, ...how } = more;
    const [at, { story }] = [this.id(cell.row, cell.at), this.context];
    const made = cellFields(read, { story, at, outer, around: this.around, ...how });
    this.fields.push(...(isSignedRow ? made.map((field) => ({ ...field, role: 'signature' as const })) : made));
  }

  /** One cell across the table, or across all of it right of its group. */
  private readWide(cell: GridCell, cells: readonly GridCell[], row: number): number {
    if (printedLines(cell).some(({ paragraph }) => this.context.title.paragraphs.has(paragraph))) return row + 1;
    const left = cells.filter((each) => each.row < row && isWords(each)).map(wordsOf);
    this.headers = new Map();
    if (left.length > 0) {
      if (!isWords(cell) || hasRoomBelow(cell, 1) || cell.nested.length > 0) this.put(cell, left);
      return row + 1;
    }
    if (isWords(cell) && isForOthers(cell.text)) {
      this.around = { ...this.around, isOffice: true };
      this.group = null;
      return row + 1;
    }
    const hasRoom = hasRoomBelow(cell, 2) || (hasRoomBelow(cell, 1) && /[:：]/u.test(cell.text));
    if (isWords(cell) && !hasRoom) return this.readTitle(cell, row);
    const isNamed = isOpen(cell) || (cell.shape === 'signed' && hasSignLine(printedLines(cell)[0]?.text ?? ''));
    const isNext = isNamed && this.group === null && row === this.titled.row + 1;
    if (isNext) this.titled = { ...this.titled, row };
    this.put(cell, namesItself(cell) ? [] : isNext ? [this.titled.title] : this.above());
    return row + 1;
  }

  /** A row of words: it names the cell below, or the rows below, or is itself the place. */
  private readTitle(cell: GridCell, row: number): number {
    const title = wordsOf(cell);
    const below = this.grid.rows[row + 1] ?? [];
    const [next] = below;
    const isWide = next !== undefined && below.length === 1 && next.row === row + 1;
    const isBelow = isWide && isSibling(title, next);
    const isOwn = isWide && namesItself(next);
    if (isOwn && hasRoomBelow(cell, 1)) {
      this.put(cell, this.above());
      return row + 1;
    }
    if (isWide && !isOwn && !isBelow && (!isWords(next) || isBody(next))) {
      const shape = isWords(next) && hasSignLine(next.text) ? 'signed' : next.shape;
      this.put({ ...next, shape }, this.isDeeper(title) ? [...this.above(), title] : [title], { isBeside: true });
      this.group = null;
      this.titled = { title, row: row + 1 };
      return row + 2;
    }
    const namesPlace = rankOf(title) < UNNUMBERED || endsInColon(title);
    if ((below.length === 0 || isBelow) && mayBeLabel(title) && namesPlace) this.put(cell, this.above());
    else if (mayBeLabel(title)) this.group = title;
    return row + 1;
  }

  /** A numbered row below a caption of an outer number is a part of it. */
  private isDeeper(title: string): boolean {
    const rank = rankOf(title);
    return rank < UNNUMBERED && rank > rankOf(this.context.caption);
  }

  private readPairs(cells: readonly GridCell[], row: number): void {
    this.fields.push(
      ...optionCells(
        cells.filter((cell) => cell.row === row && cell.shape === 'option'),
        this.id.bind(this),
        this.around,
      ),
    );
    const isHeader = this.readHeader(cells, row);
    this.rowGroup = isHeader ? null : rowGroupOf(cells);
    let label: GridCell | null = null;
    // The label before this one, when it has its place already.
    let used: GridCell | null = null;
    cells.forEach((cell, index) => {
      const next = cells[index + 1];
      if (cell.row === row && !isHeader && this.isLoneSignature(cell, next)) this.addSignature(cell, cells, label);
      else if (isWords(cell) && (cell.row < row || isHeader || !isLonePlace(cell, label, cells, this.context.story))) {
        label = cell;
        return;
      } else if (cell.row === row) this.addPlace(cell, cells.slice(0, index), { label, used, isHeader });
      used = label ?? used;
      label = null;
    });
  }

  private addPlace(
    cell: GridCell,
    left: readonly GridCell[],
    by: { readonly label: GridCell | null; readonly used: GridCell | null; readonly isHeader: boolean },
  ): void {
    const { label, used } = by;
    if (cell.shape === 'option' || cell.shape === 'picture') return;
    const outer = this.outerOf(left, cell, label);
    const named = (words: string): readonly string[] => (outer.at(-1) === words ? outer : [...outer, words]);
    const header = by.isHeader ? undefined : this.headers.get(columnOf(cell));
    if (cell.shape === 'photo') this.put(cell, []);
    else if (isOpen(cell) && header !== undefined) {
      const beside = label === null ? [] : [...(label.rows > 1 ? [] : outer), wordsOf(label)];
      this.put(cell, [...beside, header], { isSignedRow: isSignedBeside(this.grid, cell) });
    } else if (label !== null) this.put(cell, named(wordsOf(label)), { isBeside: true, isDated: this.isDate(label) });
    else if (isOpen(cell) || cell.shape === 'note') return;
    else if (namesItself(cell)) this.put(cell, []);
    else this.put(cell, used === null || used.row !== cell.row ? outer : named(wordsOf(used)));
  }

  /** “签字” in a cell of its own with nothing beside it, or the date below it. */
  private isLoneSignature(cell: GridCell, next: GridCell | undefined): boolean {
    if (cell.shape !== 'text') return false;
    const words = closeUp(cell.text);
    if (next !== undefined) return hasSignLine(words) && isWords(next) && hasSignLine(closeUp(next.text));
    return this.isDate(cell) || (hasSignLine(words) && words.length <= 20);
  }

  /** “日期” behind a place to sign. */
  private isDate(label: GridCell): boolean {
    return /^(?:日期|时间)[:：]?$/u.test(closeUp(label.text)) && this.fields.at(-1)?.kind === 'signature';
  }

  private addSignature(cell: GridCell, cells: readonly GridCell[], label: GridCell | null): void {
    const beside = cells.find((each) => each !== cell && isWords(each) && !hasSignLine(closeUp(each.text))) ?? label;
    const outer = beside === null ? this.above() : [wordsOf(beside)];
    this.put({ ...cell, shape: 'signed' }, [...outer, wordsOf(cell)], { isDated: true });
  }

  /** A row of labels over rows that are no list: remembered for the cells below. @returns whether it is one */
  private readHeader(cells: readonly GridCell[], row: number): boolean {
    const own = cells.filter((cell) => cell.row === row);
    const isHeader = isHeaderOver(own, this.grid.rows[row + 1] ?? []);
    if (isHeader) this.headers = new Map(own.filter(isWords).map((cell) => [columnOf(cell), wordsOf(cell)]));
    else if (isHeader === null && !own.some((cell) => this.headers.has(columnOf(cell)))) this.headers = new Map();
    return isHeader === true;
  }

  /** @returns the next row to read */
  private addList(list: FoundList, row: number): number {
    const left = (this.grid.rows[row] ?? [])
      .filter((cell) => isWords(cell) && (cell.row < row || cell.rows > 1))
      .map(wordsOf);
    this.headers = new Map();
    if (list.kind === 'single') {
      const outer = left.length > 0 ? left : this.above();
      list.cells.forEach((cell, index) => {
        this.put(cell, [...outer, list.cols[index] ?? '']);
      });
      return list.end;
    }
    const { grid, around, context } = this;
    const named = left.length > 0 ? left : this.listLabels();
    const labels = named.length > 0 ? named : [context.title.title];
    const spot = { grid, row, labels, around, id: (at: number, column?: number) => this.id(at, column) };
    const sums = sumFields(list, spot);
    this.fields.push(listField(list, spot, limitsOf(context.note).items), ...sums);
    this.group = null;
    return list.end + (sums.length > 0 ? 1 : 0);
  }

  private listLabels(): string[] {
    if (this.group === null || !this.isDeeper(this.group)) return this.above();
    return [this.context.caption, this.group];
  }
}

export function tableFields(context: TableContext, table: Table): DraftField[] {
  return new TableReader(context, table).read();
}
