/** The connection to one document in Word: how it is read, and what is known of it from the last reading. */
import { DocumentError } from '../../../document/error.js';
import { forms as catalogue } from '../../../forms/index.js';
import type { Form } from '../../../forms/schema.js';
import { Abilities } from './abilities.js';
import { controlStates, requestControls, type ControlState } from './controlState.js';
import { isHostError, unlessRefused, type WordHost } from './host.js';
import { travellingPack } from './travellingPack.js';
import { understandObjects } from './readByObjects.js';
import {
  requestReading,
  understand,
  type Asking,
  type WordRequest,
  type WordAnswer,
  type WordReading,
} from './wordReading.js';

/** Faults of the OOXML that Word gave, not of the document: then it is read through the object model. */
const OOXML_FAULTS = ['xml-malformed', 'xml-dtd', 'not-zip', 'no-document-part', 'zip-unsafe-name', 'zip-too-large'];

/** Milliseconds for which a reading is taken for what stands there. */
const YOUNG = 1000;

export class WordSession {
  readonly abilities: Abilities;
  /** The last reading; null before the first. */
  snapshot: WordReading | null = null;
  /** The text of the document as this adapter last saw or left it; null before the first reading. */
  seenText: string | null = null;

  /** The document may be closed to writing: the host says so, or it was found so. A write that is accepted clears it. */
  isSuspect: boolean;

  /** Fields that preparing put no control around: it could not, or was stopped before. */
  unfit: ReadonlyMap<string, 'unfit' | 'awaiting'>;

  /** JSON of the rules that travel in the document; null until it was found to be none of the catalogue's forms. */
  private pack: string | null = null;

  /** The catalogue's forms; with those beside the page, once the document was found to be none of these. */
  private forms: readonly Form[] = catalogue;

  /** It is known whether Track Changes can be switched off and back. */
  isSwitchingTried = false;

  /** Nothing was asked of the document since it was read. */
  private isFresh = false;

  /** When the snapshot was read; nothing is written and no sign of a change was seen since. */
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(readonly host: WordHost) {
    this.abilities = new Abilities(host);
    this.isSuspect = host.isReadOnly;
    this.unfit = new Map((host.unfit?.get() ?? []).map((field) => [field, 'unfit']));
  }

  /**
   * Reads the document: one request where the host can give its OOXML, a few where it cannot.
   * @throws DocumentError when it is not a known form, or `word-read-failed`
   */
  async read(): Promise<WordReading> {
    // Whatever failed once may have been about the text as it then was.
    this.abilities.restore('exact-read');
    try {
      return await this.readOnce();
    } catch (error) {
      const isUnknown = error instanceof DocumentError && error.code === 'not-this-form';
      if (!isUnknown || !(await this.findRules())) throw error;
      return this.readOnce();
    }
  }

  /** For a document that is no known form: those that travel in it, else those beside the page. @returns whether there are new ones */
  private async findRules(): Promise<boolean> {
    if (this.pack !== null || this.forms !== catalogue) return false;
    this.pack = await travellingPack(this.host);
    if (this.pack !== null) return true;
    this.forms = [...catalogue, ...((await this.host.formsBeside?.()) ?? [])];
    return this.forms.length > catalogue.length;
  }

  private async readOnce(): Promise<WordReading> {
    const raw = (await this.ask(this.asking())) ?? (await this.askWithoutTracking());
    // Null where Word does not give OOXML that can be read.
    const reading = raw === null ? null : this.understood(raw);
    if (reading === null) this.abilities.fail('exact-read');
    return this.keep(reading ?? (await this.byObjects()));
  }

  /** The last reading while it is young, else null. */
  get young(): WordReading | null {
    return this.now() - this.readAt <= YOUNG ? this.snapshot : null;
  }

  /** As `read`, without a request while the last reading is young: every write looks again at what it writes over. */
  async recent(): Promise<WordReading> {
    return this.young ?? this.read();
  }

  /** Adds a reading to a request, e.g. behind the writes that it verifies. */
  begin(context: Word.RequestContext): WordRequest {
    this.readAt = Number.NEGATIVE_INFINITY;
    return requestReading(context, this.asking());
  }

  /** After the request was sent; a document that was read by objects is read once more. */
  async finish(pending: WordRequest): Promise<WordReading> {
    return this.keep(this.understood(pending.answer()) ?? (await this.byObjects()));
  }

  /** The controls of the body and what they wear: one light request. */
  async readControls(): Promise<ControlState[]> {
    const controls = await this.host.run(async (context) => {
      const pending = requestControls(context, 'dress');
      await context.sync();
      return controlStates(pending, 'dress');
    });
    this.updateControls(controls);
    return controls;
  }

  /** Nothing but the tags of the controls of the body. */
  async readTags(): Promise<string[]> {
    return this.host.run(async (context) => {
      const { contentControls } = context.document.body;
      contentControls.load('items/tag');
      await context.sync();
      return contentControls.items.map(({ tag }) => tag);
    });
  }

  /** The last reading with its controls as they are: as it is when nothing was done since, else asked for. */
  async withFreshControls(): Promise<WordReading> {
    if (this.snapshot !== null && !this.isFresh) await this.readControls();
    const snapshot = this.snapshot ?? (await this.read());
    this.isFresh = false;
    return snapshot;
  }

  /** The snapshot with its controls as they are now; nothing is known any more when they are not the same ones. */
  updateControls(controls: readonly ControlState[]): void {
    const old = this.snapshot;
    if (old === null) return;
    if (old.controls.length !== controls.length) {
      this.snapshot = null;
      return;
    }
    const pairs = old.controls.map((state, index): [ControlState, ControlState] => {
      const shown = controls[index] ?? state;
      return [state, { ...shown, content: shown.content ?? state.content }];
    });
    const now = new Map(pairs);
    const stateOf = new Map([...old.stateOf].map(([control, state]) => [control, now.get(state) ?? state]));
    this.snapshot = { ...old, controls: pairs.map(([, state]) => state), stateOf };
  }

  /** Track Changes cannot be switched off here: what is written becomes a revision. */
  cannotSwitch(): void {
    this.abilities.fail('untracked-writes');
    if (this.snapshot !== null) this.snapshot = this.unswitched(this.snapshot);
  }

  private unswitched(reading: WordReading): WordReading {
    return this.abilities.has('untracked-writes') ? reading : { ...reading, trackingMode: null };
  }

  private now(): number {
    return this.host.now?.() ?? Date.now();
  }

  private asking(): Asking {
    const { abilities } = this;
    return { exact: abilities.has('exact-read'), tracking: abilities.has('track-changes') };
  }

  private keep(snapshot: WordReading): WordReading {
    const kept = this.unswitched(snapshot);
    this.snapshot = kept;
    this.isFresh = true;
    this.readAt = this.now();
    this.seenText = kept.text;
    return kept;
  }

  /** The failing part of a request is not known: it may have been asking for Track Changes. */
  private async askWithoutTracking(): Promise<WordAnswer | null> {
    if (!this.abilities.has('track-changes')) return null;
    const raw = await this.ask({ ...this.asking(), tracking: false });
    if (raw !== null) this.abilities.fail('track-changes');
    return raw;
  }

  /** Null when Word refuses. */
  private ask(asking: Asking): Promise<WordAnswer | null> {
    const request = async (context: Word.RequestContext): Promise<WordAnswer> => {
      const pending = requestReading(context, asking);
      await context.sync();
      return pending.answer();
    };
    return unlessRefused(() => this.host.run(request));
  }

  /** Null where Word gave no OOXML, or none that can be read. @throws DocumentError when it holds none of the known forms */
  private understood(raw: WordAnswer): WordReading | null {
    if (raw.ooxml === null) return null;
    try {
      return understand({ ...raw, ooxml: raw.ooxml }, this.forms, this.pack);
    } catch (error) {
      if (error instanceof DocumentError && OOXML_FAULTS.includes(error.code)) return null;
      throw error;
    }
  }

  private async byObjects(): Promise<WordReading> {
    const tracking = this.abilities.has('track-changes');
    try {
      return await this.host.run(async (context) => {
        const pending = requestReading(context, { exact: false, tracking });
        await context.sync();
        const reviewed = await this.reviewed(context, pending.controls);
        return understandObjects(pending.answer(), reviewed, this.forms, this.pack);
      });
    } catch (error) {
      if (isHostError(error)) throw new DocumentError('word-read-failed', { found: error.code }, { cause: error });
      // Too few controls of ours to know the form by: nothing can be said about the document.
      if (error instanceof DocumentError) throw new DocumentError('word-read-failed', {}, { cause: error });
      throw error;
    }
  }

  /** The texts of the controls with tracked changes accepted (WordApi 1.4); null where that cannot be asked. */
  private async reviewed(
    context: Word.RequestContext,
    controls: Word.ContentControlCollection,
  ): Promise<string[] | null> {
    if (!this.abilities.has('reviewed-text')) return null;
    const request = async (): Promise<string[]> => {
      const texts = controls.items.map((control) => control.getReviewedText('Current'));
      await context.sync();
      return texts.map(({ value }) => value);
    };
    const texts = await unlessRefused(request, true);
    if (texts === null) this.abilities.fail('reviewed-text');
    return texts;
  }
}
