import { describe, expect, it } from '@jest/globals';
import type { Revealed } from '../../../src/document/port.js';
import type { PaneStore } from '../../../src/pane/store/paneStore.js';
import type { ToldFinding } from '../../../src/report/toldFinding.js';
import { nextIndex } from '../../../src/pane/store/walking.js';
import { FakeDocument, textsWithBlanks } from '../fakeDocument.js';
import { checked, viewOf } from '../opened.js';

const TWO_BLANKS = textsWithBlanks('section.4.1', 'section.6');
const LONG = { 'summary.significance': '研'.repeat(503) };

function spoken(store: PaneStore): string {
  return store.getState().announcement.text;
}

describe('walking', () => {
  const views = ['a', 'b', 'c'].map((key) => ({ key }) as ToldFinding);

  it.each<[string, 1 | -1, string | null, string | null, number]>([
    ['starts at the first', 1, null, null, 0],
    ['starts at the last, backwards', -1, null, null, 2],
    ['goes on from where it is', 1, 'a', null, 1],
    ['goes back from where it is', -1, 'b', null, 0],
    ['goes round the end', 1, 'c', null, 0],
    ['goes round the beginning', -1, 'a', null, 2],
    ['goes on with what stands in a settled one’s place', 1, null, 'b', 1],
    ['goes back from a settled one’s place', -1, null, 'b', 0],
    ['starts anew where the filter hides where it was', 1, 'hidden', null, 0],
  ])('%s', (_what, direction, current, resume, expected) => {
    expect(nextIndex(views, direction, current, resume)).toBe(expected);
  });

  it('goes nowhere when there is nothing', () => {
    expect(nextIndex([], 1, null, null)).toBe(-1);
  });

  it('says which one it is, shows its place in the document and its card, and gives the card the focus when asked', async () => {
    const document = new FakeDocument(TWO_BLANKS);
    const store = await checked(document);
    await store.step(1, { focus: true });
    const { key } = viewOf(store, 'blank-field', 'section.4.1');
    expect(spoken(store)).toBe('必改第 1 处，共 2 处：4.1 管理机构，未填。已在文中标出这一栏。');
    expect(store.getState()).toMatchObject({ current: key, focus: key, revealed: 'field' });
    expect(document.shown.map(({ field }) => field)).toEqual(['section.4.1']);
  });

  it('leaves the focus where it is when the buttons are used', async () => {
    const store = await checked(new FakeDocument(TWO_BLANKS));
    await store.step(1, { focus: false });
    expect(store.getState().focus).toBeNull();
  });

  it('passes over what the filter hides', async () => {
    const document = new FakeDocument(TWO_BLANKS);
    const store = await checked(document);
    store.filter('error');
    expect(spoken(store)).toBe('只显示必改，2 处。');
    for (let step = 0; step < 3; step++) await store.step(1, { focus: false });
    expect(document.shown.map(({ field }) => field)).toEqual(['section.4.1', 'section.6', 'section.4.1']);
  });

  it('goes on at the successor of a finding that was settled', async () => {
    const document = new FakeDocument(textsWithBlanks('section.4.1', 'section.4.2', 'section.6'));
    const store = await checked(document);
    await store.step(1, { focus: true });
    await store.fix([viewOf(store, 'blank-field', 'section.4.1')]);
    await store.step(1, { focus: true });
    expect(store.getState().current).toBe(viewOf(store, 'blank-field', 'section.4.2').key);
  });
});

describe('what was brought into view', () => {
  it.each<[string, boolean, Revealed | null, string]>([
    ['the surplus in Word', true, null, '已选中超出的 3 字，按 F6 回到文档（网页版按 Ctrl+F6）。'],
    ['the surplus in a file', false, null, '已在文中标出超出的 3 字。'],
    ['the whole field', true, 'field', '已选中这一栏，按 F6 回到文档（网页版按 Ctrl+F6）。'],
    ['what is around it', true, 'near', '已选中它所在的段落，按 F6 回到文档（网页版按 Ctrl+F6）。'],
    ['nothing', true, 'nothing', '文中没有找到这一处，可能已经改过：请重新检查，或在文中自行查看。'],
  ])('is said: %s', async (_what, word, revealing, expected) => {
    const document = new FakeDocument(LONG, { word });
    document.revealing = revealing;
    const store = await checked(document);
    await store.reveal(viewOf(store, 'over-limit', 'summary.significance'));
    expect(spoken(store)).toBe(expected);
  });

  it('is not said when the document failed to answer; then the error is', async () => {
    const document = new FakeDocument(LONG);
    const store = await checked(document);
    document.fault = new Error('GeneralException');
    await store.reveal(viewOf(store, 'over-limit', 'summary.significance'));
    expect(store.getState()).toMatchObject({ revealed: null, notice: { tone: 'error' } });
    expect(store.getState().notice?.details).toContain('GeneralException');
  });

  it('belongs to the finding gone to last, also when an earlier one answers later', async () => {
    const document = new FakeDocument(TWO_BLANKS);
    const store = await checked(document);
    const slow = store.reveal(viewOf(store, 'blank-field', 'section.4.1'));
    const quick = store.reveal(viewOf(store, 'blank-field', 'section.6'));
    await Promise.all([quick, slow]);
    expect(store.getState().current).toBe(viewOf(store, 'blank-field', 'section.6').key);
  });

  it('brings the card of a clicked mark to the front, even when the filter hides it', async () => {
    const store = await checked(new FakeDocument({}));
    store.filter('manual');
    store.point('section.6');
    const { key } = viewOf(store, 'blank-field', 'section.6');
    expect(store.getState()).toMatchObject({ current: key, focus: key, only: null });
  });
});
