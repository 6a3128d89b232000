import { deflateSync, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { DocumentError } from '../../../src/document/error.js';
import { MAX_ENTRIES, MAX_PART_BYTES, MAX_TOTAL_BYTES } from '../../../src/ooxml/bounds.js';
import { ZipArchive } from '../../../src/ooxml/zip/zip.js';
import { bytesOf, concat, fields, type RawEnd, type RawEntry, rawZip } from './rawZip.js';

const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : new TextDecoder().decode(bytes);

/** What opening the archive, and then reading `part` if it opens, throws. */
function refusal(bytes: Uint8Array, part = 'a.xml'): { code: string; data: unknown } | null {
  try {
    new ZipArchive(bytes).read(part);
    return null;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { code: error.code, data: error.data };
  }
}

const contains = (bytes: Uint8Array, part: Uint8Array): boolean => Buffer.from(bytes).indexOf(part) >= 0;

const utf8 = 1 << 11;
const descriptor = 1 << 3;
const long = 'ABAB'.repeat(5000);

describe('reading a zip', () => {
  const accepted: [string, RawEntry, RawEnd][] = [
    ['deflated', { name: 'a.xml', content: long }, {}],
    ['stored', { name: 'a.xml', content: long, method: 0 }, {}],
    ['empty', { name: 'a.xml', content: '' }, {}],
    [
      'with a data descriptor and sizes of zero in its local header',
      {
        name: 'a.xml',
        content: long,
        flags: descriptor,
        localSize: 0,
        after: fields([0x08074b50, 4], [1, 4], [2, 4], [3, 4]),
      },
      {},
    ],
    [
      'in a file with a comment that holds the end signature',
      { name: 'a.xml', content: long },
      { comment: 'PK\u0005\u0006 and more than twenty-two bytes of it' },
    ],
    ['in a file with bytes appended', { name: 'a.xml', content: long }, { comment: '' }],
    [
      'with extra fields and a comment',
      {
        name: 'a.xml',
        content: long,
        localExtra: fields([0xa220, 2], [2, 2], [7, 2]),
        centralExtra: fields([0x5455, 2], [4, 2], [7, 4]),
        comment: '注释',
      },
      {},
    ],
  ];
  it.each(accepted)('gives the content of an entry that is %s', (title, entry, end) => {
    const bytes = rawZip([{ name: 'b/c.bin', content: 'other' }, entry], end);
    const archive = new ZipArchive(title.includes('appended') ? concat(bytes, new Uint8Array(40)) : bytes);
    expect(archive.names()).toEqual(['b/c.bin', 'a.xml']);
    expect(text(archive.read('a.xml'))).toBe(entry.content);
    expect(archive.read('A.XML')).toBeUndefined();
  });

  it('reads names in UTF-8 and, without its flag or with bytes that are not UTF-8, in code page 437', () => {
    const archive = new ZipArchive(
      rawZip([
        { name: '图.xml', flags: utf8 },
        { name: Uint8Array.of(0x61, 0x80, 0x81) },
        { name: Uint8Array.of(0x62, 0xff), flags: utf8 },
      ]),
    );
    expect(archive.names()).toEqual(['图.xml', 'aÇü', 'b\u00a0']);
  });

  it('reads zip64 sizes, offsets and end records', () => {
    const content = bytesOf(long);
    const packed = deflateSync(content);
    const wide = fields([1, 2], [24, 2], [content.length, 8], [packed.length, 8], [0, 8]);
    const bytes = rawZip(
      [
        {
          name: 'a.xml',
          content,
          size: 0xffffffff,
          compressedSize: 0xffffffff,
          offset: 0xffffffff,
          centralExtra: wide,
        },
      ],
      {
        count: 0xffff,
        directoryOffset: 0xffffffff,
        directorySize: 0xffffffff,
        before: (start, size) =>
          concat(
            fields([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [1, 8], [1, 8], [size, 8], [start, 8]),
            fields([0x07064b50, 4], [0, 4], [start + size, 8], [1, 4]),
          ),
      },
    );
    const archive = new ZipArchive(bytes);
    expect(text(archive.read('a.xml'))).toBe(long);
    const changed = new ZipArchive(archive.write(new Map([['b.xml', bytesOf('new')]])));
    expect(text(changed.read('a.xml'))).toBe(long);
    expect(text(changed.read('b.xml'))).toBe('new');
  });
});

describe('a hostile or damaged zip is refused:', () => {
  it.each([
    '/etc/passwd',
    '../a.xml',
    'word/../../a.xml',
    'word/..',
    '..\\a.xml',
    'C:\\a.xml',
    'C:/a.xml',
    'c:a.xml',
    'a\0.xml',
    '',
  ])('the entry name %j', (name) => {
    const part = name.replaceAll('\\', '/');
    expect(refusal(rawZip([{ name: 'a.xml' }, { name }]))).toEqual({ code: 'zip-unsafe-name', data: { part } });
  });

  it('names that only look like it are accepted', () => {
    const names = ['..a.xml', 'a..xml', 'word/...', 'word/', '[Content_Types].xml', 'x:y/C:'.slice(2)];
    expect(new ZipArchive(rawZip(names.map((name) => ({ name })))).names()).toEqual(names);
  });

  it('folders written as Windows does are read, and keep their bytes', () => {
    const bytes = rawZip([{ name: 'word\\document.xml' }, { name: '_rels\\.rels' }]);
    const archive = new ZipArchive(bytes);
    expect(archive.names()).toEqual(['word/document.xml', '_rels/.rels']);
    expect(archive.write(new Map())).toEqual(bytes);
  });

  it.each([
    ['a.xml', 'a.xml'],
    ['word/a.xml', 'word\\a.xml'],
    ['word/document.xml', 'word/Document.XML'],
  ])('two entries named %s and %s', (...names) => {
    expect(refusal(rawZip(names.map((name) => ({ name }))))).toEqual({
      code: 'zip-unsafe-name',
      data: { part: names[1].replaceAll('\\', '/'), found: 'repeated' },
    });
  });

  const bomb = deflateSync(new Uint8Array(MAX_PART_BYTES + 1_000_000));
  const corrupt = (part = 'a.xml'): { code: string; data: unknown } => ({ code: 'zip-corrupt', data: { part } });
  const tooLarge = { code: 'zip-too-large', data: { part: 'a.xml', found: 'part', bound: MAX_PART_BYTES } };
  const table: [string, RawEntry, RawEnd, { code: string; data: unknown }][] = [
    ['the encrypted flag', { name: 'a.xml', flags: 1 }, {}, { code: 'encrypted', data: { part: 'a.xml' } }],
    ['AES encryption', { name: 'a.xml', method: 99 }, {}, { code: 'encrypted', data: { part: 'a.xml' } }],
    ['an unknown method', { name: 'a.xml', method: 12, content: long }, {}, corrupt()],
    ['a wrong checksum', { name: 'a.xml', content: long, crc: 1 }, {}, corrupt()],
    ['a wrong checksum of stored data', { name: 'a.xml', content: long, crc: 1, method: 0 }, {}, corrupt()],
    ['a stated size that is too small', { name: 'a.xml', content: long, size: 10 }, {}, corrupt()],
    ['a stated size that is too large', { name: 'a.xml', content: long, size: long.length + 1 }, {}, corrupt()],
    ['a stated size beyond what the data can hold', { name: 'a.xml', content: long, size: 60_000_000 }, {}, corrupt()],
    ['stored data of another size', { name: 'a.xml', content: long, size: 10, method: 0 }, {}, corrupt()],
    ['a stated size in the local header alone', { name: 'a.xml', content: long, localSize: 10 }, {}, corrupt()],
    ['another name in the local header', { name: 'a.xml', localName: 'b.xml' }, {}, corrupt()],
    ['an encrypted flag in the local header alone', { name: 'a.xml', localFlags: 1 }, {}, corrupt()],
    ['data that is no DEFLATE', { name: 'a.xml', data: Uint8Array.of(7, 1, 2, 3), size: 4 }, {}, corrupt()],
    [
      'data that is cut off',
      { name: 'a.xml', data: deflateSync(bytesOf(long)).slice(0, -4), size: 20000 },
      {},
      corrupt(),
    ],
    ['compressed data beyond the next entry', { name: 'a.xml', content: long, compressedSize: 90_000 }, {}, corrupt()],
    ['a bomb that states its size', { name: 'a.xml', data: bomb, size: MAX_PART_BYTES + 1_000_000 }, {}, tooLarge],
    ['a bomb that states a small size', { name: 'a.xml', data: bomb, size: 100 }, {}, tooLarge],
    ['an offset outside the file', { name: 'a.xml', offset: 99_999 }, {}, { code: 'zip-corrupt', data: {} }],
    ['an offset that is no local header', { name: 'a.xml', content: long, offset: 60 }, {}, corrupt()],
    ['a directory outside the file', { name: 'a.xml' }, { directoryOffset: 99_999 }, { code: 'zip-corrupt', data: {} }],
    ['a directory of another size', { name: 'a.xml' }, { directorySize: 12 }, { code: 'zip-corrupt', data: {} }],
    ['more entries stated than there are', { name: 'a.xml' }, { count: 3 }, { code: 'zip-corrupt', data: {} }],
    ['fewer entries stated than there are', { name: 'a.xml' }, { count: 1 }, { code: 'zip-corrupt', data: {} }],
    [
      'too many entries',
      { name: 'a.xml' },
      { count: MAX_ENTRIES + 1 },
      { code: 'zip-too-large', data: { found: 'entries', bound: MAX_ENTRIES } },
    ],
  ];
  it.each(table)('%s', (_title, entry, end, expected) => {
    const other: RawEntry = { name: 'b.xml', content: 'other' };
    expect(refusal(rawZip([other, entry], end))).toEqual(expected);
  });

  it('entries that state more than the bound together, though no part does alone', () => {
    const size = MAX_PART_BYTES - 1;
    const entries = Array.from({ length: 9 }, (_, index) => ({ name: `${index}.bin`, content: 'x', size }));
    expect(refusal(rawZip(entries))).toEqual({
      code: 'zip-too-large',
      data: { found: 'total', bound: MAX_TOTAL_BYTES },
    });
  });

  it('entries that overlap, so that one block of data is unpacked many times', () => {
    const entries: RawEntry[] = [
      { name: 'a.xml', content: long, method: 0, compressedSize: long.length + 60, size: long.length + 60 },
      { name: 'b.xml', content: 'x' },
    ];
    expect(refusal(rawZip(entries))).toEqual(corrupt());
    expect(refusal(rawZip([{ name: 'a.xml' }, { name: 'b.xml', offset: 0 }]))?.code).toBe('zip-corrupt');
  });

  it('a file that is cut off anywhere', () => {
    const whole = rawZip([
      { name: 'a.xml', content: long },
      { name: 'b.xml', content: 'other' },
    ]);
    for (let length = 0; length < whole.length; length += 1) {
      expect(refusal(whole.slice(0, length))?.code).toBe('zip-corrupt');
    }
  });

  it('whatever byte is changed, the content is never another one: it is refused or the same', () => {
    const whole = rawZip([
      { name: 'a.xml', content: long.slice(0, 40) },
      { name: 'b.xml', content: 'other' },
    ]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = whole.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        if (refusal(damaged) === null) {
          const read = new ZipArchive(damaged).read('a.xml');
          expect([undefined, long.slice(0, 40)]).toContain(text(read));
        }
      }),
      { numRuns: 600 },
    );
  });
});

describe('writing a zip', () => {
  const entries: RawEntry[] = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'word/document.xml',
      content: long,
      flags: descriptor,
      localSize: 0,
      after: fields([0x08074b50, 4], [0, 4], [0, 4], [0, 4]),
      comment: 'kept',
      localExtra: fields([0xa220, 2], [2, 2], [9, 2]),
    },
    { name: 'media/图.png', content: long, method: 0, flags: utf8, time: 77, after: Uint8Array.of(0, 0, 0) },
    { name: 'word/', content: '', method: 0 },
  ];
  const source = rawZip(entries, { comment: 'the comment', order: [0, 2, 1, 3] });

  it('keeps the bytes of every other entry, their order and the comment', () => {
    const written = new ZipArchive(source).write(new Map([['word/document.xml', bytesOf('<new/>')]]));
    expect(new ZipArchive(written).names()).toEqual(new ZipArchive(source).names());
    expect(text(new ZipArchive(written).read('word/document.xml'))).toBe('<new/>');
    const find = (bytes: Uint8Array, needle: Uint8Array): number => Buffer.from(bytes).indexOf(needle);
    for (const entry of entries.filter(({ name }) => name !== 'word/document.xml')) {
      const only = rawZip([entry]);
      const segment = only.slice(0, Buffer.from(only).indexOf(fields([0x02014b50, 4])));
      expect(find(source, segment)).toBeGreaterThanOrEqual(0);
      expect(find(written, segment)).toBeGreaterThanOrEqual(0);
    }
    expect(Buffer.from(written).toString('latin1').endsWith('the comment')).toBe(true);
  });

  it('keeps time, extra fields and comment of a changed entry, and says no longer that a data descriptor follows', () => {
    const written = new ZipArchive(source).write(new Map([['word/document.xml', bytesOf('<new/>')]]));
    const again = rawZip([
      {
        ...entries[1],
        name: 'word/document.xml',
        content: '<new/>',
        method: 0,
        flags: 0,
        localSize: 6,
        after: new Uint8Array(0),
      },
    ]);
    const segment = again.slice(0, Buffer.from(again).indexOf(fields([0x02014b50, 4])));
    expect(Buffer.from(written).indexOf(segment)).toBeGreaterThan(0);
    expect(Buffer.from(written).includes('kept')).toBe(true);
  });

  it('drops the old zip64 sizes of a changed entry and keeps its other extra fields', () => {
    const content = bytesOf(long);
    const wide = concat(fields([1, 2], [8, 2], [content.length, 8]), fields([0x5455, 2], [2, 2], [5, 2]));
    const archive = new ZipArchive(
      rawZip([
        { name: 'a.xml', content, size: 0xffffffff, localSize: 0xffffffff, centralExtra: wide, localExtra: wide },
      ]),
    );
    expect(text(archive.read('a.xml'))).toBe(long);
    const written = archive.write(new Map([['a.xml', bytesOf('short')]]));
    expect(text(new ZipArchive(written).read('a.xml'))).toBe('short');
    expect(contains(written, fields([1, 2], [8, 2]))).toBe(false);
    expect(contains(written, fields([0x5455, 2], [2, 2], [5, 2]))).toBe(true);
  });

  it('adds new entries at the end, with a fixed time, and deletes', () => {
    const changes = new Map([
      ['word/comments.xml', bytesOf('<w:comments/>')],
      ['media/图.png', null],
      ['word/名.xml', bytesOf('')],
      ['absent.xml', null],
    ]);
    const written = new ZipArchive(source).write(changes);
    expect(new ZipArchive(written).names()).toEqual([
      '[Content_Types].xml',
      'word/document.xml',
      'word/',
      'word/comments.xml',
      'word/名.xml',
    ]);
    expect(new ZipArchive(source).write(changes)).toEqual(written);
    expect(Object.keys(unzipSync(written))).toHaveLength(5);
    expect(() => new ZipArchive(source).write(new Map([['../x', bytesOf('')]]))).toThrow(RangeError);
  });

  it('without changes gives the same file', () => {
    expect(new ZipArchive(source).write(new Map())).toEqual(
      rawZip(entries, { comment: 'the comment', order: [0, 2, 1, 3] }),
    );
  });

  it('is understood by another reader, which finds every content as it was or as it was set', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(\/[a-z]{1,8})?$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        names,
        fc.uint8Array({ maxLength: 300 }),
        fc.uint8Array({ maxLength: 3000 }),
        (all, content, changed) => {
          const old = Object.fromEntries(all.map((name, index) => [name, content.slice(index)]));
          const [first = ''] = all;
          const written = new ZipArchive(zipSync(old)).write(
            new Map([
              [first, changed],
              ['new.xml', content],
            ]),
          );
          const found = unzipSync(written);
          expect(found).toEqual({ ...old, [first]: changed, 'new.xml': content });
          const archive = new ZipArchive(written);
          for (const name of archive.names()) expect(archive.read(name)).toEqual(found[name]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
