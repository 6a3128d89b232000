/** The check of one file, in this process or in a worker thread: everything that goes in and comes out is plain data. */
import { checkOne } from '../report/batch/checkOne.js';
import type { FileReport } from '../report/json.js';
import type { CalendarDate } from '../text/dates.js';
import { type InputFile, openDocument, readInput } from './inputs.js';
import type { FileSystem } from './terminal.js';

/** Whatever is wrong with the file is in its report. */
export function checkFile(item: InputFile, asOf: CalendarDate, fs: FileSystem): Promise<FileReport> {
  return checkOne(item.path, () => openDocument(readInput(item, fs), item), asOf);
}
