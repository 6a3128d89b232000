import { describe, expect, it } from '@jest/globals';
import { fillBlanks } from '../../src/commands/fillBlanks.js';
import { toDialog, type FromDialog, type ToDialog } from '../../src/commands/messages.js';
import { DocumentError } from '../../src/document/error.js';
import type { FormDocument } from '../../src/document/port.js';
import { checker } from '../../src/pane/store/checker.js';
import { emptyMemory } from '../../src/decisions/memory.js';
import { fillPlan } from '../../src/pane/store/result.js';
import { open, xml } from '../adapters/docx/opened.js';
import { conversation, type TestConversation } from './conversation.js';

const now = new Date(2023, 1, 9);
const noStorage = { get: () => null, set: () => false };
const ready: FromDialog = { kind: 'ready' };
const run = (document: FormDocument, talk: TestConversation) =>
  fillBlanks({ document, load: () => Promise.resolve(checker), now: () => now, storage: noStorage }, talk);

type Plan = Extract<ToDialog, { kind: 'plan' }>;
type Outcome = Extract<ToDialog, { kind: 'outcome' }>;

const planOf = (told: readonly ToDialog[]): Plan => {
  const plan = told.find((message) => message.kind === 'plan');
  if (plan === undefined) throw new Error('no plan');
  return plan;
};
const keysOf = (told: readonly ToDialog[]): string[] =>
  planOf(told).groups.flatMap((group) => group.choices.map(({ key }) => key));
const fillAll = (told: readonly ToDialog[]): FromDialog => ({ kind: 'fill', keys: keysOf(told) });
const lastOf = (talk: TestConversation): Outcome => {
  const last = talk.told.at(-1);
  if (last?.kind !== 'outcome') throw new Error('no outcome');
  return last;
};

describe('填“无” from the ribbon', () => {
  it('lists what could be filled and writes nothing until it is told to', async () => {
    const document = open({ controls: 'block', blank: true });
    const before = xml(document);
    const talk = conversation(ready);
    await run(document, talk);
    const { blanks, wordings, needed } = fillPlan(checker.check(await document.read(), now, emptyMemory));
    expect(keysOf(talk.told)).toHaveLength(blanks.length + wordings.length);
    expect(planOf(talk.told).needed).toHaveLength(needed.length);
    expect(xml(document)).toBe(before);
  });

  it('fills what was chosen and nothing else, says so, and takes it back on request', async () => {
    const document = open({ controls: 'block', blank: true });
    const before = xml(document);
    const talk = conversation(
      ready,
      (told) => ({ kind: 'fill', keys: keysOf(told).slice(0, 3) }),
      () => {
        expect(xml(document)).not.toBe(before);
        return { kind: 'undo' };
      },
    );
    await run(document, talk);
    expect(talk.told[1]).toEqual({ kind: 'outcome', tone: 'success', lines: ['已填“无” 3 处。'], undo: true });
    expect(lastOf(talk)).toEqual({ kind: 'outcome', tone: 'success', lines: ['已撤销：填“无” 3 处。'], undo: false });
    expect(xml(document)).toBe(before);
  });

  it('prepares a document without controls first, as it says beforehand', async () => {
    const document = open({ blank: true });
    const talk = conversation(ready, fillAll);
    await run(document, talk);
    expect(planOf(talk.told).notes.join('')).toContain('会先自动加上');
    expect(lastOf(talk).tone).toBe('success');
    const { prepared, fields } = await document.read();
    expect(prepared).toBe(true);
    expect(fields.filter(({ text }) => text === '无')).toHaveLength(keysOf(talk.told).length);
  });

  it('brings marks up to date that stand in the document already, and makes none where there were none', async () => {
    const marked = open({ controls: 'block', blank: true });
    await marked.mark(checker.check(await marked.read(), now, emptyMemory).marks);
    const before = (await marked.look()).marks;
    const talk = conversation(ready, fillAll);
    await run(marked, talk);
    expect((await marked.look()).marks).toBe(before - keysOf(talk.told).length);

    const plain = open({ controls: 'block', blank: true });
    await run(plain, conversation(ready, fillAll));
    expect((await plain.look()).marks).toBe(0);
  });

  it('leaves alone what someone filled meanwhile, and says which field', async () => {
    const document = open({ controls: 'block', blank: true });
    const talk = conversation(ready, (told) => {
      const [first] = fillPlan(checker.check(latest(), now, emptyMemory)).blanks;
      void document.edit([{ kind: 'fill', field: first?.finding.field ?? '', expected: '', text: '有内容' }]);
      return fillAll(told);
    });
    const content = await document.read();
    const latest = () => content;
    await run(document, talk);
    expect(lastOf(talk).tone).toBe('warning');
    expect(lastOf(talk).lines.join('')).toContain('1 处没有改（内容已变）');
    expect(xml(document)).toContain('有内容');
  });

  it('says that there is nothing to fill', async () => {
    const document = open({ controls: 'block', blank: true });
    await run(document, conversation(ready, fillAll));
    const talk = conversation(ready);
    await run(document, talk);
    expect(lastOf(talk).lines[0]).toBe('没有可以填“无”的空缺，文件没有改动。');
  });

  it.each([
    ['a document that is no such form', new DocumentError('empty-document'), /。$/],
    ['a fault of Word', new Error('GeneralException'), /^这一步没有完成。/],
  ])('says what stands in the way: %s', async (_what, error, sentence) => {
    const document = Object.assign(open(), { read: () => Promise.reject(error) });
    const talk = conversation(ready);
    await run(document, talk);
    expect(lastOf(talk).tone).toBe('error');
    expect(lastOf(talk).lines[0]).toMatch(sentence);
  });

  it('warns before writing when what is written would become a revision', async () => {
    const document = Object.assign(open({ controls: 'block', blank: true }), {
      caution: () => Promise.resolve('tracked' as const),
    });
    const talk = conversation(ready);
    await run(document, talk);
    expect(planOf(talk.told).notes[0]).toContain('修订');
  });

  it('speaks in messages that the dialog understands', async () => {
    const talk = conversation(ready, fillAll, { kind: 'undo' });
    await run(open({ controls: 'block', blank: true }), talk);
    expect(talk.told).toHaveLength(3);
    for (const message of talk.told) expect(toDialog.parse(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });
});
