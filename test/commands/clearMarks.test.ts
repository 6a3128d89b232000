import { describe, expect, it } from '@jest/globals';
import { clearMarks } from '../../src/commands/clearMarks.js';
import { mark, open, xml } from '../adapters/docx/opened.js';

const never = () => {
  throw new Error('nothing to say expected');
};

describe('清除标记 from the ribbon', () => {
  it('puts the document back without a word', async () => {
    const document = open({ controls: 'block', blank: true });
    const before = xml(document);
    await document.mark([mark('section.6'), mark('director.foreign.name')]);
    expect(document.marks).toHaveLength(2);
    await clearMarks(() => Promise.resolve(document), never);
    expect(document.marks).toEqual([]);
    expect(xml(document)).toBe(before);
  });

  const document = open();
  const clearing = (clear: typeof document.clear) => () => Promise.resolve(Object.assign(open(), { clear }));

  it.each([
    [
      'some marks stay',
      clearing(() => Promise.resolve({ done: [], notDone: [{ field: 'section.6', reason: 'locked' }] })),
      document.name,
      /1 处没有清除/,
    ],
    ['Word refuses', clearing(() => Promise.reject(new Error('AccessDenied'))), document.name, /没有完成/],
    [
      'a part of the program could not be loaded',
      () => Promise.reject(new Error('Loading chunk failed')),
      '',
      /没有完成/,
    ],
  ])('leaves it to the pane to say so when %s', async (_what, load, name, sentence) => {
    const left: [string, readonly string[]][] = [];
    await clearMarks(load, (of, lines) => left.push([of, lines]));
    expect(left).toEqual([[name, expect.arrayContaining([expect.stringMatching(sentence)])]]);
  });
});
