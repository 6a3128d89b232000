/** `w:tc`: cells, where they stand on the grid and where their merges start (ECMA-376 Part 1, 17.4). */
import { readBlock } from './blocks.js';
import { noteChange, readDeleted } from './trackedChanges.js';
import type { Around, StoryReader } from './storyReader.js';
import type { Block, Cell } from '../story.js';
import { wholeNumber } from '../../xml/children.js';

export type CellDraft = { -readonly [Key in keyof Cell]: Cell[Key] };

/** A row while it is being read. */
export interface RowDraft {
  readonly cells: CellDraft[];
  /** Grid column of the next cell. */
  column: number;
  deleted: boolean;
  /** Cells of the row above, and how many of them end before the next cell. */
  readonly above: readonly CellDraft[];
  passed: number;
}

interface CellProperties {
  span: number;
  vertical: 'none' | 'restart' | 'continue';
  /** `w:hMerge`, which old files have instead of spans. */
  horizontal: 'none' | 'restart' | 'continue';
  deleted: boolean;
}

const plainCell: CellProperties = { span: 1, vertical: 'none', horizontal: 'none', deleted: false };

/** Reads the open token `w:tc` to its end. */
export function readCell(reading: StoryReader, around: Around, row: RowDraft): void {
  const { xml, joining } = reading;
  const depth = xml.depth;
  const cell = emptyCell(xml.start, xml.end, row.column);
  const blocks: Block[] = [];
  reading.joining = null;
  const outside = reading.fields.enter();
  let properties = plainCell;
  let contentStart = xml.end;
  while (xml.nextChild(depth)) {
    if (xml.name === 'w:tcPr') {
      properties = readCellProperties(reading);
      contentStart = xml.end;
    } else if (properties.deleted) {
      readDeleted(reading);
    } else {
      readBlock(reading, around, blocks);
    }
  }
  reading.fields.leave(outside);
  reading.joining = joining;
  cell.blocks = blocks;
  cell.content = { start: contentStart, end: xml.start };
  cell.end = xml.end;
  if (!properties.deleted) place(cell, properties, row);
}

function emptyCell(start: number, end: number, column: number): CellDraft {
  const cell = { start, end, content: { start: end, end }, column, span: 1, merge: 'none', blocks: [] } as const;
  const draft: Omit<CellDraft, 'master'> & { master: Cell | null } = { ...cell, master: null };
  return Object.assign(draft, { master: draft as CellDraft });
}

function readCellProperties(reading: StoryReader): CellProperties {
  const { xml } = reading;
  const depth = xml.depth;
  const properties = { ...plainCell };
  while (xml.nextChild(depth)) {
    const value = xml.attribute('w:val');
    switch (xml.name) {
      case 'w:gridSpan':
        properties.span = Math.max(1, columnCount(value, 1));
        break;
      // Without a value the merge goes on (17.4.84); WPS and LibreOffice write the value.
      case 'w:vMerge':
        properties.vertical = value === 'restart' ? 'restart' : 'continue';
        break;
      case 'w:hMerge':
        properties.horizontal = value === 'restart' ? 'restart' : 'continue';
        break;
      case 'w:cellMerge':
        properties.vertical = xml.attribute('w:vMerge') === 'rest' ? 'restart' : 'continue';
        noteChange(reading, 'table');
        break;
      case 'w:cellIns':
        noteChange(reading, 'insertion');
        break;
      case 'w:cellDel':
        properties.deleted = true;
        noteChange(reading, 'deletion');
        break;
      case 'w:tcPrChange':
        noteChange(reading, 'table');
        break;
    }
  }
  return properties;
}

/** Puts the cell on the grid and finds where its merge starts. */
function place(cell: CellDraft, { span, vertical, horizontal }: CellProperties, row: RowDraft): void {
  const left = row.cells.at(-1);
  cell.span = span;
  row.column += span;
  row.cells.push(cell);
  if (horizontal === 'continue' && left !== undefined) {
    cell.merge = 'continue';
    cell.master = left.master;
    return;
  }
  cell.merge = vertical === 'none' && horizontal === 'restart' ? 'restart' : vertical;
  if (vertical !== 'continue') return;
  let above = row.above[row.passed];
  while (above !== undefined && above.column + above.span <= cell.column) above = row.above[(row.passed += 1)];
  // A merge that goes on from nothing starts here.
  if (above === undefined || above.column > cell.column || above.merge === 'none') cell.merge = 'restart';
  else cell.master = above.master;
}

/** A count of grid columns. */
export function columnCount(value: string | null, otherwise: number): number {
  return Math.min(Math.max(wholeNumber(value, otherwise), 0), MAX_COLUMNS);
}

/** Far more than Word's 63 columns. */
const MAX_COLUMNS = 10_000;
