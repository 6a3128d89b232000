/** The text of the main part as it is now, its reading, and the steps that can be taken back. */
import type { UndoStep } from '../../document/port.js';
import type { Form } from '../../forms/schema.js';
import type { StoryParts } from '../../ooxml/story/body/readStory.js';
import { applySplices, overlap } from '../../ooxml/xml/splice.js';
import { tryRead, type Reading } from '../formReading.js';
import { moveStep, stretchesOf, type Layer, type Step } from './undo.js';
import type { FieldSplice } from './wrap.js';

export class Session {
  private current: Reading;
  private steps: readonly Step[] = [];

  constructor(
    private readonly parts: StoryParts,
    private readonly form: Form,
    reading: Reading,
  ) {
    this.current = reading;
  }

  /** Another one of the same text, to write in without changing this. */
  copy(): Session {
    return new Session(this.parts, this.form, this.current);
  }

  get reading(): Reading {
    return this.current;
  }

  get source(): string {
    return this.current.story.source;
  }

  get lastStep(): Step | undefined {
    return this.steps.at(-1);
  }

  /**
   * Applies splices and reads the result anew. It is kept only when it can be read and `verify` agrees; otherwise nothing happened.
   * @returns the layer of an undo step, null when nothing was kept
   */
  write(splices: readonly FieldSplice[], verify: (before: Reading, after: Reading) => boolean): Layer | null {
    if (overlap(splices)) return null;
    const before = this.current;
    const after = tryRead({ ...this.parts, document: applySplices(this.source, splices) }, this.form);
    if (after === null || !verify(before, after)) return null;
    const layer = { stretches: stretchesOf(this.source, splices), source: this.source, steps: this.steps };
    this.current = after;
    this.steps = this.steps.map((step) => moveStep(step, splices));
    return layer;
  }

  /** Begins a step that later writes go into as layers. */
  beginStep(step: UndoStep): void {
    this.steps = [...this.steps, { ...step, layers: [] }];
  }

  addLayer(fields: readonly string[], layer: Layer): void {
    const step = this.lastStep;
    if (step === undefined) return;
    const known = [...step.fields, ...fields.filter((field) => !step.fields.includes(field))];
    this.replaceLast({ ...step, fields: known, layers: [...step.layers, layer] });
  }

  /** A step into which nothing was written is none. */
  endStep(): void {
    if (this.lastStep?.layers.length === 0) this.dropStep();
  }

  /** Forgets the last step, taken back or not. */
  dropStep(): void {
    this.steps = this.steps.slice(0, -1);
  }

  /** Takes the last layer off the last step. */
  popLayer(): Layer | undefined {
    const step = this.lastStep;
    if (step === undefined) return undefined;
    this.replaceLast({ ...step, layers: step.layers.slice(0, -1) });
    return step.layers.at(-1);
  }

  /** After a layer was taken back: when the text is what it was before it, so are the places of the steps. */
  returnTo(layer: Layer): void {
    if (this.source === layer.source) this.steps = layer.steps;
  }

  private replaceLast(step: Step): void {
    this.steps = [...this.steps.slice(0, -1), step];
  }

  /** Does all of a write or nothing: what is thrown in the midst of it leaves everything as it was before, and rejects. */
  whole<Result>(write: () => Result): Promise<Result> {
    return new Promise((resolve) => {
      const restore = this.snapshot();
      try {
        resolve(write());
      } catch (error) {
        restore();
        throw error;
      }
    });
  }

  /** Back to where a snapshot was taken. */
  snapshot(): () => void {
    const { current, steps } = this;
    return () => {
      this.current = current;
      this.steps = steps;
    };
  }
}

/**
 * Tries items all at once and, when that fails, by halves, so that one that cannot be written does not keep the others out.
 * @returns the items that failed even alone
 */
export function settle<Item>(items: readonly Item[], attempt: (items: readonly Item[]) => boolean): Item[] {
  if (items.length === 0 || attempt(items)) return [];
  if (items.length === 1) return [...items];
  const half = Math.ceil(items.length / 2);
  return [...settle(items.slice(0, half), attempt), ...settle(items.slice(half), attempt)];
}
