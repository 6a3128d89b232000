/** The rows of a list that somebody began to fill in. */
import type { FieldContent } from '../../document/content.js';
import type { FormField } from '../../forms/schema.js';
import { isSerial } from '../../text/furniture.js';

/** Columns that need not say anything: remarks, and numbers that count the rows. */
const FREE = /备注|说明|附注|序号|编号|^no\.?$/iu;

export interface BegunRow {
  /** 1-based among all rows. */
  readonly number: number;
  /** Headings of the columns in which nothing stands. */
  readonly holes: readonly string[];
}

export function begunRows({ list }: FormField, { rows = [] }: FieldContent): BegunRow[] {
  const columns = list?.columns ?? [];
  return rows.flatMap((cells, index): BegunRow[] => {
    const says = (text: string, at: number): boolean =>
      text !== '' && !(FREE.test(columns[at] ?? '') && isSerial(text));
    if (!cells.some((text, at) => says(text, at) && !(at === 0 && isSerial(text)))) return [];
    const holes = columns.filter((column, at) => cells[at] === '' && !FREE.test(column));
    return [{ number: index + 1, holes }];
  });
}
