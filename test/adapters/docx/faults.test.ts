/** A fault of the program in the midst of a write: the document is as it was before, to the byte, and the next write succeeds. */
import { describe, expect, it, jest } from '@jest/globals';
import type { DocxDocument } from '../../../src/adapters/docx/docxDocument';
import { DocxSession } from '../../../src/adapters/docx/docxSession';
import type { EditReport } from '../../../src/document/port';
import { changedParts, fill, open } from './opened';

const writes: Readonly<Record<string, (document: DocxDocument) => Promise<EditReport>>> = {
  prepare: (document) => document.prepare(),
  unprepare: (document) => document.unprepare(),
  edit: (document) => document.edit([fill('section.4.1'), fill('section.8.2')]),
};

/** A document with blanks, a step that can be taken back and, but for what puts them in, controls. */
async function used(name: string): Promise<DocxDocument> {
  const document = open({ blank: true });
  if (name !== 'prepare') await document.prepare();
  await document.edit([fill('section.6')]);
  return document;
}

const moments = ['before', 'after'] as const;
const realWrite = Object.getOwnPropertyDescriptor(DocxSession.prototype, 'write')?.value as DocxSession['write'];

/** Breaks the `nth` write of splices. @returns how many writes there were. */
async function withFault(
  nth: number,
  moment: (typeof moments)[number],
  action: () => Promise<unknown>,
): Promise<number> {
  let count = 0;
  const broken = jest.spyOn(DocxSession.prototype, 'write').mockImplementation(function (this: DocxSession, ...args) {
    count += 1;
    if (count === nth && moment === 'before') throw new RangeError('broken');
    const kept = realWrite.apply(this, args);
    if (count === nth) throw new RangeError('broken');
    return kept;
  });
  const outcome = await action().then(
    () => 'done',
    (error: unknown) => String(error),
  );
  broken.mockRestore();
  expect(outcome).toBe(count < nth ? 'done' : 'RangeError: broken');
  return count;
}

describe('a fault in the midst of a write', () => {
  const cases = Object.entries(writes).flatMap(([name, write]) =>
    moments.map((moment) => [name, moment, write] as const),
  );
  it.each(cases)('%s: the document is as it was, %s any of its splices are applied', async (name, moment, write) => {
    const document = await used(name);
    const [before, step] = [document.save(), document.undoStep];
    let nth = 1;
    for (; (await withFault(nth, moment, () => write(document))) >= nth; nth += 1) {
      expect(changedParts(before, document.save())).toEqual([]);
      expect(document.undoStep).toEqual(step);
    }
    expect(nth).toBeGreaterThan(1);
  });
});
