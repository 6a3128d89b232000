import { describe, expect, it } from '@jest/globals';
import { applySplices } from '../../../src/ooxml/xml/splice';
import { DocxDocument } from '../../../src/adapters/docx/docxDocument';
import { paragraph, permitted } from '../../builder/block';
import type { DocumentOptions } from '../../builder/form/jointLab';
import {
  changedParts,
  controlXml,
  expectWellFormed,
  mark,
  markedControlXml,
  markedXml,
  NAME,
  open,
  readable,
  storyOf,
  withMainPart,
  xml,
} from './opened';

const documents: [string, DocumentOptions][] = [
  ['a plain blank form', { blank: true }],
  ['a filled one by WPS', { producer: 'wps', cut: 0.4 }],
  ['one by LibreOffice', { producer: 'libreoffice', blank: true }],
  ['a prepared one', { controls: 'block', blank: true }],
  ['one with controls in paragraphs', { controls: 'run' }],
  ['one with controls around cells', { controls: 'cell', blank: true }],
  ['strict namespaces', { strict: true, blank: true }],
  ['another prefix', { prefix: 'x', controls: 'block' }],
  ['UTF-16', { encoding: 'utf-16le', blank: true }],
  ['sections in boxes', { layout: 'boxed', blank: true }],
  ['hints in the headings', { hints: 'in-heading', blank: true }],
  ['the whole cover in one paragraph', { cover: 'one-paragraph', blank: true }],
  ['the cover in a text box', { cover: 'text-box', blank: true }],
  ['CDATA, comments and references', { noise: true, controls: 'block' }],
  ['a protected document', { protection: 'readOnly', controls: 'block', blank: true }],
  [
    'stretches of a protected one that stay editable',
    {
      protection: 'readOnly',
      values: {
        'section.5': { blocks: [permitted(paragraph('')), permitted(paragraph('正文')), paragraph('另一段')] },
      },
    },
  ],
];

const everything = async (document: DocxDocument): Promise<ReturnType<typeof mark>[]> =>
  (await document.read()).fields.filter(({ state }) => state !== 'missing').map((one) => mark(one.field));

describe('marking and clearing', () => {
  it.each(documents)('%s: every field is marked, nothing reads otherwise, and no trace is left', async (_, options) => {
    const document = open(options);
    const before = document.save();
    const content = await document.read();
    const marks = await everything(document);
    const report = await document.mark(marks);
    expect(report).toEqual({ done: marks.map(({ field }) => field), notDone: [] });

    expect(changedParts(before, document.save())).toEqual([]);

    const { bytes, ...saved } = document.saveMarked();
    expect(saved).toEqual(report);
    const marked = storyOf(bytes).source;
    expectWellFormed(marked);
    const other = DocxDocument.open(bytes, NAME);
    expect((await other.peek()).marks).toBe(marks.length);
    expect(readable(await other.read())).toEqual(readable(content));
    await other.mark(marks);
    expect(markedXml(other) === marked).toBe(true);

    for (const cleared of [document, other]) {
      await cleared.clear();
      expect((await cleared.peek()).marks).toBe(0);
      expect(changedParts(before, cleared.save())).toEqual([]);
    }
  });

  it('dresses the control that is there', async () => {
    const document = open({ controls: 'block' });
    await document.mark([{ field: 'agreement.signedOn', severity: 'warning', title: '请核对：签署时间' }]);
    const control = markedControlXml(document, 'wulou:agreement.signedOn');
    expect(control).toContain('<w:alias w:val="请核对：签署时间｜agreement.signedOn"/>');
    expect(control).toContain('<w:tag w:val="wulou:agreement.signedOn!wx--"/>');
    expect(control).toContain('<w15:color w:val="C55A11"/><w15:appearance w15:val="tags"/></w:sdtPr>');
  });

  it.each<[string, string, RegExp]>([
    ['a blank cell: around its paragraph', 'agreement.signedOn', /<w:sdtContent><w:p><w:pPr>.*<\/w:pPr><\/w:p>/],
    [
      'a line of the cover: inside its paragraph, label and all',
      'cover.phone',
      /<w:sdtContent><w:r>.*联系电话.*<\/w:r>/,
    ],
    ['a cell with text: inside its paragraph', 'agreement.title', /<w:sdtContent><w:r>.*协议<\/w:t><\/w:r>/],
    ['several paragraphs: around them', 'section.1.1', /<w:sdtContent><w:p>.*甲.*<\/w:p><w:p>.*乙.*<\/w:p>/],
  ])('puts a temporary control on %s', async (_, id, content) => {
    const values = { 'agreement.signedOn': '', 'agreement.title': '协议', 'section.1.1': '甲\n乙' };
    const document = open({ values });
    await document.mark([mark(id)]);
    const control = markedControlXml(document, `wulou-mark:${id}`).replaceAll(/ (?:w:rsid|w14:)\w+="\w+"/g, '');
    expect(control).toMatch(content);
    expect(control).not.toContain('<w:tc>');
    expect(control).not.toContain('showingPlcHdr');
  });

  it('replaces earlier marks, and says which fields are not there', async () => {
    const document = open({ controls: 'block', drop: ['section.4.5'] });
    await document.mark([mark('agreement.signedOn'), mark('section.1.1')]);
    const report = await document.mark([mark('section.1.1'), mark('section.4.5'), mark('no.such')]);
    expect(report).toEqual({
      done: ['section.1.1'],
      notDone: [
        { field: 'section.4.5', reason: 'not-found' },
        { field: 'no.such', reason: 'not-found' },
      ],
    });
    expect(markedXml(document).includes('"wulou:agreement.signedOn"')).toBe(true);
    expect(document.marks).toEqual([mark('section.1.1')]);
  });

  it('nests the marks of two fields that share a paragraph', async () => {
    const document = open({ cover: 'one-paragraph' });
    const before = xml(document);
    await document.mark([mark('cover.phone'), mark('cover.email')]);
    expect(markedControlXml(document, 'wulou-mark:cover.phone')).toContain('wulou-mark:cover.email');
    await document.clear();
    expect(xml(document) === before).toBe(true);
  });

  it('clears marks whose field is gone, and leaves controls of others alone', async () => {
    const foreign =
      '<w:sdt><w:sdtPr><w:alias w:val="甲｜乙"/><w:tag w:val="other!e---"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>';
    const stray = (content: string, tag: string): string =>
      `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const plain = open();
    const at = xml(plain).indexOf('<w:sectPr>');
    const insert = (text: string): DocxDocument =>
      withMainPart(plain, applySplices(xml(plain), [{ start: at, end: at, text }]));
    const p = '<w:p><w:r><w:t>附言</w:t></w:r></w:p>';
    const document = insert(foreign + stray(p, 'wulou-mark:gone.field!e') + stray(p, 'wulou:gone.field!w---'));
    const report = await document.clear();
    expect(report.done).toEqual(['gone.field']);
    expect(xml(document) === xml(insert(foreign + p + stray(p, 'wulou:gone.field')))).toBe(true);
  });

  it('restores each property after Word has saved the marked document', async () => {
    const document = open({
      controls: 'block',
      controlLooks: { 'section.1.1': { color: 'FF0000', appearance: 'hidden' } },
    });
    const before = controlXml(document, 'wulou:section.1.1');
    await document.mark([mark('section.1.1')]);
    const saved = markedXml(document)
      .replace('<w15:color w:val="C00000"/>', '<w15:color w:val="C00000" />\n')
      .replace('<w15:appearance w15:val="tags"/>', "<w15:appearance  w15:val='tags'/>");
    const again = withMainPart(document, saved);
    await again.clear();
    const after = controlXml(again, 'wulou:section.1.1');
    expect(after.replace(/\s+/g, '').replaceAll("'", '"')).toBe(before.replace(/\s+/g, ''));
  });

  it('lets a placeholder go that Word has put into a temporary control', async () => {
    const document = open({ blank: true });
    await document.mark([mark('section.6')]);
    const emptied = markedXml(document).replace(
      /(<w:tag w:val="wulou-mark:section\.6!e"\/>)([^]*?)<\/w:sdtPr><w:sdtContent><w:p ([^>]*)>([^]*?)<\/w:p>/,
      '$1$2<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p $3>$4<w:r><w:t>单击此处输入文字。</w:t></w:r></w:p>',
    );
    const again = withMainPart(document, emptied);
    await again.clear();
    expect(xml(again).includes('单击此处输入文字。')).toBe(false);
    const found = (await again.read()).fields.find((one) => one.field === 'section.6');
    expect(found?.state).toBe('blank');
  });

  it('marks and clears flat OPC the same way', async () => {
    const document = open({ flat: true, blank: true });
    const before = Buffer.from(document.save());
    await document.mark(await everything(document));
    const marked = Buffer.from(document.saveMarked().bytes);
    expect(marked.equals(before)).toBe(false);
    const other = DocxDocument.open(marked, NAME);
    await other.clear();
    expect(Buffer.from(other.save()).equals(before)).toBe(true);
  });
});
