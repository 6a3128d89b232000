/** Documents whose rules travel in them: as traceless as any other, and the rules stay byte for byte what they were. */
import { describe, expect, it } from '@jest/globals';
import { OWN_AUTHOR } from '../../../src/document/ownComments';
import { DocumentError } from '../../../src/document/error';
import { DocxDocument } from '../../../src/adapters/docx/docxDocument';
import { OoxmlPackage } from '../../../src/ooxml/package/package';
import { packPartOf, withPack } from '../../../src/ooxml/package/packPart';
import { tellOf } from '../../../src/report/batch/checkOne';
import { verdictOf } from '../../../src/report/verdict';
import { describeError } from '../../../src/strings/errors';
import type { PackageOptions } from '../../builder/package';
import { jointLab } from '../../builder/form/jointLab';
import { exampleAnswers, exampleDocument, type ExampleAnswers } from '../../forms/exampleDocument';
import { examplePack } from '../../forms/examplePack';
import { exampleForm } from '../../locate/anchors/exampleForm';
import { changedParts, expectWellFormed, mark, NAME, readable, reopen, storyOf } from './opened';

const json = JSON.stringify(examplePack);
const asOf = { year: 2026, month: 11, day: 30 };

const documents: readonly (readonly [string, ExampleAnswers, PackageOptions])[] = [
  ['the blank', {}, {}],
  ['a filled copy', exampleAnswers, {}],
  ['a filled copy in many runs', exampleAnswers, { cut: 0.4 }],
  ['the blank by WPS', {}, { producer: 'wps', cut: 0.3 }],
  ['a filled copy by LibreOffice', exampleAnswers, { producer: 'libreoffice' }],
  ['a blank of strict namespaces', {}, { strict: true }],
];

const open = (answers: ExampleAnswers, options: PackageOptions): DocxDocument =>
  DocxDocument.open(exampleDocument(answers, options), NAME);

describe('a document with a pack', () => {
  it.each(documents)('%s: is marked and cleared without a trace', async (_name, answers, options) => {
    const document = open(answers, options);
    const before = document.save();
    const content = await document.read();
    const marks = content.fields.map(({ field }) => mark(field));
    expect(await document.mark(marks)).toEqual({ done: marks.map(({ field }) => field), notDone: [] });
    const { bytes, notDone } = document.saveMarked();
    expect(notDone).toEqual([]);
    expectWellFormed(storyOf(bytes).source);
    const other = DocxDocument.open(bytes, NAME);
    expect((await other.peek()).marks).toBe(marks.length);
    expect(readable(await other.read())).toEqual(readable(content));
    await other.clear();
    expect(changedParts(before, other.save())).toEqual([]);
    expect(packPartOf(OoxmlPackage.open(other.save()))?.json).toBe(json);
  });

  it.each(documents)('%s: is prepared and taken back, and nothing reads otherwise', async (_name, answers, options) => {
    const document = open(answers, options);
    const before = document.save();
    const content = await document.read();
    const report = await document.prepare();
    expect(report.notDone).toEqual([]);
    expect(report.done).toHaveLength(content.fields.length);
    const again = await reopen(document).read();
    expect(again.fields.map(({ field, controls }) => [field, controls])).toEqual(
      content.fields.map(({ field }) => [field, 1]),
    );
    expect(readable(again)).toEqual(readable(content));
    await document.undo();
    expect(changedParts(before, document.save())).toEqual([]);
  });

  it.each([false, true])('is filled with 无 where that may be, and taken back (prepared: %s)', async (isPrepared) => {
    const document = open({}, {});
    if (isPrepared) await document.prepare();
    const before = document.save();
    const edits = ['f5', 'f6'].map((field) => ({ kind: 'fill' as const, field, expected: '', text: '无' }));
    expect(await document.edit(edits)).toEqual({ done: ['f5', 'f6'], notDone: [] });
    const { fields } = await reopen(document).read();
    expect(fields.filter(({ text }) => text === '无').map(({ field }) => field)).toEqual(['f5', 'f6']);
    expect(changedParts(before, document.save())).toEqual(['word/document.xml']);
    await document.undo();
    expect(changedParts(before, document.save())).toEqual([]);
  });

  it('takes comments in a copy, which are no findings when it comes back', async () => {
    const document = open({}, {});
    const { comments } = await tellOf(document, asOf);
    expect(comments.length).toBeGreaterThan(4);
    const copy = DocxDocument.open(document.markedCopy(comments, OWN_AUTHOR, '2026-11-30T08:00:00Z'), NAME);
    expect(copy.commentsBy(OWN_AUTHOR)).toBe(comments.length);
    expect((await copy.read()).leftovers).toEqual([]);
    expect(packPartOf(OoxmlPackage.open(copy.save()))?.json).toBe(json);
  });

  it('keeps its rules in flat OPC too', async () => {
    const document = open(exampleAnswers, { flat: true });
    expect((await document.read()).pack?.id).toBe(examplePack.id);
    expect(packPartOf(OoxmlPackage.open(document.save()))?.json).toBe(json);
  });

  it('never may be printed: by these rules nothing was found, and their source is told', async () => {
    const told = await tellOf(open(exampleAnswers, {}), asOf);
    expect(verdictOf(told).sentence).toBe('按这些规则没有发现问题');
    expect(told.source).toBe('检查规则由空白表起草（2026年11月30日），还没有人核对');
  });
});

describe('rules beside a document', () => {
  it('are used where it brings none', async () => {
    const bytes = exampleDocument(exampleAnswers, {}, null);
    expect(() => DocxDocument.open(bytes, NAME)).toThrow('not-this-form');
    const document = DocxDocument.open(bytes, NAME, undefined, [exampleForm]);
    expect((await document.read()).fields.map(({ state }) => state)).not.toContain('missing');
  });

  it('never take the place of a form of the catalogue', async () => {
    const bytes = withPack(OoxmlPackage.open(jointLab({})), json);
    expect((await DocxDocument.open(bytes, NAME, undefined, [exampleForm]).read()).form).toBe('joint-lab-2022');
  });

  it.each([
    [
      'a rule that nobody knows',
      JSON.stringify({ ...examplePack, fields: [{ ...examplePack.fields[0], rules: { 'x-y': false } }] }),
    ],
    ['no JSON', '{'],
    ['far too much', ' '.repeat(600 * 1024)],
    ['the id of a form of the catalogue', JSON.stringify({ ...examplePack, id: 'joint-lab-2022' })],
  ])('with %s are refused in a sentence', (_name, pack) => {
    const bytes = exampleDocument(exampleAnswers, {}, pack);
    let said = '';
    try {
      DocxDocument.open(bytes, NAME);
    } catch (error) {
      said = error instanceof DocumentError ? describeError(error) : String(error);
    }
    expect(said).toContain('其中带的检查规则有误或太大，没有采用');
  });
});

describe('putting rules into a document', () => {
  it('adds a data part and leaves the others alone; once more takes the place of the first', () => {
    const plain = exampleDocument({}, {}, null);
    const first = withPack(OoxmlPackage.open(plain), json);
    expect(changedParts(plain, first).filter((name) => !name.includes('customXml'))).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
    ]);
    const other = JSON.stringify({ ...examplePack, title: '另一张<表>&“引号”' });
    const second = withPack(OoxmlPackage.open(first), other);
    expect(changedParts(first, second)).toEqual(['customXml/item1.xml']);
    expect(packPartOf(OoxmlPackage.open(second))?.json).toBe(other);
  });
});
