/** https://learn.microsoft.com/javascript/api/word/word.table: what tells where a paragraph stands; tables are not changed. */
import { HostError } from '../hostError.js';
import { type Members, membersOf, navigation, number, reading, scalar } from '../members.js';
import type { OpenDocument } from '../model/openDocument.js';
import { controlAround } from '../model/place.js';
import { paragraphsIn } from '../model/story.js';
import type { XmlElement } from '../model/tree.js';
import { TableRowCollection } from './collections.js';
import { cellAround, controlOrNull, orThrow, tableAround } from './navigate.js';
import { Range } from './range.js';
import { TableCell } from './tableCell.js';
import { TableRow } from './tableRow.js';
import { TablePart } from './tablePart.js';

export class Table extends TablePart {
  readonly className = 'Table';
  protected readonly members = membersOf(members, this);
}

/** Rows or cells, also those in controls of their own. */
export function partsOf(element: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return element
    .elements()
    .flatMap((child) =>
      child.name === name
        ? [child]
        : ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name)
          ? partsOf(child, name)
          : [],
    );
}

export function cellText(document: OpenDocument, cell: XmlElement): string {
  return paragraphsIn(cell)
    .map((paragraph) => document.textOf(paragraph))
    .join(document.switches.paragraphSeparator);
}

function nesting(element: XmlElement): number {
  const outer = element.closest('w:tbl');
  return outer === null ? 1 : 1 + nesting(outer);
}

function isUniform(element: XmlElement): boolean {
  const rows = partsOf(element, 'w:tr').map((row) => partsOf(row, 'w:tc'));
  const merged = rows
    .flat()
    .some((cell) => cell.down('w:tcPr', 'w:vMerge') !== null || cell.down('w:tcPr', 'w:gridSpan') !== null);
  return !merged && rows.every((row) => row.length === rows[0]?.length);
}

function cellAt({ document, element }: Table, row: unknown, cell: unknown): TableCell | null {
  const found = partsOf(element, 'w:tr')[number(row)];
  const one = found === undefined ? undefined : partsOf(found, 'w:tc')[number(cell)];
  return one === undefined ? null : new TableCell(document, one);
}

function rangeOf({ document, element }: Table): Range {
  const paragraphs = paragraphsIn(element);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first === undefined || last === undefined) throw new HostError('GeneralException', 'a table without cells');
  return new Range(
    document,
    document.live({ paragraph: first, offset: 0 }, { paragraph: last, offset: document.length(last) + 1 }),
  );
}

const members: Members<Table> = {
  /** https://learn.microsoft.com/javascript/api/word/word.table#word-word-table-rowcount-member */
  rowCount: scalar('1.3', ({ element }) => partsOf(element, 'w:tr').length),
  /** https://learn.microsoft.com/javascript/api/word/word.table#word-word-table-nestinglevel-member */
  nestingLevel: scalar('1.3', ({ element }) => nesting(element)),
  /** https://learn.microsoft.com/javascript/api/word/word.table#word-word-table-isuniform-member */
  isUniform: scalar('1.3', ({ element }) => isUniform(element)),
  /** https://learn.microsoft.com/javascript/api/word/word.table#word-word-table-values-member */
  values: scalar('1.3', ({ document, element }) =>
    partsOf(element, 'w:tr').map((row) => partsOf(row, 'w:tc').map((cell) => cellText(document, cell))),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.table#word-word-table-rows-member */
  rows: navigation(
    '1.3',
    ({ document, element }) =>
      new TableRowCollection(() => partsOf(element, 'w:tr').map((row) => new TableRow(document, row))),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.table#word-word-table-getcell-member(1) */
  getCell: reading('1.3', (self, [row, cell]) => orThrow(cellAt(self, row, cell))),
  /** https://learn.microsoft.com/javascript/api/word/word.table#word-word-table-getcellornullobject-member(1) */
  getCellOrNullObject: reading('1.3', (self, [row, cell]) => cellAt(self, row, cell)),
  /** https://learn.microsoft.com/javascript/api/word/word.table#word-word-table-getrange-member(1) */
  getRange: reading('1.3', (self) => rangeOf(self)),
  /** https://learn.microsoft.com/javascript/api/word/word.table#word-word-table-parentcontentcontrolornullobject-member */
  parentContentControlOrNullObject: navigation('1.3', ({ document, element }) =>
    controlOrNull(document, controlAround(element)),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.table#word-word-table-parenttableornullobject-member */
  parentTableOrNullObject: navigation('1.3', ({ document, element }) => tableAround(document, element)),
  /** https://learn.microsoft.com/javascript/api/word/word.table#word-word-table-parenttablecellornullobject-member */
  parentTableCellOrNullObject: navigation('1.3', ({ document, element }) => cellAround(document, element)),
};
