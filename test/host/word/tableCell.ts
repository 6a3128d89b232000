/** https://learn.microsoft.com/javascript/api/word/word.tablecell */
import { HostError } from '../hostError.js';
import { type Members, membersOf, navigation, scalar } from '../members.js';
import type { XmlElement } from '../model/tree.js';
import { Body } from './body.js';
import { orThrow, tableAround } from './navigate.js';
import { cellText, partsOf } from './table.js';
import { TableRow, rowIndex } from './tableRow.js';
import { TablePart } from './tablePart.js';

export class TableCell extends TablePart {
  readonly className = 'TableCell';
  protected readonly members = membersOf(members, this);
}

function rowOf({ element }: TableCell): XmlElement {
  return orThrow(element.closest('w:tr'));
}

/** Fails the whole request for vertically merged cells (office-js #3200). */
function cellIndex(self: TableCell): number {
  const merged = self.element.down('w:tcPr', 'w:vMerge') !== null;
  if (merged && self.document.switches.mergedCellIndexThrows) throw new HostError('GeneralException', 'a merged cell');
  return partsOf(rowOf(self), 'w:tc').indexOf(self.element);
}

const members: Members<TableCell> = {
  /** https://learn.microsoft.com/javascript/api/word/word.tablecell#word-word-tablecell-body-member */
  body: navigation('1.3', ({ document, element }) => new Body(document, element)),
  /** https://learn.microsoft.com/javascript/api/word/word.tablecell#word-word-tablecell-value-member */
  value: scalar('1.3', ({ document, element }) => cellText(document, element)),
  /** https://learn.microsoft.com/javascript/api/word/word.tablecell#word-word-tablecell-rowindex-member */
  rowIndex: scalar('1.3', (self) => rowIndex(rowOf(self))),
  /** https://learn.microsoft.com/javascript/api/word/word.tablecell#word-word-tablecell-cellindex-member */
  cellIndex: scalar('1.3', cellIndex),
  /** https://learn.microsoft.com/javascript/api/word/word.tablecell#word-word-tablecell-parentrow-member */
  parentRow: navigation('1.3', (self) => new TableRow(self.document, rowOf(self))),
  /** https://learn.microsoft.com/javascript/api/word/word.tablecell#word-word-tablecell-parenttable-member */
  parentTable: navigation('1.3', ({ document, element }) => orThrow(tableAround(document, element))),
};
