/** Marks written into a file and taken out of one, each verified. While a document is open they stand beside its text. */
import type { EditReport, Mark, NotDoneReason } from '../../document/port.js';
import { notDone } from '../fieldEdits.js';
import { areMarked, sameToReaders } from '../verify.js';
import { planClear, planMarks } from './marks.js';
import { settle, type Session } from './session.js';

/** Marks these fields, each once, of a document that has no marks. */
export function putMarks(session: Session, marks: readonly Mark[]): EditReport {
  const failed = new Map<string, NotDoneReason>();
  const done: string[] = [];
  const stuck = settle(marks, (tried) => {
    const plan = planMarks(session.reading, tried);
    for (const [field, reason] of plan.refused) failed.set(field, reason);
    const planned = tried.filter(({ field }) => !plan.refused.has(field));
    if (planned.length === 0) return true;
    const layer = session.write(
      plan.splices,
      (before, after) => sameToReaders(before, after) && areMarked(after, planned),
    );
    if (layer === null) return false;
    done.push(...planned.map(({ field }) => field));
    return true;
  });
  for (const { field } of stuck) failed.set(field, 'verify-failed');
  return { done, notDone: notDone(failed) };
}

/** Takes all marks away; what was there before them is back. */
export function clearMarks(session: Session): EditReport {
  const fields = [...new Set(planClear(session.reading.story).map(({ field }) => field))];
  const stuck = settle(fields, (tried) => {
    const splices = planClear(session.reading.story).filter(({ field }) => tried.includes(field));
    return session.write(splices, sameToReaders) !== null;
  });
  const failed = new Map<string, NotDoneReason>(stuck.map((field) => [field, 'verify-failed']));
  return { done: fields.filter((field) => !failed.has(field)), notDone: notDone(failed) };
}
