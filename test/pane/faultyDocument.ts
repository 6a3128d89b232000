/** A document behind the port in which one call fails: before it does anything, after half of it, or when all is done. */
import type { DocumentContent } from '../../src/document/content.js';
import type {
  CautionOptions,
  Edit,
  EditReport,
  FormDocument,
  Host,
  Peek,
  Mark,
  MarkOptions,
  PrepareOptions,
  PrepareReport,
  ReadOptions,
  UndoStep,
  WriteCaution,
} from '../../src/document/port.js';

export type FaultyCall = 'read' | 'mark' | 'clear' | 'edit' | 'undo' | 'prepare';
export type Moment = 'before' | 'during' | 'after';

export class Fault extends Error {
  override readonly name = 'Fault';
}

export class FaultyDocument implements FormDocument {
  private fault: { readonly call: FaultyCall; readonly moment: Moment } | null = null;

  constructor(private readonly inner: FormDocument) {}

  /** The next call of this kind fails, and only that one. */
  failAt(call: FaultyCall, moment: Moment): void {
    this.fault = { call, moment };
  }

  get name(): string {
    return this.inner.name;
  }

  get key(): string {
    return this.inner.key;
  }

  get undoStep(): UndoStep | null {
    return this.inner.undoStep;
  }

  peek(): Promise<Peek> {
    return this.inner.peek();
  }

  host(): Promise<Host> {
    return this.inner.host();
  }

  caution(options?: CautionOptions): Promise<WriteCaution | null> {
    return this.inner.caution(options);
  }

  read(options?: ReadOptions): Promise<DocumentContent> {
    return this.call(
      'read',
      () => this.inner.read(options),
      () => this.inner.read(options),
    );
  }

  prepare(options?: PrepareOptions): Promise<PrepareReport> {
    return this.call(
      'prepare',
      () => this.inner.prepare(options),
      () => this.inner.peek(),
    );
  }

  unprepare(): Promise<EditReport> {
    return this.inner.unprepare();
  }

  mark(marks: readonly Mark[], options?: MarkOptions): Promise<EditReport> {
    const half = marks.slice(0, Math.ceil(marks.length / 2));
    return this.call(
      'mark',
      () => this.inner.mark(marks, options),
      () => this.inner.mark(half),
    );
  }

  clear(): Promise<EditReport> {
    return this.call(
      'clear',
      () => this.inner.clear(),
      () => this.inner.mark([]),
    );
  }

  edit(edits: readonly Edit[]): Promise<EditReport> {
    const half = edits.slice(0, Math.ceil(edits.length / 2));
    return this.call(
      'edit',
      () => this.inner.edit(edits),
      () => this.inner.edit(half),
    );
  }

  undo(): Promise<EditReport> {
    return this.call(
      'undo',
      () => this.inner.undo(),
      () => this.inner.peek(),
    );
  }

  reveal(...args: Parameters<FormDocument['reveal']>): ReturnType<FormDocument['reveal']> {
    return this.inner.reveal(...args);
  }

  onChanged(listener: () => void): () => void {
    return this.inner.onChanged(listener);
  }

  private async call<Result>(
    call: FaultyCall,
    whole: () => Promise<Result>,
    half: () => Promise<unknown>,
  ): Promise<Result> {
    const moment = this.fault?.call === call ? this.fault.moment : null;
    if (moment === null) return whole();
    this.fault = null;
    if (moment === 'during') await half();
    if (moment === 'after') await whole();
    throw new Fault(`${call} ${moment}`);
  }
}
