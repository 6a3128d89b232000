/** The connection to one document in Word: how it is read, and what is known of it from the last reading. */
import { DocumentError } from '../../../document/error.js';
import { forms } from '../../../forms/index.js';
import { Abilities } from './abilities.js';
import { controlStates, requestControls, type ControlState } from './controlState.js';
import { isHostError, type WordHost } from './host.js';
import { understandObjects } from './readByObjects.js';
import {
  isUnreadable,
  answerOf,
  requestReading,
  understand,
  type Asking,
  type WordRequest,
  type WordAnswer,
  type WordReading,
} from './wordReading.js';

export class WordSession {
  readonly abilities: Abilities;
  /** The last reading; null before the first. */
  snapshot: WordReading | null = null;
  /** The text of the document as this adapter last saw or left it; null before the first reading. */
  seenText: string | null = null;

  /** The document may be closed to writing: the host says so, or it was found so. A write that is accepted clears it. */
  isSuspect: boolean;

  /** Fields that preparing could put no control around; for as long as the document is open. */
  unfit: ReadonlySet<string> = new Set();

  /** Nothing was asked of the document since it was read. */
  private isFresh = false;

  constructor(readonly host: WordHost) {
    this.abilities = new Abilities(host);
    this.isSuspect = host.isReadOnly;
  }

  /**
   * Reads the document: one request where the host can give its OOXML, a few where it cannot.
   * @throws DocumentError when it is not a known form, or `word-read-failed`
   */
  async read(content = false): Promise<WordReading> {
    // Whatever failed once may have been about the text as it then was.
    this.abilities.restore('exact-read');
    const raw = await this.exactly(content);
    if (raw === null) this.abilities.fail('exact-read');
    return this.keep(raw ?? (await this.byObjects()));
  }

  /** Adds a reading to a request, e.g. behind the writes that it verifies. */
  begin(context: Word.RequestContext, content = false): WordRequest {
    return requestReading(context, this.asking(content));
  }

  /** After the request was sent; a document that was read by objects is read once more. */
  async finish(pending: WordRequest): Promise<WordReading> {
    return this.keep(understood(answerOf(pending)) ?? (await this.byObjects()));
  }

  /** The controls of the body and what they wear: one light request. */
  async readControls(): Promise<ControlState[]> {
    const controls = await this.host.run(async (context) => {
      const pending = requestControls(context, false);
      await context.sync();
      return controlStates(pending, false);
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

  /** A reading that tells about Track Changes: the last one where it can be switched off anyway, else a new one. */
  async forTracking(): Promise<WordReading> {
    const last = this.snapshot;
    return last !== null && last.trackingMode !== null ? last : this.read();
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
    const now = new Map(old.controls.map((state, index) => [state, controls[index] ?? state]));
    const stateOf = new Map([...old.stateOf].map(([control, state]) => [control, now.get(state) ?? state]));
    this.snapshot = { ...old, controls, stateOf };
  }

  private asking(content: boolean): Asking {
    const { abilities } = this;
    return { exact: abilities.has('exact-read'), tracking: abilities.has('track-changes'), content };
  }

  private keep(snapshot: WordReading): WordReading {
    this.snapshot = snapshot;
    this.isFresh = true;
    this.seenText = snapshot.text;
    return snapshot;
  }

  /** Null where Word does not give OOXML that can be read. */
  private async exactly(content: boolean): Promise<WordReading | null> {
    const raw = (await this.ask(this.asking(content))) ?? (await this.askWithoutTracking(content));
    return raw === null ? null : understood(raw);
  }

  /** The failing part of a request is not known: it may have been asking for Track Changes. */
  private async askWithoutTracking(content: boolean): Promise<WordAnswer | null> {
    if (!this.abilities.has('track-changes')) return null;
    const raw = await this.ask({ ...this.asking(content), tracking: false });
    if (raw !== null) this.abilities.fail('track-changes');
    return raw;
  }

  /** Null when Word refuses. */
  private async ask(asking: Asking): Promise<WordAnswer | null> {
    try {
      return await this.host.run(async (context) => {
        const pending = requestReading(context, asking);
        await context.sync();
        return answerOf(pending);
      });
    } catch (error) {
      if (isHostError(error)) return null;
      throw error;
    }
  }

  private async byObjects(): Promise<WordReading> {
    const tracking = this.abilities.has('track-changes');
    try {
      return await this.host.run(async (context) => {
        const pending = requestReading(context, { exact: false, tracking, content: true });
        await context.sync();
        const reviewed = await this.reviewed(context, pending.controls);
        return understandObjects(answerOf(pending), reviewed, forms);
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
    try {
      const texts = controls.items.map((control) => control.getReviewedText('Current'));
      await context.sync();
      return texts.map(({ value }) => value);
    } catch (error) {
      // The library of the page may be older than the member asked for.
      if (!isHostError(error) && !(error instanceof TypeError)) throw error;
      this.abilities.fail('reviewed-text');
      return null;
    }
  }
}

/** Null where Word gave no OOXML, or none that can be read. @throws DocumentError when it holds none of the known forms */
function understood(raw: WordAnswer): WordReading | null {
  if (raw.ooxml === null) return null;
  try {
    return understand({ ...raw, ooxml: raw.ooxml }, forms);
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}
