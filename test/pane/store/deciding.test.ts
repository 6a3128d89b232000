import { describe, expect, it } from '@jest/globals';
import { checker } from '../../../src/pane/store/checker.js';
import { createPaneStore, type PaneStore } from '../../../src/pane/store/paneStore.js';
import { findingsIn, type ToldFinding } from '../../../src/report/toldFinding.js';
import type { PaneStorage } from '../../../src/decisions/storage.js';
import { viewFor } from '../../../src/pane/store/view.js';
import { correctTexts, FakeDocument } from '../fakeDocument.js';

const now = new Date(2023, 1, 20, 9, 5);

function storageIn(entries: Map<string, string>, kept = true): PaneStorage {
  return {
    get: (key) => entries.get(key) ?? null,
    set: (key, value) => {
      if (kept) entries.set(key, value);
      return kept;
    },
  };
}

async function checked(document: FakeDocument, storage = storageIn(new Map())): Promise<PaneStore> {
  const store = createPaneStore({ load: () => Promise.resolve(checker), now: () => now, storage });
  store.open(document);
  await store.check();
  return store;
}

function resultOf(store: PaneStore) {
  const { result } = store.getState();
  if (result === null) throw new Error('not checked');
  return result;
}

function viewOf(store: PaneStore, rule: string, field: string): ToldFinding {
  const result = resultOf(store);
  const view = result.findings.find(({ finding }) => finding.rule === rule && finding.field === field);
  if (view === undefined) throw new Error(`no finding ${rule} for ${field}`);
  return view;
}

const ignoredFields = (store: PaneStore) => resultOf(store).ignored.map(({ told }) => told.finding.field);
const marked = (document: FakeDocument) => document.marks.map(({ field }) => field);

describe('setting a finding aside', () => {
  it('takes it out of the list, the counts, the marks and what “无” would fill, and keeps the reason', async () => {
    const document = new FakeDocument({});
    const store = await checked(document);
    const before = resultOf(store).tally.error;
    await store.ignore(viewOf(store, 'blank-field', 'section.6'), '另页说明');
    expect(resultOf(store).tally.error).toBe(before - 1);
    expect(resultOf(store).ignored).toMatchObject([{ reason: '另页说明', told: { finding: { field: 'section.6' } } }]);
    expect(marked(document)).not.toContain('section.6');
    store.openPreview();
    await store.confirmPreview();
    expect(document.text('output.conferences')).toBe('无');
    expect(document.text('section.6')).toBe('');
  });

  it('leads to the next finding and says what was done', async () => {
    const store = await checked(new FakeDocument({}));
    await store.ignore(viewOf(store, 'blank-field', 'section.4.1'), '');
    expect(store.getState().focus).toBe(viewOf(store, 'blank-field', 'section.4.2').key);
    expect(store.getState().announcement.text).toBe('已忽略：4.1 管理机构。');
  });

  it('puts no marks into a document whose marks were cleared', async () => {
    const document = new FakeDocument({});
    const store = await checked(document);
    await store.clear();
    await store.ignore(viewOf(store, 'blank-field', 'section.6'), '');
    expect(document.marks).toEqual([]);
  });

  it('is taken back: the finding is listed, marked and at the front again', async () => {
    const document = new FakeDocument({});
    const store = await checked(document);
    const view = viewOf(store, 'blank-field', 'section.6');
    await store.ignore(view, '');
    store.filter('manual');
    await store.restore(view);
    expect(store.getState().only).toBeNull();
    expect(resultOf(store).ignored).toEqual([]);
    expect(marked(document)).toContain('section.6');
    expect(store.getState()).toMatchObject({ current: view.key, focus: view.key });
  });
});

describe('the next check', () => {
  it('leaves aside what was set aside, also in another session', async () => {
    const entries = new Map<string, string>();
    const first = await checked(new FakeDocument({}), storageIn(entries));
    await first.ignore(viewOf(first, 'blank-field', 'section.6'), '另页');
    await first.check();
    expect(ignoredFields(first)).toEqual(['section.6']);
    const second = await checked(new FakeDocument({}), storageIn(entries));
    expect(resultOf(second).ignored).toMatchObject([{ reason: '另页' }]);
  });

  it('lists it again when its text changed, says so, and forgets it for good', async () => {
    const document = new FakeDocument({ 'section.6': '/' });
    const store = await checked(document);
    await store.ignore(viewOf(store, 'not-applicable-wording', 'section.6'), '');
    document.type('section.6', '暂无');
    await store.check();
    expect(ignoredFields(store)).toEqual([]);
    expect(store.getState().notice?.lines).toEqual(['1 处忽略过的内容已改动，重新列出。']);
    document.type('section.6', '/');
    await store.check();
    expect(ignoredFields(store)).toEqual([]);
  });

  it('lists it again when another field changed what it says', async () => {
    const document = new FakeDocument({ 'cover.labName': '甲', 'basic.labName': '乙' });
    const store = await checked(document);
    await store.ignore(viewOf(store, 'name-mismatch', 'cover.labName'), '');
    document.type('basic.labName', '丙');
    await store.check();
    expect(ignoredFields(store)).toEqual([]);
  });

  it('leaves aside what was set aside when the name on the cover was corrected', async () => {
    const entries = new Map<string, string>();
    const texts = { ...correctTexts(), 'section.6': '' };
    const first = await checked(
      new FakeDocument({ ...texts, 'cover.labName': '中德只能制造实验室' }),
      storageIn(entries),
    );
    await first.ignore(viewOf(first, 'blank-field', 'section.6'), '另页');
    const second = await checked(new FakeDocument(texts), storageIn(entries));
    expect(resultOf(second).ignored).toContainEqual(expect.objectContaining({ reason: '另页' }));
  });

  it('knows files of one name apart by what they say', async () => {
    const entries = new Map<string, string>();
    const first = await checked(new FakeDocument({ 'cover.labName': '甲实验室' }), storageIn(entries));
    await first.ignore(viewOf(first, 'blank-field', 'section.6'), '');
    const second = await checked(new FakeDocument({ 'cover.labName': '乙实验室' }), storageIn(entries));
    expect(ignoredFields(second)).toEqual([]);
  });

  it('keeps manual items ticked, over sessions too, until their text changes', async () => {
    const entries = new Map<string, string>();
    const document = new FakeDocument({ 'cover.hostUnit': '甲大学' });
    const store = await checked(document, storageIn(entries));
    const { key } = viewOf(store, 'signature-needed', 'cover.hostUnit');
    store.tick(viewOf(store, 'signature-needed', 'cover.hostUnit'), true);
    expect([...store.getState().ticked]).toEqual([key]);
    await store.check();
    expect([...store.getState().ticked]).toEqual([key]);
    const again = await checked(new FakeDocument({ 'cover.hostUnit': '甲大学' }), storageIn(entries));
    expect([...again.getState().ticked]).toEqual([key]);
    document.type('cover.hostUnit', '乙大学');
    await store.check();
    expect([...store.getState().ticked]).toEqual([]);
    expect(store.getState().notice?.lines).toEqual(['1 项核对过的内容已改动，请重新核对。']);
  });
});

describe('a browser that keeps nothing', () => {
  it('lets decisions hold for now, and says that they will be lost', async () => {
    const store = await checked(new FakeDocument({}), storageIn(new Map(), false));
    await store.ignore(viewOf(store, 'blank-field', 'section.6'), '');
    expect(store.getState().notice?.lines).toEqual(['忽略和勾选没能保存，关闭后会丢失。']);
    await store.check();
    expect(ignoredFields(store)).toEqual(['section.6']);
  });
});

describe('the verdict', () => {
  /** All findings of the document set aside but those for people to look at. */
  async function ignoreAll(store: PaneStore): Promise<void> {
    for (const view of findingsIn(resultOf(store)).filter(({ finding }) => finding.severity === 'error'))
      await store.ignore(view, '');
  }

  it('is never “可以打印” while an error is set aside', async () => {
    const store = await checked(new FakeDocument({}));
    await ignoreAll(store);
    expect(resultOf(store).tally.error).toBe(0);
    expect(viewFor(store.getState())).toMatchObject({ kind: 'checked', verdict: { state: 'to-check' } });
    for (const told of resultOf(store).manual.before) store.tick(told, true);
    expect(viewFor(store.getState())).toMatchObject({ kind: 'checked', verdict: { state: 'ignored' } });
  });

  it('is not even that when a field was not found', async () => {
    const store = await checked(new FakeDocument({ 'section.5': null }));
    await ignoreAll(store);
    expect(viewFor(store.getState())).toMatchObject({ kind: 'checked', verdict: { state: 'unsure' } });
  });
});

describe('taking back that a finding was set aside', () => {
  const title = '六、其他需要说明的问题';

  it('is the next step back, and lists the finding again', async () => {
    const document = new FakeDocument({});
    const store = await checked(document);
    const view = viewOf(store, 'blank-field', 'section.6');
    await store.ignore(view, '另页');
    expect(store.getState().undoStep).toEqual({ kind: 'ignore', title });
    await store.undo();
    expect(viewOf(store, 'blank-field', 'section.6').key).toBe(view.key);
    expect(store.getState()).toMatchObject({ undoStep: null, focus: view.key });
    expect(store.getState().announcement.text).toBe(`已撤销：忽略“${title}”。`);
    expect(document.marks.map(({ field }) => field)).toContain('section.6');
  });

  it('comes in its turn among the writes', async () => {
    const document = new FakeDocument({});
    const store = await checked(document);
    const fill = (field: string) => store.fix([viewOf(store, 'blank-field', field)]);
    await fill('section.4.1');
    await store.ignore(viewOf(store, 'blank-field', 'section.6'), '另页');
    await fill('section.4.2');
    const steps: string[] = [];
    while (store.getState().undoStep !== null) {
      steps.push(store.getState().undoStep?.kind ?? '');
      await store.undo();
    }
    expect(steps).toEqual(['fill', 'ignore', 'fill']);
    expect(resultOf(store).ignored).toEqual([]);
  });

  it('is no step any more once it was listed again by hand', async () => {
    const store = await checked(new FakeDocument({}));
    const view = viewOf(store, 'blank-field', 'section.6');
    await store.ignore(view, '另页');
    await store.restore(view);
    expect(store.getState().undoStep).toBeNull();
  });
});

describe('the checklist', () => {
  it('says what the pane says: file, verdict, what was ticked and what was set aside', async () => {
    const store = await checked(new FakeDocument({}));
    store.tick(viewOf(store, 'signature-needed', 'cover.hostUnit'), true);
    await store.ignore(viewOf(store, 'blank-field', 'section.6'), '另页');
    await store.openChecklist();
    const text = store.getState().checklist?.text ?? '';
    expect(text).toContain('文件：申报书.docx');
    expect(text).toContain(`结论：有 ${resultOf(store).tally.error} 处必改，已忽略 1 处必改项\n`);
    expect(text).toContain('☑ 封面 / 依托单位（公章）');
    expect(text).toContain('（理由：另页）');
    expect(viewFor(store.getState()).kind).toBe('checklist');
    store.closeChecklist();
    expect(viewFor(store.getState()).kind).toBe('checked');
  });

  it('says that it is out of date as soon as the document changes', async () => {
    const document = new FakeDocument({});
    const store = await checked(document);
    await store.openChecklist();
    expect(store.getState().checklist?.text).not.toContain('改过');
    document.type('section.6', '有');
    await Promise.resolve();
    await Promise.resolve();
    expect(store.getState().checklist?.text).toContain('文件在检查后又改过');
  });
});
