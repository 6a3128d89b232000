import { describe, expect, it } from '@jest/globals';
import { clearMarks } from '../../src/commands/clearMarks.js';
import { mark, open, xml } from '../adapters/docx/opened.js';
import { conversation } from './conversation.js';

const never = () => Promise.reject(new Error('no dialog expected'));

describe('清除标记 from the ribbon', () => {
  it('puts the document back without a word', async () => {
    const document = open({ controls: 'block', blank: true });
    const before = xml(document);
    await document.mark([mark('section.6'), mark('director.foreign.name')]);
    expect(xml(document)).not.toBe(before);
    await clearMarks(() => Promise.resolve(document), never);
    expect(xml(document)).toBe(before);
  });

  it.each([
    [
      'some marks stay',
      () => Promise.resolve({ done: [], notDone: [{ field: 'section.6', reason: 'locked' as const }] }),
      /^1 处标记没有清除/,
    ],
    ['Word refuses', () => Promise.reject(new Error('AccessDenied')), /^这一步没有完成/],
  ])('says so in a dialog when %s, and closes it', async (_what, clear, sentence) => {
    const talk = conversation({ kind: 'ready' });
    await clearMarks(
      () => Promise.resolve(Object.assign(open(), { clear })),
      () => Promise.resolve(talk),
    );
    expect(talk.told).toEqual([
      {
        kind: 'outcome',
        tone: 'warning',
        lines: expect.arrayContaining([expect.stringMatching(sentence)]),
        undo: false,
      },
    ]);
    expect(talk.ended()).toBe(true);
  });

  it('says so in a dialog when a part of the program could not be loaded', async () => {
    const talk = conversation({ kind: 'ready' });
    const fail = () => Promise.reject(new Error('Loading chunk failed'));
    await clearMarks(fail, () => Promise.resolve(talk));
    expect(talk.told).toMatchObject([
      { kind: 'outcome', lines: [expect.stringMatching(/^这一步没有完成/), expect.anything()] },
    ]);
    expect(talk.ended()).toBe(true);
  });
});
