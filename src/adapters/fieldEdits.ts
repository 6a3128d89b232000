/** Edits by the field they are for. */
import type { Edit, NotDone, NotDoneReason } from '../document/port.js';

/** The first edit of each field, and those that follow it on the same field. */
export function firstOfEach(edits: readonly Edit[]): { first: Edit[]; rest: Edit[] } {
  const seen = new Set<string>();
  const first: Edit[] = [];
  const rest: Edit[] = [];
  for (const edit of edits) {
    (seen.has(edit.field) ? rest : first).push(edit);
    seen.add(edit.field);
  }
  return { first, rest };
}

/** What did not go, as a report lists it. */
export function notDone(failed: ReadonlyMap<string, NotDoneReason>): NotDone[] {
  return [...failed].map(([field, reason]) => ({ field, reason }));
}
