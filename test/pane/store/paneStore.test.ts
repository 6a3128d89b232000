import { describe, expect, it } from '@jest/globals';
import { DocumentError } from '../../../src/document/error.js';
import { findingsIn, offered, type ToldFinding } from '../../../src/report/toldFinding.js';
import { correctTexts, FakeDocument } from '../fakeDocument.js';
import { open, viewOf } from '../opened.js';

function fail(): never {
  throw new Error('not checked');
}

describe('the pane after a check', () => {
  it('holds every blank as a finding, grouped by part in the order of the form, and marks it in the document', async () => {
    const document = new FakeDocument({});
    const store = open(document);
    await store.check();
    const { result } = store.getState();
    expect(result?.groups.map((group) => group.label).slice(0, 3)).toEqual([
      '封面',
      '基本信息表',
      '一、联合实验室建设目的和意义',
    ]);
    expect(viewOf(store, 'blank-field', 'section.6').title).toBe('六、其他需要说明的问题');
    expect(viewOf(store, 'blank-field', 'director.foreign.name').title).toBe('实验室主任 / 外方 / 姓名');
    expect(document.marks.map((mark) => mark.field)).toContain('director.foreign.name');
    expect(store.getState().marked).toBe(true);
  });

  it('gives each finding a key of its own', async () => {
    const store = open(new FakeDocument({}));
    await store.check();
    const { result } = store.getState();
    const keys = result === null ? [] : findingsIn(result).map((view) => view.key);
    expect(keys.length).toBeGreaterThan(60);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('knows that a field was not read when it is missing', async () => {
    const store = open(new FakeDocument({ 'section.6': null }));
    await store.check();
    expect(store.getState().result?.unread).toEqual({ fields: 1, headings: 0, stretches: 0 });
  });

  it('turns stale when someone changes the document, and fresh with the next check', async () => {
    const document = new FakeDocument({});
    const store = open(document);
    document.type('section.6', '有');
    expect(store.getState().stale).toBe(false);
    await store.check();
    document.type('section.6', '其他');
    expect(store.getState().stale).toBe(true);
    await store.check();
    expect(store.getState().stale).toBe(false);
  });

  it('is stale from the start when someone typed while it was read', async () => {
    const document = new FakeDocument(correctTexts());
    const read = document.read.bind(document);
    document.read = async () => {
      const content = await read();
      document.type('section.6', '');
      return content;
    };
    const store = open(document);
    await store.check();
    expect(store.getState().stale).toBe(true);
  });

  it('says which marks could not be made', async () => {
    const document = new FakeDocument({});
    document.refusing.set('section.6', 'locked');
    const store = open(document);
    await store.check();
    expect(store.getState().notice).toEqual({ tone: 'warning', lines: ['1 处没有在文中标出，请看下面的列表。'] });
  });

  it('clears the marks and leaves the findings', async () => {
    const document = new FakeDocument({});
    const store = open(document);
    await store.check();
    await store.clear();
    expect(document.marks).toEqual([]);
    expect(store.getState()).toMatchObject({ marked: false, notice: { tone: 'success' } });
    expect(store.getState().result).not.toBeNull();
  });
});

describe('filling', () => {
  it('offers “无” for blanks that may be “无” and lists the others as needed', async () => {
    const store = open(new FakeDocument({ 'section.4.1': '/', 'foreign.platform2': '/', 'section.1.2': '/' }));
    await store.check();
    const { result } = store.getState();
    if (result === null) throw new Error('not checked');
    const plan = result.fill;
    const fields = (views: readonly ToldFinding[]) => views.map(({ finding }) => finding.field);
    expect(fields(plan.blanks)).toContain('section.6');
    expect(fields(plan.blanks)).not.toContain('section.1.1');
    expect(fields(plan.blanks)).not.toContain('director.foreign.name');
    expect(fields(plan.wordings)).toEqual(['foreign.platform2']);
    expect(fields(plan.unlikely)).toEqual(expect.arrayContaining(['section.4.1', 'director.foreign.name']));
    expect(fields(plan.needed)).toEqual(
      expect.arrayContaining(['section.1.1', 'section.1.2', 'section.8.1', 'basic.labType', 'cover.contact']),
    );
    expect(fields(plan.needed)).not.toContain('section.6');
  });

  it('writes one field at once, checks again and puts the focus on the card that follows', async () => {
    const document = new FakeDocument({});
    const store = open(document);
    await store.check();
    await store.fix([viewOf(store, 'blank-field', 'section.4.1')]);
    expect(document.text('section.4.1')).toBe('无');
    expect(document.text('section.4.2')).toBe('');
    expect(store.getState().focus).toBe(viewOf(store, 'blank-field', 'section.4.2').key);
    expect(() => viewOf(store, 'blank-field', 'section.4.1')).toThrow();
    expect(store.getState().notice).toEqual({ tone: 'success', lines: ['已填“无” 1 处。'] });
  });

  it('writes exactly what is still chosen in the preview', async () => {
    const document = new FakeDocument({});
    const store = open(document);
    await store.check();
    store.openPreview();
    store.choose([viewOf(store, 'blank-field', 'section.6')], false);
    await store.confirmPreview();
    expect(document.text('section.6')).toBe('');
    expect(document.text('output.conferences')).toBe('无');
    // There usually is something to write here.
    expect(document.text('section.4.1')).toBe('');
    expect(document.text('section.1.1')).toBe('');
    expect(store.getState().screen).toBe('list');
  });

  it('checks and opens the preview in one go, as the ribbon asks', async () => {
    const document = new FakeDocument({});
    const store = open(document);
    await store.checkAndPreview();
    expect(store.getState().screen).toBe('preview');
    expect(document.text('section.6')).toBe('');
    store.choose(offered(store.getState().result?.fill ?? fail()), true);
    await store.confirmPreview();
    expect(document.text('section.4.1')).toBe('无');
    await store.checkAndPreview();
    expect(store.getState()).toMatchObject({
      screen: 'list',
      notice: { lines: ['没有可以填“无”的空缺，文件没有改动。'] },
    });
  });

  it('says what it is told from outside, and nothing when that is nothing', () => {
    const store = open(new FakeDocument({}));
    store.warn([]);
    expect(store.getState().notice).toBeNull();
    store.warn(['没有清除。']);
    expect(store.getState().notice).toEqual({ tone: 'warning', lines: ['没有清除。'] });
  });

  it('forgets what was taken out when the preview is opened anew', async () => {
    const store = open(new FakeDocument({}));
    await store.check();
    store.openPreview();
    store.choose([viewOf(store, 'blank-field', 'section.6')], false);
    store.closePreview();
    store.openPreview();
    expect(store.getState().chosen.has(viewOf(store, 'blank-field', 'section.6').key)).toBe(true);
  });

  it('names the fields it could not write, with the reason', async () => {
    const document = new FakeDocument({});
    document.refusing.set('section.6', 'changed-meanwhile');
    const store = open(document);
    await store.check();
    store.openPreview();
    await store.confirmPreview();
    const lines = store.getState().notice?.lines.join('') ?? '';
    expect(store.getState().notice?.tone).toBe('warning');
    expect(lines).toContain('1 处没有改（内容已变）：六、其他需要说明的问题。');
  });

  it('takes the last filling back and says how much', async () => {
    const document = new FakeDocument({});
    const store = open(document);
    await store.check();
    await store.fix([viewOf(store, 'blank-field', 'section.6')]);
    expect(store.getState().undoStep).toEqual({ kind: 'fill', fields: ['section.6'] });
    await store.undo();
    expect(document.text('section.6')).toBe('');
    expect(store.getState().notice?.lines).toEqual(['已撤销：填“无” 1 处。']);
    expect(store.getState().undoStep).toBeNull();
    expect(viewOf(store, 'blank-field', 'section.6')).toBeDefined();
  });
});

describe('a document that cannot be checked', () => {
  it('is refused with the sentence of its error and never gets a verdict', async () => {
    const document = new FakeDocument({});
    const store = open(document);
    await store.check();
    document.failure = new DocumentError('not-this-form');
    await store.check();
    expect(store.getState().result).toBeNull();
    expect(store.getState().refusal?.reason).toBe('other-form');
    expect(store.getState().refusal?.sentence).toMatch(/。$/);
  });

  it('shows a fault of the program as such, with details to pass on', async () => {
    const document = new FakeDocument({});
    document.failure = new RangeError('broken');
    const store = open(document);
    await store.check();
    expect(store.getState().refusal).toEqual({
      reason: 'fault',
      sentence: expect.any(String),
      details: expect.stringContaining('RangeError: broken'),
    });
    await store.check();
    expect(store.getState()).toMatchObject({ refusal: null, result: expect.anything() });
  });
});

describe('opening another document', () => {
  it('drops what is still under way for the one before', async () => {
    const store = open(new FakeDocument({}));
    const checking = store.check();
    store.open(new FakeDocument({}));
    await checking;
    expect(store.getState().result).toBeNull();
    expect(store.getState().activity).toBeNull();
  });

  it('listens no longer to the one before', async () => {
    const first = new FakeDocument({});
    const store = open(first);
    store.open(new FakeDocument({}));
    await store.check();
    first.type('section.6', '有');
    expect(store.getState().stale).toBe(false);
  });
});

describe('revealing', () => {
  it('asks the document for the field and the stretch that is meant', async () => {
    const document = new FakeDocument({ 'summary.significance': '研'.repeat(503) });
    const store = open(document);
    await store.check();
    const view = viewOf(store, 'over-limit', 'summary.significance');
    await store.reveal(view);
    expect(document.shown).toEqual([{ field: 'summary.significance', range: { start: 500, length: 3 } }]);
    expect(store.getState().current).toBe(view.key);
  });
});

describe('preparing', () => {
  it('is one step that undo takes back', async () => {
    const store = open(new FakeDocument({}, { prepared: false }));
    await store.check();
    await store.prepare();
    expect(store.getState().result?.content.prepared).toBe(true);
    expect(store.getState().undoStep?.kind).toBe('prepare');
    await store.undo();
    expect(store.getState().result?.content.prepared).toBe(false);
  });
});
