/** What `prepare`, `mark`, `clear` and `comment` do with one document. */
import type { DocxDocument } from '../adapters/docx/docxDocument.js';
import type { NotDone } from '../document/port.js';
import { tellOf } from '../report/batch/checkOne.js';
import { change as words } from '../strings/cli.js';
import type { Action, CommandOutcome } from './change.js';

/** With the label that the document itself gives a field. */
export async function labelled(
  document: DocxDocument,
  notDone: readonly NotDone[],
): Promise<CommandOutcome['notDone']> {
  const { fields } = await document.read();
  const labels = new Map(fields.map(({ field, label }) => [field, label]));
  return notDone.map((item) => ({ ...item, label: labels.get(item.field) ?? item.field }));
}

export const prepare: Action = async (document) => {
  const { done, kept, repaired, notDone } = await document.prepare();
  return {
    summary: words.prepared(done.length, kept.length, repaired.length),
    notDone: await labelled(document, notDone),
    bytes: document.save(),
  };
};

export const mark: Action = async (document, { asOf }) => {
  const { marks } = await tellOf(document, asOf);
  const refused = await document.mark(marks);
  const { done, notDone, bytes } = document.saveMarked();
  return {
    summary: words.marked(done.length),
    notDone: await labelled(document, [...refused.notDone, ...notDone]),
    bytes,
  };
};

export const clear: Action = async (document, { comments, author }) => {
  const { done, notDone } = await document.clear();
  const cleared = comments ? await document.clearComments(author) : null;
  return {
    summary: words.cleared(done.length) + (cleared === null ? '' : words.uncommented(cleared.done.length)),
    notDone: await labelled(document, [...notDone, ...(cleared?.notDone ?? [])]),
    bytes: document.save(),
  };
};

/** What a person has to look at on paper is left out: the applicant cannot change it in the file. */
export const comment: Action = async (document, { asOf, author }, now) => {
  const { comments } = await tellOf(document, asOf);
  const bytes = document.markedCopy(comments, author, isoSeconds(now));
  return { summary: words.commented(comments.length), notDone: [], bytes };
};

/** `xsd:dateTime` as Word writes it. */
function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
