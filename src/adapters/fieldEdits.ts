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

/** What did not go, as a report lists it. */
export function notDone(failed: ReadonlyMap<string, NotDoneReason>): NotDone[] {
  return [...failed].map(([field, reason]) => ({ field, reason }));
}
