/** The rows as a person wants to see them. */
import { countsByPart, countsOf, identityOf } from '../../report/fileReport.js';
import { verdictText } from '../../report/text.js';
import type { FolderRow } from './folderStore.js';

/** A column: of the file as a whole, or of a part of the form by its id. */
export type SortKey = 'file' | 'name' | 'error' | 'warning' | 'verdict' | { readonly part: string };

export interface Order {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** As given, by path. */
export const FIRST_ORDER: Order = { key: 'file', descending: false };

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** More than one column can hold of suggestions, so that what must be changed counts first. */
const MANY = 10_000;

/** Files of equal rank stay in their order. */
export function ordered(
  rows: readonly FolderRow[],
  { key, descending }: Order,
  onlyErrors: boolean,
): readonly FolderRow[] {
  const shown = onlyErrors ? rows.filter(({ report }) => report?.verdict === 'findings') : rows;
  const sign = descending ? -1 : 1;
  return shown
    .map((row) => ({ row, value: valueOf(row, key) }))
    .sort((a, b) => sign * compare(a.value, b.value))
    .map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

function valueOf({ file, report }: FolderRow, key: SortKey): string | number {
  if (key === 'file') return file.path;
  if (key === 'name') return report === null ? '' : identityOf(report).name;
  if (key === 'verdict') return report === null ? '' : verdictText(report);
  // What was not checked comes before what is right.
  if (report === null || report.verdict === 'refused') return -1;
  if (typeof key === 'string') return countsOf(report)[key];
  const { error, warning } = countsByPart(report).get(key.part) ?? { error: 0, warning: 0 };
  return error * MANY + warning;
}

/** The same column is turned round; counts begin with the most. */
export function turned(order: Order, key: SortKey): Order {
  if (isSameKey(order.key, key)) return { key, descending: !order.descending };
  return { key, descending: key !== 'file' && key !== 'name' && key !== 'verdict' };
}

export function isSameKey(a: SortKey, b: SortKey): boolean {
  return typeof a === 'string' || typeof b === 'string' ? a === b : a.part === b.part;
}
