/** Documents on which everything was done that this product does, beside what they were. */
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import { editsFor } from '../../src/report/edits.js';
import { marksFor } from '../../src/report/marks.js';
import { check } from '../../src/rules/index.js';

const AS_OF = { year: 2023, month: 1, day: 10 };

/** Only prepared and marked, which changes no text · filled too, hints deleted · the copy with comments. */
export async function finished(
  bytes: Uint8Array,
): Promise<{ readonly prepared: Uint8Array; readonly marked: Uint8Array; readonly commented: Uint8Array }> {
  const document = DocxDocument.open(bytes, '申报书.docx');
  await document.prepare();
  await document.mark(marksFor(check(await document.read(), document.form, AS_OF), document.form));
  const prepared = document.save();
  const edits = editsFor(check(await document.read(), document.form, AS_OF), await document.read());
  await document.edit(edits);
  const findings = check(await document.read(), document.form, AS_OF);
  await document.mark(marksFor(findings, document.form));
  const comments = findings.flatMap(({ field }) => (field === null ? [] : [{ field, text: '请核对。' }]));
  return {
    prepared,
    marked: document.saveMarked().bytes,
    commented: document.markedCopy(comments, '科研院', '2023-01-10T08:00:00Z'),
  };
}
