import { describe, expect, it } from '@jest/globals';
import { leaveNote, takeNote } from '../../src/office/note.js';
import type { PaneStorage } from '../../src/decisions/storage.js';

function storage(): PaneStorage {
  const entries = new Map<string, string>();
  return { get: (key) => entries.get(key) ?? null, set: (key, value) => entries.set(key, value) === entries };
}

describe('a note left for the pane', () => {
  it.each([
    ['申报书.docx', '申报书.docx', ['一', '二']],
    ['申报书.docx', '别的.docx', []],
    // Left before the document was known.
    ['', '申报书.docx', ['一', '二']],
  ])('left for “%s” says to “%s”: %j', (of, name, said) => {
    const shared = storage();
    leaveNote(shared)(of, ['一', '二']);
    expect(takeNote(shared, name)).toEqual(said);
  });

  it('is said once, by the pane it is for', () => {
    const shared = storage();
    expect(takeNote(shared, '申报书.docx')).toEqual([]);
    leaveNote(shared)('申报书.docx', ['一']);
    expect(takeNote(shared, '别的.docx')).toEqual([]);
    expect(takeNote(shared, '申报书.docx')).toEqual(['一']);
    expect(takeNote(shared, '申报书.docx')).toEqual([]);
  });
});
