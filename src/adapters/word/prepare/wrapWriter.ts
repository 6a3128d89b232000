/** Putting controls around fields, and taking out those that changed what a reader sees. */
import { byField, type FieldContent } from '../../../document/content.js';
import type { NotDoneReason } from '../../../document/port.js';
import type { Outcome } from '../session/bisect.js';
import { treesOf } from '../../targets.js';
import { changedFields } from '../../formReading.js';
import { controlsAt } from '../../permission.js';
import { arePrepared } from '../../verify.js';
import type { FieldPlace } from '../../../locate/place.js';
import type { Paragraph } from '../../../ooxml/story/story.js';
import { paragraphsIn, type ProxyOf, type ReadParagraphs } from '../read/bodyParagraphs.js';
import { controlAt, type ControlState } from '../session/controlState.js';
import { isHostError, memberOf, type HostError } from '../session/host.js';
import { foundAt, search, type Landmark } from '../read/landmarks.js';
import { BLANK_PLACEHOLDER } from '../session/placeholders.js';
import { stateOfField, type WordReading } from '../session/wordReading.js';
import { reasonOf } from '../session/bisect.js';
import { removeControls, retryingEmpty } from '../session/removal.js';
import type { WordSession } from '../session/wordSession.js';
import { restoreTracking } from '../session/tracking.js';
import { send } from '../session/writing.js';
import { planWrap, type WrapPlan } from './wrapPlan.js';

/** A field that needs its control. */
export interface WrapJob {
  readonly field: string;
}

/** A control that stands but changed something, or shows a prompt. */
interface Wrong extends WrapJob {
  readonly state: ControlState;
}

export class WrapWriter {
  private readonly plans: ReadonlyMap<string, WrapPlan>;
  /** Null until a field that shares its line with labels is to be written. */
  private edges: ReadonlyMap<WrapPlan, LineSearch> | null = null;

  private readonly proxyOf: ProxyOf;

  /** @param outcome what becomes of these fields of the reading */
  constructor(
    private readonly session: WordSession,
    private readonly context: Word.RequestContext,
    { reading, proxyOf }: ReadParagraphs,
    fields: readonly string[],
    private readonly outcome: Outcome<WrapJob>,
  ) {
    this.proxyOf = proxyOf;
    this.plans = new Map(plansFor(reading, fields, proxyOf, outcome.failed).map((plan) => [plan.field, plan]));
  }

  /** What stands in a line of labels is searched for first. */
  isInLine(field: string): boolean {
    return this.plans.get(field)?.around.kind === 'line';
  }

  /**
   * Prepares these fields: one request, and one more the first time that one of them is in a line.
   * @throws what Word refused, once all is as it should be again
   */
  async write(jobs: readonly WrapJob[]): Promise<boolean> {
    const { abilities } = this.session;
    if (jobs.some(({ field }) => this.isInLine(field))) this.edges ??= await this.searchEdges();
    const open = jobs.filter((job) => this.outcome.isOpen(job));
    if (open.length === 0) return false;
    const before = this.session.snapshot ?? (await this.session.read());
    try {
      await this.send(before, open);
      return true;
    } catch (error) {
      if (!isHostError(error)) throw error;
      const isOfPrompt = memberOf(error) === 'placeholderText' && abilities.has('blank-placeholder');
      if (isOfPrompt) abilities.fail('blank-placeholder');
      await this.takeStock(before, open, error);
      if (!isOfPrompt) throw error;
    }
    // Without a prompt of ours (office-js issue 785) there is Word's own in empty fields, until they are filled.
    return this.write(open);
  }

  private async searchEdges(): Promise<ReadonlyMap<WrapPlan, LineSearch>> {
    const edges = [...this.plans.values()].flatMap((plan) => {
      const edge = lineSearch(plan, this.proxyOf);
      return edge === null ? [] : [[plan, edge] as const];
    });
    try {
      await this.context.sync();
    } catch (error) {
      if (!isHostError(error)) throw error;
      for (const [{ field }] of edges) this.outcome.failed.set(field, reasonOf(error));
    }
    return new Map(edges);
  }

  private async send(before: WordReading, jobs: readonly WrapJob[]): Promise<void> {
    const { session, context } = this;
    const isPrompted = session.abilities.has('blank-placeholder');
    const after = await send(session, context, before, () => {
      for (const { field } of jobs) {
        this.removeSurplus(before, field);
        const plan = this.plans.get(field);
        const insert = plan === undefined ? null : insertion(plan, this.proxyOf, this.edges?.get(plan));
        if (plan === undefined || insert === null) continue;
        if (typeof insert === 'string') this.outcome.failed.set(field, insert);
        else dress(insert(), plan, isPrompted);
      }
    });
    const wrong = this.sort(before, after, jobs);
    for (const { field } of wrong) this.outcome.failed.set(field, 'unsupported');
    await this.takeOut(before, after, wrong);
  }

  /** Copied controls with the tag of this field: their text stays. */
  private removeSurplus({ reading, stateOf, controls }: WordReading, field: string): void {
    for (const surplus of reading.located.places.get(field)?.duplicates ?? []) {
      const state = stateOf.get(surplus);
      if (state !== undefined) controlAt(this.context, state, controls).delete(true);
    }
  }

  /** Which of them are done; what cannot be taken out has failed. */
  private sort(before: WordReading, after: WordReading, jobs: readonly WrapJob[]): Wrong[] {
    const changed = changedFields(before.reading.content, after.reading.content);
    const was = byField(before.reading.content);
    const is = byField(after.reading.content);
    const wrong: Wrong[] = [];
    for (const job of jobs) {
      const { field } = job;
      if (this.outcome.failed.has(field)) continue;
      const state = stateOfField(after, field);
      if (state === undefined) continue;
      const isPrompted =
        this.session.abilities.has('blank-placeholder') && showsNewPrompt(was.get(field), is.get(field));
      const isSame = !changed.has(field) && !isPrompted;
      const isNew = (before.reading.located.places.get(field)?.control ?? null) === null;
      if (isSame && arePrepared(after.reading, [field])) this.outcome.done.set(job, true);
      else if (isNew) wrong.push({ field, state });
      else this.outcome.failed.set(field, 'verify-failed');
    }
    return wrong;
  }

  private async takeOut(before: WordReading, after: WordReading, wrong: readonly Wrong[]): Promise<void> {
    const { session, context } = this;
    if (wrong.length === 0) return;
    const states = wrong.map(({ state }) => state);
    await retryingEmpty(session, async () => {
      await send(session, context, before, () => removeControls(session, context, after, states));
    });
  }

  /**
   * After a request that broke off: what was prepared is known, controls without their tag or with a prompt that shows are taken out,
   * and Track Changes is as it was.
   */
  private async takeStock(before: WordReading, jobs: readonly WrapJob[], error: HostError): Promise<void> {
    await restoreTracking(this.session, before);
    // Of a single field nothing was written before this.
    if (jobs.length === 1 && ['changeTrackingMode', 'insertContentControl'].includes(memberOf(error))) return;
    const now = await this.session.read();
    const wrong = this.sort(before, now, jobs);
    const nameless = jobs.flatMap(({ field }) => {
      const state = namelessControl(before, now, field);
      return state === null ? [] : [{ field, state }];
    });
    // Half written, they are tried again.
    await this.takeOut(before, now, [...wrong, ...nameless]);
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

/** What goes around each of the fields that need a control; of those that can have none it is noted why. */
function plansFor(
  before: WordReading,
  fields: readonly string[],
  proxyOf: ProxyOf,
  failed: Map<string, NotDoneReason>,
): WrapPlan[] {
  const { story, located } = before.reading;
  const last = paragraphsIn(story.blocks).at(-1);
  // What only closes the OOXML is no paragraph of the document.
  const closing = last !== undefined && last.pieces.length === 0 && proxyOf(last, 'alike') === null ? last : null;
  const places = fields.flatMap((field) => {
    const place = located.places.get(field);
    return place === undefined ? [] : [closing === null ? place : withoutParagraph(place, closing)];
  });
  const trees = treesOf(story, places);
  return places.flatMap((place) => {
    if (place.control !== null) return [];
    const plan = planWrap(before.reading, place, trees);
    if (typeof plan !== 'string') return [plan];
    failed.set(place.field, plan);
    return [];
  });
}

function withoutParagraph(place: FieldPlace, { start }: Paragraph): FieldPlace {
  return {
    ...place,
    blocks: place.blocks.filter((block) => block.start !== start),
    paragraphs: place.paragraphs.filter(({ paragraph }) => paragraph.start !== start),
  };
}

/** The edges of a value in its line, after the request for them: null for an edge of the paragraph, undefined where they are not sure. */
interface LineSearch {
  readonly after: () => Word.Range | null | undefined;
  readonly before: () => Word.Range | null | undefined;
}

/** Added to the request. */
function lineSearch({ around }: WrapPlan, proxyOf: ProxyOf): LineSearch | null {
  const proxy = around.kind === 'line' ? proxyOf(around.paragraph, 'alike') : null;
  if (proxy === null || around.kind !== 'line') return null;
  const edge = (landmark: Landmark | null): (() => Word.Range | null | undefined) => {
    const found = landmark && search(proxy, landmark);
    return () => landmark && found && foundAt(landmark, found);
  };
  return { after: edge(around.after), before: edge(around.before) };
}

/** The reason when what is to be wrapped is not there, or not sure. */
function insertion(
  { around }: WrapPlan,
  proxyOf: ProxyOf,
  line: LineSearch | undefined,
): (() => Word.ContentControl) | NotDoneReason {
  if (around.kind === 'line') {
    const paragraph = proxyOf(around.paragraph, 'alike');
    if (paragraph === null || line === undefined) return 'changed-meanwhile';
    const after = line.after();
    const before = line.before();
    if (after === undefined || before === undefined) return 'unsupported';
    return () => {
      const start = after === null ? paragraph.getRange('Start') : after.getRange('End');
      const end = before === null ? paragraph.getRange('Content').getRange('End') : before.getRange('Start');
      return start.expandTo(end).insertContentControl();
    };
  }
  const first = proxyOf(around.first, 'alike');
  const last = proxyOf(around.last, 'alike');
  if (first === null || last === null) return 'changed-meanwhile';
  if (around.inside) return () => first.getRange('Content').insertContentControl();
  if (around.first === around.last) return () => first.insertContentControl();
  return () => first.getRange('Whole').expandTo(last.getRange('Whole')).insertContentControl();
}

function dress(control: Word.ContentControl, { tag, title, isEmpty }: WrapPlan, isPrompted: boolean): void {
  control.tag = tag;
  control.title = title;
  if (isEmpty && isPrompted) control.placeholderText = BLANK_PLACEHOLDER;
}
