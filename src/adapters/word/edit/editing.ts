/**
 * Filling and deleting hints: read again, plan, write everything in one request that also reads back, and look at what came of it.
 * Two requests for any number of fills; more only where something did not go as planned.
 */
import type { Edit, EditReport } from '../../../document/port.js';
import { fieldsOf, firstOfEach, notDone } from '../../fieldEdits.js';
import { planFill, type PlannedFill } from './plannedFill.js';
import { FillWriter } from './fillWriter.js';
import { deleteHints } from './hints.js';
import { record, type EditOutcome, type History } from './history.js';
import { planHint, type PlannedHint } from './plannedHint.js';
import { Outcome } from '../session/bisect.js';
import type { WordSession } from '../session/wordSession.js';

/** @throws DocumentError `word-read-only` when Word lets nothing be changed */
export async function edit(session: WordSession, history: History, edits: readonly Edit[]): Promise<EditReport> {
  const outcome: EditOutcome = new Outcome(session);
  for (let queue = edits; queue.length > 0;) {
    const { first, rest } = firstOfEach(queue);
    await outcome.attempt(first, (open) => write(session, open, outcome));
    // A hint goes with the answer that takes its place, or stays.
    queue = rest.filter(({ field }) => !outcome.failed.has(field));
  }
  const entries = [...outcome.done.values()];
  const done = [...new Set(fieldsOf(entries))];
  const kind = edits.some((one) => one.kind === 'fill') ? 'fill' : 'delete-hint';
  record(history, { kind, fields: done, entries });
  return { done, notDone: notDone(outcome.failed) };
}

/** @throws what Word refused, after what was written of it is known */
async function write(session: WordSession, edits: readonly Edit[], outcome: EditOutcome): Promise<boolean> {
  const before = await session.recent();
  const fills: PlannedFill[] = [];
  const hints: PlannedHint[] = [];
  for (const one of edits) {
    const plan = one.kind === 'fill' ? planFill(before, one) : planHint(before, one);
    if (typeof plan === 'string') outcome.failed.set(one.field, plan);
    else if ('fill' in plan) fills.push(plan);
    else hints.push(plan);
  }
  if (hints.length > 0) await deleteHints(session, before, outcome, hints);
  // Deleting hints has read the document again.
  if (fills.length > 0) await new FillWriter(session, session.snapshot ?? before, outcome).write(fills);
  return hints.length + fills.length > 0;
}
