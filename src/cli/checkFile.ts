/** The check of one file, in this process or in a worker thread: everything that goes in and comes out is plain data. */
import type { DocxDocument } from '../adapters/docx/docxDocument.js';
import { emptyMemory } from '../decisions/memory.js';
import { type FileReport, reportFile, reportRefusal } from '../report/json.js';
import { tell } from '../report/told.js';
import type { Told } from '../report/toldFinding.js';
import { check } from '../rules/index.js';
import type { CalendarDate } from '../text/dates.js';
import { asDocumentError, type InputFile, openDocument, readInput } from './inputs.js';
import type { FileSystem } from './terminal.js';

/** What there is to tell of a document; nothing was decided about it. */
export async function tellOf(document: DocxDocument, asOf: CalendarDate): Promise<Told> {
  const content = await document.read();
  return tell(check(content, document.form, asOf), content, document.form, emptyMemory);
}

/** Whatever is wrong with the file is in its report. */
export async function checkFile(item: InputFile, asOf: CalendarDate, fs: FileSystem): Promise<FileReport> {
  try {
    const document = openDocument(readInput(item, fs), item);
    return reportFile(item.path, await tellOf(document, asOf), document.form, document.documentId);
  } catch (error) {
    return reportRefusal(item.path, asDocumentError(error));
  }
}
