/** The heavy half of the workbench: reading and writing files. Loaded after the first paint. */
import '../pane/store/schemasWithoutEval.js';
import { DocxDocument } from '../adapters/docx/docxDocument.js';
import { DocumentError } from '../document/error.js';
import { describeError } from '../strings/errors.js';
import { displayCopy, type DisplayCopy } from './draw/displayCopy.js';

/** @throws DocumentError when the file is no document, or not a known form. */
export function openDocument(bytes: Uint8Array, name: string): DocxDocument {
  return DocxDocument.open(bytes, name);
}

export function copyForDrawing(document: DocxDocument): DisplayCopy {
  return displayCopy(document.source());
}

/** A sentence for people; null for an error that is not about the file. */
export function describeOpenError(error: unknown): string | null {
  return error instanceof DocumentError ? describeError(error) : null;
}
