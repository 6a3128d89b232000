/** What people wrote survives whatever is done, over documents made at random and changed as programs and people change them. */
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import { DocumentError } from '../../src/document/error.js';
import type { Edit } from '../../src/document/port.js';
import { formById } from '../../src/forms/index.js';
import { editsFor } from '../../src/report/edits.js';
import { marksFor } from '../../src/report/marks.js';
import { check } from '../../src/rules/index.js';
import { normaliseLabel } from '../../src/text/labels.js';
import { storyOf } from '../adapters/docx/opened.js';
import { jointLab } from '../builder/form/jointLab.js';
import { isLong, runs, SEED } from '../effort.js';
import { allText } from './allText.js';
import { BLANK_FORM, generatedForm, optionsOf, type Generated } from './generated.js';
import { mutated, someMutations, type Mutation } from './mutations.js';

jest.setTimeout(isLong ? 1_800_000 : 120_000);

const AS_OF = { year: 2023, month: 1, day: 10 };
const MAIN = 'word/document.xml';
const HINTS = formById('joint-lab-2022').fields.flatMap(({ hint }) => (hint ?? []).map(normaliseLabel));

const operations = ['mark', 'clear', 'prepare', 'unprepare', 'fill', 'delete-hint', 'undo'] as const;
type Operation = (typeof operations)[number];

interface Step {
  readonly operation: Operation;
  /** Which of the edits there are, from 0 to 1. */
  readonly which: number;
}

const somewhere = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const someSteps = fc.array(fc.record({ operation: fc.constantFrom(...operations), which: somewhere }), {
  minLength: 1,
  maxLength: 8,
});

/** Mutations are made on the zip of the transitional form; other spellings of the same XML are tried elsewhere. */
function bytesOf(generated: Generated, mutations: readonly Mutation[]): Uint8Array {
  return mutated(jointLab(optionsOf({ ...generated, dialect: {} })), mutations);
}

/** A document of which too little is left to be the form, e.g. half of one whose title was struck out, is none to try anything on. */
function opened(bytes: Uint8Array): DocxDocument {
  try {
    return DocxDocument.open(bytes, '申报书.docx');
  } catch (error) {
    fc.pre(!(error instanceof DocumentError && error.code === 'not-this-form'));
    throw error;
  }
}

function textOf(document: DocxDocument): string {
  return allText(document.source().story.source).text;
}

/** What stands in one text in place of what stood in the other. */
function difference(before: string, after: string): { removed: string; added: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { removed: before.slice(start, before.length - end), added: after.slice(start, after.length - end) };
}

/** A blank is white space, lines to write on, and the bare words of a date. */
function isBlank(text: string): boolean {
  return /^[\s_年月日\u3000]*$/u.test(text);
}

/** Nothing outside the target of the edit is other than it was. */
function expectOnlyTarget(edit: Edit, before: string, after: string): void {
  const { removed, added } = difference(before, after);
  if (edit.kind === 'delete-hint') {
    expect(added).toBe('');
    expect(HINTS.some((hint) => hint.includes(normaliseLabel(removed.replaceAll('¶', ''))))).toBe(true);
    return;
  }
  // A section without a paragraph of its own gets one.
  expect(added.replace('¶', '')).toBe(edit.text);
  expect(isBlank(removed) || removed.trim() === edit.expected).toBe(true);
}

/** Texts before the steps that can be taken back, the last one last. */
type History = string[];

async function editOf(document: DocxDocument, kind: Edit['kind'], which: number): Promise<Edit | undefined> {
  const content = await document.read();
  const edits = editsFor(check(content, document.form, AS_OF), content).filter((edit) => edit.kind === kind);
  return edits[Math.floor(which * edits.length)];
}

async function doEdit(document: DocxDocument, step: Step, history: History): Promise<void> {
  const edit = await editOf(document, step.operation === 'delete-hint' ? 'delete-hint' : 'fill', step.which);
  if (edit === undefined) return;
  const before = textOf(document);
  const report = await document.edit([edit]);
  const after = textOf(document);
  if (report.done.length === 0) {
    expect(after).toBe(before);
    return;
  }
  history.push(before);
  expectOnlyTarget(edit, before, after);
}

async function doUndo(document: DocxDocument, history: History): Promise<void> {
  const wanted = history.pop();
  const report = await document.undo();
  expect(report.notDone).toEqual([]);
  if (wanted !== undefined) expect(textOf(document)).toBe(wanted);
}

/** Everything but an edit and its undoing changes no character. */
async function doWrap(document: DocxDocument, { operation }: Step, history: History): Promise<void> {
  const before = textOf(document);
  const findings = check(await document.read(), document.form, AS_OF);
  let wrapped = 0;
  if (operation === 'mark') {
    await document.mark(marksFor(findings, document.form));
    expect(allText(storyOf(document.saveMarked().bytes).source).text).toBe(before);
  } else if (operation === 'clear') await document.clear();
  else if (operation === 'prepare') {
    const { done, repaired } = await document.prepare();
    wrapped = done.length + repaired.length;
  } else wrapped = (await document.unprepare()).done.length;
  expect(textOf(document)).toBe(before);
  if (wrapped > 0) history.push(before);
}

async function perform(document: DocxDocument, step: Step, history: History): Promise<void> {
  if (step.operation === 'undo') await doUndo(document, history);
  else if (['fill', 'delete-hint'].includes(step.operation)) await doEdit(document, step, history);
  else await doWrap(document, step, history);
}

/** Names of the parts that differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => Buffer.compare(old[name] ?? Buffer.of(), now[name] ?? Buffer.of()) !== 0);
}

describe(`over mutated documents (seed ${SEED})`, () => {
  it('no character but those of the target is lost by any row of actions, and taking all back gives the bytes back', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(generatedForm, someMutations, someSteps, async (generated, mutations, steps) => {
        const bytes = bytesOf(generated, mutations);
        const document = opened(bytes);
        const history: History = [];
        for (const step of steps) await perform(document, step, history);
        expect(changedParts(bytes, document.save()).filter((name) => name !== MAIN)).toEqual([]);
        done += history.length;
        while (document.undoStep !== null) expect((await document.undo()).notDone).toEqual([]);
        await document.clear();
        expect(changedParts(bytes, document.save())).toEqual([]);
      }),
      { ...runs(18), examples: [[BLANK_FORM, [], [{ operation: 'fill', which: 0.5 }]]] },
    );
    expect(done).toBeGreaterThan(5);
  });

  it('another person, opening the file later, clears what the first one marked, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(generatedForm, someMutations, async (generated, mutations) => {
        const bytes = bytesOf(generated, mutations);
        const first = opened(bytes);
        await first.mark(marksFor(check(await first.read(), first.form, AS_OF), first.form));
        const second = DocxDocument.open(first.saveMarked().bytes, '申报书.docx');
        await second.clear();
        expect(changedParts(bytes, second.save())).toEqual([]);
      }),
      runs(5),
    );
  });

  it('what a fill says is what it did: fields done read so, the others read as before', async () => {
    await fc.assert(
      fc.asyncProperty(generatedForm, someMutations, async (generated, mutations) => {
        const document = opened(bytesOf(generated, mutations));
        const before = await document.read();
        const edits = editsFor(check(before, document.form, AS_OF), before);
        const fills = new Map(edits.flatMap((edit) => (edit.kind === 'fill' ? [[edit.field, edit.text]] : [])));
        const report = await document.edit(edits);
        const wanted = before.fields.map(({ field, text }) => [
          field,
          report.done.includes(field) ? (fills.get(field) ?? text) : text,
        ]);
        expect((await document.read()).fields.map(({ field, text }) => [field, text])).toEqual(wanted);
      }),
      runs(5),
    );
  });
});
