import { describe, expect, it } from '@jest/globals';
import { DocumentError } from '../../../src/document/error.js';
import { OoxmlPackage } from '../../../src/ooxml/package/package.js';
import { flatText, relationships, stylesXml, W } from './packages.js';
import { bytesOf } from '../zip/rawZip.js';

const open = (text: string): OoxmlPackage => OoxmlPackage.open(bytesOf(text));
const save = (text: string, changes: [string, string | Uint8Array | null][]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(open(text).save(new Map(changes)));

const document = `<w:document xmlns:w="${W}"><w:body><w:p/></w:body></w:document>`;

describe('flat OPC', () => {
  it('reads like a zip', () => {
    const opened = open(flatText);
    expect(opened.mainPart).toBe('word/document.xml');
    expect(opened.storyParts()).toEqual({ part: 'word/document.xml', document, styles: stylesXml });
    expect(opened.bytes('word/media/image1.png')).toEqual(Uint8Array.of(0, 1, 2, 3, 4, 5));
    expect(opened.bytes('word/styles.xml')).toEqual(bytesOf(stylesXml));
    expect(opened.text('word/none.xml')).toBeUndefined();
    expect(opened.relationships('word/document.xml').map(({ target }) => target)).toEqual([
      'word/styles.xml',
      'word/media/image1.png',
    ]);
  });

  it('reads a text that was never bytes the same', () => {
    expect(OoxmlPackage.fromFlatOpc(flatText).storyParts()).toEqual(open(flatText).storyParts());
  });

  it.each([
    ['no byte order mark', flatText],
    ['a byte order mark', `\ufeff${flatText}`],
  ])('is the same file when nothing is changed, with %s', (_title, text) => {
    expect(save(text, [])).toBe(text);
    expect(
      save(text, [
        ['word/document.xml', document],
        ['gone.xml', null],
      ]),
    ).toBe(text);
  });

  it('keeps UTF-16', () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${flatText}`, 'utf16le'));
    const opened = OoxmlPackage.open(bytes);
    expect(opened.save(new Map())).toEqual(bytes);
    const changed = opened.save(new Map([['word/styles.xml', '<中/>']]));
    expect(Buffer.from(changed).toString('utf16le')).toBe(`\ufeff${flatText.replace(stylesXml, '<中/>')}`);
  });

  it('changes a part in its place and nothing else', () => {
    const changed = document.replace('<w:p/>', '<w:p><w:r/></w:p>');
    expect(save(flatText, [['word/document.xml', `<?xml version="1.0"?>\r\n${changed}`]])).toBe(
      flatText.replace(document, changed),
    );
    expect(save(flatText, [['word/document.xml', bytesOf(changed)]])).toBe(flatText.replace(document, changed));
  });

  it('changes and adds binary parts in lines of 76 characters', () => {
    const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
    const saved = save(flatText, [
      ['word/media/image1.png', bytes],
      ['word/media/image2.png', bytes],
    ]);
    expect(open(saved).bytes('word/media/image1.png')).toEqual(bytes);
    expect(open(saved).bytes('word/media/image2.png')).toEqual(bytes);
    const lines = /<pkg:binaryData>([^<]*)/
      .exec(saved)?.[1]
      ?.split('\r\n')
      .map(({ length }) => length);
    expect(lines).toEqual([76, 60]);
  });

  it('deletes a part', () => {
    expect(open(save(flatText, [['word/media/image1.png', null]])).names()).not.toContain('word/media/image1.png');
  });

  it('adds a part with the content type that the changed content types state', () => {
    const types = open(flatText).text('[Content_Types].xml') ?? '';
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
    const changed = types.replace(
      '</Types>',
      `<Override PartName="/word/comments.xml" ContentType="${type}"/></Types>`,
    );
    const saved = save(flatText, [
      ['word/comments.xml', `<w:comments xmlns:w="${W}"/>`],
      ['[Content_Types].xml', changed],
    ]);
    expect(saved).toContain(
      `<pkg:part pkg:name="/word/comments.xml" pkg:contentType="${type}"><pkg:xmlData><w:comments xmlns:w="${W}"/></pkg:xmlData></pkg:part></pkg:package>`,
    );
    expect(open(saved).text('word/comments.xml')).toBe(`<w:comments xmlns:w="${W}"/>`);
  });

  it('is read whatever the prefix of its namespace is', () => {
    const other = flatText.replaceAll('pkg:', 'p:').replace('xmlns:pkg', 'xmlns:p');
    expect(open(other).mainPart).toBe('word/document.xml');
    expect(save(other, [['word/x.xml', '<x/>']])).toContain('<p:xmlData><x/></p:xmlData></p:part></p:package>');
  });

  it('gives a part whose namespaces are declared around it as a document of its own', () => {
    const bare = flatText
      .replace(` xmlns:w="${W}"><w:body>`, '><w:body>')
      .replace('<pkg:package', `<pkg:package xmlns:w="${W}" xmlns:v="urn:v"`);
    expect(open(bare).text('word/document.xml')).toBe(
      document
        .replace('>', ' xmlns:v="urn:v">')
        .replace(`<w:document xmlns:w="${W}" xmlns:v="urn:v"`, `<w:document xmlns:w="${W}" xmlns:v="urn:v"`),
    );
    const given = open(bare).text('word/document.xml') ?? '';
    expect(save(bare, [['word/document.xml', given]])).toBe(bare);
    expect(open(bare).text('word/styles.xml')).toBe(stylesXml.replace('<w:styles', '<w:styles xmlns:v="urn:v"'));
  });

  it('refuses binary parts that are no base64 when they are read', () => {
    const opened = open(flatText.replace('AAEC', 'A?EC'));
    expect(() => opened.bytes('word/media/image1.png')).toThrow(
      new DocumentError('xml-malformed', { part: 'word/media/image1.png' }),
    );
  });

  it('reports external targets and opens none', () => {
    const external = flatText.replace(
      relationships(['styles', 'styles.xml'], ['image', 'media/image1.png']),
      relationships(['styles', 'file:///etc/passwd', 'External']),
    );
    expect(open(external).storyParts()).toEqual({ part: 'word/document.xml', document });
  });
});
