/** Comments of a marked copy that came back are taken out again, and nothing else. */
import { describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { DocxDocument } from '../../../src/adapters/docx/docxDocument.js';
import { OWN_AUTHOR } from '../../../src/document/ownComments.js';
import { commented } from '../../builder/field.js';
import type { DocumentOptions } from '../../builder/form/jointLab.js';
import { text } from '../../builder/inline.js';
import { changedParts, expectWellFormed, NAME, open, parts, readable, xml } from './opened.js';

const DATE = '2023-01-10T08:00:00Z';

async function returned(options: DocumentOptions): Promise<{ original: DocxDocument; bytes: Uint8Array }> {
  const original = open(options);
  const { fields } = await original.read();
  const bytes = original.markedCopy(
    fields.map(({ field }) => ({ field, text: `请改：${field}` })),
    OWN_AUTHOR,
    DATE,
  );
  return { original, bytes };
}

/** As Word saves it: with what later versions say of each comment, a style for the reference, and a reply. */
function savedByWord(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const edit = (name: string, change: (xml: string) => string): void => {
    files[name] = strToU8(change(new TextDecoder().decode(files[name])));
  };
  const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
  const w15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
  edit('word/comments.xml', (comments) =>
    comments
      .replace(/(<w:comment w:id="0".*?)<w:p>/, `$1<w:p ${w14} w14:paraId="0000000A">`)
      .replace(
        '</w:comments>',
        `<w:comment w:id="900" w:author="申报人"><w:p ${w14} w14:paraId="0000000B"><w:r><w:t>已改</w:t></w:r></w:p></w:comment></w:comments>`,
      ),
  );
  edit('word/document.xml', (main) =>
    main
      .replace('<w:commentRangeStart w:id="0"/>', '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="900"/>')
      .replace(
        '<w:r><w:commentReference w:id="0"/></w:r>',
        '<w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="900"/><w:r><w:commentReference w:id="900"/></w:r>',
      ),
  );
  files['word/commentsExtended.xml'] = strToU8(
    `<w15:commentsEx ${w15}><w15:commentEx w15:paraId="0000000A" w15:done="0"/><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/></w15:commentsEx>`,
  );
  edit('word/_rels/document.xml.rels', (rels) =>
    rels.replace(
      '</Relationships>',
      '<Relationship Id="rIdEx" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
    ),
  );
  edit('[Content_Types].xml', (types) =>
    types.replace(
      '</Types>',
      '<Override PartName="/word/commentsExtended.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"/></Types>',
    ),
  );
  return zipSync(files);
}

const partText = (bytes: Uint8Array, name: string): string =>
  Buffer.from(parts(bytes)[name] ?? '', 'latin1').toString('utf8');

const documents: [string, DocumentOptions][] = [
  ['filled', {}],
  ['with comments of others', { values: { 'section.6': [commented('请核', text('无'))] } }],
  ['in strict namespaces with another prefix', { strict: true, prefix: 'x' }],
  ['with the whole cover in one paragraph', { cover: 'one-paragraph' }],
  ['in flat OPC', { flat: true }],
];

describe('a marked copy that came back', () => {
  it.each(documents)('of a document %s has findings as the document itself, and gives it back', async (_, options) => {
    const { original, bytes } = await returned(options);
    const document = DocxDocument.open(bytes, NAME);
    const content = await original.read();
    expect((await document.read()).leftovers).toEqual(content.leftovers);
    const own = content.fields.length;
    expect(document.commentsBy(OWN_AUTHOR)).toBe(own);
    const { done, notDone } = await document.clearComments(OWN_AUTHOR);
    expect([done.length, notDone]).toEqual([own, []]);
    expect(document.commentsBy(OWN_AUTHOR)).toBe(0);
    expect(readable(await document.read())).toEqual(readable(content));
    const saved = document.save();
    expect(xml(DocxDocument.open(saved, NAME))).toBe(xml(original));
    if (options.flat !== true) expect(changedParts(original.save(), saved)).toEqual([]);
  });

  it('takes the step back with its comments', async () => {
    const { bytes } = await returned({});
    const document = DocxDocument.open(bytes, NAME);
    const count = document.commentsBy(OWN_AUTHOR);
    await document.clearComments(OWN_AUTHOR);
    expect(document.undoStep?.kind).toBe('clear-comments');
    await document.undo();
    expect(document.commentsBy(OWN_AUTHOR)).toBe(count);
    expect(changedParts(bytes, document.save())).toEqual([]);
  });

  it('keeps the applicant’s answers, as threads of their own', async () => {
    const { bytes } = await returned({});
    const document = DocxDocument.open(savedByWord(bytes), NAME);
    await document.clearComments(OWN_AUTHOR);
    const saved = document.save();
    const comments = partText(saved, 'word/comments.xml');
    expect(comments.match(/<w:comment /g)).toHaveLength(1);
    expect(comments).toContain('已改');
    expect(partText(saved, 'word/commentsExtended.xml')).toMatch(
      /<w15:commentsEx [^>]*><w15:commentEx w15:paraId="0000000B" w15:done="0"\/><\/w15:commentsEx>/,
    );
    for (const name of ['word/comments.xml', 'word/commentsExtended.xml', 'word/document.xml'])
      expectWellFormed(partText(saved, name));
    expect((await DocxDocument.open(saved, NAME).read()).leftovers).toEqual([
      expect.objectContaining({ kind: 'comment', text: '已改' }),
    ]);
  });
});
