/** Everything that is ever done with a file, done with one that may be hostile. */
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import type { Finding } from '../../src/check/finding.js';
import { DocumentError } from '../../src/document/error.js';
import { messageOf } from '../../src/report/describe.js';
import { editsFor } from '../../src/report/edits.js';
import { marksFor } from '../../src/report/marks.js';
import { check } from '../../src/rules/index.js';
import { describeError } from '../../src/strings/errors.js';

const AS_OF = { year: 2023, month: 1, day: 10 };

/** @returns the code of a refusal, or `read`. @throws Error for anything else: a fault of the program. */
export async function exercise(bytes: Uint8Array): Promise<string> {
  let document: DocxDocument;
  try {
    document = DocxDocument.open(bytes, '申报书.docx');
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    if (describeError(error) === '') throw new Error('a refusal without a sentence');
    return error.code;
  }
  const opened = document.source().story.source;
  const findings = await findingsOf(document);
  for (const finding of findings) messageOf(finding);
  await document.prepare();
  await document.mark(marksFor(findings, document.form));
  await document.edit(editsFor(findings, await document.read()));
  document.markedCopy([{ field: 'section.1.1', text: '请核对' }], '科研院', '2023-01-09T08:00:00Z');
  const saved = document.saveMarked().bytes;
  const left = await takeAllBack(document);
  const marksLeft = (await document.clear()).notDone.length;
  if (left + marksLeft === 0 && document.source().story.source !== opened) throw new Error('not as it was opened');
  DocxDocument.open(saved, '申报书.docx');
  return 'read';
}

async function findingsOf(document: DocxDocument): Promise<Finding[]> {
  return check(await document.read(), document.form, AS_OF);
}

/** @returns how much could not be taken back */
async function takeAllBack(document: DocxDocument): Promise<number> {
  let left = 0;
  while (document.undoStep !== null) left += (await document.undo()).notDone.length;
  return left;
}
