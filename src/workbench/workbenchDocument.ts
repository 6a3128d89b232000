/** A file behind the pane's port, drawn beside it: every write is followed by drawing what it changed. */
import type { DocxDocument } from '../adapters/docx/docxDocument.js';
import type { DocumentContent, TextRange } from '../document/content.js';
import type {
  Edit,
  EditReport,
  FormDocument,
  Host,
  Look,
  Mark,
  PrepareOptions,
  PrepareReport,
  Revealed,
  UndoStep,
} from '../document/port.js';

/** What draws the document. */
export interface DocumentView {
  /** The visible text changed. */
  readonly redraw: () => void;
  /** Only the marks changed. */
  readonly remark: (content: DocumentContent | null) => void;
  readonly show: (field: string, range: { start: number; length: number } | null, text: string) => boolean;
  /** The file differs from the one that was opened or last saved. */
  readonly changed: () => void;
}

export class WorkbenchDocument implements FormDocument {
  private content: DocumentContent | null = null;

  constructor(
    readonly docx: DocxDocument,
    private readonly view: DocumentView,
  ) {}

  get name(): string {
    return this.docx.name;
  }

  get key(): string {
    return this.docx.key;
  }

  look(): Promise<Look> {
    return this.docx.look();
  }

  host(): Promise<Host> {
    return this.docx.host();
  }

  caution(): Promise<null> {
    return this.docx.caution();
  }

  get undoStep(): UndoStep | null {
    return this.docx.undoStep;
  }

  async read(): Promise<DocumentContent> {
    this.content = await this.docx.read();
    return this.content;
  }

  async prepare(options?: PrepareOptions): Promise<PrepareReport> {
    const report = await this.docx.prepare(options);
    if (report.done.length + report.repaired.length > 0) this.view.changed();
    return report;
  }

  async unprepare(): Promise<EditReport> {
    return this.changing(await this.docx.unprepare());
  }

  async mark(marks: readonly Mark[]): Promise<EditReport> {
    const report = await this.docx.mark(marks);
    this.view.remark(this.content);
    return report;
  }

  async clear(): Promise<EditReport> {
    const report = await this.docx.clear();
    this.view.remark(this.content);
    return report;
  }

  async edit(edits: readonly Edit[]): Promise<EditReport> {
    return this.changing(await this.docx.edit(edits));
  }

  async undo(): Promise<EditReport> {
    return this.changing(await this.docx.undo());
  }

  reveal(field: string, range?: TextRange): Promise<Revealed> {
    const text = this.content?.fields.find((content) => content.field === field)?.text ?? '';
    const shown = this.view.show(field, range ?? null, text);
    return Promise.resolve(!shown ? 'nothing' : range === undefined ? 'field' : 'range');
  }

  onChanged(listener: () => void): () => void {
    return this.docx.onChanged(listener);
  }

  private changing(report: EditReport): EditReport {
    if (report.done.length > 0) {
      this.view.changed();
      this.view.redraw();
    }
    return report;
  }
}
