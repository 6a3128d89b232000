/** What the workbench costs: how often one click reads the whole document, and what it draws. */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DocxDocument } from '../../src/adapters/docx/docxDocument';
import { markOf } from '../../src/adapters/markDress';
import type { FormDocument } from '../../src/document/port';
import { Leftovers } from '../../src/ooxml/story/leftovers';
import { checker } from '../../src/pane/store/checker';
import { createPaneStore } from '../../src/pane/store/paneStore';
import { findingsIn } from '../../src/report/toldFinding';
import { drawnDocument, type DocumentView } from '../../src/workbench/drawnDocument';
import { jointLab } from '../builder/form/jointLab';
import { NAME, storyOf } from '../adapters/docx/opened';

/** Every reading of a story asks its comments for their places once. */
const readings = jest.spyOn(Leftovers.prototype, 'comments');

interface Drawn {
  readonly docx: DocxDocument;
  readonly calls: string[];
  readonly store: ReturnType<typeof createPaneStore>;
}

function opened(bytes: Uint8Array): Drawn {
  const docx = DocxDocument.open(bytes, NAME);
  const calls: string[] = [];
  const note = (name: keyof DocumentView) => () => {
    calls.push(name);
    return true;
  };
  const view = { redraw: note('redraw'), remark: note('remark'), show: note('show'), changed: note('changed') };
  const store = createPaneStore({ load: () => Promise.resolve(checker), now: () => new Date('2023-01-10T08:00:00') });
  store.open(drawnDocument(docx, view));
  readings.mockClear();
  return { docx, calls, store };
}

const blank = jointLab({ blank: true });

describe('a file drawn beside the pane', () => {
  beforeEach(() => void readings.mockClear());

  it('is read once when it is opened, and once more when marks of an earlier check stand in it', async () => {
    const docx = DocxDocument.open(blank, NAME);
    expect(readings).toHaveBeenCalledTimes(1);
    await docx.mark([{ field: 'section.6', severity: 'error', title: '未填' }]);
    const { bytes } = docx.saveMarked();
    readings.mockClear();
    DocxDocument.open(bytes, NAME);
    expect(readings).toHaveBeenCalledTimes(2);
  });

  it('is checked with at most one reading, and only the marks are drawn', async () => {
    const { docx, calls, store } = opened(blank);
    await store.check();
    expect(store.getState().result).not.toBeNull();
    expect(readings.mock.calls.length).toBeLessThanOrEqual(1);
    expect(calls).toEqual(['remark']);
    expect(docx.marks.length).toBeGreaterThan(10);
  });

  it('is filled in one place with at most two readings, drawn, and saved without a mark', async () => {
    const { docx, calls, store } = opened(blank);
    await store.check();
    calls.length = 0;
    readings.mockClear();
    const { result } = store.getState();
    const views = result === null ? [] : findingsIn(result);
    await store.fix(views.filter(({ finding }) => finding.field === 'section.6'));
    expect(docx.textOf('section.6')).toBe('无');
    expect(readings.mock.calls.length).toBeLessThanOrEqual(2);
    expect(calls).toEqual(['changed', 'redraw', 'remark']);
    expect(docx.marks.map(({ field }) => field)).not.toContain('section.6');
    const saved = storyOf(docx.save()).controls.map(({ tag, alias }) => markOf(tag, alias));
    expect(saved.filter((mark) => mark !== null)).toEqual([]);
  });

  it('clears its marks without reading', async () => {
    const { docx, calls, store } = opened(blank);
    await store.check();
    readings.mockClear();
    await store.clear();
    expect(docx.marks).toEqual([]);
    expect(readings).not.toHaveBeenCalled();
    expect(calls).toEqual(['remark', 'remark']);
  });

  it.each<[string, Parameters<FormDocument['reveal']>, string]>([
    ['a field', ['section.4.1'], 'field'],
    ['a stretch of its text', ['section.4.1', { start: 0, length: 1 }], 'range'],
  ])('shows %s where the pages have it', async (_, given, shown) => {
    const docx = DocxDocument.open(blank, NAME);
    const view = (found: boolean): DocumentView => ({ redraw: skip, remark: skip, changed: skip, show: () => found });
    expect(await drawnDocument(docx, view(true)).reveal(...given)).toBe(shown);
    expect(await drawnDocument(docx, view(false)).reveal(...given)).toBe('nothing');
  });
});

function skip(): void {}
