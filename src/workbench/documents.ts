/** The heavy half of the workbench: reading and writing files. Loaded after the first paint. */
import '../pane/store/schemasWithoutEval.js';
import { DocxDocument } from '../adapters/docx/docxDocument.js';
import type { DocumentContent } from '../document/content.js';
import { DocumentError } from '../document/error.js';
import { describeError } from '../strings/errors.js';
import { displayCopy, type DisplayCopy } from './draw/displayCopy.js';
import { drawnMarks } from './drawnMarks.js';
import type { DrawnMark } from './pages.js';

/** @throws DocumentError when the file is no document, or not a known form. */
export async function openDocument(bytes: Uint8Array, name: string): Promise<DocxDocument> {
  const document = DocxDocument.open(bytes, name);
  await document.read();
  return document;
}

/** The file as it should be printed and sent in: without marks. */
export async function cleanCopy(document: DocxDocument): Promise<Uint8Array> {
  const copy = DocxDocument.open(document.save(), document.name);
  await copy.clear();
  return copy.save();
}

export function copyForDrawing(document: DocxDocument): DisplayCopy {
  return displayCopy(document.source());
}

/** The marks that stand in the document. @param content as last read; lights what is over a limit */
export function marksOf(document: DocxDocument, content: DocumentContent | null): DrawnMark[] {
  return drawnMarks(document.source().story, content, document.form);
}

/** A sentence for people; null for an error that is not about the file. */
export function describeOpenError(error: unknown): string | null {
  return error instanceof DocumentError ? describeError(error) : null;
}
