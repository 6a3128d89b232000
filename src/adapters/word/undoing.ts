/** Taking steps back: what still reads as it was left is restored, the rest is left alone and reported. */
import { byField, type FieldContent } from '../../document/content.js';
import type { EditReport, NotDoneReason } from '../../document/port.js';
import { FillUndo, type FillToUndo } from './edit/fillUndo.js';
import { HintRestorer } from './edit/hintRestorer.js';
import type { FillEntry, HintEntry, History, WordStep } from './edit/history.js';
import type { Preparing } from './prepare/preparing.js';
import type { WordSession } from './session/wordSession.js';
import { expectWritable, reasonOf, bisect } from './session/bisect.js';
import type { Unpreparing } from './prepare/unpreparing.js';

type Entry = FillEntry | HintEntry;

export class Undoing {
  constructor(
    private readonly session: WordSession,
    private readonly history: History,
    private readonly preparing: Preparing,
    private readonly unpreparing: Unpreparing,
  ) {}

  async undo(): Promise<EditReport> {
    const step = this.history.last;
    if (step === undefined) return { done: [], notDone: [] };
    const report = await this.takeBack(step);
    this.history.drop();
    return report;
  }

  private async takeBack({ kind, fields, entries }: WordStep): Promise<EditReport> {
    if (kind === 'prepare') return this.unpreparing.remove(await this.session.recent(), fields);
    if (kind === 'unprepare') return this.preparing.prepareAgain(fields);
    const failed = new Map<string, NotDoneReason>();
    const done = new Set<Entry>();
    // The last first: two entries of one field were made one on top of the other.
    for (const round of rounds(entries)) {
      const refused = await bisect(round, (some) => this.restore(some, done, failed), this.session);
      expectWritable(this.session, refused, done.size);
      for (const { job, error } of refused) if (!done.has(job)) failed.set(job.field, reasonOf(error));
    }
    return {
      done: fields.filter((field) => !failed.has(field)),
      notDone: [...failed].map(([field, reason]) => ({ field, reason })),
    };
  }

  private async restore(
    entries: readonly Entry[],
    done: Set<Entry>,
    failed: Map<string, NotDoneReason>,
  ): Promise<boolean> {
    const open = entries.filter((entry) => !done.has(entry) && !failed.has(entry.field));
    const before = await this.session.recent();
    const contents = byField(before.reading.content);
    const fills: FillToUndo[] = [];
    const hints: HintEntry[] = [];
    for (const entry of open) {
      const content = contents.get(entry.field);
      const control = before.reading.located.places.get(entry.field)?.control ?? null;
      const state = control === null ? undefined : before.stateOf.get(control);
      if (content === undefined || !isAsLeft(content, entry)) failed.set(entry.field, 'changed-meanwhile');
      else if (entry.kind === 'delete-hint') hints.push(entry);
      else if (state === undefined) failed.set(entry.field, 'changed-meanwhile');
      else fills.push({ entry, control: state });
    }
    if (fills.length > 0) await new FillUndo(this.session, before, done, failed).undo(fills);
    if (hints.length === 0) return fills.length > 0;
    for (const entry of await new HintRestorer(this.session).restore(hints)) done.add(entry);
    for (const entry of hints) if (!done.has(entry)) failed.set(entry.field, 'verify-failed');
    return true;
  }
}

/** Entries of different fields, from the last to the first. */
function rounds(entries: readonly Entry[]): Entry[][] {
  const all: Entry[][] = [];
  const counts = new Map<string, number>();
  for (const entry of [...entries].reverse()) {
    const round = counts.get(entry.field) ?? 0;
    counts.set(entry.field, round + 1);
    const list = all[round];
    if (list === undefined) all.push([entry]);
    else list.push(entry);
  }
  return all;
}

function isAsLeft(content: FieldContent, entry: Entry): boolean {
  if (entry.kind === 'fill') return content.text === entry.text && content.controls === 1;
  return !content.hintLeft && content.state !== 'missing';
}
