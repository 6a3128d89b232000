/**
 * The .docx adapter: a file behind the port. Every write is a list of splices on the XML text of the main part; the result is read
 * again and kept only when it says what it should. Parts that were not written keep their bytes.
 */
import type { DocumentContent } from '../../document/content.js';
import type {
  Edit,
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
import type { Codec } from '../../ooxml/zip/codec.js';
import { OoxmlPackage } from '../../ooxml/package/package.js';
import type { FieldPlace, LocatedForm } from '../../locate/place.js';
import type { Story } from '../../ooxml/story/story.js';
import { commentParts, type FieldComment } from './comments.js';
import { editContext } from './editContext.js';
import { firstOfEach, notDone } from '../fieldEdits.js';
import { planEdits } from './edits.js';
import { clearMarks, putMarks } from './marking.js';
import { marksIn, planMarks } from './marks.js';
import { planPrepare, planUnprepare } from './prepare.js';
import { read, unprepared } from '../formReading.js';
import type { Tracked } from './revisions.js';
import { Session, settle } from './session.js';
import { planUndo } from './undo.js';
import type { FieldSplice } from './wrap.js';
import { areEdited, arePrepared, areUnprepared, sameToReaders } from '../verify.js';

export class DocxDocument implements FormDocument {
  readonly form: Form;
  private readonly session: Session;
  private readonly opened: string;
  /** Beside the text: those met on opening until others take their place. */
  private current: readonly Mark[];
  /** What could not be taken off the text on opening. */
  private readonly stuck: readonly NotDone[];

  private constructor(
    private readonly ooxml: OoxmlPackage,
    readonly name: string,
  ) {
    const parts = ooxml.storyParts();
    const reading = read(parts, forms);
    this.form = formById(reading.located.form);
    this.opened = parts.document;
    this.session = new Session(parts, this.form, reading);
    this.current = marksIn(reading.story);
    this.stuck = clearMarks(this.session).notDone;
  }

  /** @throws DocumentError when the file cannot be read at all or holds no known form. */
  static open(bytes: Uint8Array, name: string, codec?: Codec): DocxDocument {
    return new DocxDocument(OoxmlPackage.open(bytes, codec), name);
  }

  /** The file as it is now, without marks. */
  save(): Uint8Array {
    return this.bytesOf(this.session.source);
  }

  /** The file as it is now with its marks in it, and what became of each of them. */
  saveMarked(): EditReport & { readonly bytes: Uint8Array } {
    const copy = this.session.copy();
    const report = putMarks(copy, this.current);
    return { ...report, bytes: this.bytesOf(copy.source) };
  }

  private bytesOf(source: string): Uint8Array {
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

  /** As last read: nobody else changes a file that was read into memory. */
  get content(): DocumentContent {
    return { ...this.session.reading.content, marked: this.current.length + this.stuck.length > 0 };
  }

  /** Text of a field, '' without one. */
  readonly textOf = (field: string): string =>
    this.session.reading.content.fields.find((content) => content.field === field)?.text ?? '';

  read(): Promise<DocumentContent> {
    return Promise.resolve(this.content);
  }

  /** The file's name: the bytes change with every fill, and what was set aside should outlive that. */
  get key(): string {
    return this.name;
  }

  look(): Promise<Look> {
    return Promise.resolve({ prepared: this.session.reading.located.prepared, marks: this.current.length });
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
    return this.session.whole(() => this.prepareAll(onProgress));
  }

  private prepareAll(onProgress: PrepareOptions['onProgress']): PrepareReport {
    const { located } = this.session.reading;
    const missing = located.order.filter((field) => !located.places.has(field));
    const kept = located.order.filter((field) => hasControl(located.places.get(field)));
    const failed = new Map<string, NotDoneReason>(missing.map((field) => [field, 'not-found']));
    const repaired = kept.filter((field) => (located.places.get(field)?.duplicates.length ?? 0) > 0);
    const wanted = unprepared(this.session.reading);
    const done = wanted.length === 0 ? [] : this.prepareFields(wanted, failed);
    onProgress?.(wanted.length, wanted.length);
    return {
      done: done.filter((field) => !kept.includes(field)),
      kept,
      repaired: repaired.filter((field) => done.includes(field)),
      notDone: notDone(failed),
    };
  }

  unprepare(): Promise<EditReport> {
    return this.session.whole(() => this.unprepareAll());
  }

  private unprepareAll(): EditReport {
    const { session } = this;
    const plan = (): FieldSplice[] => planUnprepare(session.reading.story);
    const fields = [...new Set(plan().map(({ field }) => field))];
    session.beginStep({ kind: 'unprepare', fields: [] });
    const stuck = settle(fields, (tried) => {
      const splices = plan().filter(({ field }) => tried.includes(field));
      const layer = session.write(splices, (before, after) => areUnprepared(before, after, tried));
      if (layer !== null) session.addLayer(tried, layer);
      return layer !== null;
    });
    session.endStep();
    const failed = new Map<string, NotDoneReason>(stuck.map((field) => [field, 'verify-failed']));
    return { done: fields.filter((field) => !failed.has(field)), notDone: notDone(failed) };
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

  /** The marks of the document, which stand beside its text. */
  get marks(): readonly Mark[] {
    return this.current;
  }

  /** Reads and writes nothing: `saveMarked` puts the marks into a file. */
  mark(marks: readonly Mark[]): Promise<EditReport> {
    const { refused } = planMarks(this.session.reading, marks);
    this.current = firstOfEach(marks).first.filter(({ field }) => !refused.has(field));
    return Promise.resolve({ done: this.current.map(({ field }) => field), notDone: notDone(refused) });
  }

  clear(): Promise<EditReport> {
    const left = new Set(this.stuck.map(({ field }) => field));
    const done = this.current.flatMap(({ field }) => (left.has(field) ? [] : [field]));
    this.current = [];
    return Promise.resolve({ done, notDone: this.stuck });
  }

  /** @param tracked writes as tracked revisions instead of plainly */
  edit(edits: readonly Edit[], tracked?: Tracked): Promise<EditReport> {
    return this.session.whole(() => {
      const done = new Set<string>();
      const failed = new Map<string, NotDoneReason>();
      if (edits.length > 0) this.editInTurn(edits, tracked, done, failed);
      return { done: [...done], notDone: notDone(failed) };
    });
  }

  private editInTurn(
    edits: readonly Edit[],
    tracked: Tracked | undefined,
    done: Set<string>,
    failed: Map<string, NotDoneReason>,
  ): void {
    const { session } = this;
    session.beginStep({ kind: edits.some(({ kind }) => kind === 'fill') ? 'fill' : 'delete-hint', fields: [] });
    for (let queue = edits; queue.length > 0;) {
      const { first, rest } = firstOfEach(queue);
      const later = this.editOnce(first, tracked, done, failed);
      queue = [...later, ...rest];
    }
    session.endStep();
  }

  /** @returns edits that can only be made after the others */
  private editOnce(
    edits: readonly Edit[],
    tracked: Tracked | undefined,
    done: Set<string>,
    failed: Map<string, NotDoneReason>,
  ): Edit[] {
    const { session } = this;
    const later: Edit[] = [];
    const stuck = settle(edits, (tried) => {
      const context = editContext(
        session.reading,
        this.form,
        tried.map(({ field }) => field),
        tracked,
      );
      const plan = planEdits(context, tried);
      for (const [field, reason] of plan.refused) failed.set(field, reason);
      const planned = tried.filter((edit) => !plan.refused.has(edit.field) && !plan.later.includes(edit));
      if (planned.length === 0) return true;
      const layer = session.write(plan.splices, (before, after) =>
        areEdited(before, after, planned, tracked !== undefined),
      );
      if (layer === null) return false;
      session.addLayer(
        planned.map(({ field }) => field),
        layer,
      );
      for (const { field } of planned) done.add(field);
      later.push(...plan.later);
      return true;
    });
    for (const { field } of stuck) failed.set(field, 'verify-failed');
    return later;
  }

  get undoStep(): UndoStep | null {
    const step = this.session.lastStep;
    return step === undefined ? null : { kind: step.kind, fields: step.fields };
  }

  undo(): Promise<EditReport> {
    return this.session.whole(() => {
      const fields = this.session.lastStep?.fields ?? [];
      const failed = fields.length === 0 ? new Map<string, never>() : this.takeBack(fields);
      return { done: fields.filter((field) => !failed.has(field)), notDone: notDone(failed) };
    });
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

  readonly onChanged: FormDocument['onChanged'] = () => () => undefined;
}

function hasControl(place: FieldPlace | undefined): boolean {
  return place !== undefined && place.control !== null;
}
