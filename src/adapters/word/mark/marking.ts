/** Marking and clearing: the dress of controls, set and checked in one request. */
import type { EditReport, Mark, NotDoneReason } from '../../../document/port.js';
import { controlAt, controlStates, ownTag, requestControls, type ControlState } from '../session/controlState.js';
import { wear, type WrittenDress } from './controlDress.js';
import { isHostError } from '../session/host.js';
import { dressJobs, isDone, keyed, markTargets, type DressJob } from './markChanges.js';
import type { Session } from '../session/session.js';
import { expectWritable, reasonOf, settle, type Refused } from '../session/bisect.js';
import { shownNoColor, writtenDresses } from './writtenDress.js';

/** What hosts are known to give, and take, for a control without a colour. */
const NO_COLORS = ['', '#000000'] as const;

export class Marking {
  /** The one this host uses; null until it was seen. */
  private noColor: string | null = null;
  /** The controls as the last request left them. */
  private current: readonly ControlState[] = [];

  constructor(private readonly session: Session) {}

  /**
   * Replaces all marks by these: one request when the document was just read.
   * @throws DocumentError `word-read-only` when Word lets nothing be changed
   */
  async mark(marks: readonly Mark[]): Promise<EditReport> {
    const snapshot = await this.session.withFreshControls();
    this.noColor ??= shownNoColor(snapshot);
    const { targets, refused } = markTargets(snapshot, marks);
    const failed = await this.dressAll(snapshot.controls, targets, writtenDresses(snapshot));
    const failures = new Map(refused);
    for (const [control, { field }] of targets) {
      const reason = failed.get(control);
      if (reason !== undefined) failures.set(field, reason);
    }
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
    const marked = controls.filter(({ tag }) => (ownTag(tag)?.record ?? null) !== null);
    return report(marked.map(fieldOf), new Map([...failed].map(([control, reason]) => [fieldOf(control), reason])));
  }

  /** @returns why controls did not get what they should wear */
  private async dressAll(
    controls: readonly ControlState[],
    wanted: ReadonlyMap<ControlState, Mark>,
    written: ReadonlyMap<ControlState, WrittenDress>,
  ): Promise<ReadonlyMap<ControlState, NotDoneReason>> {
    this.current = controls;
    const guess = controls.some(({ color }) => color === NO_COLORS[1]) ? NO_COLORS[1] : NO_COLORS[0];
    const guesses = this.noColor === null ? [guess, ...NO_COLORS.filter((color) => color !== guess)] : [this.noColor];
    let refused: Refused<DressJob>[] = [];
    let jobs: DressJob[] = [];
    for (const noColor of guesses) {
      jobs = dressJobs(controls, wanted, written, noColor);
      refused = await this.write(jobs);
      if (refused.length < jobs.length) break;
    }
    expectWritable(refused, jobs.length - refused.length);
    // Some hosts refuse a frame or a colour (office-js issue 191): the title alone still says what is wrong.
    const isPutOn = ({ job: { dress } }: Refused<DressJob>): boolean =>
      dress !== null && (ownTag(dress.tag)?.record ?? null) !== null;
    const now = keyed(this.current);
    const plainer = refused.filter(isPutOn).flatMap(({ job: { key, dress } }): DressJob[] => {
      const control = now.get(key);
      if (control === undefined || dress === null) return [];
      return [{ key, dress: { ...dress, color: control.color, appearance: control.appearance } }];
    });
    const stillRefused = new Map((await this.write(plainer)).map(({ job, error }) => [job.key, error]));
    return this.failures(controls, jobs, refused, stillRefused);
  }

  private failures(
    controls: readonly ControlState[],
    jobs: readonly DressJob[],
    refused: readonly Refused<DressJob>[],
    stillRefused: ReadonlyMap<string, unknown>,
  ): ReadonlyMap<ControlState, NotDoneReason> {
    const before = keyed(controls);
    const now = keyed(this.current);
    const errors = new Map(refused.map(({ job, error }) => [job.key, error]));
    const failed = new Map<ControlState, NotDoneReason>();
    for (const job of jobs) {
      const control = before.get(job.key);
      if (control === undefined || isDone(job, now.get(job.key))) continue;
      const error = stillRefused.get(job.key) ?? errors.get(job.key);
      failed.set(control, error === undefined ? 'verify-failed' : reasonOf(error));
    }
    return failed;
  }

  /** Each attempt sets, then loads what came of it, in one request; after a failure it reads first what was done of it. */
  private async write(jobs: readonly DressJob[]): Promise<Refused<DressJob>[]> {
    return settle(jobs, async (some) => {
      try {
        await this.session.host.run(async (context) => {
          const now = keyed(this.current);
          for (const { key, dress } of some) {
            const state = now.get(key);
            if (state === undefined) continue;
            const control = controlAt(context, state, this.current);
            if (dress === null) control.delete(true);
            else wear(control, state, dress);
          }
          const after = requestControls(context, false);
          await context.sync();
          this.current = controlStates(after, false);
        });
        this.session.updateControls(this.current);
        return true;
      } catch (error) {
        if (isHostError(error)) this.current = await this.session.readControls();
        throw error;
      }
    });
  }
}

function report(fields: readonly string[], failures: ReadonlyMap<string, NotDoneReason>): EditReport {
  return {
    done: [...new Set(fields)].filter((field) => !failures.has(field)),
    notDone: [...failures].map(([field, reason]) => ({ field, reason })),
  };
}
