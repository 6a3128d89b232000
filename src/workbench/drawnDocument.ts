/** A file behind the pane's port, drawn beside it: every write is followed by drawing what it changed. */
import type { DocxDocument } from '../adapters/docx/docxDocument.js';
import type { Span } from '../document/content.js';
import type { EditReport, FormDocument } from '../document/port.js';

/** What draws the document. */
export interface DocumentView {
  /** The visible text changed. */
  readonly redraw: () => void;
  /** Only the marks changed. */
  readonly remark: () => void;
  readonly show: (field: string, range: Span | null, text: string) => boolean;
  /** The file differs from the one that was opened or last saved. */
  readonly changed: () => void;
}

export function drawnDocument(docx: DocxDocument, view: DocumentView): FormDocument {
  function written<Report extends EditReport>(report: Report): Report {
    if (report.done.length > 0) {
      view.changed();
      view.redraw();
    }
    return report;
  }
  function marked(report: EditReport): EditReport {
    view.remark();
    return report;
  }
  return {
    name: docx.name,
    key: docx.key,
    get undoStep() {
      return docx.undoStep;
    },
    peek: () => docx.peek(),
    host: () => docx.host(),
    caution: () => docx.caution(),
    read: () => docx.read(),
    prepare: async (options) => {
      const report = await docx.prepare(options);
      // Controls are not drawn.
      if (report.done.length + report.repaired.length > 0) view.changed();
      return report;
    },
    unprepare: async () => written(await docx.unprepare()),
    mark: async (marks) => marked(await docx.mark(marks)),
    clear: async () => marked(await docx.clear()),
    edit: async (edits) => written(await docx.edit(edits)),
    undo: async () => written(await docx.undo()),
    reveal: (field, range) => {
      const shown = view.show(field, range ?? null, docx.textOf(field));
      return Promise.resolve(!shown ? 'nothing' : range === undefined ? 'field' : 'range');
    },
    onChanged: docx.onChanged,
  };
}
