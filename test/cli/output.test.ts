import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findInputs } from '../../src/cli/inputs.js';
import { UsageError } from '../../src/cli/options.js';
import { planOutputs, writeWhole } from '../../src/cli/output.js';
import { Folder, HAS_LINKS, posix } from './testFolder.js';

const folders: Folder[] = [];
let folder = new Folder();
beforeEach(() => {
  folder = new Folder();
  folders.push(folder);
  folder.write('in/a.docx', 'a');
  folder.write('in/sub/a.docx', 'b');
  folder.write('other/a.docx', 'c');
});
afterAll(() => folders.forEach((each) => each.remove()));

function plan(paths: string[], output: string | null, inPlace = false): string[] | string {
  try {
    const inputs = findInputs(paths, folder.path, fs);
    return [...planOutputs(inputs, { output, inPlace }, folder.path, fs).values()].map(({ path }) => posix(path));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return posix(error.message);
  }
}

const itWithLinks = HAS_LINKS ? it : it.skip;

describe('outputs', () => {
  it('are a file for one input, in a folder for several', () => {
    expect(plan(['in/a.docx'], 'out.docx')).toEqual(['out.docx']);
    expect(plan(['in/a.docx'], 'out/')).toEqual(['out/a.docx']);
    expect(plan(['in/a.docx'], 'other/sub/out.docx')).toEqual(['other/sub/out.docx']);
    expect(plan(['in'], 'out')).toEqual(['out/a.docx', 'out/sub/a.docx']);
    expect(plan(['in/a.docx', 'in/sub'], null, true)).toEqual(['in/a.docx', 'in/sub/a.docx']);
  });

  it('must be said, and once', () => {
    expect(plan(['in/a.docx'], null)).toMatch(/请用 -o 指定/);
    expect(plan(['in/a.docx'], 'x.docx', true)).toMatch(/只能用一个/);
  });

  itWithLinks('are never an input, under whatever name', () => {
    fs.symlinkSync(join(folder.path, 'in', 'a.docx'), join(folder.path, 'soft.docx'));
    fs.linkSync(join(folder.path, 'in', 'a.docx'), join(folder.path, 'hard.docx'));
    fs.symlinkSync(join(folder.path, 'in'), join(folder.path, 'linked'));
    for (const output of ['in/a.docx', './in/../in/a.docx', 'soft.docx', 'hard.docx', 'linked/a.docx', 'in', 'in/']) {
      expect(plan(['in/a.docx'], output)).toMatch(/就是输入文件/);
    }
    expect(plan(['soft.docx'], 'in/a.docx')).toMatch(/就是输入文件/);
    expect(plan(['in'], 'in')).toMatch(/就是输入文件/);
    expect(plan(['in/sub', 'other/a.docx'], 'in')).toMatch(/有两个输入文件都要写到/);
  });

  it('of several inputs are neither the same file nor below a file', () => {
    expect(plan(['in/a.docx', 'other/a.docx'], 'out')).toMatch(/有两个输入文件都要写到“out\/a\.docx”/);
    folder.write('out', 'a file');
    expect(plan(['in/a.docx', 'in/sub/a.docx'], 'out')).toMatch(/要是文件夹/);
  });
});

describe('writing', () => {
  it('makes folders on the way and leaves nothing beside', () => {
    writeWhole(join(folder.path, 'out/deep/x.docx'), 'new', fs);
    expect(folder.list()).toContain('out/deep/x.docx');
    expect(folder.list().filter((name) => name.includes('tmp'))).toEqual([]);
  });

  itWithLinks('keeps the permissions of the file it replaces, and a link a link', () => {
    const file = join(folder.path, 'in/a.docx');
    fs.chmodSync(file, 0o640);
    fs.symlinkSync(file, join(folder.path, 'soft.docx'));
    writeWhole(join(folder.path, 'soft.docx'), 'new', fs);
    expect(fs.lstatSync(join(folder.path, 'soft.docx')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(file, 'utf8')).toBe('new');
    expect(fs.statSync(file).mode & 0o777).toBe(0o640);
  });

  it.each(['writeFileSync', 'renameSync', 'chmodSync', 'mkdirSync'] as const)(
    'leaves everything as it was when %s fails',
    (name) => {
      const before = folder.list();
      const failing = {
        ...fs,
        [name]: (...args: unknown[]) => {
          // A full disk: some of it is written.
          if (name === 'writeFileSync') fs.writeFileSync(args[0] as string, 'ne');
          throw new Error('ENOSPC');
        },
      };
      expect(() => writeWhole(join(folder.path, 'in/a.docx'), 'new', failing)).toThrow(
        expect.objectContaining({ code: 'write-failed' }),
      );
      expect(folder.list()).toEqual(before);
      expect(fs.readFileSync(join(folder.path, 'in/a.docx'), 'utf8')).toBe('a');
    },
  );
});
