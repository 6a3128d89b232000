/** The heavy half of the workbench: reading and writing files. Loaded after the first paint. */
import '../pane/store/schemasWithoutEval.js';
import { DocxDocument } from '../adapters/docx/docxDocument.js';
import { DocumentError } from '../document/error.js';
import { isPackFault, readPack } from '../forms/pack.js';
import type { Form } from '../forms/schema.js';
import { OoxmlPackage } from '../ooxml/package/package.js';
import { withPack } from '../ooxml/package/packPart.js';
import { describeError } from '../strings/errors.js';
import { displayCopy, type DisplayCopy, type DisplaySource } from './draw/displayCopy.js';

/**
 * @param packs rules given besides, for what is none of the known forms
 * @throws DocumentError when the file is no document, or none of these forms
 */
export function openDocument(bytes: Uint8Array, name: string, packs: readonly Form[]): DocxDocument {
  return DocxDocument.open(bytes, name, undefined, packs);
}

/** Rules from a file of their own; null for a file that holds none. */
export function rulesIn(text: string): Form | null {
  const read = readPack(text);
  return isPackFault(read) ? null : read;
}

export { formsBeside } from '../forms/formsBeside.js';

/** Whether a document was read but is none of the forms: it may be the blank of another one. */
export function isUnknownForm(error: unknown): boolean {
  return error instanceof DocumentError && error.code === 'not-this-form';
}

export function copyForDrawing(document: { readonly source: () => DisplaySource }): DisplayCopy {
  return displayCopy(document.source());
}

/** The document with these rules in it, in place of any that were there. @param rules JSON of a pack */
export function withRules(bytes: Uint8Array, rules: string): Uint8Array {
  return withPack(OoxmlPackage.open(bytes), rules);
}

/** A sentence for people; null for an error that is not about the file. */
export function describeOpenError(error: unknown): string | null {
  return error instanceof DocumentError ? describeError(error) : null;
}
