/** The check of one of many files, the same on every surface that reads files. */
import { emptyMemory } from '../../decisions/memory.js';
import { asDocumentError } from '../../document/error.js';
import type { FormDocument } from '../../document/port.js';
import type { Form } from '../../forms/index.js';
import { check } from '../../rules/index.js';
import type { CalendarDate } from '../../text/dates.js';
import { type FileReport, reportFile, reportRefusal } from '../json.js';
import { tell } from '../told.js';
import type { Told } from '../toldFinding.js';

/** For one file. The largest honest document known takes less than two. */
export const MAX_SECONDS = 120;

/** A document that was read from a file. */
interface FileDocument extends Pick<FormDocument, 'read'> {
  readonly form: Form;
  /** What Word gave it when it was made; null without. */
  readonly documentId: string | null;
}

/** What there is to tell of a document; nothing was decided about it. */
export async function tellOf(document: Pick<FileDocument, 'form' | 'read'>, asOf: CalendarDate): Promise<Told> {
  const content = await document.read();
  return tell(check(content, document.form, asOf), content, document.form, emptyMemory);
}

/** Whatever is wrong with the file is in its report. */
export async function checkOne(
  path: string,
  open: () => FileDocument | Promise<FileDocument>,
  asOf: CalendarDate,
): Promise<FileReport> {
  try {
    const document = await open();
    return reportFile(path, await tellOf(document, asOf), document.form, document.documentId);
  } catch (error) {
    return reportRefusal(path, asDocumentError(error));
  }
}
