/** https://learn.microsoft.com/javascript/api/word/word.tablerow */
import { type Members, membersOf, navigation, scalar } from '../members.js';
import type { XmlElement } from '../model/tree.js';
import { TableCellCollection } from './collections.js';
import { orThrow, tableAround } from './navigate.js';
import { cellText, partsOf } from './table.js';
import { TableCell } from './tableCell.js';
import { TablePart } from './tablePart.js';

export class TableRow extends TablePart {
  readonly className = 'TableRow';
  protected readonly members = membersOf(members, this);
}

export function rowIndex(row: XmlElement): number {
  const table = row.closest('w:tbl');
  return table === null ? -1 : partsOf(table, 'w:tr').indexOf(row);
}

const members: Members<TableRow> = {
  /** https://learn.microsoft.com/javascript/api/word/word.tablerow#word-word-tablerow-cellcount-member */
  cellCount: scalar('1.3', ({ element }) => partsOf(element, 'w:tc').length),
  /** https://learn.microsoft.com/javascript/api/word/word.tablerow#word-word-tablerow-rowindex-member */
  rowIndex: scalar('1.3', ({ element }) => rowIndex(element)),
  /** https://learn.microsoft.com/javascript/api/word/word.tablerow#word-word-tablerow-values-member */
  values: scalar('1.3', ({ document, element }) => [partsOf(element, 'w:tc').map((cell) => cellText(document, cell))]),
  /** https://learn.microsoft.com/javascript/api/word/word.tablerow#word-word-tablerow-cells-member */
  cells: navigation(
    '1.3',
    ({ document, element }) =>
      new TableCellCollection(() => partsOf(element, 'w:tc').map((cell) => new TableCell(document, cell))),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.tablerow#word-word-tablerow-parenttable-member */
  parentTable: navigation('1.3', ({ document, element }) => orThrow(tableAround(document, element))),
};
