import { describe, expect, it } from '@jest/globals';
import type { DocxDocument } from '../../../src/adapters/docx/docxDocument';
import type { DocumentOptions } from '../../builder/form/jointLab';
import { paragraph } from '../../builder/block';
import { placeholderText, runControl } from '../../builder/control';
import { textBox } from '../../builder/drawing';
import { bookmark, hyperlink } from '../../builder/field';
import { text } from '../../builder/inline';
import { inserted } from '../../builder/revision';
import { countWords } from '../../../src/text/words';
import {
  changedParts,
  controlXml,
  expectWellFormed,
  field,
  mark,
  markedControlXml,
  markedXml,
  open,
  readable,
  reopen,
  withMainPart,
  xml,
} from './opened';

const documents: [string, DocumentOptions][] = [
  ['a plain blank form', { blank: true }],
  ['a filled one by WPS, runs cut anywhere', { producer: 'wps', cut: 0.6 }],
  ['one by LibreOffice', { producer: 'libreoffice' }],
  ['cover lines with nothing after the colon', { cover: 'plain', blank: true }],
  ['cover lines of underscores', { cover: 'underscores', blank: true }],
  ['cover lines with tabs', { cover: 'tabs' }],
  ['the whole cover in one paragraph', { cover: 'one-paragraph', producer: 'libreoffice' }],
  ['the whole blank cover in one paragraph', { cover: 'one-paragraph', blank: true }],
  ['the cover in a table', { cover: 'table', blank: true }],
  ['the cover in a text box', { cover: 'text-box', blank: true }],
  ['hints in the headings and nothing below', { hints: 'in-heading', blank: true }],
  ['sections in boxes', { layout: 'boxed', blank: true }],
  ['sections as rows', { layout: 'rows' }],
  ['notes beside the text', { notesLeft: true }],
  ['some controls gone', { controls: 'block', uncontrolled: ['section.6', 'agreement.signedOn', 'cover.email'] }],
  ['a strict document with another prefix', { strict: true, prefix: 'x', blank: true }],
  ['UTF-16', { encoding: 'utf-16be' }],
  ['CDATA, comments and references', { noise: true }],
  ['tick boxes that are controls', { ticks: 'control' }],
  ['tick boxes that are fields', { ticks: 'equation-field' }],
  [
    'rows added to a group',
    {
      extraRows: {
        'chinese.platform2': [
          [
            { label: '依托平台', width: 1500 },
            { field: 'x.y', width: 6000 },
          ],
        ],
      },
    },
  ],
];

describe('preparing', () => {
  it.each(documents)('%s: every field gets its control and nothing reads otherwise', async (_, options) => {
    const document = open(options);
    const before = document.save();
    const content = await document.read();
    const report = await document.prepare();
    expect(report.notDone).toEqual([]);
    expect([...report.done, ...report.kept].sort()).toEqual(content.fields.map((one) => one.field).sort());

    const prepared = xml(document);
    expectWellFormed(prepared);
    const after = await document.read();
    expect(after.fields.filter(({ controls }) => controls !== 1).map((one) => one.field)).toEqual([]);
    expect(readable(after)).toEqual(readable(content));
    const counts = ({ fields }: typeof content): number[] => fields.map((one) => countWords(one.paragraphs).words);
    expect(counts(after)).toEqual(counts(content));

    for (const again of [document, reopen(document)]) {
      const second = await again.prepare();
      expect(second.done).toEqual([]);
      expect(xml(again) === prepared).toBe(true);
    }
    const undone = await document.undo();
    expect(undone).toEqual({ done: report.done, notDone: [] });
    expect(changedParts(before, document.save())).toEqual([]);
  });

  it('wraps the paragraphs of a cell, never the cell, in a rich-text control without placeholder', async () => {
    const document = open({ blank: true });
    await document.prepare();
    expect(controlXml(document, 'wulou:chinese.platform1')).toMatch(
      /^<w:sdt><w:sdtPr><w:alias w:val="中方单位及依托平台·依托平台（第1行）"\/><w:tag w:val="wulou:chinese\.platform1"\/><w:id w:val="\d+"\/><\/w:sdtPr><w:sdtContent><w:p [^>]*><w:pPr>.*<\/w:pPr><\/w:p><\/w:sdtContent><\/w:sdt>$/,
    );
  });

  it.each<[string, string, string, RegExp]>([
    ['one paragraph with text inside it', 'section.1.1', '甲', /<w:sdtContent><w:r>.*甲.*<\/w:r><\/w:sdtContent>/],
    [
      'several paragraphs whole',
      'section.1.1',
      '甲\n乙',
      /<w:sdtContent><w:p>.*甲.*<w:p>.*乙.*<\/w:p><\/w:sdtContent>/,
    ],
    ['a blank paragraph whole', 'section.1.1', '', /<w:sdtContent><w:p><w:pPr>.*<\/w:pPr><\/w:p><\/w:sdtContent>/],
    ['no blank lines around the text', 'section.1.1', '\n甲\n\n', /<w:sdtContent><w:r>.*甲.*<\/w:r><\/w:sdtContent>/],
    [
      'a cell with text inside its paragraph',
      'agreement.title',
      '协议',
      /<w:sdtContent><w:r>.*协议.*<\/w:r><\/w:sdtContent>/,
    ],
  ])('wraps %s', async (_, id, value, content) => {
    const document = open({ values: { [id]: value } });
    await document.prepare();
    const control = controlXml(document, `wulou:${id}`).replaceAll(/ (?:w:rsid|w14:)\w+="\w+"/g, '');
    expect(control).toMatch(content);
  });

  it('gives every control its own id, the same ones each time', async () => {
    const ids = async (): Promise<string[]> => {
      const document = open({ ticks: 'control' });
      await document.prepare();
      return document.source().story.controls.map(({ id }) => id ?? '');
    };
    const found = await ids();
    expect(new Set(found).size).toBe(found.length);
    expect(found.every((id) => Number(id) > 0 && Number(id) < 2 ** 31)).toBe(true);
    expect(await ids()).toEqual(found);
  });

  it('cuts a run that holds label and value', async () => {
    const line =
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">联系人： 李文静 联系电话：025-84893500</w:t></w:r></w:p>';
    const plain = open({ cover: 'one-paragraph', drop: ['cover.contact', 'cover.phone'] });
    const at = xml(plain).indexOf('<w:p ', xml(plain).indexOf('申报书'));
    const document = withMainPart(plain, xml(plain).slice(0, at) + line + xml(plain).slice(at));
    expect((await field(document, 'cover.contact')).text).toBe('李文静');
    await document.prepare();
    expect(controlXml(document, 'wulou:cover.contact')).toContain(
      '<w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> 李文静 </w:t></w:r></w:sdtContent>',
    );
    expect(controlXml(document, 'wulou:cover.phone')).toContain('<w:t xml:space="preserve">025-84893500</w:t>');
    expect(xml(document).includes('<w:t xml:space="preserve">联系电话：</w:t></w:r><w:sdt>')).toBe(true);
    await document.undo();
    expect(xml(document).includes(line)).toBe(true);
  });

  it.each<[string, DocumentOptions, RegExp]>([
    [
      'inside a link that holds nothing else',
      { cover: 'plain', values: { 'cover.email': [hyperlink('mailto:a@b.cn', text('a@b.cn'))] } },
      /<w:hyperlink [^>]*><w:sdt>.*<\/w:sdt><\/w:hyperlink>/,
    ],
    [
      'inside tracked insertions',
      { cover: 'plain', values: { 'cover.email': [inserted(text('a@b.cn'))] } },
      /<w:ins [^>]*><w:sdt>.*wulou:cover\.email.*<\/w:sdt><\/w:ins>/,
    ],
    [
      'with a bookmark inside',
      { cover: 'plain', values: { 'cover.email': [text('a'), bookmark('b', text('@')), text('b.cn')] } },
      /<w:sdtContent>.*<w:bookmarkStart.*<w:bookmarkEnd.*<\/w:sdtContent>/,
    ],
    [
      'around a plain-text control of somebody else',
      { cover: 'plain', values: { 'cover.email': [runControl({ kind: 'text', tag: 'foreign' }, text('a@b.cn'))] } },
      /wulou:cover\.email"\/><w:id w:val="\d+"\/><\/w:sdtPr><w:sdtContent><w:sdt>.*"foreign"/,
    ],
  ])('puts a control on a line %s', async (_, options, expected) => {
    const document = open({ producer: 'libreoffice', ...options });
    const value = (await field(document, 'cover.email')).text;
    expect((await document.prepare()).done).toContain('cover.email');
    expect((await field(document, 'cover.email')).text).toBe(value);
    const line =
      xml(document)
        .split(/<w:p[ >]/)
        .find((one) => one.includes('wulou:cover.email')) ?? '';
    expect(line).toMatch(expected);
  });

  it('puts an empty control where a line has no value', async () => {
    const document = open({ cover: 'plain', blank: true });
    await document.prepare();
    expect(controlXml(document, 'wulou:cover.email')).toMatch(
      /<w:sdtContent><w:r><w:rPr>.*<\/w:rPr><\/w:r><\/w:sdtContent>/,
    );
    expect(await field(document, 'cover.email')).toMatchObject({ state: 'blank', residue: 'nothing', controls: 1 });
  });

  it('leaves the official hint and note outside, as the template does', async () => {
    const document = open({ hintsLeft: ['section.4.4'], notesLeft: true });
    await document.prepare();
    expect(controlXml(document, 'wulou:section.4.4')).not.toContain('重点说明');
    expect(controlXml(document, 'wulou:summary.significance')).not.toContain('500');
    expect((await field(document, 'section.4.4')).hintLeft).toBe(true);
  });

  it.each(['plain', 'boxed', 'boxed-subsections', 'rows'] as const)(
    'goes around all of the answer and no hint where the sections are %s',
    async (layout) => {
      const answer = ['联合实验室现有面积2600平方米。', '学校每年安排专项资金。'];
      const document = open({ layout, hintsLeft: ['section.3.1'], values: { 'section.3.1': answer.join('\n') } });
      await document.prepare();
      const inside = controlXml(document, 'wulou:section.3.1').replace(/<[^>]*>/g, '');
      expect(inside).toBe(answer.join(''));
    },
  );

  it('marks go over to the new controls', async () => {
    const document = open({ blank: true });
    await document.mark([mark('section.6')]);
    await document.prepare();
    expect(markedXml(document).includes('wulou-mark:')).toBe(false);
    expect(markedControlXml(document, 'wulou:section.6')).toContain('wulou:section.6!ex--');
    await document.undo();
    expect(markedControlXml(document, 'wulou-mark:section.6')).not.toBe('');
  });

  it('leaves protected and missing fields alone and says so', async () => {
    const document = open({ protection: 'readOnly', blank: true, drop: ['section.4.5'] });
    const report = await document.prepare();
    expect(report.done).toEqual([]);
    expect(report.notDone).toContainEqual({ field: 'section.4.5', reason: 'not-found' });
    expect(report.notDone).toContainEqual({ field: 'section.6', reason: 'locked' });
    expect(document.undoStep).toBeNull();
  });
});

describe('repairing', () => {
  /** The document with the row of this control copied below itself. */
  function withCopiedRow(document: DocxDocument, tag: string): DocxDocument {
    const source = xml(document);
    const at = source.indexOf(`"${tag}"`);
    const start = source.lastIndexOf('<w:tr ', at);
    const end = source.indexOf('</w:tr>', at) + '</w:tr>'.length;
    return withMainPart(document, source.slice(0, end) + source.slice(start, end) + source.slice(end));
  }

  it('gives a copied row the tag of its own field', async () => {
    const document = withCopiedRow(open({ controls: 'block' }), 'wulou:chinese.platform2');
    expect((await field(document, 'chinese.platform2')).controls).toBe(2);
    const content = await document.read();
    const report = await document.prepare();
    expect(report).toMatchObject({ done: ['chinese.platform3'], repaired: ['chinese.platform2'], notDone: [] });
    expect(readable(await document.read())).toEqual(readable(content));
    expect(controlXml(document, 'wulou:chinese.platform3')).toContain('w:val="中方单位及依托平台·依托平台（第3行）"');
    expect((await field(document, 'chinese.platform2')).controls).toBe(1);
  });

  it('unwraps a second control of a field and keeps what it holds', async () => {
    const document = open({
      controls: 'block',
      values: {
        'section.6': { blocks: [paragraph('无'), paragraph([runControl({ tag: 'wulou:section.6' }, text('另附'))])] },
      },
    });
    const before = document.save();
    expect(await field(document, 'section.6')).toMatchObject({ controls: 2, text: '无\n另附' });
    expect(await document.prepare()).toMatchObject({ done: [], repaired: ['section.6'], notDone: [] });
    expect(await field(document, 'section.6')).toMatchObject({ controls: 1, text: '无\n另附' });
    await document.undo();
    expect(changedParts(before, document.save())).toEqual([]);
  });

  it('does not leave the placeholder of a surplus control behind as text', async () => {
    const surplus = runControl({ tag: 'wulou:section.6', placeholder: true }, placeholderText('单击填写'));
    const document = open({
      controls: 'block',
      values: { 'section.6': { blocks: [paragraph('无'), paragraph([surplus])] } },
    });
    await document.prepare();
    expect(await field(document, 'section.6')).toMatchObject({ controls: 1, text: '无' });
    expect(xml(document).includes('单击填写')).toBe(false);
  });

  it('puts a missing control back, and keeps the others as they are', async () => {
    const document = open({ controls: 'block', uncontrolled: ['section.6'] });
    const other = controlXml(document, 'wulou:section.5');
    const report = await document.prepare();
    expect(report.done).toEqual(['section.6']);
    expect(report.kept).toHaveLength(67);
    expect(controlXml(document, 'wulou:section.5')).toBe(other);
  });
});

describe('taking the controls out again', () => {
  it.each(documents)('%s: no control of ours is left and nothing reads otherwise', async (_, options) => {
    const document = open(options);
    await document.prepare();
    const before = readable(await document.read());
    expect((await document.unprepare()).notDone).toEqual([]);
    expect(await document.peek()).toEqual({ prepared: false, marks: 0 });
    // A placeholder goes with its control: what is blank stays blank.
    const bare = (all: unknown[]): string => JSON.stringify(all).replaceAll('"placeholder"', '"nothing"');
    expect(bare(readable(await document.read()))).toEqual(bare(before));
  });

  it('leaves the bytes of a document that had none, and undo puts them back', async () => {
    const document = open({ blank: true });
    const original = xml(document);
    await document.prepare();
    const prepared = xml(document);
    await document.unprepare();
    expect(xml(document) === original).toBe(true);
    expect(document.undoStep?.kind).toBe('unprepare');
    await document.undo();
    expect(xml(document) === prepared).toBe(true);
  });
});

describe('what cannot be prepared', () => {
  it('is remembered in the file and no fault of it', async () => {
    const inBox = [textBox(paragraph('类脑感知国际合作联合实验室'))];
    const document = open({ cover: 'plain', values: { 'cover.labName': inBox } });
    const { notDone } = await document.prepare();
    expect(notDone).toEqual([{ field: 'cover.labName', reason: 'verify-failed' }]);
    const { fields } = await reopen(document).read();
    expect(fields.filter(({ unfit }) => unfit === true).map((content) => content.field)).toEqual(['cover.labName']);
  });

  it('is nothing to say before anything was prepared', async () => {
    const { fields } = await open().read();
    expect(fields.filter(({ unfit }) => unfit === true)).toEqual([]);
  });
});
