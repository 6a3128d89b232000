/** Deleting official hints: whole paragraphs, or the stretch of a paragraph that holds more. */
import { byField } from '../../../document/content.js';
import type { NotDoneReason } from '../../../document/port.js';
import { isEdited } from '../../verify.js';
import { findParagraphs } from '../read/bodyParagraphs.js';
import { controlAt } from '../session/controlState.js';
import type { HintCut, PlannedHint, RemovedHint } from './plannedHint.js';
import type { EditOutcome } from './history.js';
import { isHostError } from '../session/host.js';
import { LOOK, lookOf } from './paragraphLook.js';
import { lockAgain } from '../session/locks.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { opened } from './spot.js';
import { restoreTracking, untracked } from '../session/tracking.js';

interface Found {
  readonly plan: PlannedHint;
  readonly cuts: readonly { readonly cut: HintCut; readonly proxy: Word.Paragraph }[];
}

export class HintWriter {
  constructor(
    private readonly session: WordSession,
    private readonly before: WordReading,
    private readonly outcome: EditOutcome,
  ) {}

  async write(plans: readonly PlannedHint[]): Promise<void> {
    try {
      await this.session.host.run(async (context) => {
        const found = await this.find(context, plans);
        if (found.length === 0) return;
        untracked(context, this.before, () => {
          for (const one of found) this.delete(context, one);
        });
        const pending = this.session.begin(context);
        await context.sync();
        const after = await this.session.finish(pending);
        for (const one of found) {
          if (this.isRight(one.plan, after)) this.done(one);
          else this.failed(one.plan, 'verify-failed');
        }
      });
    } catch (error) {
      if (isHostError(error)) {
        await restoreTracking(this.session, this.before);
        const now = await this.session.read();
        await lockAgain(
          this.session,
          plans.flatMap(({ control }) => control ?? []),
          now,
        );
      }
      throw error;
    }
  }

  /** The paragraphs with the hints, if they still say what they did. */
  private async find(context: Word.RequestContext, plans: readonly PlannedHint[]): Promise<Found[]> {
    const proxyOf = await findParagraphs(context, this.before.reading.story, LOOK);
    return plans.flatMap((plan): Found[] => {
      const cuts = plan.cuts.flatMap((cut) => {
        const proxy = proxyOf(cut.paragraph, 'exact');
        return proxy === null ? [] : [{ cut, proxy }];
      });
      if (cuts.length === plan.cuts.length && cuts.length > 0) return [{ plan, cuts }];
      this.failed(plan, 'changed-meanwhile');
      return [];
    });
  }

  private delete(context: Word.RequestContext, { plan, cuts }: Found): void {
    const write = (): void => {
      for (const { cut, proxy } of cuts) {
        if (cut.part === null) proxy.delete();
        else {
          const first = proxy.search(cut.part.first, { matchCase: true }).getFirst();
          const last = proxy.search(cut.part.last, { matchCase: true }).getFirst();
          first.expandTo(last).delete();
        }
      }
    };
    if (plan.control === null) write();
    else opened(controlAt(context, plan.control, this.before.controls), plan.control, write);
  }

  private isRight({ field }: PlannedHint, after: WordReading): boolean {
    const was = byField(this.before.reading.content).get(field);
    const is = byField(after.reading.content).get(field);
    return is?.controls === was?.controls && isEdited(was, is, { kind: 'delete-hint', field });
  }

  private done({ plan, cuts }: Found): void {
    const { field } = plan;
    const { content, located } = this.before.reading;
    const before = byField(content).get(field);
    const { paragraphs = [], control: own = null } = located.places.get(field) ?? {};
    if (before === undefined) return;
    const hints = cuts.map(({ cut, proxy }): RemovedHint => {
      const index = paragraphs.findIndex(({ paragraph }) => paragraph === cut.paragraph);
      const text = cut.part === null ? cut.paragraph.text : cut.text;
      const within = own !== null && cut.paragraph.control === own;
      return { text, index, within, inside: cut.part === null ? null : sideOf(cut), look: lookOf(proxy) };
    });
    this.outcome.entries.push({ kind: 'delete-hint', field, hints, before });
  }

  private failed(plan: PlannedHint, reason: NotDoneReason): void {
    this.outcome.failed.set(plan.field, reason);
  }
}

/** Where in its paragraph the hint stood. */
function sideOf({ paragraph, text }: HintCut): RemovedHint['inside'] {
  const whole = paragraph.text.trim();
  return whole.startsWith(text.trim()) ? 'Start' : whole.endsWith(text.trim()) ? 'End' : 'Middle';
}
