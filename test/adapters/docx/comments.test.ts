import { describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import { DocxDocument } from '../../../src/adapters/docx/docxDocument';
import type { DocumentOptions } from '../../builder/form/jointLab';
import { commented } from '../../builder/field';
import { text } from '../../builder/inline';
import { changedParts, expectWellFormed, NAME, open, parts, readable, xml } from './opened';

const DATE = '2023-01-10T08:00:00Z';

const documents: [string, DocumentOptions][] = [
  ['without comments', { blank: true }],
  ['with comments of others', { values: { 'section.6': [commented('请核', text('无'))] } }],
  ['in strict namespaces with another prefix', { strict: true, prefix: 'x', blank: true }],
  ['by LibreOffice, hints in the headings', { producer: 'libreoffice', hints: 'in-heading', blank: true }],
  ['with the whole cover in one paragraph', { cover: 'one-paragraph' }],
  ['with another main part', { mainPart: 'word/document2.xml', controls: 'run' }],
  ['that has a part of that name', { entries: { 'word/comments.xml': strToU8('<x/>') } }],
];

describe('a marked copy', () => {
  it.each(documents)('of a document %s holds every comment where its field stands', async (_, options) => {
    const document = open(options);
    const [before, content] = [document.save(), await document.read()];
    const comments = content.fields.map((one) => ({ field: one.field, text: `请改：<${one.label}>` }));
    const bytes = document.markedCopy(comments, '审 & 阅', DATE);
    expect(changedParts(before, document.save())).toEqual([]);

    const copy = DocxDocument.open(bytes, NAME);
    const after = await copy.read();
    expect(readable(after)).toEqual(readable(content));
    const found = after.leftovers.filter((one) => one.kind === 'comment' && one.text.startsWith('请改'));
    expect(found.map((one) => one.text).sort()).toEqual(comments.map((one) => one.text).sort());

    const all = parts(bytes);
    const changed = changedParts(before, bytes);
    for (const name of changed) expectWellFormed(Buffer.from(all[name] ?? '', 'latin1').toString('utf8'));
    const isNew = !Object.keys(parts(before)).some((name) => changed.includes(name) && name.includes('comments'));
    expect(changed.map((name) => name.replace(/\d+/, ''))).toEqual(
      expect.arrayContaining([
        'word/document.xml',
        'word/comments.xml',
        ...(isNew ? ['[Content_Types].xml', 'word/_rels/document.xml.rels'] : []),
      ]),
    );
    expect(changed).toHaveLength(isNew ? 4 : 2);

    const starts = [...xml(copy).matchAll(/commentRangeStart [\w:]*id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(starts).size).toBe(starts.length);
    expect(starts.length).toBe(content.leftovers.filter(({ kind }) => kind === 'comment').length + comments.length);
  });

  it('puts the comment around the value of the field', () => {
    const document = open({ producer: 'libreoffice', cover: 'plain' });
    const copy = DocxDocument.open(document.markedCopy([{ field: 'cover.phone', text: '核对' }], '审', DATE), NAME);
    expect(xml(copy)).toMatch(
      /联系电话<\/w:t><\/w:r><w:r>.{0,200}<w:t>：<\/w:t><\/w:r><w:commentRangeStart w:id="0"\/><w:r>.{0,300}025-84893500<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r>/,
    );
    const comments = Buffer.from(parts(copy.save())['word/comments.xml'] ?? '', 'latin1').toString('utf8');
    expect(comments).toContain('<w:comment w:id="0" w:author="审" w:date="2023-01-10T08:00:00Z" w:initials="审">');
  });

  it('puts a comment on a field that is gone at the beginning', async () => {
    const document = open({ drop: ['section.4.5'] });
    const copy = DocxDocument.open(document.markedCopy([{ field: 'section.4.5', text: '缺少 4.5' }], '审', DATE), NAME);
    expect((await copy.read()).leftovers).toContainEqual(
      expect.objectContaining({ kind: 'comment', text: '缺少 4.5', place: { part: '', paragraph: 0 } }),
    );
  });

  it('of flat OPC is flat OPC', async () => {
    const document = open({ flat: true });
    const bytes = document.markedCopy([{ field: 'section.6', text: '核对' }], '审', DATE);
    const copy = DocxDocument.open(bytes, NAME);
    expect((await copy.read()).leftovers).toContainEqual(
      expect.objectContaining({ kind: 'comment', field: 'section.6' }),
    );
    expectWellFormed(Buffer.from(bytes).toString('utf8'));
  });
});
