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
import { clearMarks, putMarks, withoutMarks } from './marking.js';
import { marksIn } from './marks.js';
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
  static open(bytes: Uint8Array, name: string, codec?: Codec): DocxDocument {
    return new DocxDocument(OoxmlPackage.open(bytes, codec), name);
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
    return this.session.whole(() => this.prepareAll(onProgress));
  }

  private prepareAll(onProgress: PrepareOptions['onProgress']): PrepareReport {
    const { located } = this.session.reading;
    const missing = located.order.filter((field) => !located.places.has(field));
    const kept = located.order.filter((field) => hasControl(located.places.get(field)));
    const failed = new Map<string, NotDoneReason>(missing.map((field) => [field, 'not-found']));
    const repaired = kept.filter((field) => (located.places.get(field)?.duplicates.length ?? 0) > 0);
    const wanted = unprepared(this.session.reading);
    const done = wanted.length === 0 ? [] : withoutMarks(this.session, () => this.prepareFields(wanted, failed));
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
    const stuck = withoutMarks(this.session, () => {
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

  mark(marks: readonly Mark[]): Promise<EditReport> {
    return this.session.whole(() => {
      clearMarks(this.session);
      return putMarks(this.session, marks);
    });
  }

  clear(): Promise<EditReport> {
    return this.session.whole(() => clearMarks(this.session));
  }

  /** @param tracked writes as tracked revisions instead of plainly */
  edit(edits: readonly Edit[], tracked?: Tracked): Promise<EditReport> {
    return this.session.whole(() => {
      const done = new Set<string>();
      const failed = new Map<string, NotDoneReason>();
      if (edits.length > 0) withoutMarks(this.session, () => this.editInTurn(edits, tracked, done, failed));
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
      const failed =
        fields.length === 0 ? new Map<string, never>() : withoutMarks(this.session, () => this.takeBack(fields));
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

  /** Nobody else changes a file that was read into memory. */
  readonly onChanged: FormDocument['onChanged'] = () => () => undefined;
}

function hasControl(place: FieldPlace | undefined): boolean {
  return place !== undefined && place.control !== null;
}
