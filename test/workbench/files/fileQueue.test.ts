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
    expect(at(queue)).toBe('nothing');
  });

  it('are all kept, those that can be opened apart', () => {
    const queue = queueOf(given('a.docx', 'b.wps', 'c.DOC', 'd.pdf', 'e.DOCX', '无扩展名'));
    expect(paths(queue.files)).toEqual(['a.docx', 'e.DOCX']);
    expect(queue.given).toHaveLength(6);
  });

  it.each([
    ['第一轮/', ['第一轮/a.docx', '第一轮/乙/b.docx']],
    ['', ['第一轮/a.docx', '第二轮/b.docx']],
    ['', ['第一轮/a.docx', 'b.docx']],
    ['', ['a.docx', 'b.docx']],
  ])('know the folder that all of them are in: “%s”', (root, some) => {
    expect(queueOf(given(...some)).root).toBe(root);
  });

  it('are walked one by one, not beyond the ends', () => {
    const [first = '', second = '', third = ''] = paths(three.files);
    const opened = movedBy(three, 1);
    const next = opened === null ? null : movedBy(opened, 1);
    expect([at(opened), at(next), at(movedBy(three, -1))]).toEqual([first, second, null]);
    const last = three.given.find(({ path }) => path === third);
    const jumped = last === undefined ? three : movedTo(three, last);
    expect([at(jumped), at(movedBy(jumped, 1)), at(movedBy(jumped, -1))]).toEqual([third, null, second]);
  });

  it('can be opened also where a name does not tell a document', () => {
    const queue = queueOf(given('a.docx', '其实.doc', 'z.docx'));
    const hidden = queue.given.find(({ name }) => name === '其实.doc');
    expect(hidden).toBeDefined();
    const moved = hidden === undefined ? queue : movedTo(queue, hidden);
    expect([at(moved), paths(moved.files)]).toEqual(['其实.doc', paths(queue.given)]);
  });
});
