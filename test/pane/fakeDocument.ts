/** A document in memory behind the port: fields are texts, marks a list, and every way a write can fail can be switched on. */
import type { DocumentContent, FieldContent, Span } from '../../src/document/content.js';
import type {
  CautionOptions,
  Edit,
  EditReport,
  FormDocument,
  Host,
  Peek,
  Mark,
  NotDone,
  NotDoneReason,
  PrepareOptions,
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
    outside: [],
    isTwice: false,
    unjudged: [],
    protection: 'none',
    prepared,
  };
}

/** The floor: Word LTSC 2021. */
const WORD: Host = {
  name: 'Word 16.0.14332 (PC)',
  capabilities: [
    { id: 'controls', able: true },
    { id: 'exact-read', able: true },
    { id: 'track-changes', able: false },
    { id: 'underline-surplus', able: false },
    { id: 'change-events', able: false },
    { id: 'all-control-types', able: false },
  ],
};

/** Texts that give no error in any field. */
export function correctTexts(): Record<string, string> {
  const texts: Record<string, string> = {};
  const byKind: Readonly<Record<string, string>> = {
    phone: '010-66096865',
    email: 'a@b.edu.cn',
    date: '2019年3月5日',
    month: '1970年3月',
    area: '1200平方米',
    amount: '300',
    count: '12',
    percent: '25%',
    'count+percent': '3人，25%',
    choice: 'team',
  };
  for (const field of form.fields) texts[field.id] = byKind[field.kind] ?? '国家重点实验室';
  return { ...texts, 'chinese.platform2': '无', 'section.7': '' };
}

/** A correct form but for these blanks. */
export function textsWithBlanks(...fields: string[]): Record<string, string> {
  return { ...correctTexts(), ...Object.fromEntries(fields.map((field) => [field, ''])) };
}

export class FakeDocument implements FormDocument {
  readonly name = '申报书.docx';
  readonly key = '申报书.docx';
  /** What is said before writing. */
  cautious: WriteCaution | null = null;
  /** What is said before preparing instead. */
  cautiousToPrepare: WriteCaution | null = null;
  readonly shown: { readonly field: string; readonly range: unknown }[] = [];
  marks: readonly Mark[] = [];
  /** Fields that refuse every write, and why. */
  readonly refusing = new Map<string, NotDoneReason>();
  /** Thrown by the next read. */
  failure: Error | null = null;
  /** Thrown by the next write, look or reveal. */
  fault: Error | null = null;
  /** What bringing a field into view comes to; null for what it is in a file. */
  revealing: Revealed | null = null;
  /** Marks of an earlier check. */
  left = 0;
  /** How far preparing comes before it waits to be stopped; null when it goes through. */
  stuckAt: number | null = null;
  private readonly steps: { readonly step: UndoStep; readonly before: Readonly<Record<string, string | null>> }[] = [];
  private readonly listeners = new Set<() => void>();
  private prepared: boolean;
  private readonly word: boolean;

  /** @param word it is open in Word, where what has no control cannot be written to */
  constructor(
    private texts: Readonly<Record<string, string | null>>,
    { prepared = true, word = false } = {},
  ) {
    this.prepared = prepared;
    this.word = word;
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

  peek(): Promise<Peek> {
    return this.unlessFaulty(() => ({ prepared: this.prepared, marks: this.left + this.marks.length }));
  }

  host(): Promise<Host> {
    return Promise.resolve(this.word ? WORD : { name: '', capabilities: [] });
  }

  caution({ prepares = false }: CautionOptions = {}): Promise<WriteCaution | null> {
    return Promise.resolve(prepares ? (this.cautiousToPrepare ?? this.cautious) : this.cautious);
  }

  unprepare(): Promise<EditReport> {
    const done = this.prepared ? form.fields.map((field) => field.id) : [];
    if (done.length > 0) this.steps.push({ step: { kind: 'unprepare', fields: done }, before: this.texts });
    this.prepared = false;
    return Promise.resolve({ done, notDone: [] });
  }

  async prepare({ onProgress, signal }: PrepareOptions = {}): Promise<PrepareReport> {
    const all = this.prepared ? [] : form.fields.map((field) => field.id);
    const done = all.slice(0, this.stuckAt ?? all.length);
    onProgress?.(done.length, all.length);
    if (done.length < all.length) await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    const stopped = all.slice(done.length).map((field): NotDone => ({ field, reason: 'stopped' }));
    if (done.length > 0) this.steps.push({ step: { kind: 'prepare', fields: done }, before: this.texts });
    this.prepared ||= stopped.length === 0;
    return { done, notDone: stopped, kept: [], repaired: [] };
  }

  mark(marks: readonly Mark[]): Promise<EditReport> {
    this.marks = marks.filter((mark) => this.refusalOf(mark.field) === undefined);
    return Promise.resolve(this.report(marks.map((mark) => mark.field)));
  }

  clear(): Promise<EditReport> {
    return this.unlessFaulty(() => {
      const done = this.marks.map((mark) => mark.field);
      this.marks = [];
      this.left = 0;
      return { done, notDone: [] };
    });
  }

  edit(edits: readonly Edit[]): Promise<EditReport> {
    return this.unlessFaulty(() => this.write(edits));
  }

  private write(edits: readonly Edit[]): EditReport {
    const before = this.texts;
    const fields = edits.map(({ field }) => field);
    const report = this.report(fields);
    for (const edit of edits) {
      if (edit.kind !== 'fill' || !report.done.includes(edit.field)) continue;
      this.texts = { ...this.texts, [edit.field]: edit.text };
    }
    const kind = edits[0]?.kind ?? 'fill';
    if (report.done.length > 0) this.steps.push({ step: { kind, fields: report.done }, before });
    return report;
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

  reveal(field: string, range?: Span): Promise<Revealed> {
    this.shown.push({ field, range: range ?? null });
    const shown = this.texts[field] === null ? 'nothing' : range === undefined ? 'field' : 'range';
    return this.unlessFaulty(() => this.revealing ?? shown);
  }

  onChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private report(fields: readonly string[]): EditReport {
    const notDone = fields.flatMap((field): NotDone[] => {
      const reason = this.refusalOf(field);
      return reason === undefined ? [] : [{ field, reason }];
    });
    return { done: fields.filter((field) => this.refusalOf(field) === undefined), notDone };
  }

  private refusalOf(field: string): NotDoneReason | undefined {
    return this.refusing.get(field) ?? (this.word && !this.prepared ? 'not-prepared' : undefined);
  }

  private unlessFaulty<Result>(answer: () => Result): Promise<Result> {
    const { fault } = this;
    this.fault = null;
    return fault === null ? Promise.resolve(answer()) : Promise.reject(fault);
  }
}
