/**
 * The pane's behaviour: one document behind the port, one state, and what each button does to them. Knows no React and no XML.
 * One action runs at a time; what ends after another document was opened is dropped.
 */
import type { EditReport, FormDocument, UndoStep } from '../document/port.js';
import { failure, findings, notice as words, spoken } from '../strings/pane.js';
import { fillPlan, viewsOf, type Checker, type CheckResult, type FindingView } from './result.js';
import { initialState, labelled, withKey, type Activity, type Notice, type PaneState } from './state.js';
import { createStore, type Store } from './store.js';

export interface PaneStore extends Store<PaneState> {
  /** Shows another document, or none. */
  readonly open: (document: FormDocument | null) => void;
  readonly check: () => Promise<void>;
  readonly reveal: (view: FindingView) => Promise<void>;
  /** Makes the one-click changes of these findings and checks again. */
  readonly fix: (views: readonly FindingView[]) => Promise<void>;
  readonly openPreview: () => void;
  readonly closePreview: () => void;
  readonly choose: (views: readonly FindingView[], chosen: boolean) => void;
  readonly confirmPreview: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly prepare: () => Promise<void>;
  readonly tick: (view: FindingView, ticked: boolean) => void;
  readonly dismissNotice: () => void;
  /** The finding of a field, brought to the front because its mark was clicked in the document. */
  readonly point: (field: string) => void;
}

export interface PaneOptions {
  readonly load: () => Promise<Checker>;
  readonly now: () => Date;
}

export function createPaneStore({ load, now }: PaneOptions): PaneStore {
  const store = createStore<PaneState>(initialState);
  const { getState, update } = store;
  let document: FormDocument | null = null;
  let generation = 0;
  let unsubscribe = (): void => undefined;

  const announce = (text: string): void => update({ announcement: { id: getState().announcement.id + 1, text } });

  /** Runs an action on the open document; its result is dropped when another document was opened meanwhile. */
  async function run(activity: Activity, action: (subject: FormDocument, isOpen: () => boolean) => Promise<void>) {
    const subject = document;
    if (subject === null || getState().activity !== null) return;
    const mine = generation;
    const isOpen = (): boolean => generation === mine;
    update({ activity, notice: null, focus: null });
    try {
      await action(subject, isOpen);
    } catch (error) {
      if (isOpen()) await fail(error, activity);
    }
    if (isOpen()) update({ activity: null, undoStep: subject.undoStep });
  }

  async function fail(error: unknown, activity: Activity): Promise<void> {
    const sentence = await load().then(
      (checker) => checker.describe(error),
      () => null,
    );
    const details = sentence === null ? describe(error) : null;
    if (activity === 'check' || sentence !== null) {
      update({ result: null, refusal: { sentence: sentence ?? failure.sentence, details }, view: 'findings' });
      announce(sentence ?? failure.sentence);
    } else {
      show({ tone: 'error', lines: [failure.actionSentence, ...(details === null ? [] : [details])] });
      update({ stale: getState().result !== null });
    }
  }

  function show(notice: Notice): void {
    update({ notice });
    announce(notice.lines.join(''));
  }

  async function readAndMark(subject: FormDocument, isOpen: () => boolean): Promise<CheckResult | null> {
    const [content, checker] = await Promise.all([subject.read(), load()]);
    const result = checker.check(content, now());
    const report = await subject.mark(result.marks);
    if (!isOpen()) return null;
    update({ result, stale: false, refusal: null, marked: report.done.length > 0, current: null });
    if (report.notDone.length > 0) {
      const lines = [...(getState().notice?.lines ?? []), words.notMarked(report.notDone.length)];
      update({ notice: { tone: 'warning', lines } });
    }
    return result;
  }

  const check = (): Promise<void> =>
    run('check', async (subject, isOpen) => {
      const result = await readAndMark(subject, isOpen);
      if (result !== null) announce(spoken.checked(result.counts.error, result.counts.warning, result.counts.manual));
    });

  const fix = (views: readonly FindingView[]): Promise<void> =>
    run('fix', async (subject, isOpen) => {
      const before = getState().result;
      if (before === null) return;
      const report = await (await load()).fix(views, before.content, subject);
      if (!isOpen()) return;
      const hints = views.every((view) => view.finding.fix?.kind === 'delete-hint');
      const done = hints ? words.hintsDeleted : words.filled;
      show(noticeOf(report, report.done.length > 0 ? [done(report.done.length)] : [], before));
      const after = await readAndMark(subject, isOpen);
      update({ view: 'findings', focus: after === null ? null : successor(before, after, views) });
    });

  return {
    getState,
    subscribe: store.subscribe,
    open: (next) => {
      generation++;
      unsubscribe();
      document = next;
      update({ ...initialState, name: next?.name ?? null, announcement: getState().announcement });
      unsubscribe =
        next?.onChanged(() => {
          if (getState().result === null || getState().stale) return;
          update({ stale: true });
          announce(spoken.stale);
        }) ?? (() => undefined);
    },
    check,
    fix,
    reveal: async (view) => {
      const subject = document;
      if (subject === null || view.finding.field === null) return;
      const revealed = await subject.reveal(view.finding.field, view.finding.place.range).catch(() => 'nothing');
      const shown = revealed !== 'nothing';
      if (document !== subject) return;
      if (getState().notice?.lines[0] === findings.notShown) update({ notice: null });
      if (shown) announce(spoken.revealed(view.finding.label));
      else show({ tone: 'warning', lines: [findings.notShown] });
      update({ current: shown ? view.key : null });
    },
    openPreview: () => update({ view: 'preview', unchosen: new Set(), notice: null }),
    closePreview: () => update({ view: 'findings', focus: '' }),
    choose: (views, chosen) =>
      update({ unchosen: views.reduce((set, view) => withKey(set, view.key, !chosen), getState().unchosen) }),
    confirmPreview: () => {
      const { result, unchosen } = getState();
      if (result === null) return Promise.resolve();
      const { blanks, wordings } = fillPlan(result);
      return fix([...blanks, ...wordings].filter((view) => !unchosen.has(view.key)));
    },
    undo: () =>
      run('undo', async (subject, isOpen) => {
        const step = subject.undoStep;
        if (step === null) return;
        const report = await subject.undo();
        if (!isOpen()) return;
        show(noticeOf(report, [words.undone(undoneStep(step, report))], getState().result));
        if (getState().result !== null) await readAndMark(subject, isOpen);
      }),
    clear: () =>
      run('clear', async (subject, isOpen) => {
        const report = await subject.clear();
        if (!isOpen()) return;
        update({ marked: report.notDone.length > 0 });
        show(noticeOf(report, report.notDone.length === 0 ? [words.cleared] : [], getState().result));
      }),
    prepare: () =>
      run('prepare', async (subject, isOpen) => {
        const report = await subject.prepare();
        if (!isOpen()) return;
        const count = report.done.length + report.repaired.length;
        const line = count > 0 ? words.prepared(count) : words.alreadyPrepared;
        show(noticeOf(report, [line], getState().result));
        await readAndMark(subject, isOpen);
      }),
    tick: (view, ticked) => update({ ticked: withKey(getState().ticked, view.key, ticked) }),
    dismissNotice: () => update({ notice: null }),
    point: (field) => {
      const { result } = getState();
      const view = result === null ? undefined : viewsOf(result).find(({ finding }) => finding.field === field);
      if (view !== undefined) update({ current: view.key, focus: view.key, view: 'findings' });
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function noticeOf(report: EditReport, done: readonly string[], result: CheckResult | null): Notice {
  const failed = report.notDone.length > 0;
  const lines = [...done, ...(failed ? [words.notDone(labelled(report.notDone, result))] : [])];
  return { tone: failed ? 'warning' : 'success', lines: lines.length > 0 ? lines : [words.nothingDone] };
}

/** The step as far as it was really taken back. */
function undoneStep(step: UndoStep, report: EditReport): UndoStep {
  const left = new Set(report.notDone.map((item) => item.field));
  return { kind: step.kind, fields: step.fields.filter((field) => !left.has(field)) };
}

/** The card that stands where a settled one stood, so that the keyboard's place in the list is kept. */
function successor(before: CheckResult, after: CheckResult, settled: readonly FindingView[]): string {
  const [first] = settled;
  if (settled.length !== 1 || first === undefined) return '';
  const old = viewsOf(before);
  const remaining = new Set(viewsOf(after).map((view) => view.key));
  const at = old.findIndex((view) => view.key === first.key);
  const next = [...old.slice(at), ...old.slice(0, at).reverse()].find((view) => remaining.has(view.key));
  return next?.key ?? '';
}
