/** `w:tbl`: rows and cells on their grid (ECMA-376 Part 1, 17.4). Cells are told apart by grid columns, never by their order. */
import { type CellDraft, type RowDraft, readCell, columnCount } from './cells.js';
import { readWrapper } from './wrappers.js';
import { noteChange, readDeleted } from './trackedChanges.js';
import type { Around, StoryReader } from './storyReader.js';
import type { Row, Table } from '../story.js';

interface TableDraft {
  readonly rows: Row[];
  above: readonly CellDraft[];
  /** Rows left out because they are deleted. */
  deleted: number;
}

/** Reads the open token `w:tbl` to its end; null for a table all of whose rows are deleted. */
export function readTable(reading: StoryReader, around: Around): Table | null {
  const { xml } = reading;
  const start = xml.start;
  const table: TableDraft = { rows: [], above: [], deleted: 0 };
  readRows(reading, around, table, xml.depth);
  if (table.rows.length === 0 && table.deleted > 0) return null;
  return { kind: 'table', start, end: xml.end, rows: table.rows, control: around.control };
}

function readRows(reading: StoryReader, around: Around, table: TableDraft, depth: number): void {
  const { xml } = reading;
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'w:tr':
        readRow(reading, around, table);
        break;
      case 'w:tblPr':
      case 'w:tblGrid':
        readChanges(reading);
        break;
      default:
        readWrapper(reading, 'row', null, around, (inside, inner) => readRows(reading, inside, table, inner));
    }
  }
}

function readRow(reading: StoryReader, around: Around, table: TableDraft): void {
  const { xml } = reading;
  const start = xml.start;
  const row: RowDraft = { cells: [], column: 0, deleted: false, above: table.above, passed: 0 };
  readCells(reading, around, row, xml.depth);
  if (row.deleted) {
    table.deleted += 1;
    return;
  }
  table.rows.push({ start, end: xml.end, cells: row.cells });
  table.above = row.cells;
}

function readCells(reading: StoryReader, around: Around, row: RowDraft, depth: number): void {
  const { xml } = reading;
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'w:tc':
        if (row.deleted) readDeleted(reading);
        else readCell(reading, around, row);
        break;
      case 'w:trPr':
        readRowProperties(reading, row);
        break;
      case 'w:tblPrEx':
        readChanges(reading);
        break;
      default:
        if (row.deleted && xml.name === 'w:sdt') xml.skip();
        else readWrapper(reading, 'cell', null, around, (inside, inner) => readCells(reading, inside, row, inner));
    }
  }
}

function readRowProperties(reading: StoryReader, row: RowDraft): void {
  const { xml } = reading;
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name === 'w:gridBefore') row.column = columnCount(xml.attribute('w:val'), 0);
    else if (xml.name === 'w:ins') noteChange(reading, 'insertion');
    else if (xml.name === 'w:trPrChange') noteChange(reading, 'table');
    else if (xml.name === 'w:del') {
      row.deleted = true;
      noteChange(reading, 'deletion');
    }
  }
}

/** `w:tblPrChange` and the like among the children of the open token. */
function readChanges(reading: StoryReader): void {
  const depth = reading.xml.depth;
  while (reading.xml.nextChild(depth)) if (reading.xml.name.endsWith('Change')) noteChange(reading, 'table');
}
