import { DocumentError } from '../../../src/document/error.js';
import { describe, expect, it, jest } from '@jest/globals';
import { initialState } from '../../../src/pane/store/state.js';
import { FakeDocument, textsWithBlanks } from '../fakeDocument.js';
import { viewFor } from '../../../src/pane/store/view.js';
import { checker } from '../../../src/pane/store/checker.js';
import { createPaneStore, type PaneStore } from '../../../src/pane/store/paneStore.js';
import { checked, memory, open, viewOf } from '../opened.js';

const BLANKS = textsWithBlanks('section.4.1', 'section.6');

/** Everything that was asked of the document so far has been answered. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('what there is to say before writing', () => {
  it('comes before the first fill; nothing is written until the user goes on', async () => {
    const document = new FakeDocument(BLANKS);
    document.cautious = 'tracked';
    const store = await checked(document);
    await store.fix([viewOf(store, 'blank-field', 'section.6')]);
    expect(document.text('section.6')).toBe('');
    expect(store.getState().pending?.caution).toBe('tracked');
    await store.proceed();
    expect(document.text('section.6')).toBe('无');
    expect(store.getState().pending).toBeNull();
  });

  it('is said once for a document', async () => {
    const document = new FakeDocument(BLANKS);
    document.cautious = 'maybe-tracked';
    const store = await checked(document);
    await store.fix([viewOf(store, 'blank-field', 'section.6')]);
    await store.proceed();
    await store.fix([viewOf(store, 'blank-field', 'section.4.1')]);
    expect(document.text('section.4.1')).toBe('无');
  });

  it('is dropped with the write when the user does not go on', async () => {
    const document = new FakeDocument(BLANKS);
    document.cautious = 'tracked';
    const store = await checked(document);
    const view = viewOf(store, 'blank-field', 'section.6');
    await store.fix([view]);
    store.withdraw();
    expect(store.getState()).toMatchObject({ pending: null, focus: view.key });
    await store.proceed();
    expect(document.undoStep).toBeNull();
  });

  it('stands in the preview, and confirming there is going on', async () => {
    const document = new FakeDocument(BLANKS);
    document.cautious = 'tracked';
    const store = await checked(document);
    store.openPreview();
    await settled();
    expect(store.getState().caution).toBe('tracked');
    await store.confirmPreview();
    expect(document.text('section.6')).toBe('无');
  });

  it('comes before preparing too', async () => {
    const document = new FakeDocument(BLANKS, { prepared: false });
    document.cautious = 'tracked';
    const store = await checked(document);
    await store.prepare();
    expect(document.undoStep).toBeNull();
    await store.proceed();
    expect(document.undoStep?.kind).toBe('prepare');
  });
});

describe('a document in Word without controls', () => {
  it('is prepared and filled by the first click that fills, as two steps that are taken back one by one', async () => {
    const document = new FakeDocument(BLANKS, { word: true, prepared: false });
    const store = await checked(document);
    await store.fix([viewOf(store, 'blank-field', 'section.6')]);
    expect(document.text('section.6')).toBe('无');
    expect(store.getState().undoStep?.kind).toBe('fill');
    await store.undo();
    expect(store.getState().undoStep?.kind).toBe('prepare');
    await store.fix([viewOf(store, 'blank-field', 'section.6')]);
    expect(store.getState().notice?.lines).toEqual(['已填“无” 1 处。']);
  });

  const said = ['已在 68 栏加上看不见的栏目记号（不打印，不改文字），可以撤销。', '已填“无” 1 处。'];

  it('gets them with the first fill, from a card or from the preview, and that is said', async () => {
    for (const fill of [
      (store: PaneStore) => store.fix([viewOf(store, 'blank-field', 'section.6')]),
      (store: PaneStore) => {
        store.openPreview();
        return store.confirmPreview();
      },
    ]) {
      const document = new FakeDocument(BLANKS, { word: true, prepared: false });
      const store = await checked(document);
      await fill(store);
      expect(document.text('section.6')).toBe('无');
      expect(store.getState().notice?.lines).toEqual(said);
      expect(store.getState().result?.content.prepared).toBe(true);
    }
  });

  it('says nothing of marks that could not be made, since the pane offers to make them', async () => {
    const store = await checked(new FakeDocument(BLANKS, { word: true, prepared: false }));
    expect(store.getState().notice).toBeNull();
    expect(viewFor(store.getState())).toMatchObject({ kind: 'checked', unmarked: true });
    await store.prepare();
    expect(store.getState()).toMatchObject({ marked: true, undoStep: { kind: 'prepare' } });
  });
});

describe('marks that were cleared', () => {
  it('stay off after a fill and an undo, until the next check', async () => {
    const document = new FakeDocument(BLANKS);
    const store = await checked(document);
    await store.clear();
    await store.fix([viewOf(store, 'blank-field', 'section.6')]);
    expect(document.marks).toEqual([]);
    await store.undo();
    expect(document.marks).toEqual([]);
    expect(store.getState().marked).toBe(false);
    await store.check();
    expect(document.marks).not.toEqual([]);
  });
});

describe('preparing', () => {
  it('waits in Word on the web until the user has read what may come of it', async () => {
    const document = new FakeDocument(BLANKS, { word: true, prepared: false });
    document.cautiousToPrepare = 'may-not-save';
    const store = await checked(document);
    await store.fix([viewOf(store, 'blank-field', 'section.6')]);
    expect(store.getState().pending?.caution).toBe('may-not-save');
    expect(document.undoStep).toBeNull();
    await store.proceed();
    expect(document.text('section.6')).toBe('无');
  });

  it('says how far it is and stops when asked; then nothing is filled', async () => {
    const document = new FakeDocument(BLANKS, { word: true, prepared: false });
    document.stuckAt = 20;
    const store = await checked(document);
    const preparing = store.write({ prepare: true, views: [viewOf(store, 'blank-field', 'section.6')] });
    await settled();
    expect(store.getState().progress).toEqual({ done: 20, total: 68 });
    store.stop();
    expect(store.getState().stopping).toBe(true);
    await preparing;
    expect(document.text('section.6')).toBe('');
    expect(store.getState()).toMatchObject({ activity: null, progress: null, undoStep: { kind: 'prepare' } });
    const { notice } = store.getState();
    expect(notice?.lines[0]).toMatch(/^已停止：20 栏有了记号，还有 48 栏没有动。/);
    expect(notice?.offer).toMatchObject({ prepare: true, views: [{ finding: { field: 'section.6' } }] });
  });
});

describe('a document that lets nothing be changed', () => {
  const refuse = (): Promise<never> => Promise.reject(new DocumentError('word-read-only'));

  it('is checked all the same; that nothing could be marked is said', async () => {
    const document = new FakeDocument(BLANKS);
    document.mark = refuse;
    const store = await checked(document);
    expect(store.getState()).toMatchObject({ refusal: null, marked: false });
    expect(store.getState().result?.tally.error).toBeGreaterThan(0);
    expect(store.getState().notice?.lines[0]).toMatch(/^\d+ 处没有在文中标出，请看下面的列表。$/);
  });

  it('keeps its result when something was to be written, and says what to do', async () => {
    const document = new FakeDocument(BLANKS);
    const store = await checked(document);
    document.edit = refuse;
    await store.fix([viewOf(store, 'blank-field', 'section.6')]);
    expect(store.getState()).toMatchObject({ refusal: null, stale: false, notice: { tone: 'error' } });
    expect(store.getState().notice?.lines.join('')).toMatch(/^Word 不允许改动这份文档.*请启用编辑或另存一份后再试。$/);
    expect(store.getState().result).not.toBeNull();
  });
});

describe('an action that takes long', () => {
  it('says so after half a second, not before', async () => {
    jest.useFakeTimers();
    try {
      const document = new FakeDocument(BLANKS);
      document.read = () => new Promise(() => undefined);
      const store = open(document);
      void store.check();
      await jest.advanceTimersByTimeAsync(499);
      expect(store.getState().slow).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      expect(store.getState().slow).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('an error of the document', () => {
  it('says what it leaves, keeps the findings as out of date, and holds its details', async () => {
    const document = new FakeDocument(BLANKS);
    const store = await checked(document);
    const view = viewOf(store, 'blank-field', 'section.6');
    document.cautious = null;
    document.edit = () => Promise.reject(new Error('GeneralException'));
    await store.fix([view]);
    expect(store.getState()).toMatchObject({ stale: true, activity: null, notice: { tone: 'error' } });
    expect(store.getState().notice?.lines[0]).toMatch(/^填写中途出错/);
    expect(store.getState().notice?.details).toContain('GeneralException');
    expect(store.getState().result).not.toBeNull();
  });

  it('on the first look leaves checking possible', async () => {
    const document = new FakeDocument(BLANKS);
    document.fault = new Error('GeneralException');
    const store = open(document);
    await settled();
    expect(store.getState().notice?.lines).toEqual(['还没有看清这份文档的情况，可以照常检查。']);
    await store.check();
    expect(store.getState().result).not.toBeNull();
  });

  it('outside any action is shown like any other', () => {
    const store = open(new FakeDocument(BLANKS));
    store.fault(new TypeError('broken'));
    expect(store.getState().notice).toMatchObject({ tone: 'error', details: expect.stringContaining('broken') });
  });
});

describe('clearing', () => {
  it('says that what was filled is still there, as long as it is', async () => {
    const document = new FakeDocument(BLANKS);
    const store = await checked(document);
    await store.fix([viewOf(store, 'blank-field', 'section.6')]);
    await store.clear();
    expect(store.getState().notice?.lines).toEqual(['标记已清除；填的“无”都还在。']);
    await store.undo();
    await store.clear();
    expect(store.getState().notice?.lines).toEqual(['标记已清除，文字一字未动。']);
  });
});

describe('opening', () => {
  it('checks at once where that was asked for, and only then', async () => {
    const storage = memory();
    const options = { load: () => Promise.resolve(checker), now: () => new Date(2023, 1, 20), storage };
    const store = createPaneStore({ ...options, checksOnOpen: true });
    store.open(new FakeDocument(BLANKS));
    do await settled();
    while (store.getState().activity !== null);
    expect(store.getState().result?.tally.error).toBe(2);
    expect(open(new FakeDocument(BLANKS)).getState().activity).toBeNull();
  });

  it('finds the marks an earlier check left, and clears them', async () => {
    const document = new FakeDocument(BLANKS);
    document.left = 5;
    const store = open(document);
    await settled();
    expect(store.getState().look).toEqual({ prepared: true, marks: 5 });
    await store.clear();
    expect(store.getState().look?.marks).toBe(0);
    expect(store.getState().notice?.lines).toEqual(['标记已清除，文字一字未动。']);
  });

  it('shows the first-run card until it is put away or a check is made, in this browser once', async () => {
    const kept: Record<string, string> = {};
    const first = open(new FakeDocument(BLANKS), memory(kept));
    expect(first.getState().welcome).toBe(true);
    await first.check();
    expect(first.getState().welcome).toBe(false);
    expect(open(new FakeDocument(BLANKS), memory(kept)).getState().welcome).toBe(false);
  });

  it('works where nothing can be kept', async () => {
    const store = open(new FakeDocument(BLANKS), { get: () => null, set: () => false });
    store.showWelcome(false);
    expect(store.getState().welcome).toBe(false);
    await store.check();
    expect(store.getState().result).not.toBeNull();
  });

  it('starts from nothing', async () => {
    const store = await checked(new FakeDocument(BLANKS));
    store.filter('manual');
    store.open(null);
    expect({ ...store.getState(), announcement: initialState.announcement }).toEqual(initialState);
  });
});
