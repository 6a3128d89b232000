/**
 * One contract for both adapters: the same document gives the same findings, the same marks and the same fills, whether it is a file or
 * open in Word. Where the two may differ is listed, with the reason, and nothing else may.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DocxDocument } from '../../src/adapters/docx/docxDocument';
import { markOf } from '../../src/adapters/markDress';
import type { WordDocument } from '../../src/adapters/word/wordDocument';
import type { Finding } from '../../src/check/finding';
import type { DocumentContent } from '../../src/document/content';
import type { EditReport, FormDocument, Mark, NotDoneReason } from '../../src/document/port';
import { forms, formById } from '../../src/forms/index';
import { editsFor } from '../../src/report/edits';
import { marksFor } from '../../src/report/marks';
import { check } from '../../src/rules/index';
import { someOf } from '../effort';
import type { WordHost } from '../host/wordHost';
import { documents } from './documents';
import { storyOf } from './docx/opened';
import { openBytes, requests } from './word/opened';

const AS_OF = { year: 2026, month: 11, day: 20 };

/** Where Word does otherwise than a file, by what is reported for the field. */
const DIFFERENCES: readonly {
  readonly word: NotDoneReason | 'done';
  readonly file: NotDoneReason | 'done';
  readonly why: string;
}[] = [
  {
    word: 'not-prepared',
    file: 'done',
    why: 'Word marks and writes by controls; a file can also be written to without',
  },
  {
    word: 'done',
    file: 'locked',
    why: 'Word opens a lock on our own control for the write and locks it again; a file leaves it',
  },
];

interface Both {
  readonly file: DocxDocument;
  readonly host: WordHost;
  readonly word: WordDocument;
}

function openBoth(bytes: Uint8Array): Both {
  const { host, document } = openBytes(bytes);
  return { file: DocxDocument.open(bytes, '申报书.docx'), host, word: document };
}

const findingsOf = (content: DocumentContent): Finding[] => check(content, formById(content.form), AS_OF);

/** Marks in the document as another adapter reads them. */
function marksIn(bytes: Uint8Array): Mark[] {
  return storyOf(bytes).controls.flatMap(({ tag, alias }) => markOf(tag, alias) ?? []);
}

/** What became of each field. */
function outcomes({ done, notDone }: EditReport): Map<string, NotDoneReason | 'done'> {
  return new Map([
    ...done.map((field) => [field, 'done'] as const),
    ...notDone.map(({ field, reason }) => [field, reason] as const),
  ]);
}

/** Fields for which both report the same; any other difference has to be a declared one. */
function expectAgreement(file: EditReport, word: EditReport): Set<string> {
  const [inFile, inWord] = [outcomes(file), outcomes(word)];
  expect([...inWord.keys()].sort()).toEqual([...inFile.keys()].sort());
  const same = new Set<string>();
  const undeclared: unknown[] = [];
  for (const [field, outcome] of inFile) {
    const other = inWord.get(field);
    if (other === outcome) same.add(field);
    else if (!DIFFERENCES.some((one) => one.file === outcome && one.word === other))
      undeclared.push([field, outcome, other]);
  }
  expect(undeclared).toEqual([]);
  return same;
}

/** What people read of these fields; how runs are cut and hinted is the business of the program that wrote them. */
async function readable(document: FormDocument, fields: ReadonlySet<string>): Promise<unknown[]> {
  const { fields: contents } = await document.read();
  return contents
    .filter(({ field }) => fields.has(field))
    .map(({ field, state, text, residue, hintLeft, options, notes }) => [
      field,
      state,
      text,
      residue,
      hintLeft,
      options,
      notes,
    ]);
}

describe.each(someOf(documents, 4))('$title', ({ bytes }) => {
  let findings: Finding[] = [];
  let marks: Mark[] = [];
  const all = new Set(forms.flatMap((form) => form.fields.map(({ id }) => id)));

  beforeAll(async () => {
    const content = await DocxDocument.open(bytes, '申报书.docx').read();
    findings = findingsOf(content);
    marks = marksFor(findings, formById(content.form));
  });

  it('reads the same, and so is found fault with alike', async () => {
    const { file, word } = openBoth(bytes);
    const content = await word.read();
    expect(content).toEqual(await file.read());
    expect(findingsOf(content)).toEqual(findings);
  });

  it('is marked alike in two requests, and clearing leaves no trace, whoever clears', async () => {
    const { file, host, word } = openBoth(bytes);
    const untouched = host.documentXml();
    const reports: EditReport[] = [];
    const count = await requests(host, async () => {
      await word.read();
      reports.push(await word.mark(marks));
    });
    expect(count).toBeLessThanOrEqual(2);
    const [report] = reports;
    if (report === undefined) throw new Error('no report');
    const same = expectAgreement(await file.mark(marks), report);
    const isSame = ({ field }: Mark): boolean => same.has(field);
    expect(marksIn(host.save()).filter(isSame)).toEqual(marksIn(file.saveMarked().bytes).filter(isSame));

    const marked = DocxDocument.open(host.save(), '申报书.docx');
    await marked.clear();
    expect(marked.source().story.source === untouched).toBe(true);
    const markedInFile = openBytes(file.saveMarked().bytes);
    await markedInFile.document.clear();
    expect(markedInFile.host.documentXml() === untouched).toBe(true);
    expect((await word.clear()).notDone).toEqual([]);
    expect(host.documentXml() === untouched).toBe(true);
  });

  it('is filled alike, and undo gives back what people read', async () => {
    const { file, host, word } = openBoth(bytes);
    const content = await word.read();
    const edits = editsFor(findings, content);
    const reports: EditReport[] = [];
    const count = await requests(host, async () => {
      reports.push(await word.edit(edits));
    });
    expect(count).toBeLessThanOrEqual(edits.some(({ kind }) => kind === 'delete-hint') ? 5 : 2);
    const [report] = reports;
    if (report === undefined) throw new Error('no report');
    const same = expectAgreement(await file.edit(edits), report);
    expect(await readable(word, same)).toEqual(await readable(file, same));
    expect((await word.undo()).notDone).toEqual([]);
    const original = DocxDocument.open(bytes, '申报书.docx');
    expect(await readable(word, all)).toEqual(await readable(original, all));
  });

  it('is prepared alike without a visible difference, and taking the controls out gives the same document', async () => {
    const { file, host, word } = openBoth(bytes);
    const untouched = host.documentXml();
    const before = await readable(word, all);
    const report = await word.prepare();
    expect(report).toEqual(await file.prepare());
    expect(await readable(word, all)).toEqual(before);
    expect((await word.mark(marks)).notDone).toEqual([]);
    await file.mark(marks);
    expect(new Set(marksIn(host.save()).map((mark) => JSON.stringify(mark)))).toEqual(
      new Set(marksIn(file.saveMarked().bytes).map((mark) => JSON.stringify(mark))),
    );
    await word.clear();
    expect((await word.undo()).notDone).toEqual([]);
    expect(host.documentXml() === untouched).toBe(true);
  });

  it('loses the same controls, and no field that could be written to is closed by it', async () => {
    const { file, word } = openBoth(bytes);
    const closed = async (document: FormDocument): Promise<string[]> =>
      (await document.read()).fields.flatMap(({ field, locked }) => (locked ? [field] : []));
    const before = await closed(file);
    const inWord = await word.unprepare();
    expectAgreement(await file.unprepare(), inWord);
    expect([await closed(file), await closed(word)]).toEqual([before, before]);
  });
});
