import '../../pane/store/schemasWithoutEval.js';
import { DocxDocument } from '../../adapters/docx/docxDocument.js';
import { DocumentError } from '../../document/error.js';
import { checkOne } from '../../report/batch/checkOne.js';
import type { FileReport } from '../../report/json.js';
import { bytesOf } from '../files/diskFile.js';
import type { CheckJob } from './checkJob.js';

export function checkFile({ path, file, asOf, packs }: CheckJob): Promise<FileReport> {
  return checkOne(path, async () => DocxDocument.open(await read(file), file.name, undefined, packs), asOf);
}

async function read(file: File): Promise<Uint8Array> {
  try {
    return await bytesOf(file);
  } catch (error) {
    throw new DocumentError('unreadable-path', {}, { cause: error });
  }
}
