/** The text of the main part as it is now, its reading, and the steps that can be taken back. */
import type { EditReport, NotDoneReason, UndoStep } from '../../document/port.js';
import type { StoryParts } from '../../ooxml/story/body/readStory.js';
import { applySplices, overlap, type Splice } from '../../ooxml/xml/splice.js';
import type { Story } from '../../ooxml/story/story.js';
import type { FieldSplice } from './wrap.js';
import { firstOfEach, forFields, notDone } from '../fieldEdits.js';
import { read, tryRead, type FormReading } from '../formReading.js';

/** Nobody else changes a file that was read into memory, so that a step is taken back by the text before it. */
interface DocxStep extends UndoStep {
  readonly before: string;
}

interface OfField {
  readonly field: string;
}

/** What is to be written for some items of fields. */
export interface WritePlan<Item = OfField> {
  readonly splices: readonly Splice[];
  readonly refused?: ReadonlyMap<string, NotDoneReason>;
  /** Items whose splices would change the same characters as another's: to be made after it. */
  readonly later?: readonly Item[];
}

export class DocxSession {
  private steps: readonly DocxStep[] = [];

  constructor(
    private readonly parts: StoryParts,
    private current: FormReading,
  ) {}

  /** Another one of the same text, to write in without changing this. */
  copy(): DocxSession {
    return new DocxSession(this.parts, this.current);
  }

  get reading(): FormReading {
    return this.current;
  }

  get source(): string {
    return this.current.story.source;
  }

  get lastStep(): UndoStep | null {
    const step = this.steps.at(-1);
    return step === undefined ? null : { kind: step.kind, fields: step.fields };
  }

  /**
   * Applies splices and reads the result anew. It is kept only when it can be read and `verify` agrees; otherwise nothing happened.
   * @returns whether it was kept
   */
  write(splices: readonly Splice[], verify: (before: FormReading, after: FormReading) => boolean): boolean {
    if (overlap(splices)) return false;
    const before = this.current;
    const after = tryRead({ ...this.parts, document: applySplices(this.source, splices) }, before.form);
    if (after === null || !verify(before, after)) return false;
    this.current = after;
    return true;
  }

  /**
   * Plans and writes what is wanted for each field: all at once and, when that fails, by halves, so that one that cannot be written does
   * not keep the others out. What is wanted a second time for a field is written after the first, and not where that was refused: a hint goes
   * with the answer that takes its place, or stays.
   */
  writeEach<Item extends OfField>(
    items: readonly Item[],
    plan: (some: readonly Item[]) => WritePlan<Item>,
    verify: (before: FormReading, after: FormReading, written: readonly Item[]) => boolean,
  ): EditReport {
    const done = new Set<string>();
    const failed = new Map<string, NotDoneReason>();
    for (let queue = items; queue.length > 0;) {
      const { first, rest } = firstOfEach(queue);
      const later: Item[] = [];
      const stuck = bisect(first, (some) => {
        const { splices, refused, later: postponed = [] } = plan(some);
        const planned = some.filter((item) => refused?.has(item.field) !== true && !postponed.includes(item));
        if (planned.length > 0 && !this.write(splices, (before, after) => verify(before, after, planned))) return false;
        for (const [field, reason] of refused ?? []) failed.set(field, reason);
        for (const { field } of planned) done.add(field);
        later.push(...postponed);
        return true;
      });
      for (const { field } of stuck) failed.set(field, 'verify-failed');
      queue = [...later, ...rest.filter(({ field }) => !failed.has(field))];
    }
    return { done: [...done], notDone: notDone(failed) };
  }

  /** Takes out what `plan` finds in the text as it then is, field by field. */
  takeOut(
    plan: (story: Story) => readonly FieldSplice[],
    verify: (before: FormReading, after: FormReading, written: readonly OfField[]) => boolean,
  ): EditReport {
    const planned = (): readonly FieldSplice[] => plan(this.reading.story);
    return this.writeEach<OfField>(
      firstOfEach(planned()).first,
      (some) => ({ splices: forFields(planned(), some) }),
      verify,
    );
  }

  /**
   * Does all of a step or nothing: what is thrown in the midst of it leaves everything as it was before, and rejects. When it wrote
   * anything it can be taken back.
   */
  step<Report extends EditReport & { readonly repaired?: readonly string[] }>(
    kind: UndoStep['kind'],
    write: () => Report,
  ): Promise<Report> {
    return new Promise((resolve) => {
      const before = this.current;
      try {
        const report = write();
        const { source } = before.story;
        const fields = [...report.done, ...(report.repaired ?? [])];
        if (this.source !== source) this.steps = [...this.steps, { kind, fields, before: source }];
        resolve(report);
      } catch (error) {
        this.current = before;
        throw error;
      }
    });
  }

  /** Takes the last step back. @returns its fields */
  undo(): readonly string[] {
    const step = this.steps.at(-1);
    if (step === undefined) return [];
    this.current = read({ ...this.parts, document: step.before }, [this.current.form]);
    this.steps = this.steps.slice(0, -1);
    return step.fields;
  }
}

/** @returns the items that failed even alone */
function bisect<Item>(items: readonly Item[], attempt: (items: readonly Item[]) => boolean): Item[] {
  if (items.length === 0 || attempt(items)) return [];
  if (items.length === 1) return [...items];
  const half = Math.ceil(items.length / 2);
  return [...bisect(items.slice(0, half), attempt), ...bisect(items.slice(half), attempt)];
}
