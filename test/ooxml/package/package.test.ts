import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { DocumentError } from '../../../src/document/error.js';
import { MAX_PART_BYTES } from '../../../src/ooxml/bounds.js';
import { OoxmlPackage } from '../../../src/ooxml/package/package.js';
import { ZipArchive } from '../../../src/ooxml/zip/zip.js';
import {
  contentTypes,
  documentXml,
  flatText,
  relationships,
  stylesXml,
  W,
  WORD_MAIN,
  wordParts,
  wordZip,
  zipOf,
} from './packages.js';
import { bytesOf, concat, rawZip } from '../zip/rawZip.js';

function refusal(run: () => unknown): { code: string; data: unknown } | null {
  try {
    run();
    return null;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { code: error.code, data: error.data };
  }
}

const openError = (bytes: Uint8Array): { code: string; data: unknown } | null =>
  refusal(() => OoxmlPackage.open(bytes));

function utf16(text: string, littleEndian: boolean, mark = true): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  for (let i = 0; i < marked.length; i += 1)
    new DataView(bytes.buffer).setUint16(i * 2, marked.charCodeAt(i), littleEndian);
  return bytes;
}

/** A compound file whose directory names these streams. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * 8);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    const at = 512 + 128 * (index + 1);
    bytes.set(utf16(name, true, false), at);
    bytes[at + 64] = (name.length + 1) * 2;
  });
  return bytes;
}

describe('what is no Word package is told by its content', () => {
  const types = (name: string): string =>
    contentTypes(`application/vnd.openxmlformats-officedocument.${name}.main+xml`);
  const table: [string, Uint8Array, string, unknown][] = [
    ['an empty file', new Uint8Array(0), 'empty-file', {}],
    ['a binary .doc', compoundFile('Root', 'WordDocument', '1Table'), 'legacy-doc', {}],
    ['a document with an open password', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'encrypted', {}],
    ['a binary .xls', compoundFile('Workbook'), 'no-document-part', { found: 'spreadsheet' }],
    ['a binary .ppt', compoundFile('PowerPoint Document'), 'no-document-part', { found: 'presentation' }],
    ['names in capitals', compoundFile('ROOT ENTRY', 'WORDDOCUMENT'), 'legacy-doc', {}],
    ['an open password in capitals', compoundFile('ENCRYPTEDPACKAGE'), 'encrypted', {}],
    ['rights management', compoundFile('EncryptedPackage', 'DRMEncryptedDataSpace'), 'encrypted', { found: 'rights' }],
    ['a binary .doc under rights management', compoundFile('\tDRMContent'), 'encrypted', { found: 'rights' }],
    ['a Works document', compoundFile('MatOST', 'CONTENTS'), 'not-zip', { found: 'works' }],
    ['another compound file', compoundFile('EncryptedPackageX', 'x'), 'not-zip', { found: 'compound' }],
    ['RTF', bytesOf('{\\rtf1\\ansi}'), 'not-zip', { found: 'rtf' }],
    ['HTML', bytesOf('\ufeff<html xmlns:w="urn:x"><body/></html>'), 'not-zip', { found: 'html' }],
    ['a web archive', bytesOf('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'not-zip', { found: 'html' }],
    ['HTML in UTF-16', utf16('<!DOCTYPE html><p>', true), 'not-zip', { found: 'html' }],
    [
      'Word 2003 XML',
      bytesOf('<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'),
      'not-zip',
      { found: 'word-2003-xml' },
    ],
    ['PDF', bytesOf('%PDF-1.7'), 'not-zip', { found: 'pdf' }],
    ['a RAR archive', bytesOf('Rar!\u001a\u0007'), 'not-zip', { found: 'archive' }],
    ['plain text', bytesOf('国际合作联合实验室'), 'not-zip', {}],
    ['zeros', new Uint8Array(4096), 'not-zip', {}],
    ['two bytes of a zip', bytesOf('PK'), 'zip-corrupt', {}],
    ['half a package', wordZip().slice(0, 700), 'zip-corrupt', {}],
    ['a zip of other files', zipOf({ '申报书.docx': 'x' }), 'no-document-part', { found: 'archive' }],
    ['an empty zip', rawZip([]), 'no-document-part', {}],
    [
      'OpenDocument',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'no-document-part',
      { found: 'open-document' },
    ],
    [
      'a workbook',
      wordZip({ '[Content_Types].xml': types('spreadsheetml.sheet') }),
      'no-document-part',
      { found: 'spreadsheet' },
    ],
    [
      'a presentation',
      wordZip({ '[Content_Types].xml': types('presentationml.presentation') }),
      'no-document-part',
      { found: 'presentation' },
    ],
    [
      'a package without content types',
      wordZip({ '[Content_Types].xml': null }),
      'no-document-part',
      { found: 'archive' },
    ],
    ['a package without relationships', wordZip({ '_rels/.rels': null }), 'no-document-part', {}],
    ['a package without its main part', wordZip({ 'word/document.xml': null }), 'no-document-part', {}],
    [
      'an external main part',
      wordZip({ '_rels/.rels': relationships(['officeDocument', 'word/document.xml', 'External']) }),
      'no-document-part',
      {},
    ],
    [
      'a DTD in the content types',
      wordZip({ '[Content_Types].xml': '<!DOCTYPE x><x/>' }),
      'xml-dtd',
      { part: '[Content_Types].xml' },
    ],
    [
      'a DTD in the relationships',
      wordZip({ '_rels/.rels': '<?xml version="1.0"?>\n<!-- c -->\n<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
      'xml-dtd',
      { part: '_rels/.rels' },
    ],
    [
      'a root of another name with a package namespace',
      bytesOf(flatText.replaceAll('pkg:package', 'pkg:other')),
      'not-zip',
      {},
    ],
    [
      'half a flat package',
      bytesOf(flatText.slice(0, -20)),
      'xml-malformed',
      { part: '(flat OPC)', line: 4, column: expect.any(Number) },
    ],
    [
      'a DTD in a flat package',
      bytesOf(flatText.replace('<pkg:package', '<!DOCTYPE x>\n<pkg:package')),
      'xml-dtd',
      { part: '(flat OPC)' },
    ],
    [
      'a part given twice in a flat package',
      bytesOf(flatText.replace('/word/styles.xml', '/word/Document.xml')),
      'zip-unsafe-name',
      { part: 'word/Document.xml', found: 'repeated' },
    ],
  ];
  it.each(table)('%s', (_title, bytes, code, data) => {
    expect(openError(bytes)).toEqual({ code, data });
  });
});

describe('the main part', () => {
  const strictType = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';
  it.each([
    ['under its usual name', {}, 'word/document.xml'],
    [
      'under another name',
      {
        'word/document.xml': null,
        'word/document2.xml': documentXml,
        '_rels/.rels': relationships(
          ['extended-properties', 'docProps/app.xml'],
          ['officeDocument', '/word/document2.xml'],
        ),
        '[Content_Types].xml': contentTypes(WORD_MAIN, '/word/document2.xml'),
      },
      'word/document2.xml',
    ],
    ['in a strict package', { '_rels/.rels': relationships([strictType, 'word/document.xml']) }, 'word/document.xml'],
    [
      'named in another case',
      { '_rels/.rels': relationships(['officeDocument', './Word/Document.XML']) },
      'word/document.xml',
    ],
    [
      'with a name that is escaped',
      {
        '文 档.xml': documentXml,
        '_rels/.rels': relationships(['officeDocument', '%E6%96%87%20%E6%A1%A3.xml']),
        '[Content_Types].xml': contentTypes(WORD_MAIN, '/%E6%96%87%20档.xml'),
      },
      '文 档.xml',
    ],
    [
      'of a document with macros',
      { '[Content_Types].xml': contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml') },
      'word/document.xml',
    ],
    [
      'of a template',
      {
        '[Content_Types].xml': contentTypes(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
        ),
      },
      'word/document.xml',
    ],
  ])('is found %s', (_title, changes, expected) => {
    expect(OoxmlPackage.open(wordZip(changes)).mainPart).toBe(expected);
  });
});

describe('parts', () => {
  it('are read by name without regard to case', () => {
    const opened = OoxmlPackage.open(wordZip());
    expect(opened.names()).toEqual(Object.keys(wordParts));
    expect(opened.text('WORD/Styles.xml')).toBe(stylesXml);
    expect(opened.bytes('word/media/image1.png')).toEqual(wordParts['word/media/image1.png']);
    expect(opened.text('word/none.xml')).toBeUndefined();
    expect(opened.bytes('word/none.xml')).toBeUndefined();
  });

  it('are given with their relationships; external ones as they are written, never opened', () => {
    const opened = OoxmlPackage.open(
      wordZip({
        'word/_rels/document.xml.rels': relationships(
          ['styles', '../WORD/styles.xml'],
          ['image', 'https://example.org/a.png', 'External'],
          ['header', 'gone.xml'],
          ['x', '..\\customXml\\item1.xml'],
          ['y', '../../../up.xml'],
        ),
      }),
    );
    expect(opened.relationships('word/document.xml').map(({ id, target, external }) => [id, target, external])).toEqual(
      [
        ['rId1', 'word/styles.xml', false],
        ['rId2', 'https://example.org/a.png', true],
        ['rId3', 'word/gone.xml', false],
        ['rId4', 'customXml/item1.xml', false],
        ['rId5', 'up.xml', false],
      ],
    );
    expect(opened.relationships('word/styles.xml')).toEqual([]);
    expect(opened.relationships('')).toHaveLength(1);
  });

  it('that reading needs are found by the type of their relationship', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';
    const opened = OoxmlPackage.open(
      wordZip({
        'word/_rels/document.xml.rels': relationships(
          ['styles', 'styles.xml'],
          [`${strict}footnotes`, '/notes/f.xml'],
          ['settings', 'gone.xml'],
          ['comments', 'file:///etc/passwd', 'External'],
        ),
        'notes/f.xml': '<f/>',
      }),
    );
    expect(opened.storyParts()).toEqual({
      part: 'word/document.xml',
      document: documentXml,
      styles: stylesXml,
      footnotes: '<f/>',
    });
  });

  it.each([
    ['UTF-8 with a byte order mark', bytesOf('\ufeff<a>中</a>'), bytesOf('\ufeff<b>文</b>')],
    ['UTF-8', bytesOf('<a>中</a>'), bytesOf('<b>文</b>')],
    ['UTF-16 LE', utf16('<a>中</a>', true), utf16('<b>文</b>', true)],
    ['UTF-16 BE', utf16('<a>中</a>', false), utf16('<b>文</b>', false)],
    ['UTF-16 LE without a mark', utf16('<a>中</a>', true, false), utf16('<b>文</b>', true, false)],
    ['UTF-16 BE without a mark', utf16('<a>中</a>', false, false), utf16('<b>文</b>', false, false)],
  ])('in %s are decoded, and saved in it', (_title, before, after) => {
    const opened = OoxmlPackage.open(wordZip({ 'word/styles.xml': before }));
    expect(opened.text('word/styles.xml')).toBe('<a>中</a>');
    expect(
      OoxmlPackage.open(opened.save(new Map([['word/styles.xml', '<b>文</b>']]))).bytes('word/styles.xml'),
    ).toEqual(after);
  });

  it.each([
    ['bytes that are not UTF-8', Uint8Array.of(0x3c, 0x61, 0xb9, 0xfa, 0x3e), 'xml-malformed'],
    ['half a character of UTF-16', concat(utf16('<a/>', true), Uint8Array.of(0)), 'xml-malformed'],
    [
      'a document type',
      bytesOf('<?xml version="1.0"?> <!-- <a> --><!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>'),
      'xml-dtd',
    ],
    ['a document type in UTF-16', utf16('<!DOCTYPE a><a/>', false), 'xml-dtd'],
  ])('with %s are refused when they are read', (_title, bytes, code) => {
    const opened = OoxmlPackage.open(wordZip({ 'word/styles.xml': bytes }));
    expect(refusal(() => opened.storyParts())).toEqual({ code, data: { part: 'word/styles.xml' } });
  });

  it('may speak of a document type in comments and text', () => {
    const text = '<!-- <!DOCTYPE a> --><a>&lt;!DOCTYPE<![CDATA[<!DOCTYPE a>]]></a>';
    expect(OoxmlPackage.open(wordZip({ 'word/styles.xml': text })).text('word/styles.xml')).toBe(text);
  });

  it('that are not needed are never unpacked, whatever they would become', () => {
    const entries = Object.entries(wordParts).map(([name, content]) => ({ name, content }));
    const damaged = { name: 'word/media/image2.png', data: Uint8Array.of(1, 2, 3), size: MAX_PART_BYTES };
    const opened = OoxmlPackage.open(rawZip([...entries, damaged]));
    expect(opened.storyParts().document).toBe(documentXml);
    expect(refusal(() => opened.bytes('word/media/image2.png'))?.code).toBe('zip-corrupt');
  });
});

describe('saving', () => {
  it('without a change gives the file itself, byte by byte', () => {
    const parts = fc.dictionary(fc.stringMatching(/^[a-z]{1,9}\.bin$/), fc.uint8Array({ maxLength: 500 }), {
      maxKeys: 5,
    });
    fc.assert(
      fc.property(parts, (more) => {
        const bytes = wordZip(more);
        const opened = OoxmlPackage.open(bytes);
        const same = new Map<string, string | Uint8Array | null>(Object.entries(more));
        same.set('word/document.xml', opened.text('word/document.xml') ?? '');
        same.set('gone.xml', null);
        expect(opened.save(new Map())).toEqual(bytes);
        expect(opened.save(same)).toEqual(bytes);
      }),
      { numRuns: 40 },
    );
  });

  it('a changed part leaves the packed bytes of all others as they were', () => {
    const parts = fc.dictionary(fc.stringMatching(/^[a-z]{1,9}\.bin$/), fc.uint8Array({ maxLength: 500 }), {
      maxKeys: 5,
    });
    fc.assert(
      fc.property(parts, fc.string(), (more, text) => {
        const bytes = wordZip(more);
        const changed = `<w:document xmlns:w="${W}">${text.replace(/[^\w ]/g, '')}</w:document>`;
        const saved = OoxmlPackage.open(bytes).save(new Map([['Word/Document.xml', changed]]));
        expect(OoxmlPackage.open(saved).text('word/document.xml')).toBe(changed);
        const before = segments(bytes);
        const after = segments(saved);
        expect([...after.keys()]).toEqual([...before.keys()]);
        before.delete('word/document.xml');
        for (const [name, segment] of before) expect(after.get(name)).toEqual(segment);
      }),
      { numRuns: 40 },
    );
  });

  it('adds and deletes parts', () => {
    const opened = OoxmlPackage.open(wordZip());
    const saved = OoxmlPackage.open(
      opened.save(
        new Map([
          ['word/comments.xml', '<c/>'],
          ['word/media/image1.png', null],
        ]),
      ),
    );
    expect(saved.text('word/comments.xml')).toBe('<c/>');
    expect(saved.bytes('word/media/image1.png')).toBeUndefined();
  });
});

/** Local header and data of every entry, by name. */
function segments(bytes: Uint8Array): Map<string, string> {
  const directory = (
    new ZipArchive(bytes) as unknown as { directory: { entries: { name: string; start: number; end: number }[] } }
  ).directory;
  return new Map(
    directory.entries.map(({ name, start, end }) => [name, Buffer.from(bytes.slice(start, end)).toString('hex')]),
  );
}
