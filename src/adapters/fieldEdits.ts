/** Edits and marks by the field they are for. */
import type { NotDone, NotDoneReason } from '../document/port.js';

/** The first item of each field, and those that follow it on the same field. */
export function firstOfEach<Item extends { readonly field: string }>(
  items: readonly Item[],
): { first: Item[]; rest: Item[] } {
  const seen = new Set<string>();
  const first: Item[] = [];
  const rest: Item[] = [];
  for (const item of items) {
    (seen.has(item.field) ? rest : first).push(item);
    seen.add(item.field);
  }
  return { first, rest };
}

export function fieldsOf(items: readonly { readonly field: string }[]): string[] {
  return items.map(({ field }) => field);
}

/** Those of the items that are for the fields of others. */
export function forFields<Item extends { readonly field: string }>(
  items: readonly Item[],
  others: readonly { readonly field: string }[],
): Item[] {
  const wanted = new Set(fieldsOf(others));
  return items.filter(({ field }) => wanted.has(field));
}

/** What did not go, as a report lists it. */
export function notDone(failed: ReadonlyMap<string, NotDoneReason>): NotDone[] {
  return [...failed].map(([field, reason]) => ({ field, reason }));
}
