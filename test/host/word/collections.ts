/** The collections without members of their own. */
import type { BoundMember } from '../members.js';
import { Collection } from './collection.js';
import type { Annotation } from './annotation.js';
import type { Paragraph } from './paragraph.js';
import type { Range } from './range.js';
import type { Table } from './table.js';
import type { TableCell } from './tableCell.js';
import type { TableRow } from './tableRow.js';

/** https://learn.microsoft.com/javascript/api/word/word.paragraphcollection */
export class ParagraphCollection extends Collection<Paragraph> {
  readonly className = 'ParagraphCollection';
}

/** https://learn.microsoft.com/javascript/api/word/word.rangecollection */
export class RangeCollection extends Collection<Range> {
  readonly className = 'RangeCollection';
}

/** https://learn.microsoft.com/javascript/api/word/word.tablecollection */
export class TableCollection extends Collection<Table> {
  readonly className = 'TableCollection';
}

/** https://learn.microsoft.com/javascript/api/word/word.tablerowcollection */
export class TableRowCollection extends Collection<TableRow> {
  readonly className = 'TableRowCollection';
}

/** https://learn.microsoft.com/javascript/api/word/word.tablecellcollection */
export class TableCellCollection extends Collection<TableCell> {
  readonly className = 'TableCellCollection';
}

/** https://learn.microsoft.com/javascript/api/word/word.annotationcollection */
export class AnnotationCollection extends Collection<Annotation> {
  readonly className = 'AnnotationCollection';

  /** All of the class is of one set. */
  override member(name: string): BoundMember | undefined {
    const member = super.member(name);
    return member === undefined ? undefined : { ...member, since: '1.7' };
  }
}
