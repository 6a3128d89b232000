import type { DocumentContent, Leftover } from '../document/content.js';
import type { FindingData } from './finding.js';

/** Texts shown in a message at most; the rest is in the count. */
const SHOWN = 3;

interface LeftoverReport {
  readonly message?: 'unread';
  readonly severity?: 'manual';
  readonly field?: string;
  readonly place: Leftover['place'];
  readonly data: FindingData;
}

/**
 * One report for each field (elsewhere: each part) in which something of this kind is left.
 * Data: `count`; `texts`, the first few of them, without doubles; `where`, `field` or where outside. Where the way of reading cannot see
 * them there is one report without data for a person to look.
 */
export function leftoverReports(document: DocumentContent, kind: Leftover['kind']): LeftoverReport[] {
  const groups = new Map<string, Leftover[]>();
  for (const leftover of document.leftovers) {
    if (leftover.kind !== kind) continue;
    const key = leftover.field ?? ` ${leftover.where ?? ''} ${leftover.place.part}`;
    const group = groups.get(key);
    if (group) group.push(leftover);
    else groups.set(key, [leftover]);
  }
  const reports = [...groups.values()].flatMap((group) => reportOf(group));
  if (!document.unjudged.includes(kind)) return reports;
  return [...reports, { message: 'unread', severity: 'manual', place: { part: '', paragraph: null }, data: {} }];
}

function reportOf(group: readonly Leftover[]): LeftoverReport[] {
  const first = group[0];
  if (first === undefined) return [];
  const texts = [...new Set(group.map((leftover) => leftover.text.trim()).filter((text) => text !== ''))].slice(
    0,
    SHOWN,
  );
  const data = { count: group.length, texts, where: first.field === null ? (first.where ?? 'elsewhere') : 'field' };
  return [{ ...(first.field === null ? {} : { field: first.field }), place: first.place, data }];
}
