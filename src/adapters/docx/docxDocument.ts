/**
 * The .docx adapter: a file behind the port. Every write is a list of splices on the XML text of the main part; the result is read
 * again and kept only when it says what it should. Parts that were not written keep their bytes.
 */
import type { DocumentContent } from '../../document/content.js';
import type {
  Edit,
  EditOptions,
  EditReport,
  FormDocument,
  Host,
  Look,
  Mark,
  NotDone,
  NotDoneReason,
  PrepareOptions,
  PrepareReport,
  UndoStep,
} from '../../document/port.js';
import { formById, forms } from '../../forms/index.js';
import type { Form } from '../../forms/schema.js';
import { OoxmlPackage } from '../../ooxml/package.js';
import type { FieldPlace, LocatedForm } from '../../ooxml/place.js';
import type { Story } from '../../ooxml/story.js';
import { commentParts, type FieldComment } from './comments.js';
import { editContext } from './editContext.js';
import { fieldOf, firstOfEach, planEdits } from './edits.js';
import { marksIn, planClear, planMarks } from './marks.js';
import { planPrepare, planUnprepare, unprepared } from './prepare.js';
import { read } from './reading.js';
import { Session, settle } from './session.js';
import { planUndo } from './undo.js';
import type { FieldSplice } from './wrap.js';
import { areEdited, areMarked, arePrepared, areUnprepared, sameToReaders } from './verify.js';

export class DocxDocument implements FormDocument {
  readonly form: Form;
  private readonly session: Session;
  private readonly opened: string;

  private constructor(
    private readonly ooxml: OoxmlPackage,
    readonly name: string,
  ) {
    const parts = ooxml.storyParts();
    const reading = read(parts, forms);
    this.form = formById(reading.located.form);
    this.opened = parts.document;
    this.session = new Session(parts, this.form, reading);
  }

  /** @throws DocumentError when the file cannot be read at all or holds no known form. */
  static open(bytes: Uint8Array, name: string): DocxDocument {
    return new DocxDocument(OoxmlPackage.open(bytes), name);
  }

  /** The file as it is now. */
  save(): Uint8Array {
    const { source } = this.session;
    return this.ooxml.save(source === this.opened ? new Map() : new Map([[this.ooxml.mainPart, source]]));
  }

  /** The document as it is now, for drawing it. */
  source(): {
    readonly story: Story;
    readonly located: LocatedForm;
    readonly names: () => string[];
    readonly bytes: (name: string) => Uint8Array | undefined;
  } {
    const { story, located } = this.session.reading;
    return { story, located, names: () => this.ooxml.names(), bytes: (name) => this.ooxml.bytes(name) };
  }

  /**
   * A copy with Word comments on these fields, for sending back; this document stays as it is. A comment on a field that is not
   * there stands at the first paragraph.
   * @param date ISO date and time, e.g. 2023-01-09T08:00:00Z
   */
  markedCopy(comments: readonly FieldComment[], author: string, date: string): Uint8Array {
    return this.ooxml.save(commentParts(this.ooxml, this.session.reading, comments, author, date));
  }

  read(): Promise<DocumentContent> {
    return Promise.resolve(this.session.reading.content);
  }

  /** The file's name: the bytes change with every fill, and what was set aside should outlive that. */
  get key(): string {
    return this.name;
  }

  look(): Promise<Look> {
    const { story, located } = this.session.reading;
    return Promise.resolve({ prepared: located.prepared, marks: marksIn(story).length });
  }

  /** A file is written to as a whole: nothing depends on a program. */
  host(): Promise<Host> {
    return Promise.resolve({ name: '', capabilities: [] });
  }

  /** Revisions are written only when they are asked for. */
  caution(): Promise<null> {
    return Promise.resolve(null);
  }

  prepare({ onProgress }: PrepareOptions = {}): Promise<PrepareReport> {
    const { located } = this.session.reading;
    const missing = located.order.filter((field) => !located.places.has(field));
    const kept = located.order.filter((field) => hasControl(located.places.get(field)));
    const failed = new Map<string, NotDoneReason>(missing.map((field) => [field, 'not-found']));
    const repaired = kept.filter((field) => (located.places.get(field)?.duplicates.length ?? 0) > 0);
    const wanted = unprepared(this.session.reading);
    const done = wanted.length === 0 ? [] : this.withoutMarks(() => this.prepareFields(wanted, failed));
    onProgress?.(wanted.length, wanted.length);
    return Promise.resolve({
      done: done.filter((field) => !kept.includes(field)),
      kept,
      repaired: repaired.filter((field) => done.includes(field)),
      notDone: notDone(failed),
    });
  }

  unprepare(): Promise<EditReport> {
    const { session } = this;
    const plan = (): FieldSplice[] => planUnprepare(session.reading.story);
    const fields = [...new Set(plan().map(({ field }) => field))];
    const stuck = this.withoutMarks(() => {
      session.beginStep({ kind: 'unprepare', fields: [] });
      const left = settle(fields, (tried) => {
        const splices = plan().filter(({ field }) => tried.includes(field));
        const layer = session.write(splices, (before, after) => areUnprepared(before, after, tried));
        if (layer !== null) session.addLayer(tried, layer);
        return layer !== null;
      });
      session.endStep();
      return left;
    });
    const failed = new Map<string, NotDoneReason>(stuck.map((field) => [field, 'verify-failed']));
    return Promise.resolve({ done: fields.filter((field) => !failed.has(field)), notDone: notDone(failed) });
  }

  /** @returns the fields that are prepared now and were not before */
  private prepareFields(wanted: readonly string[], failed: Map<string, NotDoneReason>): string[] {
    const { session } = this;
    const contents = new Map(session.reading.content.fields.map((content) => [content.field, content]));
    const open = wanted.filter((field) => {
      if (contents.get(field)?.locked === true) failed.set(field, 'locked');
      return !failed.has(field);
    });
    const done: string[] = [];
    session.beginStep({ kind: 'prepare', fields: [] });
    const stuck = settle(open, (fields) => {
      const plan = planPrepare(session.reading, this.form, fields);
      for (const [field, reason] of plan.refused) failed.set(field, reason);
      const planned = fields.filter((field) => !plan.refused.has(field));
      const layer = session.write(
        plan.splices,
        (before, after) => sameToReaders(before, after) && arePrepared(after, planned),
      );
      if (layer === null) return false;
      session.addLayer(planned, layer);
      done.push(...planned);
      return true;
    });
    session.endStep();
    for (const field of stuck) failed.set(field, 'verify-failed');
    return done;
  }

  mark(marks: readonly Mark[]): Promise<EditReport> {
    this.clearAll();
    return Promise.resolve(this.dress(marks));
  }

  clear(): Promise<EditReport> {
    return Promise.resolve(this.clearAll());
  }

  edit(edits: readonly Edit[], options: EditOptions = {}): Promise<EditReport> {
    const done = new Set<string>();
    const failed = new Map<string, NotDoneReason>();
    if (edits.length > 0) this.withoutMarks(() => this.editInTurn(edits, options, done, failed));
    return Promise.resolve({ done: [...done], notDone: notDone(failed) });
  }

  private editInTurn(
    edits: readonly Edit[],
    options: EditOptions,
    done: Set<string>,
    failed: Map<string, NotDoneReason>,
  ): void {
    const { session } = this;
    session.beginStep({ kind: edits.some(({ kind }) => kind === 'fill') ? 'fill' : 'delete-hint', fields: [] });
    for (let queue = edits; queue.length > 0;) {
      const { first, rest } = firstOfEach(queue);
      const later = this.editOnce(first, options, done, failed);
      queue = [...later, ...rest];
    }
    session.endStep();
  }

  /** @returns edits that can only be made after the others */
  private editOnce(
    edits: readonly Edit[],
    { tracked }: EditOptions,
    done: Set<string>,
    failed: Map<string, NotDoneReason>,
  ): Edit[] {
    const { session } = this;
    const later: Edit[] = [];
    const stuck = settle(edits, (tried) => {
      const context = editContext(session.reading, this.form, tried.map(fieldOf), tracked);
      const plan = planEdits(context, tried);
      for (const [field, reason] of plan.refused) failed.set(field, reason);
      const planned = tried.filter((edit) => !plan.refused.has(fieldOf(edit)) && !plan.later.includes(edit));
      if (planned.length === 0) return true;
      const layer = session.write(plan.splices, (before, after) =>
        areEdited(before, after, planned, tracked !== undefined),
      );
      if (layer === null) return false;
      session.addLayer(planned.map(fieldOf), layer);
      for (const edit of planned) done.add(fieldOf(edit));
      later.push(...plan.later);
      return true;
    });
    for (const edit of stuck) failed.set(fieldOf(edit), 'verify-failed');
    return later;
  }

  get undoStep(): UndoStep | null {
    const step = this.session.lastStep;
    return step === undefined ? null : { kind: step.kind, fields: step.fields };
  }

  undo(): Promise<EditReport> {
    const fields = this.session.lastStep?.fields;
    if (fields === undefined) return Promise.resolve({ done: [], notDone: [] });
    const failed = this.withoutMarks(() => this.takeBack(fields));
    const done = fields.filter((field) => !failed.has(field));
    return Promise.resolve({ done, notDone: notDone(failed) });
  }

  private takeBack(fields: readonly string[]): Map<string, NotDoneReason> {
    const { session } = this;
    const restore = session.snapshot();
    let changed: ReadonlySet<string> = new Set();
    for (let layer = session.popLayer(); layer !== undefined; layer = session.popLayer()) {
      const plan = planUndo(session.source, layer, changed);
      changed = plan.changed;
      if (session.write(plan.splices, () => true) === null) {
        restore();
        session.dropStep();
        return new Map(fields.map((field) => [field, 'verify-failed']));
      }
      session.returnTo(layer);
    }
    session.dropStep();
    return new Map([...changed].map((field) => [field, 'changed-meanwhile']));
  }

  /** A file has no view of its own. */
  readonly reveal: FormDocument['reveal'] = () => Promise.resolve('nothing');

  /** Nobody else changes a file that was read into memory. */
  readonly onChanged: FormDocument['onChanged'] = () => () => undefined;

  private dress(marks: readonly Mark[]): EditReport {
    const { session } = this;
    const failed = new Map<string, NotDoneReason>();
    const wanted = [...new Map(marks.map((mark) => [mark.field, mark])).values()];
    const done: string[] = [];
    const stuck = settle(wanted, (tried) => {
      const plan = planMarks(session.reading, tried);
      for (const [field, reason] of plan.refused) failed.set(field, reason);
      const planned = tried.filter(({ field }) => !plan.refused.has(field));
      if (planned.length === 0) return true;
      const layer = session.write(
        plan.splices,
        (before, after) => sameToReaders(before, after) && areMarked(after, planned),
      );
      if (layer === null) return false;
      done.push(...planned.map(({ field }) => field));
      return true;
    });
    for (const { field } of stuck) failed.set(field, 'verify-failed');
    return { done, notDone: notDone(failed) };
  }

  private clearAll(): EditReport {
    const { session } = this;
    const fields = [...new Set(planClear(session.reading.story).map(({ field }) => field))];
    const stuck = settle(fields, (tried) => {
      const splices = planClear(session.reading.story).filter(({ field }) => tried.includes(field));
      return session.write(splices, sameToReaders) !== null;
    });
    const failed = new Map<string, NotDoneReason>(stuck.map((field) => [field, 'verify-failed']));
    return { done: fields.filter((field) => !failed.has(field)), notDone: notDone(failed) };
  }

  /**
   * Writes in the document as it is without marks, then marks it as before: so marks never get into what a step remembers, and steps
   * and marks do not disturb one another.
   */
  private withoutMarks<Result>(write: () => Result): Result {
    const marks = marksIn(this.session.reading.story);
    if (marks.length > 0) this.clearAll();
    const result = write();
    if (marks.length > 0) this.dress(marks);
    return result;
  }
}

function hasControl(place: FieldPlace | undefined): boolean {
  return place !== undefined && place.control !== null;
}

function notDone(failed: ReadonlyMap<string, NotDoneReason>): NotDone[] {
  return [...failed].map(([field, reason]) => ({ field, reason }));
}
