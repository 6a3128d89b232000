/** Putting controls around fields, and taking out those that changed what a reader sees. */
import { byField, type FieldContent } from '../../../document/content.js';
import type { NotDoneReason } from '../../../document/port.js';
import { treesOf } from '../../targets.js';
import { changedFields } from '../../formReading.js';
import { controlsAt } from '../../permission.js';
import { arePrepared } from '../../verify.js';
import { findParagraphs, type ProxyOf } from '../read/bodyParagraphs.js';
import { controlAt, type ControlState } from '../session/controlState.js';
import { isHostError } from '../session/host.js';
import type { Landmark } from '../read/labelEnds.js';
import { BLANK_PLACEHOLDER } from '../session/placeholders.js';
import { emptyControls, formOf, type WordReading } from '../session/wordReading.js';
import { removeControl, retryingEmpty } from '../session/removal.js';
import type { WordSession } from '../session/wordSession.js';
import { restoreTracking, untracked } from '../session/tracking.js';
import { planWrap, type WrapPlan } from './wrapPlan.js';

/** A plan with what it goes around, found in the document. */
interface Found {
  readonly plan: WrapPlan;
  readonly insert: () => Word.ContentControl;
}

/** Searches for the edges of a value in its line; null for an edge of the paragraph. */
interface LineSearch {
  readonly after: Word.RangeCollection | null;
  readonly before: Word.RangeCollection | null;
}

export class WrapWriter {
  constructor(
    private readonly session: WordSession,
    private readonly done: string[],
    private readonly failed: Map<string, NotDoneReason>,
  ) {}

  /** Prepares these fields as far as they have no outcome yet. @throws what Word refused, once all is as it should be again */
  async write(fields: readonly string[]): Promise<boolean> {
    const open = fields.filter((field) => !this.done.includes(field) && !this.failed.has(field));
    const before = this.session.snapshot ?? (await this.session.read());
    if (open.length === 0) return false;
    try {
      return await this.session.host.run(async (context) => {
        const found = await this.find(context, before, this.plans(before, open));
        untracked(context, before, () => {
          for (const field of open) this.removeSurplus(context, before, field);
          for (const { plan, insert } of found) dress(insert(), plan);
        });
        const pending = this.session.begin(context);
        await context.sync();
        const after = await this.session.finish(pending);
        await this.judge(context, before, after, open);
        return true;
      });
    } catch (error) {
      if (!isHostError(error)) throw error;
      await this.takeStock(before, open);
      // Alone it was only the prompt that could not be blanked (office-js issue 785): then no other can be either.
      const [only] = open;
      if (error.code === 'NotAllowed' && open.length === 1 && only !== undefined && this.failed.has(only)) {
        this.session.abilities.fail('blank-placeholder');
      }
      throw error;
    }
  }

  private plans(before: WordReading, fields: readonly string[]): WrapPlan[] {
    const { story, located } = before.reading;
    const places = fields.flatMap((field) => located.places.get(field) ?? []);
    const trees = treesOf(story, places);
    const form = formOf(before);
    const { abilities } = this.session;
    return places.flatMap((place) => {
      if (place.control !== null) return [];
      const planned = planWrap(story, form, place, trees);
      const isPromptShown = typeof planned !== 'string' && planned.isEmpty && !abilities.has('blank-placeholder');
      const plan = isPromptShown ? 'unsupported' : planned;
      if (typeof plan !== 'string') return [plan];
      this.failed.set(place.field, plan);
      return [];
    });
  }

  /** Copied controls with the tag of this field: their text stays. */
  private removeSurplus(
    context: Word.RequestContext,
    { reading, stateOf, controls }: WordReading,
    field: string,
  ): void {
    for (const surplus of reading.located.places.get(field)?.duplicates ?? []) {
      const state = stateOf.get(surplus);
      if (state !== undefined) controlAt(context, state, controls).delete(true);
    }
  }

  /** The paragraphs that are to be wrapped, if they still say what they did. */
  private async find(context: Word.RequestContext, before: WordReading, plans: readonly WrapPlan[]): Promise<Found[]> {
    if (plans.length === 0) return [];
    const proxyOf = await findParagraphs(context, before.reading.story);
    const lines = new Map<WrapPlan, LineSearch>();
    for (const plan of plans) {
      const proxy = plan.around.kind === 'line' ? proxyOf(plan.around.paragraph) : null;
      if (proxy === null || plan.around.kind !== 'line') continue;
      lines.set(plan, { after: searchFor(proxy, plan.around.after), before: searchFor(proxy, plan.around.before) });
    }
    if (lines.size > 0) await context.sync();
    return plans.flatMap((plan): Found[] => {
      const insert = insertion(plan, proxyOf, lines.get(plan));
      if (insert !== null) return [{ plan, insert }];
      this.failed.set(plan.field, 'changed-meanwhile');
      return [];
    });
  }

  private async judge(
    context: Word.RequestContext,
    before: WordReading,
    after: WordReading,
    fields: readonly string[],
  ): Promise<void> {
    const wrong = this.sort(before, after, fields);
    if (wrong.length === 0) return;
    for (const { field } of wrong) this.failed.set(field, 'unsupported');
    await this.takeOut(context, before, after, wrong);
  }

  /** @returns controls that stand but changed something, or show a prompt */
  private sort(
    before: WordReading,
    after: WordReading,
    fields: readonly string[],
  ): { field: string; state: ControlState }[] {
    const changed = changedFields(before.reading.content, after.reading.content);
    const was = byField(before.reading.content);
    const is = byField(after.reading.content);
    const wrong: { field: string; state: ControlState }[] = [];
    for (const field of fields) {
      if (this.failed.has(field)) continue;
      const control = after.reading.located.places.get(field)?.control ?? null;
      const state = control === null ? undefined : after.stateOf.get(control);
      if (state === undefined) continue;
      const isSame = !changed.has(field) && !showsNewPrompt(was.get(field), is.get(field));
      const isNew = (before.reading.located.places.get(field)?.control ?? null) === null;
      if (isSame && arePrepared(after.reading, [field])) this.done.push(field);
      else if (isNew) wrong.push({ field, state });
      else this.failed.set(field, 'verify-failed');
    }
    return wrong;
  }

  private async takeOut(
    context: Word.RequestContext,
    before: WordReading,
    after: WordReading,
    wrong: readonly { field: string; state: ControlState }[],
  ): Promise<void> {
    await retryingEmpty(this.session, async () => {
      const empty = emptyControls(after);
      untracked(context, before, () => {
        for (const { state } of wrong) {
          removeControl(this.session, controlAt(context, state, after.controls), empty.get(state));
        }
      });
      const pending = this.session.begin(context);
      await context.sync();
      await this.session.finish(pending);
    });
  }

  /**
   * After a request that broke off: what was prepared is known, controls without their tag or with a prompt that shows are taken out,
   * and Track Changes is as it was.
   */
  private async takeStock(before: WordReading, fields: readonly string[]): Promise<void> {
    await restoreTracking(this.session, before);
    const now = await this.session.read();
    const wrong = this.sort(before, now, fields);
    const nameless = fields.flatMap((field) => {
      const state = namelessControl(before, now, field);
      return state === null ? [] : [{ field, state }];
    });
    if (wrong.length + nameless.length === 0) return;
    for (const { field } of wrong) this.failed.set(field, 'unsupported');
    await this.session.host.run((context) => this.takeOut(context, before, now, [...wrong, ...nameless]));
  }
}

function showsNewPrompt(was: FieldContent | undefined, is: FieldContent | undefined): boolean {
  return is?.residue === 'placeholder' && was?.residue !== 'placeholder';
}

/** A control at the field that was put there but got no tag any more. */
function namelessControl(before: WordReading, now: WordReading, field: string): ControlState | null {
  const namelessAt = ({ reading }: WordReading): ReturnType<typeof controlsAt> => {
    const place = reading.located.places.get(field);
    const controls = place === undefined ? [] : controlsAt(reading.story, place);
    return controls.filter(({ tag, alias }) => tag === '' && alias === null);
  };
  const control = namelessAt(now).at(-1);
  if (control === undefined || namelessAt(now).length <= namelessAt(before).length) return null;
  return now.stateOf.get(control) ?? null;
}

function searchFor(paragraph: Word.Paragraph, landmark: Landmark | null): Word.RangeCollection | null {
  if (landmark === null) return null;
  const found = paragraph.search(landmark.text, { matchCase: true });
  found.load('items/text');
  return found;
}

/** Null when what is to be wrapped is not there as it was. */
function insertion(
  { around }: WrapPlan,
  proxyOf: ProxyOf,
  line: LineSearch | undefined,
): (() => Word.ContentControl) | null {
  if (around.kind === 'line') {
    const paragraph = proxyOf(around.paragraph);
    if (paragraph === null || line === undefined) return null;
    const after = around.after === null ? null : line.after?.items[around.after.index];
    const before = around.before === null ? null : line.before?.items[around.before.index];
    if (after === undefined || before === undefined) return null;
    return () => {
      const start = after === null ? paragraph.getRange('Start') : after.getRange('End');
      const end = before === null ? paragraph.getRange('Content').getRange('End') : before.getRange('Start');
      return start.expandTo(end).insertContentControl();
    };
  }
  const first = proxyOf(around.first);
  const last = proxyOf(around.last);
  if (first === null || last === null) return null;
  if (around.inside) return () => first.getRange('Content').insertContentControl();
  if (around.first === around.last) return () => first.insertContentControl();
  return () => first.getRange('Whole').expandTo(last.getRange('Whole')).insertContentControl();
}

function dress(control: Word.ContentControl, { tag, title, isEmpty }: WrapPlan): void {
  control.tag = tag;
  control.title = title;
  if (isEmpty) control.placeholderText = BLANK_PLACEHOLDER;
}
