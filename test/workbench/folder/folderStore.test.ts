import { describe, expect, it } from '@jest/globals';
import type { FileReport } from '../../../src/report/json.js';
import type { GivenFile } from '../../../src/workbench/files/fileAccess.js';
import { createFolder } from '../../../src/workbench/folder/folderStore.js';
import type { Lane } from '../../../src/workbench/folder/lane.js';

const DAY = new Date(2023, 0, 15);

/** Files by name; another one stands there as soon as the map says so. */
function filesOf(contents: Map<string, File | Error>): GivenFile[] {
  return [...contents.keys()].map((name) => ({
    name,
    path: `夹/${name}`,
    handle: null,
    read: () => {
      const content = contents.get(name);
      return content instanceof File ? Promise.resolve(content) : Promise.reject(content ?? new Error('gone'));
    },
  }));
}

const dated = (name: string, lastModified: number): File => new File(['x'], name, { lastModified });

function laneTo(log: string[]): Lane {
  return {
    check: ({ path }): Promise<FileReport> => {
      log.push(path);
      return Promise.resolve({ path, form: null, verdict: 'clean', fields: [], findings: [] });
    },
    close: () => log.push('closed'),
  };
}

describe('files given together', () => {
  it('are each checked once by the lanes, and one that cannot be read is named', async () => {
    const log: string[] = [];
    const contents = new Map<string, File | Error>([
      ['a.docx', dated('a.docx', 1)],
      ['b.docx', new Error('locked')],
      ['c.docx', dated('c.docx', 1)],
    ]);
    const folder = createFolder(filesOf(contents), [laneTo(log), laneTo(log)], DAY);
    await folder.check(DAY);
    expect([...log].sort()).toEqual(['夹/a.docx', '夹/c.docx']);
    expect(folder.getState().rows.map(({ report }) => report?.refusal?.code ?? report?.verdict)).toEqual([
      'clean',
      'unreadable-path',
      'clean',
    ]);
    folder.stop();
    expect(log.filter((line) => line === 'closed')).toHaveLength(2);
  });

  it('are checked again when they are others on disk, or all of them when that is asked for', async () => {
    const log: string[] = [];
    const contents = new Map([
      ['a.docx', dated('a.docx', 1)],
      ['b.docx', dated('b.docx', 1)],
    ]);
    const folder = createFolder(filesOf(contents), [laneTo(log)], DAY);
    await folder.check(DAY);
    contents.set('b.docx', dated('b.docx', 2));
    log.length = 0;
    await folder.check(DAY);
    expect(log).toEqual(['夹/b.docx']);
    log.length = 0;
    await folder.check(DAY, true);
    expect(log).toEqual(['closed', '夹/a.docx', '夹/b.docx']);
    log.length = 0;
    await folder.check(new Date(2023, 0, 16));
    expect(log).toEqual(['closed', '夹/a.docx', '夹/b.docx']);
    expect(folder.getState().asOf).toEqual({ year: 2023, month: 1, day: 16 });
  });

  it('that change while the others are checked are looked at once more; nothing is checked twice at a time', async () => {
    const log: string[] = [];
    const contents = new Map([
      ['a.docx', dated('a.docx', 1)],
      ['b.docx', dated('b.docx', 1)],
      ['c.docx', dated('c.docx', 1)],
    ]);
    let isBusy = false;
    const lane: Lane = {
      check: async (job) => {
        expect(isBusy).toBe(false);
        isBusy = true;
        const report = await laneTo(log).check(job);
        if (job.path.endsWith('b.docx') && log.length === 2) {
          contents.set('a.docx', dated('a.docx', 2));
          void folder.check(DAY);
        }
        await new Promise((resolve) => setTimeout(resolve));
        isBusy = false;
        return report;
      },
      close: () => undefined,
    };
    const folder = createFolder(filesOf(contents), [lane], DAY);
    await folder.check(DAY);
    expect(log).toEqual(['夹/a.docx', '夹/b.docx', '夹/c.docx', '夹/a.docx']);
  });

  it('are not checked any more after a stop', async () => {
    const log: string[] = [];
    const contents = new Map([['a.docx', dated('a.docx', 1)]]);
    const folder = createFolder(filesOf(contents), [laneTo(log)], DAY);
    const checking = folder.check(DAY);
    folder.stop();
    await checking;
    expect(folder.getState().rows[0]?.report).toBeNull();
  });
});
