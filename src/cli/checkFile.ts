/** The check of one file, in this process or in a worker thread: everything that goes in and comes out is plain data. */
import { checkOne } from '../report/batch/checkOne.js';
import type { Form } from '../forms/schema.js';
import type { FileReport } from '../report/json.js';
import type { CalendarDate } from '../text/dates.js';
import { type InputFile, openDocument, readInput } from './inputs.js';
import type { FileSystem } from './terminal.js';

export interface CheckJob {
  readonly item: InputFile;
  readonly asOf: CalendarDate;
  /** Rules of further forms. */
  readonly packs: readonly Form[];
}

/** Whatever is wrong with the file is in its report. */
export function checkFile({ item, asOf, packs }: CheckJob, fs: FileSystem): Promise<FileReport> {
  return checkOne(item.path, () => openDocument(readInput(item, fs), item, packs), asOf);
}
