/** Documents whose rules travel in them, in Word: the body's OOXML does not tell of the rules, the Common API does. */
import { describe, expect, it } from '@jest/globals';
import { DocxDocument } from '../../../src/adapters/docx/docxDocument';
import { WordDocument } from '../../../src/adapters/word/wordDocument';
import { OoxmlPackage } from '../../../src/ooxml/package/package';
import { packPartOf } from '../../../src/ooxml/package/packPart';
import { blankFormBytes } from '../../../src/build/template/blanks/blank';
import { innovation } from '../../../src/build/template/blanks/innovation';
import { formOf } from '../../../src/forms/index';
import { isPackFault, readPack } from '../../../src/forms/pack';
import { tell } from '../../../src/report/told';
import { emptyMemory } from '../../../src/decisions/memory';
import type { DocumentContent } from '../../../src/document/content';
import { check } from '../../../src/rules/index';
import { exampleAnswers, exampleDocument } from '../../forms/exampleDocument';
import { examplePack } from '../../forms/examplePack';
import { connect } from '../../host/wire/bridge';
import { WordHost } from '../../host/wordHost';
import { readable } from '../docx/opened';
import { open, openBytes } from './opened';

const json = JSON.stringify(examplePack);
const asOf = { year: 2026, month: 11, day: 30 };

const findings = (content: DocumentContent): string[] =>
  tell(check(content, formOf(content), asOf), content, formOf(content), emptyMemory).findings.map(
    ({ finding, message }) => `${finding.severity} ${finding.rule} ${finding.field ?? ''} ${message}`,
  );

describe('a document with a pack in Word', () => {
  it.each([
    ['the blank', {}],
    ['a filled copy', exampleAnswers],
  ])('%s: gives the findings of the file', async (_name, answers) => {
    const bytes = exampleDocument(answers);
    const { document } = openBytes(bytes);
    const content = await document.read();
    const inFile = await DocxDocument.open(bytes, 'x.docx').read();
    expect(findings(content)).toEqual(findings(inFile));
    expect(readable(content)).toEqual(readable(inFile));
  });

  it('is marked, cleared, filled and taken back; the rules stay as they are', async () => {
    const { host, document } = openBytes(exampleDocument());
    const before = readable(await document.read());
    expect((await document.prepare()).notDone).toEqual([]);
    const text = host.text();
    const marks = ['f1', 'f5', 'f6', 'f8'].map((field) => ({ field, severity: 'warning' as const, title: '未填' }));
    expect((await document.mark(marks)).notDone).toEqual([]);
    expect((await document.clear()).notDone).toEqual([]);
    expect(host.text()).toBe(text);
    const edits = ['f5', 'f6'].map((field) => ({ kind: 'fill' as const, field, expected: '', text: '无' }));
    expect(await document.edit(edits)).toEqual({ done: ['f5', 'f6'], notDone: [] });
    await document.undo();
    expect(readable(await document.read())).toEqual(before);
    expect(packPartOf(OoxmlPackage.open(host.save()))?.json).toBe(json);
  });

  it('asks for the rules once, and never for a form of the catalogue', async () => {
    const own = openBytes(exampleDocument());
    await own.document.read();
    await own.document.read();
    expect(own.host.askedForDataParts).toBe(1);
    const known = open();
    await known.document.read();
    expect(known.host.askedForDataParts).toBe(0);
  });

  it('is read by rules beside the page, asked for once and only where none travel in it', async () => {
    const asked: string[] = [];
    const opened = (bytes: Uint8Array): WordDocument => {
      const { Word } = connect(WordHost.open(bytes));
      return new WordDocument({
        run: (batch) => Word.run(batch),
        name: 'x.docx',
        key: 'x',
        hostName: 'Word',
        isReadOnly: false,
        supports: () => true,
        dataParts: () => Promise.resolve([]),
        formsBeside: () => {
          asked.push('forms');
          const pack = readPack(json);
          return Promise.resolve(isPackFault(pack) ? [] : [pack]);
        },
      });
    };
    const document = opened(exampleDocument(exampleAnswers, {}, null));
    expect((await document.read()).pack?.id).toBe(examplePack.id);
    await document.read();
    expect(asked).toHaveLength(1);
    await expect(opened(blankFormBytes(innovation, false)).read()).rejects.toThrow('not-this-form');
  });

  it('is unknown without rules', async () => {
    await expect(openBytes(exampleDocument({}, {}, null)).document.read()).rejects.toThrow('not-this-form');
  });

  it.each<[string, () => Promise<readonly string[]>]>([
    ['refuses them', () => Promise.reject(Object.assign(new Error('no'), { code: '5000' }))],
    ['has none of the Common API', () => Promise.reject(Object.assign(new Error('no'), { code: 'undefined' }))],
  ])('takes the rules from the whole file where Word %s', async (_name, dataParts) => {
    const bytes = exampleDocument(exampleAnswers);
    const { Word } = connect(WordHost.open(bytes));
    const document = new WordDocument({
      run: (batch) => Word.run(batch),
      name: 'x.docx',
      key: 'x',
      hostName: 'Word',
      isReadOnly: false,
      supports: () => true,
      dataParts,
      file: () => Promise.resolve(bytes),
    });
    expect((await document.read()).pack?.id).toBe(examplePack.id);
  });
});
