/** Whatever Word may be like (a quarter of it in the short form): what was asked for happens, or it is said what did not, and nothing is lost. */
import { describe, expect, it } from '@jest/globals';
import { DocxDocument } from '../../../src/adapters/docx/docxDocument';
import type { DocumentContent } from '../../../src/document/content';
import { DocumentError } from '../../../src/document/error';
import type { EditReport, FormDocument, Mark } from '../../../src/document/port';
import type { DocumentOptions } from '../../builder/form/jointLab';
import { picture } from '../../builder/drawing';
import { footnote } from '../../builder/field';
import { noBreakHyphen, symbol, text } from '../../builder/inline';
import { deleted } from '../../builder/revision';
import { someOf } from '../../effort';
import type { WordHost } from '../../host/wordHost';
import { fill, mark, readable } from '../docx/opened';
import { open, requests, type HostOptions } from './opened';

/** Each switch with the actions that it can disturb, and how many requests more than usual it costs at most. */
const hosts: readonly (readonly [string, string, HostOptions, number?])[] = [
  ['nothing out of the way', 'mark fill prepare', {}],
  ['WordApi 1.3', 'mark fill prepare', { api: '1.3' }],
  ['no placeholder in the text', 'fill', { switches: { placeholderAsText: false } }],
  ['controls of every type listed', 'mark fill', { switches: { allControlTypes: true } }],
  ['no OOXML', 'mark fill prepare', { switches: { ooxmlThrows: true } }, 2],
  ['no OOXML in Word 2021', 'mark fill', { api: '1.3', switches: { ooxmlThrows: true } }, 1],
  ['OOXML without settings', 'fill', { api: '1.3', switches: { ooxmlWithoutSettings: true } }],
  ['paragraphs joined by line feeds', 'fill prepare', { switches: { paragraphSeparator: '\n' } }],
  ['deleted text in the text', 'fill prepare', { switches: { deletedInText: true } }],
  ['other characters for what is no text', 'mark fill prepare', { switches: { standIns: 'others' } }],
  ['ends of rows among the paragraphs', 'prepare', { switches: { rowEnds: true } }],
  ['a paragraph more at the end of the OOXML', 'fill prepare', { switches: { closingParagraph: true } }],
  ['OOXML written anew each time', 'mark fill prepare', { switches: { ooxmlRewritten: true } }],
  ['Track Changes locked', 'fill prepare', { switches: { trackChanges: true, trackingSwitch: 'locked' } }, 1],
  ['Track Changes stuck', 'fill prepare', { switches: { trackChanges: true, trackingSwitch: 'stuck' } }, 1],
  [
    'Track Changes for one user forgotten',
    'fill',
    { switches: { trackChanges: true, trackingSwitch: 'forgets-mine' } },
    3,
  ],
  ['a search that misses', 'fill prepare', { switches: { searchMisses: true } }],
  ['a search refused', 'prepare', { switches: { searchDialogOpen: true } }],
  ['changeTrackingMode refused', 'mark fill', { switches: { changeTrackingMissing: true } }],
  ['Track Changes on', 'mark fill prepare', { switches: { trackChanges: true } }, 2],
  ['annotations refused', 'mark', { switches: { annotationsRefused: true } }],
  ['writes in locked controls refused', 'mark fill', { switches: { lockedWritesRefused: true } }],
  ['controls refused in paragraphs off the grid', 'prepare', { switches: { snapToGridRefused: true } }],
  ['placeholderText refused', 'fill prepare', { switches: { placeholderWriteRefused: true } }, 2],
  ['ids that change', 'mark fill prepare', { switches: { idsChange: true } }],
  ['a slow Word', 'mark', { switches: { delay: 20 } }],
  ['the third write of every request fails', 'mark fill prepare', { switches: { failWrite: 3 } }, 5],
  ['one request fails before it does anything', 'mark fill prepare', { switches: { failOnce: { when: 'before' } } }, 4],
  ['one request fails after it has done all', 'mark fill prepare', { switches: { failOnce: { when: 'after' } } }, 4],
  ['a read-only document', 'mark fill prepare', { switches: { readOnly: true } }, 7],
  [
    'a document in viewing mode',
    'mark fill prepare',
    { switches: { readOnly: true, readOnlyCode: 'GeneralException' } },
    7,
  ],
  ['no frame', 'mark', { switches: { dressRefused: 'appearance' } }, 2],
  ['no colour', 'mark', { switches: { dressRefused: 'color' } }],
  ['the grey of a placeholder kept', 'fill', { switches: { keepsPlaceholderStyle: true } }, 1],
  ["'' for no colour", 'mark', { switches: { noColour: '' } }],
  ['a dress that stays in the file', 'mark', { switches: { normalisesDress: true } }],
  ['empty controls not to be deleted', 'prepare', { switches: { emptyDeleteRefused: true } }],
  ['Replace that writes at the start', 'fill', { switches: { replaceAsStart: true } }, 1],
  ['controls around cells', 'prepare', { switches: { cellControls: 'around' } }],
  ['a paragraph more behind a new control', 'prepare', { switches: { extraCellParagraph: true } }],
  ['writes to nothing ignored', 'mark fill', { switches: { nullWrites: 'ignore' } }],
];

/** Cover, table and a few sections: enough of every kind of place. */
const small: DocumentOptions = {
  drop: ['1', '2', '4', '8'].flatMap((part) => [1, 2, 3, 4, 5].map((n) => `section.${part}.${n}`)),
};

/** For some of this Word has other characters, or none. */
const written = [
  text('已经写好的'),
  symbol('Wingdings', 'F0FE'),
  noBreakHyphen,
  text('内部', { hidden: true }),
  picture(),
  deleted('不要的'),
  footnote('注'),
  text('摘要。'),
];

const prepared: DocumentOptions = {
  ...small,
  controls: 'block',
  blank: true,
  ticks: 'wingdings',
  values: { 'chinese.platform2': '/', 'summary.significance': written },
  controlLooks: { 'section.6': { lock: 'sdtContentLocked' } },
};

/** The document as a file says it is: judged without the adapter under test. */
function asFile(host: WordHost): Promise<DocumentContent> {
  return DocxDocument.open(host.save(), '申报书.docx').read();
}

const textsOf = ({ fields }: DocumentContent): Map<string, string> =>
  new Map(fields.map(({ field, text }) => [field, text]));

/** Where ours is refused, empty controls show a prompt of Word's, which nobody wrote. */
function withoutPrompts(content: DocumentContent): DocumentContent {
  const fields = content.fields.map((field) =>
    field.residue === 'placeholder' ? { ...field, residue: 'nothing' as const } : field,
  );
  return { ...content, fields };
}

/** Only a document that lets nothing be changed makes a write throw. */
async function attempted(write: () => Promise<EditReport>): Promise<EditReport> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof DocumentError) || !/^word-read-(?:only|failed)$/.test(error.code)) throw error;
    return { done: [], notDone: [{ field: '', reason: 'locked' }] };
  }
}

/** Requests for an action right after a reading, some 50 fields prepared. */
const USUAL = { mark: 1, clear: 2, fill: 1, undo: 1, prepare: 7 } as const;

function expectTold(report: EditReport, fields: readonly string[]): void {
  const told = [...report.done, ...report.notDone.map(({ field }) => field)];
  if (!report.notDone.some(({ field }) => field === '')) expect(told.sort()).toEqual([...fields].sort());
}

async function fieldsOf(document: FormDocument, wanted: (text: string, state: string) => boolean): Promise<string[]> {
  return (await document.read()).fields.filter(({ text, state }) => wanted(text, state)).map(({ field }) => field);
}

describe.each(someOf(hosts, 9))('with %s', (_title, actions, options, more = 0) => {
  const tried = (action: 'mark' | 'fill' | 'prepare') => (actions.split(' ').includes(action) ? it : null);
  async function counted(
    host: WordHost,
    action: keyof typeof USUAL,
    work: () => Promise<EditReport>,
  ): Promise<EditReport> {
    const before = host.roundTrips.length;
    const report = await attempted(work);
    expect([action, host.roundTrips.length - before <= USUAL[action] + more]).toEqual([action, true]);
    return report;
  }

  tried('mark')?.('marks and clears', async () => {
    const { host, document } = open(prepared, options);
    const untouched = host.documentXml();
    const before = await asFile(host);
    const marks: Mark[] = (await fieldsOf(document, (_, state) => state === 'blank')).map((id) => mark(id));
    const report = await counted(host, 'mark', () => document.mark(marks));
    expectTold(
      report,
      marks.map(({ field }) => field),
    );
    const tags = host.documentXml().match(/wulou:[\w.]+!/g) ?? [];
    expect(tags.length).toBe(report.done.length);
    expect(readable(await asFile(host))).toEqual(readable(before));
    const cleared = await counted(host, 'clear', () => document.clear());
    expect(cleared.notDone).toEqual([]);
    expect(host.documentXml()).not.toMatch(/wulou:[\w.]+!|未填/);
    if (!host.switches.normalisesDress) expect(host.documentXml() === untouched).toBe(true);
  });

  tried('fill')?.('fills what is blank, says what it did not, and takes it back', async () => {
    const { host, document } = open(prepared, options);
    const before = await asFile(host);
    const roles = new Set(await fieldsOf(document, (text, state) => state === 'blank' || text === '/'));
    const edits = [...roles].map((id) => fill(id, '无', id === 'chinese.platform2' ? '/' : ''));
    const report = await counted(host, 'fill', () => document.edit(edits));
    expectTold(report, [...roles]);
    const now = textsOf(await asFile(host));
    for (const [field, text] of textsOf(before)) {
      expect([field, now.get(field)]).toEqual([field, report.done.includes(field) ? '无' : text]);
    }
    expect(host.documentXml().match(/<w:lock /g)).toEqual(['<w:lock ']);
    const undone = await counted(host, 'undo', () => document.undo());
    const after = textsOf(await asFile(host));
    for (const [field, text] of textsOf(before)) {
      const isLeft = undone.notDone.some((one) => one.field === field);
      expect([field, after.get(field)]).toEqual([field, isLeft ? '无' : text]);
    }
  });

  tried('prepare')?.('prepares a plain form and takes the controls out again', async () => {
    const { host, document } = open(
      { ...small, blank: true, ticks: 'wingdings', values: { 'summary.significance': written } },
      options,
    );
    const before = await asFile(host);
    const fields = before.fields.map(({ field }) => field);
    const report = await counted(host, 'prepare', async () => {
      const { done, notDone } = await document.prepare();
      return { done, notDone };
    });
    expectTold(report, fields);
    const after = await asFile(host);
    expect(readable(withoutPrompts(after))).toEqual(readable(withoutPrompts(before)));
    expect(
      after.fields
        .filter(({ controls }) => controls === 1)
        .map(({ field }) => field)
        .sort(),
    ).toEqual([...report.done].sort());
    const removed = await attempted(() => document.unprepare());
    if (report.done.length > 0) expect(removed.notDone).toEqual([]);
    expect(host.documentXml()).not.toContain('wulou:');
    expect(readable(await asFile(host))).toEqual(readable(before));
  });
});

describe('requests where Word refuses', () => {
  const blanks: DocumentOptions = { controls: 'block', blank: true };
  const marksOf = async (document: FormDocument): Promise<Mark[]> =>
    (await document.read()).fields.map(({ field }) => mark(field));

  const codes = ['AccessDenied', 'GeneralException', 'NotAllowed'] as const;
  it.each([...codes.map((code) => [code, false] as const), ...codes.map((code) => [code, true] as const)])(
    'a document closed to writing with %s (said by its mode: %s) is given up soon',
    async (readOnlyCode, isReadOnly) => {
      const closed = { switches: { readOnly: true, readOnlyCode }, isReadOnly };
      const form = open(blanks, closed);
      const marks = await marksOf(form.document);
      expect(marks.length).toBeGreaterThan(60);
      const mark68 = (): Promise<number> =>
        requests(form.host, () => expect(form.document.mark(marks)).rejects.toThrow('word-read-only'));
      expect(await mark68()).toBeLessThanOrEqual(isReadOnly ? 1 : 6);
      expect(await mark68()).toBeLessThanOrEqual(3);
      const plain = open({ blank: true }, closed);
      const count = await requests(plain.host, () =>
        expect(plain.document.prepare()).rejects.toThrow('word-read-only'),
      );
      expect(count).toBeLessThanOrEqual(isReadOnly ? 3 : 6);
    },
  );

  it('a document that is opened for editing after all is written to', async () => {
    const { document } = open(blanks, { isReadOnly: true });
    const marks = await marksOf(document);
    expect((await document.mark(marks)).notDone).toEqual([]);
  });

  it.each(['color', 'appearance'] as const)(
    'a refused %s costs at most four, and none the next time',
    async (member) => {
      const { host, document } = open(blanks, { switches: { dressRefused: member } });
      const marks = await marksOf(document);
      expect(await requests(host, () => document.mark(marks))).toBeLessThanOrEqual(4);
      expect(await requests(host, () => document.mark([]))).toBeLessThanOrEqual(2);
      expect(await requests(host, () => document.mark(marks))).toBeLessThanOrEqual(2);
    },
  );
});
