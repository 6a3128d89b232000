/** A file behind the pane's port, drawn beside it: every write is followed by drawing what it changed. */
import type { DocxDocument } from '../adapters/docx/docxDocument.js';
import type { DocumentContent } from '../document/content.js';
import type { Edit, EditOptions, EditReport, FormDocument, Mark, PrepareReport, UndoStep } from '../document/port.js';

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

  get undoStep(): UndoStep | null {
    return this.docx.undoStep;
  }

  async read(): Promise<DocumentContent> {
    this.content = await this.docx.read();
    return this.content;
  }

  async prepare(): Promise<PrepareReport> {
    const report = await this.docx.prepare();
    if (report.done.length + report.repaired.length > 0) this.view.changed();
    return report;
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

  async edit(edits: readonly Edit[], options?: EditOptions): Promise<EditReport> {
    return this.changing(await this.docx.edit(edits, options));
  }

  async undo(): Promise<EditReport> {
    return this.changing(await this.docx.undo());
  }

  reveal(field: string, range?: { readonly start: number; readonly length: number }): Promise<boolean> {
    const text = this.content?.fields.find((content) => content.field === field)?.text ?? '';
    return Promise.resolve(this.view.show(field, range ?? null, text));
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
