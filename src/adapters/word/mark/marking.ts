/** Marking and clearing: the dress of controls, set and checked in one request. */
import type { EditReport, Mark, MarkOptions, NotDoneReason } from '../../../document/port.js';
import {
  controlAt,
  controlStates,
  ownTag,
  requestControls,
  type ControlState,
  type Dress,
} from '../session/controlState.js';
import { notDone } from '../../fieldEdits.js';
import type { WrittenDress } from '../../markDress.js';
import { wear } from './controlDress.js';
import { isHostError, memberOf, type HostError } from '../session/host.js';
import { dressJobs, isDone, keyed, markTargets, writtenDresses, type DressJob } from './markChanges.js';
import type { WordSession } from '../session/wordSession.js';
import { expectWritable, reasonOf, bisect, type Refused } from '../session/bisect.js';

/** What hosts are known to give, and take, for a control without a colour. */
const NO_COLORS = ['', '#000000'] as const;

export class Marking {
  /** The one this host uses; null until it was seen. */
  private noColor: string | null = null;
  /** So many marks were put on last. */
  private count = 0;
  /** The controls as the last request left them. */
  private current: readonly ControlState[] = [];
  /** A request has broken off since. */
  private isStale = false;
  /** What this host puts on no control; remembered, so that it is asked once. */
  private readonly refusedMembers = new Set<'color' | 'appearance'>();

  constructor(private readonly session: WordSession) {}

  /**
   * Replaces all marks by these: one request when the document was just read.
   * @throws DocumentError `word-read-only` when Word lets nothing be changed
   */
  async mark(marks: readonly Mark[], { renew = false }: MarkOptions = {}): Promise<EditReport> {
    const snapshot = await this.session.withFreshControls();
    // 清除标记 of the ribbon, or someone else, has taken off what was put on.
    if (renew && this.count > 0 && !snapshot.controls.some(isMark)) return { done: [], notDone: [] };
    const written = writtenDresses(snapshot);
    this.noColor ??= [...written].find(([, { color }]) => color === 'none')?.[0].color ?? null;
    const { targets, refused } = markTargets(snapshot, marks);
    const failed = await this.dressAll(snapshot.controls, targets, written);
    const failures = new Map(refused);
    for (const [control, { field }] of targets) {
      const reason = failed.get(control);
      if (reason !== undefined) failures.set(field, reason);
    }
    this.count = targets.size - failed.size;
    return report(
      marks.map(({ field }) => field),
      failures,
    );
  }

  /** Takes every mark off, whoever put it on; the document need not be one that can be checked. */
  async clear(): Promise<EditReport> {
    const controls = await this.session.readControls();
    const failed = await this.dressAll(controls, new Map(), new Map());
    const fieldOf = ({ tag }: ControlState): string => ownTag(tag)?.field ?? '';
    const marked = controls.filter(isMark);
    return report(marked.map(fieldOf), new Map([...failed].map(([control, reason]) => [fieldOf(control), reason])));
  }

  /** @returns why controls did not get what they should wear */
  private async dressAll(
    controls: readonly ControlState[],
    wanted: ReadonlyMap<ControlState, Mark>,
    written: ReadonlyMap<ControlState, WrittenDress>,
  ): Promise<ReadonlyMap<ControlState, NotDoneReason>> {
    this.current = controls;
    this.isStale = false;
    const guess = controls.some(({ color }) => color === NO_COLORS[1]) ? NO_COLORS[1] : NO_COLORS[0];
    const guesses = this.noColor === null ? [guess, ...NO_COLORS.filter((color) => color !== guess)] : [this.noColor];
    let refused: Refused<DressJob>[] = [];
    let jobs: DressJob[] = [];
    for (const noColor of guesses) {
      jobs = dressJobs(controls, wanted, written, noColor);
      refused = await this.write(jobs);
      const isOfColor = refused.some(({ error }) => isHostError(error) && memberOf(error) === 'color');
      if (refused.length < jobs.length || !isOfColor) break;
    }
    expectWritable(this.session, refused, jobs.length - refused.length);
    await this.lookAgain();
    return this.failures(jobs, refused);
  }

  private failures(
    jobs: readonly DressJob[],
    refused: readonly Refused<DressJob>[],
  ): ReadonlyMap<ControlState, NotDoneReason> {
    const now = keyed(this.current);
    const reasons = new Map(refused.map(({ job, error }) => [job, reasonOf(error)]));
    const failed = jobs.filter((job) => !isDone(job, now.get(job.key)));
    return new Map(failed.map((job) => [job.control, reasons.get(job) ?? 'verify-failed']));
  }

  /** Each attempt sets, then loads what came of it, in one request. */
  private async write(jobs: readonly DressJob[]): Promise<Refused<DressJob>[]> {
    return bisect(
      jobs,
      async (some) => {
        for (;;) {
          await this.lookAgain();
          try {
            await this.dress(some);
            return true;
          } catch (error) {
            if (!isHostError(error)) throw error;
            const isPlainer = this.learn(error, some);
            // What a refused request of one did is of no account for the others.
            this.isStale = isPlainer || some.length > 1;
            if (!isPlainer) throw error;
          }
        }
      },
      this.session,
    );
  }

  private async dress(jobs: readonly DressJob[]): Promise<void> {
    await this.session.host.run(async (context) => {
      const now = keyed(this.current);
      for (const { key, dress } of jobs) {
        const state = now.get(key);
        if (state === undefined) continue;
        const control = controlAt(context, state, this.current);
        if (dress === null) control.delete(true);
        else wear(control, state, isMark(dress) ? this.plainer(state, dress) : dress);
      }
      const after = requestControls(context, 'dress');
      await context.sync();
      this.current = controlStates(after, 'dress');
    });
    this.session.updateControls(this.current);
  }

  /** The same without what this host puts on no control: the title alone still says what is wrong (office-js issue 191). */
  private plainer(state: ControlState, dress: Dress): Dress {
    const worn = { ...dress };
    for (const member of this.refusedMembers) worn[member] = state[member];
    return worn;
  }

  /** Whether this refusal tells of a colour or frame that was not known to be refused, so that a plainer dress is worth trying. */
  private learn(error: HostError, jobs: readonly DressJob[]): boolean {
    const member = memberOf(error);
    if ((member !== 'color' && member !== 'appearance') || this.refusedMembers.has(member)) return false;
    // It may have been the colour for none that is refused, not that of a mark.
    const isOfMarks = member === 'appearance' || this.noColor !== null;
    if (!isOfMarks || !jobs.some(({ dress }) => dress !== null && isMark(dress))) return false;
    this.refusedMembers.add(member);
    return true;
  }

  /** After a request that broke off: what was done of it. */
  private async lookAgain(): Promise<void> {
    if (!this.isStale) return;
    this.current = await this.session.readControls();
    this.isStale = false;
  }
}

function isMark({ tag }: Pick<Dress, 'tag'>): boolean {
  return (ownTag(tag)?.record ?? null) !== null;
}

function report(fields: readonly string[], failures: ReadonlyMap<string, NotDoneReason>): EditReport {
  return {
    done: [...new Set(fields)].filter((field) => !failures.has(field)),
    notDone: notDone(failures),
  };
}
