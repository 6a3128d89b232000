/**
 * Filling and deleting hints: read again, plan, write everything in one request that also reads back, and look at what came of it.
 * Two requests for any number of fills; more only where something did not go as planned.
 */
import type { Edit, EditReport, NotDoneReason } from '../../../document/port.js';
import type { Form } from '../../../forms/schema.js';
import { firstOfEach } from '../../fieldEdits.js';
import { planFill, type PlannedFill } from './plannedFill.js';
import { FillWriter } from './fillWriter.js';
import { HintWriter } from './hintWriter.js';
import type { FillEntry, HintEntry, History, EditOutcome } from './history.js';
import { planHint, type PlannedHint } from './plannedHint.js';
import { formOf } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { expectWritable, reasonOf, bisect } from '../session/bisect.js';

export class Editing {
  constructor(
    private readonly session: WordSession,
    private readonly history: History,
  ) {}

  /** @throws DocumentError `word-read-only` when Word lets nothing be changed */
  async edit(edits: readonly Edit[]): Promise<EditReport> {
    const done: (FillEntry | HintEntry)[] = [];
    const failed = new Map<string, NotDoneReason>();
    for (let queue = edits; queue.length > 0;) {
      const { first, rest } = firstOfEach(queue);
      const outcome: EditOutcome = { entries: [], failed: new Map() };
      const refused = await bisect(first, (some) => this.attempt(some, outcome), this.session);
      expectWritable(this.session, refused, done.length + outcome.entries.length);
      const written = new Set(outcome.entries.map(({ field }) => field));
      for (const { job, error } of refused) {
        const { field } = job;
        if (!written.has(field) && !outcome.failed.has(field)) failed.set(field, reasonOf(error));
      }
      for (const [field, reason] of outcome.failed) failed.set(field, reason);
      done.push(...outcome.entries);
      // A hint goes with the answer that takes its place, or stays.
      queue = rest.filter(({ field }) => !failed.has(field));
    }
    const fields = [...new Set(done.map(({ field }) => field))];
    const kind = edits.some((edit) => edit.kind === 'fill') ? 'fill' : 'delete-hint';
    this.history.push({ kind, fields, entries: done });
    return { done: fields, notDone: [...failed].map(([field, reason]) => ({ field, reason })) };
  }

  /** What of these edits has no outcome yet. @throws what Word refused, after what was written of it is known */
  private async attempt(edits: readonly Edit[], outcome: EditOutcome): Promise<boolean> {
    const settled = new Set([...outcome.entries.map(({ field }) => field), ...outcome.failed.keys()]);
    const open = edits.filter((edit) => !settled.has(edit.field));
    if (open.length === 0) return false;
    const before = await this.session.recent();
    const form = formOf(before);
    const fills: PlannedFill[] = [];
    const hints: PlannedHint[] = [];
    for (const edit of open) {
      const plan = this.plan(edit, form);
      if (typeof plan === 'string') outcome.failed.set(edit.field, plan);
      else if ('fill' in plan) fills.push(plan);
      else hints.push(plan);
    }
    if (hints.length > 0) await new HintWriter(this.session, before, outcome).write(hints);
    if (fills.length > 0) {
      // Deleting hints has read the document again.
      const current = this.session.snapshot ?? before;
      await new FillWriter(this.session, current, outcome).write(fills);
    }
    return hints.length + fills.length > 0;
  }

  private plan(edit: Edit, form: Form): PlannedFill | PlannedHint | NotDoneReason {
    const { snapshot } = this.session;
    if (snapshot === null) return 'not-found';
    return edit.kind === 'fill' ? planFill(snapshot, form, edit) : planHint(snapshot, form, edit.field);
  }
}
