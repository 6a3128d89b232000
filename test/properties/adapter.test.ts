/** What the .docx adapter promises, over forms made at random: marks leave no trace, fills keep to their preview, prepare is said once. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import type { Finding } from '../../src/check/finding.js';
import type { DocumentContent } from '../../src/document/content.js';
import { editsFor } from '../../src/report/edits.js';
import { marksFor } from '../../src/report/marks.js';
import { check } from '../../src/rules/index.js';
import { countWords } from '../../src/text/words.js';
import { jointLab } from '../builder/form/jointLab.js';
import { runs, SEED } from '../effort.js';
import { BLANK_FORM, generatedForm, optionsOf } from './generated.js';
import type { Generated } from './generated.js';

const AS_OF = { year: 2023, month: 1, day: 10 };

/** First byte of a zip; other files are flat OPC. */
const ZIP = 0x50;

/** Rules about controls and about what prevents writing: the only ones that preparing may change. */
const ABOUT_CONTROLS = ['control-missing', 'control-duplicate'];

function opened(generated: Generated): DocxDocument {
  return DocxDocument.open(jointLab(optionsOf(generated)), '申报书.docx');
}

async function checked(document: DocxDocument): Promise<Finding[]> {
  return check(await document.read(), document.form, AS_OF);
}

/** Findings as they reach people, without the places in the file, which a mark moves. */
function said(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, severity, field, label, message, data }) =>
    JSON.stringify({ rule, severity, field, label, message, data }),
  );
}

/** Text and count of every field. */
function texts(content: DocumentContent): [string, string, number][] {
  return content.fields.map(({ field, state, text, paragraphs }) => [
    field,
    `${state} ${text}`,
    countWords(paragraphs).words,
  ]);
}

function parts(bytes: Uint8Array): Record<string, string> {
  if (bytes[0] !== ZIP) return { flat: Buffer.from(bytes).toString('base64') };
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString('base64')]),
  );
}

/** Compares parts without printing them whole. */
function expectSameParts(after: Uint8Array, before: Uint8Array): void {
  const [now, then] = [parts(after), parts(before)];
  expect(Object.keys(now)).toEqual(Object.keys(then));
  expect(Object.keys(then).filter((name) => now[name] !== then[name])).toEqual([]);
}

function property(predicate: (generated: Generated) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(generatedForm, predicate), { ...runs(6), examples: [[BLANK_FORM]] });
}

describe(`over generated forms (seed ${SEED})`, () => {
  it('there is something to mark, to fill and to prepare', async () => {
    const seen = { marks: 0, fills: 0, prepared: 0 };
    await property(async (generated) => {
      const document = opened(generated);
      const findings = await checked(document);
      seen.marks += marksFor(findings, document.form).length;
      seen.fills += editsFor(findings, await document.read()).length;
      seen.prepared += (await document.prepare()).done.length;
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  });

  it('check, mark and check again gives the same findings', async () => {
    await property(async (generated) => {
      const document = opened(generated);
      const before = await checked(document);
      await document.prepare();
      const prepared = await checked(document);
      const marked = await document.mark(marksFor(prepared, document.form));
      expect(marked.notDone).toEqual([]);
      expect(said(await checked(document))).toEqual(said(prepared));
      const again = DocxDocument.open(document.saveMarked().bytes, '申报书.docx');
      expect(said(await checked(again))).toEqual(said(prepared));
      expect(said(prepared).length).toBeLessThanOrEqual(said(before).length);
    });
  });

  it('marking an unprepared document changes no finding either', async () => {
    await property(async (generated) => {
      const document = opened(generated);
      const before = await checked(document);
      await document.mark(marksFor(before, document.form));
      const marked = document.saveMarked();
      expect(marked.notDone).toEqual([]);
      const again = DocxDocument.open(marked.bytes, '申报书.docx');
      expect(said(await checked(again))).toEqual(said(before));
    });
  });

  it('mark and clear gives back the same bytes, also in another session', async () => {
    await property(async (generated) => {
      const document = opened(generated);
      const before = document.save();
      await document.mark(marksFor(await checked(document), document.form));
      const other = DocxDocument.open(document.saveMarked().bytes, '申报书.docx');
      await document.clear();
      expectSameParts(document.save(), before);
      await other.clear();
      expectSameParts(other.save(), before);
    });
  });

  it('prepare, mark and clear gives back the prepared bytes', async () => {
    await property(async (generated) => {
      const document = opened(generated);
      await document.prepare();
      const before = document.save();
      await document.mark(marksFor(await checked(document), document.form));
      await document.mark(marksFor(await checked(document), document.form));
      await document.clear();
      expectSameParts(document.save(), before);
    });
  });

  it('fill changes the previewed fields and no other', async () => {
    await property(async (generated) => {
      const document = opened(generated);
      await document.prepare();
      const before = await document.read();
      const edits = editsFor(await checked(document), before);
      const fills = edits.flatMap((edit) => (edit.kind === 'fill' ? [edit] : []));
      const report = await document.edit(fills);
      const after = await document.read();
      const filled = new Map(fills.map(({ field, text }) => [field, text]));
      const wanted = before.fields.map(({ field, text }) => [
        field,
        report.done.includes(field) ? filled.get(field) : text,
      ]);
      expect(after.fields.map(({ field, text }) => [field, text])).toEqual(wanted);
      expect([...report.done, ...report.notDone.map(({ field }) => field)].sort()).toEqual([...filled.keys()].sort());
      expect(report.notDone.filter(({ reason }) => reason !== 'duplicate')).toEqual([]);
    });
  });

  it('fill and undo gives back the same bytes', async () => {
    await property(async (generated) => {
      const document = opened(generated);
      const before = document.save();
      await document.edit(editsFor(await checked(document), await document.read()));
      await document.undo();
      expectSameParts(document.save(), before);
    });
  });

  it('edits are taken back one after the other, with marks put on in between', async () => {
    await property(async (generated) => {
      const document = opened(generated);
      await document.prepare();
      const states = [document.save()];
      const edits = editsFor(await checked(document), await document.read());
      for (const kind of ['fill', 'delete-hint'] as const) {
        const report = await document.edit(edits.filter((edit) => edit.kind === kind));
        if (report.done.length > 0) states.push(document.save());
      }
      await document.mark(marksFor(await checked(document), document.form));
      for (const state of states.slice(0, -1).reverse()) {
        const report = await document.undo();
        expect(report.notDone).toEqual([]);
        expectSameParts(document.save(), state);
        const unmarked = DocxDocument.open(document.saveMarked().bytes, '申报书.docx');
        await unmarked.clear();
        expectSameParts(unmarked.save(), state);
      }
    });
  });

  it('prepare twice is prepare once', async () => {
    await property(async (generated) => {
      const document = opened(generated);
      await document.prepare();
      const once = document.save();
      const again = await document.prepare();
      expectSameParts(document.save(), once);
      expect(again.done).toEqual([]);
      expect(again.repaired).toEqual([]);
      const reopened = DocxDocument.open(once, '申报书.docx');
      await reopened.prepare();
      expectSameParts(reopened.save(), once);
    });
  });

  it('prepare changes no text, no count and no finding but those about controls', async () => {
    await property(async (generated) => {
      const document = opened(generated);
      const [content, findings] = [await document.read(), await checked(document)];
      await document.prepare();
      expect(texts(await document.read())).toEqual(texts(content));
      const others = (list: readonly Finding[]): string[] =>
        said(list.filter(({ rule }) => !ABOUT_CONTROLS.includes(rule)));
      expect(others(await checked(document))).toEqual(others(findings));
      expect((await checked(document)).filter(({ rule }) => ABOUT_CONTROLS.includes(rule))).toEqual([]);
    });
  });

  it('prepare and undo gives back the same bytes', async () => {
    await property(async (generated) => {
      const document = opened(generated);
      const before = document.save();
      await document.prepare();
      await document.undo();
      expectSameParts(document.save(), before);
    });
  });
});
