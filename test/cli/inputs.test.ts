import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { documentNames } from '../../src/document/fileNames.js';
import { findInputs, readInput } from '../../src/cli/inputs.js';
import { Folder, HAS_LINKS, posix } from './testFolder.js';

const folder = new Folder();
afterAll(() => folder.remove());

const found = (...paths: string[]): string[] =>
  findInputs(paths, folder.path, fs).items.map((item) =>
    posix('error' in item ? `${item.path} ${item.error.code}` : item.path),
  );

folder.write('a/2.docx');
folder.write('a/10.DOCX');
folder.write('a/子/宏.docm');
folder.write('a/子/~$宏.docm');
folder.write('a/.hidden/x.docx');
folder.write('a/.x.docx');
folder.write('a/旧.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
folder.write('a/其实.doc', 'PK\u0003\u0004');
folder.write('a/扫描.pdf', '%PDF-');
folder.write('a/flat.xml');
folder.write('a/readme.txt');
folder.write('b/readme.txt');
if (HAS_LINKS) {
  fs.symlinkSync(join(folder.path, 'a'), join(folder.path, 'a', '子', 'loop'));
  fs.symlinkSync(join(folder.path, 'a', '2.docx'), join(folder.path, 'a', 'link.docx'));
  fs.symlinkSync(join(folder.path, 'none'), join(folder.path, 'a', 'broken.docx'));
}
const linked = HAS_LINKS ? ['a/link.docx'] : [];

describe('inputs', () => {
  it('of a folder are its documents at any depth, sorted, without lock files, hidden ones and linked folders', () => {
    expect(found('a')).toEqual(['a/10.DOCX', 'a/2.docx', ...linked, 'a/其实.doc', 'a/子/宏.docm', 'a/旧.doc']);
    const { fromFolder, others } = findInputs(['a'], folder.path, fs);
    expect(fromFolder).toBe(true);
    expect([...others].sort()).toEqual([
      ['.pdf', 1],
      ['.txt', 1],
      ['.xml', 1],
    ]);
  });

  it('of a folder are for a check all files that may be meant for a form', () => {
    const { items, others } = findInputs(['a'], folder.path, fs, documentNames.check);
    expect(items.map(({ path }) => posix(path))).toContain('a/扫描.pdf');
    expect([...others.keys()].sort()).toEqual(['.txt', '.xml']);
  });

  it('that Windows leaves unexpanded are expanded, if there is no file of that name', () => {
    expect(found('a/*.docx')).toEqual(['a/2.docx', ...linked]);
    expect(found('a/?.docx', '*/子/*.docm')).toEqual(['a/2.docx', 'a/子/宏.docm']);
    expect(found('a/*.wps')).toEqual(['a/*.wps unreadable-path']);
    expect(found('a/(1)*.docx')).toEqual(['a/(1)*.docx unreadable-path']);
  });

  it('are shown as they were given', () => {
    expect(found('./a/../a/2.docx', join(folder.path, 'a', '10.DOCX'))).toEqual([
      './a/../a/2.docx',
      posix(join(folder.path, 'a', '10.DOCX')),
    ]);
    expect(findInputs(['./a'], folder.path, fs).items[1]).toEqual({
      path: join('a', '2.docx'),
      file: join(folder.path, 'a', '2.docx'),
      below: '2.docx',
    });
  });

  it('given by name are taken whatever they are called', () => {
    expect(found('a/readme.txt', 'a/.x.docx', 'a/旧.doc')).toEqual(['a/readme.txt', 'a/.x.docx', 'a/旧.doc']);
  });

  it('given twice are taken once', () => {
    expect(found('a/2.docx', 'a', 'a/2.docx')).toHaveLength(5 + linked.length);
  });

  it('that are not there, folders without documents, and devices are reported', () => {
    expect(found('none.docx', 'b')).toEqual(['none.docx unreadable-path', 'b no-documents']);
    const elsewhere = HAS_LINKS ? ['a/broken.docx', '/dev/null'] : [];
    expect(found(...elsewhere)).toEqual(elsewhere.map((path) => `${path} unreadable-path`));
  });

  it('in a folder that cannot be read are reported', () => {
    const locked = {
      ...fs,
      readdirSync: (() => {
        throw new Error('EACCES');
      }) as never,
    };
    expect(findInputs(['a'], folder.path, locked).items).toMatchObject([
      { path: 'a', error: { code: 'unreadable-path' } },
    ]);
  });

  it('that are too large or vanish are refused without being read', () => {
    const file = { path: 'x', file: join(folder.path, 'a', '2.docx'), below: 'x' };
    const huge = { ...fs, statSync: (() => ({ size: 2 ** 40 })) as never };
    expect(() => readInput(file, huge)).toThrow(expect.objectContaining({ code: 'zip-too-large' }));
    expect(() => readInput({ ...file, file: join(folder.path, 'none') }, fs)).toThrow(
      expect.objectContaining({ code: 'unreadable-path' }),
    );
  });
});
