/**
 * The .docx adapter: a file behind the port. Every write is a list of splices on the XML text of the main part; the result is read
 * again and kept only when it says what it should. Parts that were not written keep their bytes.
 */
import { byField, type DocumentContent } from '../../document/content.js';
import type {
  Edit,
  EditReport,
  FormDocument,
  Host,
  Peek,
  Mark,
  NotDone,
  PrepareOptions,
  PrepareReport,
  UndoStep,
} from '../../document/port.js';
import { forms } from '../../forms/index.js';
import type { Form } from '../../forms/schema.js';
import type { Codec } from '../../ooxml/zip/codec.js';
import { DocumentError } from '../../document/error.js';
import { OoxmlPackage } from '../../ooxml/package/package.js';
import type { LocatedForm } from '../../locate/place.js';
import type { Story, StoryComment } from '../../ooxml/story/story.js';
import { commentsBy, planClearComments, withoutCleared } from './clearComments.js';
import { commentParts, type FieldComment } from './comments.js';
import { fieldsOf, firstOfEach, notDone } from '../fieldEdits.js';
import { planEdits } from './edits.js';
import { clearMarks, marksIn, planMarks, putMarks } from './marks.js';
import { planPrepare, planUnprepare } from './prepare.js';
import { read, unprepared, withUnfit, type FormReading } from '../formReading.js';
import { keptControls } from '../permission.js';
import { prepareReport, toPrepare } from '../preparation.js';
import { DocxSession } from './docxSession.js';
import { areCommentsCleared, areEdited, arePrepared, areUnprepared, sameToReaders } from '../verify.js';

export class DocxDocument implements FormDocument {
  readonly form: Form;
  /** What Word gave the document when it was made ([MS-DOCX] 2.5.4.1 docId): copies share it. Null without. */
  readonly documentId: string | null;
  private readonly session: DocxSession;
  private readonly opened: string;
  /** As they were on opening. */
  private readonly comments: readonly StoryComment[];
  /** The last answer of `unfit`. */
  private tried: { readonly reading: FormReading; readonly unfit: ReadonlyMap<string, 'unfit'> } | null = null;
  /** Beside the text: those met on opening until others take their place. */
  private current: readonly Mark[];
  /** What could not be taken off the text on opening. */
  private readonly stuck: readonly NotDone[];

  private constructor(
    private readonly ooxml: OoxmlPackage,
    readonly name: string,
    packs: readonly Form[],
  ) {
    const parts = ooxml.storyParts();
    const reading = read(parts, [...forms, ...packs]);
    this.form = reading.form;
    this.opened = parts.document;
    this.documentId = /<w15:docId\s[^>]*w15:val="(\{[0-9A-Fa-f-]+\})"/.exec(parts.settings ?? '')?.[1] ?? null;
    this.session = new DocxSession(parts, reading);
    this.comments = reading.story.comments;
    this.current = marksIn(reading.story);
    this.stuck = clearMarks(this.session).notDone;
  }

  /**
   * @param packs rules of further forms, for a document that is none of the catalogue; they go before those that travel in it
   * @throws DocumentError when the file cannot be read at all or holds no known form.
   */
  static open(bytes: Uint8Array, name: string, codec?: Codec, packs: readonly Form[] = []): DocxDocument {
    return new DocxDocument(openPackage(bytes, name, codec), name, packs);
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
    if (source === this.opened) return this.ooxml.save(new Map());
    return this.ooxml.save(
      new Map([...withoutCleared(this.ooxml, this.comments, source), [this.ooxml.mainPart, source] as const]),
    );
  }

  /** Comments of this author in the text as it is now. */
  commentsBy(author: string): number {
    return commentsBy(author, this.session.reading.story).length;
  }

  /** Takes the comments of this author out. @returns `done` holds one entry for each of them, the same number is left where it failed */
  clearComments(author: string): Promise<EditReport> {
    const { session } = this;
    return session.step('clear-comments', () => {
      const own = commentsBy(author, session.reading.story);
      const done = own.map(({ id }) => id);
      const splices = planClearComments(session.reading.story, new Set(done));
      const isWritten = session.write(splices, (before, after) => areCommentsCleared(before, after, author));
      return isWritten
        ? { done, notDone: [] }
        : { done: [], notDone: done.map((field) => ({ field, reason: 'verify-failed' as const })) };
    });
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

  /** Text of a field, '' without one. */
  readonly textOf = (field: string): string => byField(this.session.reading.content).get(field)?.text ?? '';

  /** As last read: nobody else changes a file that was read into memory. */
  read(): Promise<DocumentContent> {
    return Promise.resolve(withUnfit(this.session.reading.content, this.unfit()));
  }

  /** In a prepared document, the fields without control that preparing gives none: it is tried on a copy. */
  private unfit(): ReadonlyMap<string, 'unfit'> {
    const { reading } = this.session;
    if (this.tried?.reading === reading) return this.tried.unfit;
    const isAsked = reading.located.prepared && unprepared(reading).length > 0;
    const failed = isAsked ? prepareAll(this.session.copy()).notDone : [];
    this.tried = { reading, unfit: new Map(failed.map(({ field }) => [field, 'unfit'])) };
    return this.tried.unfit;
  }

  /** The file's name: the bytes change with every fill, and what was set aside should outlive that. */
  get key(): string {
    return this.name;
  }

  peek(): Promise<Peek> {
    return Promise.resolve({
      prepared: this.session.reading.located.prepared,
      marks: new Set(fieldsOf([...this.current, ...this.stuck])).size,
    });
  }

  /** A file is written to as a whole: nothing depends on a program. */
  host(): Promise<Host> {
    return Promise.resolve({ name: '', capabilities: [] });
  }

  /** No revisions are written. */
  caution(): Promise<null> {
    return Promise.resolve(null);
  }

  prepare(options?: PrepareOptions): Promise<PrepareReport> {
    return this.session.step('prepare', () => prepareAll(this.session, options));
  }

  unprepare(): Promise<EditReport> {
    return this.session.step('unprepare', () => {
      const kept = keptControls(this.session.reading.story);
      const { done, notDone } = this.session.takeOut(planUnprepare, (before, after, made) =>
        areUnprepared(before, after, fieldsOf(made)),
      );
      return { done, notDone: [...kept, ...notDone] };
    });
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

  edit(edits: readonly Edit[]): Promise<EditReport> {
    const { session } = this;
    return session.step(edits.some(({ kind }) => kind === 'fill') ? 'fill' : 'delete-hint', () =>
      session.writeEach(
        edits,
        (some) => planEdits(session.reading, some),
        (before, after, made) => areEdited(before, after, made),
      ),
    );
  }

  get undoStep(): UndoStep | null {
    return this.session.lastStep;
  }

  undo(): Promise<EditReport> {
    return new Promise((resolve) => resolve({ done: this.session.undo(), notDone: [] }));
  }

  /** A file has no view of its own. */
  readonly reveal: FormDocument['reveal'] = () => Promise.resolve('nothing');

  readonly onChanged: FormDocument['onChanged'] = () => () => undefined;
}

/** What WPS Writer saves as .wps has the shape of an old .doc, or none that is known: its name tells what helps. */
function openPackage(bytes: Uint8Array, name: string, codec?: Codec): OoxmlPackage {
  try {
    return OoxmlPackage.open(bytes, codec);
  } catch (error) {
    if (!/\.wp[st]$/i.test(name) || !(error instanceof DocumentError)) throw error;
    const { code, data } = error;
    const isOwn = code === 'legacy-doc' || (code === 'not-zip' && ['compound', undefined].includes(data.found));
    throw isOwn ? new DocumentError('legacy-doc', { found: 'wps' }, { cause: error }) : error;
  }
}

function prepareAll(session: DocxSession, { fields, onProgress }: PrepareOptions = {}): PrepareReport {
  const preparation = toPrepare(session.reading, fields);
  const { open } = preparation;
  const { done, notDone: failed } = session.writeEach(
    open.map((field) => ({ field })),
    (some) => planPrepare(session.reading, fieldsOf(some)),
    (before, after, made) => sameToReaders(before, after) && arePrepared(after, fieldsOf(made)),
  );
  onProgress?.(open.length, open.length);
  return prepareReport(preparation, done, failed);
}
