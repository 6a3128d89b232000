/** A call of the document fails: what people wrote is as it was, the pane says that something failed, and a second try succeeds. */
import { describe, expect, it } from '@jest/globals';
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import type { FormDocument } from '../../src/document/port.js';
import { checker } from '../../src/pane/store/checker.js';
import { createPaneStore, type PaneStore } from '../../src/pane/store/paneStore.js';
import { findingsIn, type ToldFinding } from '../../src/report/toldFinding.js';
import { jointLab } from '../builder/form/jointLab.js';
import { FakeDocument } from './fakeDocument.js';
import { FaultyDocument, type FaultyCall, type Moment } from './faultyDocument.js';

const BLANKS = ['section.4.1', 'section.4.2', 'section.6'];
const WRITTEN = { 'cover.labName': '中德智能制造联合实验室', 'section.2.1': '两校共建，独立运行。' };

const documents: Readonly<Record<string, () => FormDocument>> = {
  'a file': () =>
    DocxDocument.open(
      jointLab({ values: { ...WRITTEN, ...Object.fromEntries(BLANKS.map((field) => [field, ''])) } }),
      '申报书.docx',
    ),
  'a document in memory': () => new FakeDocument(WRITTEN, { prepared: false }),
};

/** What brings the call about, with what has to be done before it. */
const actions: Readonly<Record<FaultyCall, { readonly first?: Action; readonly action: Action }>> = {
  read: { action: (store) => store.check() },
  mark: { action: (store) => store.check() },
  clear: { action: (store) => store.clear() },
  prepare: { action: (store) => store.prepare() },
  edit: { action: fillBlanks },
  undo: { first: fillBlanks, action: (store) => store.undo() },
};

type Action = (store: PaneStore) => Promise<void>;

function blanks(store: PaneStore): ToldFinding[] {
  const { result } = store.getState();
  const views = result === null ? [] : findingsIn(result);
  return views.filter(({ finding }) => finding.fix?.kind === 'fill' && BLANKS.includes(finding.field ?? ''));
}

async function fillBlanks(store: PaneStore): Promise<void> {
  await store.fix(blanks(store));
}

/** Texts of the fields that people filled in, which nothing of this may touch. */
async function written(document: FormDocument): Promise<unknown> {
  const { fields } = await document.read();
  return fields
    .filter(({ field, state }) => state === 'filled' && !BLANKS.includes(field))
    .map((one) => [one.field, one.text]);
}

async function filled(document: FormDocument): Promise<string[]> {
  const { fields } = await document.read();
  return fields.filter(({ field, text }) => BLANKS.includes(field) && text === '无').map(({ field }) => field);
}

const calls = Object.keys(actions) as FaultyCall[];
const moments: readonly Moment[] = ['before', 'during', 'after'];
const cases = Object.keys(documents).flatMap((kind) =>
  calls.flatMap((call) => moments.map((moment) => [kind, call, moment] as const)),
);

describe('a call that fails', () => {
  it.each(cases)('in %s: %s, %s it is done', async (kind, call, moment) => {
    const inner = (documents[kind] ?? documents['a file'])?.();
    if (inner === undefined) throw new Error('no such document');
    const document = new FaultyDocument(inner);
    const store = createPaneStore({ load: () => Promise.resolve(checker), now: () => new Date(2023, 0, 10, 9) });
    store.open(document);
    await store.check();
    const before = await written(inner);
    const { first, action } = actions[call];
    await first?.(store);

    document.failAt(call, moment);
    await action(store);
    const { notice, refusal, activity } = store.getState();
    expect(refusal?.sentence ?? (notice?.tone === 'error' ? notice.lines.join('') : '')).toMatch(/。/);
    expect(activity).toBeNull();
    expect(await written(inner)).toEqual(before);

    await store.check();
    expect(store.getState().refusal).toBeNull();
    await action(store);
    expect(store.getState()).toMatchObject({ refusal: null, activity: null, result: expect.anything() });
    expect(store.getState().notice?.tone).not.toBe('error');
    expect(await written(inner)).toEqual(before);
    expect(await filled(inner)).toEqual(call === 'edit' ? BLANKS : []);
  });
});
