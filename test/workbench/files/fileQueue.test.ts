import { describe, expect, it } from '@jest/globals';
import type { GivenFile } from '../../../src/workbench/files/fileAccess.js';
import { currentOf, movedBy, movedTo, queueOf, type FileQueue } from '../../../src/workbench/files/fileQueue.js';

const given = (...paths: string[]): GivenFile[] =>
  paths.map((path) => ({
    name: path.split('/').at(-1) ?? path,
    path,
    handle: null,
    read: () => Promise.reject(new Error('not read')),
  }));
const paths = (files: readonly GivenFile[]): string[] => files.map(({ path }) => path);
const three = queueOf(given('丙.docx', '甲.docx', '乙.docm'));

function at(queue: FileQueue | null): string | null {
  return queue === null ? null : (currentOf(queue)?.path ?? 'nothing');
}

describe('files given together', () => {
  it('are sorted as people count, those of folders by their way', () => {
    const queue = queueOf(given('第10份.docx', '第2份.docx', '二批/第1份.docx'));
    expect(paths(queue.files)).toEqual(['第2份.docx', '第10份.docx', '二批/第1份.docx']);
    expect(queue.unchecked).toEqual([]);
  });

  it('leave out what is no .docx or .docm, and name it', () => {
    const queue = queueOf(given('a.docx', 'b.wps', 'c.DOC', 'd.pdf', 'e.DOCX', '无扩展名'));
    expect(paths(queue.files)).toEqual(['a.docx', 'e.DOCX']);
    expect(new Set(paths(queue.unchecked))).toEqual(new Set(['b.wps', 'c.DOC', 'd.pdf', '无扩展名']));
  });

  it.each(['b.wps', 'c.doc', 'd.pdf'])('one file alone is tried, also %s', (name) => {
    expect(at(queueOf(given(name)))).toBe(name);
  });

  it('may be none at all', () => {
    expect(at(queueOf(given('a.doc', 'b.wps')))).toBe('nothing');
  });

  it('are walked one by one, not beyond the ends', () => {
    const second = movedBy(three, 1);
    expect([at(three), at(second), at(movedBy(three, -1)), at(movedTo(three, 2)), at(movedTo(three, 3))]).toEqual([
      paths(three.files)[0],
      paths(three.files)[1],
      null,
      paths(three.files)[2],
      null,
    ]);
  });
});
