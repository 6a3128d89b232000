/** Writing fills, checking what came of them, and putting right or back what did not go as planned. */
import { byField } from '../../../document/content.js';
import { isEdited } from '../../verify.js';
import type { NotDoneReason } from '../../../document/port.js';
import { changedFields } from '../../formReading.js';
import { controlAt } from '../session/controlState.js';
import type { PlannedFill } from './plannedFill.js';
import type { FillEntry, EditOutcome } from './history.js';
import { isHostError } from '../session/host.js';
import { lockAgain } from '../session/locks.js';
import { lookFaults } from './ownLook.js';
import { promptOf } from '../session/placeholders.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { opened, spotAt, writeAt, type SpotTarget } from './spot.js';
import { restoreTracking, untracked } from '../session/tracking.js';

/** A fill in a request that was sent. */
interface Written extends SpotTarget {
  readonly plan: PlannedFill;
  readonly inserted: Word.Range | Word.Paragraph;
  /** What the control and the place in it said right before the write. */
  readonly controlText: () => string;
  readonly replaced: () => string;
}

export class FillWriter {
  constructor(
    private readonly session: WordSession,
    private readonly before: WordReading,
    private readonly outcome: EditOutcome,
  ) {}

  async write(plans: readonly PlannedFill[]): Promise<void> {
    try {
      await this.session.host.run(async (context) => {
        const written: Written[] = [];
        untracked(context, this.before, () => {
          for (const plan of plans) written.push(this.writeOne(context, plan));
        });
        const pending = this.session.begin(context);
        await context.sync();
        const after = await this.session.finish(pending);
        await this.judge(context, written, after);
      });
    } catch (error) {
      if (isHostError(error)) await this.takeStock(plans);
      throw error;
    }
  }

  private writeOne(context: Word.RequestContext, plan: PlannedFill): Written {
    const { controls } = this.before;
    // A second proxy of the same control keeps what it said before the write.
    const witness = controlAt(context, plan.control, controls);
    witness.load('text');
    const { control, target } = spotAt(context, plan.control, controls, plan);
    target.load('text');
    const slot: { inserted: Word.Range | Word.Paragraph | null } = { inserted: null };
    opened(control, plan.control, () => {
      slot.inserted = writeAt(target, plan, plan.fill.text);
    });
    const inserted = slot.inserted ?? target.getRange('Whole');
    return { plan, control, target, inserted, controlText: () => witness.text, replaced: () => target.text };
  }

  /** What was written and reads as it should is done; the rest is put right, or put back. */
  private async judge(context: Word.RequestContext, written: readonly Written[], after: WordReading): Promise<void> {
    const overtaken: Written[] = [];
    const wrong: Written[] = [];
    const right: Written[] = [];
    for (const one of written) {
      const { plan } = one;
      if (one.controlText() !== (plan.control.content?.text ?? '')) overtaken.push(one);
      else if (!this.isRight(plan, after)) wrong.push(one);
      else {
        this.done(one.plan, one.replaced());
        right.push(one);
      }
    }
    const colors = lookFaults(
      this.before.reading,
      after.reading,
      right.map(({ plan }) => plan.fill.field),
    );
    const odd = right.flatMap((one) => {
      const color = colors.get(one.plan.fill.field);
      return color === undefined ? [] : [{ one, color }];
    });
    if (overtaken.length === 0 && wrong.length === 0 && odd.length === 0) return;
    for (const { plan } of overtaken) this.failed(plan, 'changed-meanwhile');
    const corrected = await this.more(context, () => {
      for (const one of overtaken) this.putBack(one);
      for (const one of wrong) this.writeAgain(one);
      for (const { one, color } of odd) {
        opened(one.control, one.plan.control, () => {
          one.inserted.font.color = color;
        });
      }
    });
    const hopeless = wrong.filter(({ plan }) => corrected === null || !this.isRight(plan, corrected));
    for (const one of wrong) if (!hopeless.includes(one)) this.done(one.plan, one.replaced());
    if (hopeless.length === 0) return;
    for (const { plan } of hopeless) this.failed(plan, 'verify-failed');
    await this.more(context, () => {
      for (const one of hopeless) this.putBack(one);
    });
  }

  /** One more request; null when Word refuses it. */
  private async more(context: Word.RequestContext, add: () => void): Promise<WordReading | null> {
    try {
      untracked(context, this.before, add);
      const pending = this.session.begin(context);
      await context.sync();
      return await this.session.finish(pending);
    } catch (error) {
      if (!isHostError(error)) throw error;
      await restoreTracking(this.session, this.before);
      await this.session.read();
      return null;
    }
  }

  /** Where Word put the text elsewhere than it was told (office-js issue 1516): the old text is known and goes first. */
  private writeAgain({ plan, control, target }: Written): void {
    if (plan.location !== 'Replace' && plan.location !== 'Start') return;
    opened(control, plan.control, () => {
      target.clear();
      target.insertText(plan.fill.text, 'Start');
    });
  }

  private putBack({ plan, control, target, inserted, replaced }: Written): void {
    opened(control, plan.control, () => {
      if (plan.location === 'Replace') target.insertText(replaced(), 'Replace');
      else inserted.delete();
    });
  }

  private isRight(plan: PlannedFill, after: WordReading): boolean {
    const { field } = plan.fill;
    const was = byField(this.before.reading.content).get(field);
    const is = byField(after.reading.content).get(field);
    return is?.controls === was?.controls && isEdited(was, is, plan.fill) && this.areNeighboursSame(plan, after);
  }

  /** Fields on the same line read as they did; what stands elsewhere may be changed by whoever is typing there. */
  private areNeighboursSame({ fill }: PlannedFill, after: WordReading): boolean {
    const { reading } = this.before;
    const lines = new Set(reading.located.places.get(fill.field)?.paragraphs.map(({ paragraph }) => paragraph));
    const changed = changedFields(reading.content, after.reading.content);
    return [...reading.located.places.values()].every(
      ({ field, paragraphs }) =>
        field === fill.field || !changed.has(field) || !paragraphs.some(({ paragraph }) => lines.has(paragraph)),
    );
  }

  private done(plan: PlannedFill, replaced: string): void {
    const before = byField(this.before.reading.content).get(plan.fill.field);
    if (before === undefined) return;
    const { paragraph, location, blank } = plan;
    const entry: FillEntry = {
      kind: 'fill',
      field: plan.fill.field,
      text: plan.fill.text.trim(),
      blank,
      spot: { paragraph, location },
      replaced,
      placeholder: promptOf(this.before.reading, plan.fill.field),
      before,
    };
    this.outcome.entries.push(entry);
  }

  private failed(plan: PlannedFill, reason: NotDoneReason): void {
    this.outcome.failed.set(plan.fill.field, reason);
  }

  /** After a request that broke off: what was written stays and is known; locks and Track Changes are as they were. */
  private async takeStock(plans: readonly PlannedFill[]): Promise<void> {
    await restoreTracking(this.session, this.before);
    const now = await this.session.read();
    const settled = new Set(this.outcome.entries.map(({ field }) => field));
    for (const plan of plans) {
      const { field } = plan.fill;
      if (settled.has(field) || this.outcome.failed.has(field) || !this.isRight(plan, now)) continue;
      this.done(plan, plan.control.content?.text ?? '');
    }
    await lockAgain(
      this.session,
      plans.map(({ control }) => control),
      now,
    );
  }
}
