/** Writing fills, checking what came of them, and putting right or back what did not go as planned. */
import { isEdited } from '../../verify.js';
import type { NotDoneReason } from '../../../document/port.js';
import { changedFields } from '../../formReading.js';
import type { PlannedFill } from './plannedFill.js';
import type { EditOutcome } from './history.js';
import { unlessRefused } from '../session/host.js';
import { lookFaults } from './ownLook.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { isOvertaken, spotAt, type SpotTarget } from './spot.js';
import { restoreTracking } from '../session/tracking.js';
import { opened, runWrites, send } from '../session/writing.js';

/** A fill in a request that was sent. */
interface Written extends SpotTarget {
  readonly plan: PlannedFill;
  readonly inserted: Word.Range | Word.Paragraph;
}

export class FillWriter {
  constructor(
    private readonly session: WordSession,
    private readonly before: WordReading,
    private readonly outcome: EditOutcome,
  ) {}

  /** @throws what Word refused, after what was written of it is known */
  write(plans: readonly PlannedFill[]): Promise<void> {
    const takeStock = (now: WordReading): void => {
      for (const plan of plans) {
        if (this.outcome.isOpen(plan.fill) && this.isRight(plan, now))
          this.done(plan, plan.control.content?.text ?? '');
      }
    };
    const controls = plans.map(({ control }) => control);
    const write = async (context: Word.RequestContext): Promise<void> => {
      const written: Written[] = [];
      const after = await send(this.session, context, this.before, () => {
        for (const plan of plans) written.push(this.writeOne(context, plan));
      });
      await this.judge(context, written, after);
    };
    return runWrites(this.session, this.before, controls, write, takeStock);
  }

  private writeOne(context: Word.RequestContext, plan: PlannedFill): Written {
    const spot = spotAt(context, plan.control, this.before.controls, plan);
    const { location, fill } = plan;
    const inserted = opened(spot, () =>
      location === 'After'
        ? spot.target.insertParagraph(fill.text, 'After')
        : spot.target.insertText(fill.text, location),
    );
    return { ...spot, plan, inserted };
  }

  /** What was written and reads as it should is done; the rest is put right, or put back. */
  private async judge(context: Word.RequestContext, written: readonly Written[], after: WordReading): Promise<void> {
    const overtaken = written.filter(isOvertaken);
    const kept = written.filter((one) => !overtaken.includes(one));
    const right = kept.filter(({ plan }) => this.isRight(plan, after));
    const wrong = kept.filter((one) => !right.includes(one));
    for (const { plan, target } of right) this.done(plan, target.text);
    for (const { plan } of overtaken) this.failed(plan, 'changed-meanwhile');
    const fields = right.map(({ plan }) => plan.fill.field);
    const colors = lookFaults(this.before.reading, after.reading, fields);
    if (overtaken.length === 0 && wrong.length === 0 && colors.size === 0) return;
    const corrected = await this.more(context, () => {
      for (const one of overtaken) putBack(one);
      for (const one of wrong) writeAgain(one);
      for (const one of right) {
        const color = colors.get(one.plan.fill.field);
        if (color !== undefined) opened(one, () => (one.inserted.font.color = color));
      }
    });
    const hopeless = wrong.filter(({ plan }) => corrected === null || !this.isRight(plan, corrected));
    for (const one of wrong) if (!hopeless.includes(one)) this.done(one.plan, one.target.text);
    if (hopeless.length === 0) return;
    for (const { plan } of hopeless) this.failed(plan, 'verify-failed');
    await this.more(context, () => {
      for (const one of hopeless) putBack(one);
    });
  }

  /** One more request; null when Word refuses it. */
  private async more(context: Word.RequestContext, add: () => void): Promise<WordReading | null> {
    const reading = await unlessRefused(() => send(this.session, context, this.before, add));
    if (reading === null) {
      await restoreTracking(this.session, this.before);
      await this.session.read();
    }
    return reading;
  }

  /** It reads as it should, and so do the fields on the same line; what stands elsewhere may be changed by whoever is typing there. */
  private isRight({ fill }: PlannedFill, after: WordReading): boolean {
    const { reading } = this.before;
    if (!isEdited(reading, after.reading, fill)) return false;
    const lines = new Set(reading.located.places.get(fill.field)?.paragraphs.map(({ paragraph }) => paragraph));
    const changed = changedFields(reading.content, after.reading.content);
    return [...reading.located.places.values()].every(
      ({ field, paragraphs }) =>
        field === fill.field || !changed.has(field) || !paragraphs.some(({ paragraph }) => lines.has(paragraph)),
    );
  }

  private done(plan: PlannedFill, replaced: string): void {
    const { field, text } = plan.fill;
    this.outcome.done.set(plan.fill, { kind: 'fill', field, text: text.trim(), plan, replaced });
  }

  private failed({ fill }: PlannedFill, reason: NotDoneReason): void {
    this.outcome.failed.set(fill.field, reason);
  }
}

/** Where Word put the text elsewhere than it was told (office-js issue 1516): the old text is known and goes first. */
function writeAgain(one: Written): void {
  const { target, plan } = one;
  if (plan.location !== 'Replace' && plan.location !== 'Start') return;
  opened(one, () => {
    target.clear();
    target.insertText(plan.fill.text, 'Start');
  });
}

function putBack(one: Written): void {
  const { plan, target, inserted } = one;
  opened(one, () => {
    if (plan.location === 'Replace') target.insertText(target.text, 'Replace');
    else inserted.delete();
  });
}
