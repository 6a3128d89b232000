/** Every view of the pane, as a document behind the port and the steps that lead there. */
import { DocumentError } from '../../../src/document/error.js';
import { createPaneStore, type PaneStore } from '../../../src/pane/store/paneStore.js';
import { type Checker } from '../../../src/pane/store/result.js';
import { findingsIn, type ToldFinding } from '../../../src/report/toldFinding.js';
import { correctTexts, FakeDocument, textsWithBlanks } from '../../pane/fakeDocument.js';
import type { SceneName } from './names.js';

const load = () => import('../../../src/pane/store/checker.js').then((module) => module.checker);

const FEW = {
  ...textsWithBlanks('cover.contact', 'agreement.content', 'section.4.1', 'section.4.2', 'section.6'),
  'director.chinese.phone': '1380055512',
  'chinese.platform2': '/',
  'agreement.signedOn': '2019年2月30日',
  'summary.significance': '研究'.repeat(256),
  'section.1.1': '实验室占地待补充。',
};

function open(document: FakeDocument | null, welcomed = true): PaneStore {
  const storage = { get: () => (welcomed ? '1' : null), set: () => true };
  const store = createPaneStore({ load, now: () => new Date(2023, 1, 20, 9, 5), storage });
  store.open(document);
  return store;
}

async function checked(document: FakeDocument): Promise<PaneStore> {
  const store = open(document);
  await store.check();
  return store;
}

/** Finds everything eight times. */
function manifold(checker: Checker): Checker {
  const eightfold = (views: readonly ToldFinding[]): ToldFinding[] =>
    views.flatMap((view) => Array.from({ length: 8 }, (_, index) => ({ ...view, key: `${view.key}-${index}` })));
  return {
    ...checker,
    check: (content, now) => {
      const result = checker.check(content, now);
      return { ...result, groups: result.groups.map((group) => ({ ...group, findings: eightfold(group.findings) })) };
    },
  };
}

/** The document's answer to a question that never comes. */
function pending<Result>(): Promise<Result> {
  return new Promise(() => undefined);
}

export const scenes = {
  'no-document': () => open(null),
  ready: () => open(new FakeDocument(FEW)),
  'ready-first': () => open(new FakeDocument(FEW), false),
  'ready-word': () => {
    const document = new FakeDocument(FEW, { word: true, prepared: false });
    document.left = 5;
    return open(document);
  },
  'working-check': () => {
    const document = new FakeDocument(FEW);
    document.read = pending;
    const store = open(document);
    void store.check();
    return store;
  },
  'working-prepare': async () => {
    const document = new FakeDocument(FEW, { word: true, prepared: false });
    document.stuckAt = 23;
    const store = await checked(document);
    void store.prepare();
    return store;
  },
  findings: () => checked(new FakeDocument(FEW)),
  walked: async () => {
    const store = await checked(new FakeDocument(FEW, { word: true }));
    const over = findingsIn(store.getState().result ?? fail()).find(({ finding }) => finding.rule === 'over-limit');
    await store.reveal(over ?? fail());
    return store;
  },
  'not-found': async () => {
    const document = new FakeDocument(FEW);
    document.revealing = 'nothing';
    const store = await checked(document);
    await store.step(1, { focus: true });
    return store;
  },
  filtered: async () => {
    const store = await checked(new FakeDocument(FEW));
    store.filter('manual');
    return store;
  },
  filled: async () => {
    const store = await checked(new FakeDocument(FEW));
    store.openPreview();
    await store.confirmPreview();
    return store;
  },
  preview: async () => {
    const store = await checked(new FakeDocument(FEW));
    store.openPreview();
    return store;
  },
  'preview-word': async () => {
    const document = new FakeDocument(FEW, { word: true, prepared: false });
    document.cautious = 'maybe-tracked';
    const store = await checked(document);
    store.openPreview();
    return store;
  },
  caution: async () => {
    const document = new FakeDocument(FEW, { word: true });
    document.cautious = 'tracked';
    const store = await checked(document);
    const blank = findingsIn(store.getState().result ?? fail()).find(({ finding }) => finding.fix?.kind === 'fill');
    await store.fix([blank ?? fail()]);
    return store;
  },
  unprepared: () => checked(new FakeDocument(FEW, { word: true, prepared: false })),
  'unprepared-fill': async () => {
    const store = await checked(new FakeDocument(FEW, { word: true, prepared: false }));
    const blank = findingsIn(store.getState().result ?? fail()).find(({ finding }) => finding.fix?.kind === 'fill');
    await store.fix([blank ?? fail()]);
    return store;
  },
  ignored: async () => {
    const store = await checked(new FakeDocument(FEW));
    const [first, second] = findingsIn(store.getState().result ?? fail());
    await store.ignore(first ?? fail(), '联系人另函报送，已与科研院确认');
    await store.ignore(second ?? fail(), '');
    return store;
  },
  'ignored-errors': async () => {
    const store = await checked(new FakeDocument(textsWithBlanks('section.6')));
    const [first] = findingsIn(store.getState().result ?? fail());
    await store.ignore(first ?? fail(), '另页说明');
    return store;
  },
  checklist: async () => {
    const store = await checked(new FakeDocument(FEW));
    await store.openChecklist();
    return store;
  },
  done: async () => {
    const store = await checked(new FakeDocument(correctTexts()));
    for (const view of store.getState().result?.manual.before ?? []) store.tick(view, true);
    return store;
  },
  unsure: () => checked(new FakeDocument({ ...correctTexts(), 'section.6': null })),
  stale: async () => {
    const document = new FakeDocument(FEW);
    const store = await checked(document);
    document.type('section.6', '有');
    return store;
  },
  'other-form': () => {
    const document = new FakeDocument(FEW);
    document.failure = new DocumentError('not-this-form', { found: '重点研发计划项目申报书' });
    return checked(document);
  },
  unreadable: () => {
    const document = new FakeDocument(FEW);
    document.failure = new DocumentError('xml-malformed', { part: 'word/document.xml', line: 3, column: 12 });
    return checked(document);
  },
  fault: () => {
    const document = new FakeDocument(FEW);
    document.failure = new RangeError('Invalid array length');
    return checked(document);
  },
  'write-fault': async () => {
    const document = new FakeDocument(FEW);
    const store = await checked(document);
    const blank = findingsIn(store.getState().result ?? fail()).find(({ finding }) => finding.fix?.kind === 'fill');
    document.fault = new Error('GeneralException');
    await store.fix([blank ?? fail()]);
    return store;
  },
  about: () => {
    const store = open(new FakeDocument(FEW, { word: true }));
    store.showAbout(true);
    return store;
  },
  /** All 68 fields blank, not checked yet. */
  blank: async () => {
    await load();
    return open(new FakeDocument({}));
  },
  /** Far more findings than the form can give, not checked yet. */
  'five-hundred': async () => {
    await load();
    const store = createPaneStore({ load: () => load().then(manifold), now: () => new Date(2023, 1, 20, 9, 5) });
    store.open(new FakeDocument({}));
    return store;
  },
} satisfies Readonly<
  Record<Exclude<SceneName, 'broken'> | 'blank' | 'five-hundred', () => PaneStore | Promise<PaneStore>>
>;

function fail(): never {
  throw new Error('the scene is not what it was made for');
}
