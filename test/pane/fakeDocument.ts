/** A document in memory behind the port: fields are texts, marks a list, and every way a write can fail can be switched on. */
import type { DocumentContent, FieldContent, TextRange } from '../../src/document/content.js';
import type {
  Edit,
  EditReport,
  FormDocument,
  Host,
  Look,
  Mark,
  NotDone,
  NotDoneReason,
  PrepareReport,
  Revealed,
  UndoStep,
  WriteCaution,
} from '../../src/document/port.js';
import { fieldLabel, formById } from '../../src/forms/index.js';

const form = formById('joint-lab-2022');

/** Content of the form in which these fields say this and all others are blank; null: the field is missing. */
export function contentWith(texts: Readonly<Record<string, string | null>>, prepared = true): DocumentContent {
  return {
    form: form.id,
    fields: form.fields.map((field, index): FieldContent => {
      const text = texts[field.id] ?? '';
      const state = texts[field.id] === null ? 'missing' : text === '' ? 'blank' : 'filled';
      return {
        field: field.id,
        label: fieldLabel(form, field),
        state,
        residue: 'nothing',
        text,
        paragraphs: text.split('\n').map((line) => ({
          runs: [{ text: line, eastAsiaHint: false, eastAsiaFont: false, symbol: false }],
          listLabel: '',
        })),
        notes: [],
        hasEquation: false,
        pictures: 0,
        options: (field.options ?? []).map((option) => ({
          ...option,
          state: text.includes(option.id) ? ('ticked' as const) : ('empty' as const),
        })),
        hintLeft: false,
        controls: prepared ? 1 : 0,
        locked: false,
        place: { part: field.part, paragraph: state === 'missing' ? null : index },
      };
    }),
    missingHeadings: [],
    leftovers: [],
    unjudged: [],
    protection: 'none',
    prepared,
    marked: false,
  };
}

export class FakeDocument implements FormDocument {
  readonly name = '申报书.docx';
  readonly key = '申报书.docx';
  /** What is said before writing. */
  cautious: WriteCaution | null = null;
  readonly shown: { readonly field: string; readonly range: unknown }[] = [];
  marks: readonly Mark[] = [];
  /** Fields that refuse every write, and why. */
  readonly refusing = new Map<string, NotDoneReason>();
  /** Thrown by the next read. */
  failure: Error | null = null;
  private readonly steps: { readonly step: UndoStep; readonly before: Readonly<Record<string, string | null>> }[] = [];
  private readonly listeners = new Set<() => void>();
  private prepared: boolean;

  constructor(
    private texts: Readonly<Record<string, string | null>>,
    { prepared = true } = {},
  ) {
    this.prepared = prepared;
  }

  text(field: string): string {
    return this.texts[field] ?? '';
  }

  /** Someone else types into the document. */
  type(field: string, text: string): void {
    this.texts = { ...this.texts, [field]: text };
    for (const listener of this.listeners) listener();
  }

  get undoStep(): UndoStep | null {
    return this.steps.at(-1)?.step ?? null;
  }

  read(): Promise<DocumentContent> {
    const { failure } = this;
    this.failure = null;
    return failure === null ? Promise.resolve(contentWith(this.texts, this.prepared)) : Promise.reject(failure);
  }

  look(): Promise<Look> {
    return Promise.resolve({ prepared: this.prepared, marks: this.marks.length });
  }

  host(): Promise<Host> {
    return Promise.resolve({ name: '', capabilities: [] });
  }

  caution(): Promise<WriteCaution | null> {
    return Promise.resolve(this.cautious);
  }

  unprepare(): Promise<EditReport> {
    const done = this.prepared ? form.fields.map((field) => field.id) : [];
    if (done.length > 0) this.steps.push({ step: { kind: 'unprepare', fields: done }, before: this.texts });
    this.prepared = false;
    return Promise.resolve({ done, notDone: [] });
  }

  prepare(): Promise<PrepareReport> {
    const done = this.prepared ? [] : form.fields.map((field) => field.id);
    if (done.length > 0) this.steps.push({ step: { kind: 'prepare', fields: done }, before: this.texts });
    this.prepared = true;
    return Promise.resolve({ done, notDone: [], kept: [], repaired: [] });
  }

  mark(marks: readonly Mark[]): Promise<EditReport> {
    this.marks = marks.filter((mark) => !this.refusing.has(mark.field));
    return Promise.resolve(this.report(marks.map((mark) => mark.field)));
  }

  clear(): Promise<EditReport> {
    const done = this.marks.map((mark) => mark.field);
    this.marks = [];
    return Promise.resolve({ done, notDone: [] });
  }

  edit(edits: readonly Edit[]): Promise<EditReport> {
    const before = this.texts;
    const fields = edits.map((edit) => (edit.kind === 'fill' ? edit.fill.field : edit.deletion.field));
    const report = this.report(fields);
    for (const edit of edits) {
      if (edit.kind !== 'fill' || !report.done.includes(edit.fill.field)) continue;
      this.texts = { ...this.texts, [edit.fill.field]: edit.fill.text };
    }
    const kind = edits[0]?.kind ?? 'fill';
    if (report.done.length > 0) this.steps.push({ step: { kind, fields: report.done }, before });
    return Promise.resolve(report);
  }

  undo(): Promise<EditReport> {
    const last = this.steps.pop();
    if (last === undefined) return Promise.resolve({ done: [], notDone: [] });
    const report = this.report(last.step.fields);
    if (last.step.kind === 'prepare') this.prepared = false;
    if (last.step.kind === 'unprepare') this.prepared = true;
    for (const field of report.done) this.texts = { ...this.texts, [field]: last.before[field] ?? '' };
    return Promise.resolve(report);
  }

  reveal(field: string, range?: TextRange): Promise<Revealed> {
    this.shown.push({ field, range: range ?? null });
    return Promise.resolve(this.texts[field] === null ? 'nothing' : range === undefined ? 'field' : 'range');
  }

  onChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private report(fields: readonly string[]): EditReport {
    const notDone = fields.flatMap((field): NotDone[] => {
      const reason = this.refusing.get(field);
      return reason === undefined ? [] : [{ field, reason }];
    });
    return { done: fields.filter((field) => !this.refusing.has(field)), notDone };
  }
}
