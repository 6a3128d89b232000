import { describe, expect, it } from '@jest/globals';
import {
  emptyMemory,
  ignore,
  ignoredIn,
  isTicked,
  LONGEST_REASON,
  restore,
  settle,
  tick,
} from '../../src/decisions/memory.js';
import { createMemoryStorage } from '../../src/decisions/memoryStorage.js';
import type { Identity } from '../../src/decisions/identity.js';
import type { PaneStorage } from '../../src/decisions/storage.js';

const blank = { key: 'blank-field|section.6|default|1', fingerprint: 'a' };
const other = { key: 'todo-left|section.5|default|1', fingerprint: 'b' };
const stamp = { key: 'signature-needed|section.7|default|1', fingerprint: 'c' };
const changed = { ...blank, fingerprint: 'x' };

/** Documents known by their names alone, as those in which nothing is written yet. */
const called = (name: string): Identity => ({ name, traits: [] });

class FakeStorage implements PaneStorage {
  readonly entries = new Map<string, string>();
  full = false;

  readonly get = (key: string): string | null => this.entries.get(key) ?? null;

  readonly set = (key: string, value: string): boolean => {
    if (!this.full) this.entries.set(key, value);
    return !this.full;
  };
}

describe('a finding set aside', () => {
  const memory = ignore(emptyMemory, blank, ' 另页说明 ');

  it('is known with its reason while its text is the same', () => {
    expect(ignoredIn(memory, blank)).toEqual({ ...blank, reason: '另页说明' });
    expect(ignoredIn(memory, other)).toBeUndefined();
  });

  it('is not known once its text changed', () => {
    expect(ignoredIn(memory, changed)).toBeUndefined();
  });

  it('is kept once, with the last reason', () => {
    expect(ignore(memory, changed, '').ignored).toEqual([{ ...changed, reason: '' }]);
  });

  it('is listed again when restored', () => {
    expect(restore(memory, blank)).toEqual(emptyMemory);
  });

  it('keeps no reason longer than the limit', () => {
    expect(ignore(emptyMemory, blank, '长'.repeat(500)).ignored[0]?.reason).toHaveLength(LONGEST_REASON);
  });
});

describe('a manual item ticked off', () => {
  const memory = tick(emptyMemory, stamp, true);

  it('stays ticked while its text is the same, and can be unticked', () => {
    expect(isTicked(memory, stamp)).toBe(true);
    expect(isTicked(memory, { ...stamp, fingerprint: 'x' })).toBe(false);
    expect(isTicked(tick(memory, stamp, false), stamp)).toBe(false);
  });
});

describe('after a check', () => {
  const memory = tick(ignore(ignore(emptyMemory, blank, ''), other, ''), stamp, true);

  it.each([
    ['everything is as before', [blank, other, stamp], 2, 1, 0, 0],
    ['the text of one finding changed', [changed, other, stamp], 1, 1, 1, 0],
    ['one finding is gone', [other, stamp], 1, 1, 0, 0],
    ['the text of a ticked item changed', [blank, other, { ...stamp, fingerprint: 'x' }], 2, 0, 0, 1],
    ['nothing is left', [], 0, 0, 0, 0],
  ])('when %s, only decisions that still hold are kept', (_title, views, ignored, ticked, returned, unticked) => {
    const settled = settle(memory, views);
    const { memory: kept } = settled;
    const told = [kept.ignored.length, kept.ticked.length, settled.returned, settled.unticked];
    expect(told).toEqual([ignored, ticked, returned, unticked]);
  });

  it('a decision once forgotten does not come back with the old text', () => {
    const forgotten = settle(settle(memory, [changed]).memory, [blank]);
    expect(ignoredIn(forgotten.memory, blank)).toBeUndefined();
  });
});

describe('the storage of memories', () => {
  const memory = tick(ignore(emptyMemory, blank, '另页'), stamp, true);

  it('gives back what was kept for the same document, and nothing for another', () => {
    const storage = new FakeStorage();
    expect(createMemoryStorage(storage).save(called('a.docx'), memory)).toBe(true);
    expect(createMemoryStorage(storage).load(called('a.docx'))).toEqual(memory);
    expect(createMemoryStorage(storage).load(called('b.docx'))).toEqual(emptyMemory);
  });

  it('forgets a document of which nothing is left', () => {
    const storage = new FakeStorage();
    const memories = createMemoryStorage(storage);
    memories.save(called('a.docx'), memory);
    memories.save(called('a.docx'), emptyMemory);
    expect([...storage.entries.values()].join('')).not.toContain('a.docx');
  });

  it('forgets the document not used for longest', () => {
    const memories = createMemoryStorage(new FakeStorage());
    for (let i = 0; i < 51; i++) memories.save(called(`${i}.docx`), memory);
    expect(memories.load(called('0.docx'))).toEqual(emptyMemory);
    expect(memories.load(called('1.docx'))).toEqual(memory);
    expect(memories.load(called('50.docx'))).toEqual(memory);
  });

  it('says when the browser does not keep it', () => {
    const storage = new FakeStorage();
    storage.full = true;
    expect(createMemoryStorage(storage).save(called('a.docx'), memory)).toBe(false);
    expect(createMemoryStorage(storage).save(called('a.docx'), emptyMemory)).toBe(true);
  });

  it.each([
    ['no JSON', '{'],
    ['of another version', '{"version":1,"memories":[]}'],
    ['of another shape', '{"version":2,"memories":[{"name":"a.docx","traits":[],"ignored":"all","ticked":[]}]}'],
    ['with more than is known', '{"version":2,"memories":[],"more":1}'],
  ])('trusts nothing that is %s, so that everything is listed', (_title, text) => {
    const storage = new FakeStorage();
    storage.entries.set('wulou.memory', text);
    expect(createMemoryStorage(storage).load(called('a.docx'))).toEqual(emptyMemory);
    expect(createMemoryStorage(storage).save(called('a.docx'), memory)).toBe(true);
    expect(createMemoryStorage(storage).load(called('a.docx'))).toEqual(memory);
  });

  it('keeps what another name holds when a copy is decided about', () => {
    const memories = createMemoryStorage(new FakeStorage());
    const traits = ['1', '2', '3', '4'];
    memories.save({ name: 'a.docx', traits }, memory);
    expect(memories.load({ name: 'b.docx', traits })).toEqual(memory);
    memories.save({ name: 'b.docx', traits }, emptyMemory);
    expect(memories.load({ name: 'b.docx', traits })).toEqual(emptyMemory);
    expect(memories.load({ name: 'a.docx', traits })).toEqual(memory);
  });
});
