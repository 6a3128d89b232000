/** The pane's behaviour: one document behind the port, one state, and what each button does to them. Knows no React and no XML. */
import type { FormDocument, WriteCaution } from '../../document/port.js';
import { failure, preview, spoken } from '../../strings/pane.js';
import { createCore, detailsOf, type CoreOptions } from './core.js';
import { createDeciding } from './deciding.js';
import { offered, proposed, type ToldFinding } from '../../report/toldFinding.js';
import { initialState, type PaneState } from './state.js';
import { browserStorage, type PaneStorage } from '../../decisions/storage.js';
import { needsPreparing, type NextStep } from './view.js';
import { createWalking } from './walking.js';
import { createWriting } from './writing.js';

export type PaneStore = ReturnType<typeof createPaneStore>;

export interface PaneOptions extends CoreOptions {
  readonly storage?: PaneStorage;
  /** A document is checked as soon as it is open, where checking changes nothing in it. */
  readonly checksOnOpen?: boolean;
}

const WELCOMED = 'wulou.welcomed';

export function createPaneStore({ storage = browserStorage, checksOnOpen = false, ...options }: PaneOptions) {
  const core = createCore(options);
  const { getState, update, announce } = core;
  const heeded = new Set<WriteCaution>();
  const { judge, forget, takeBack, ...deciding } = createDeciding(core, storage);
  const writing = createWriting(core, heeded, judge);
  const walking = createWalking(core);
  let unsubscribe = (): void => undefined;

  /** A first look, so that what an earlier check left behind can be said before any check. */
  async function lookAt(document: FormDocument): Promise<void> {
    try {
      const [host, look] = await Promise.all([document.host(), document.peek()]);
      if (core.document() === document) update({ host, look });
    } catch (error) {
      if (core.document() === document) {
        core.show({ tone: 'warning', lines: [failure.look], details: detailsOf(error) });
      }
    }
  }

  /** Something failed outside any action: said here, so that nothing is known to the console alone. */
  function fault(error: unknown): void {
    core.show({ tone: 'error', lines: [failure.unexpected], details: detailsOf(error) });
  }

  async function openChecklist(): Promise<void> {
    const { result, name, stale, ticked } = getState();
    if (result === null) return;
    const checker = await core.load();
    const list = { told: result, fileName: name ?? '', checkedAt: result.checkedAt, outdated: stale, ticked };
    if (getState().result === result) update({ screen: 'checklist', checklist: checker.checklist(list) });
  }

  function showWelcome(welcome: boolean): void {
    update({ welcome, screen: 'list', focus: welcome ? 'welcome' : null });
    if (!welcome) storage.set(WELCOMED, '1');
  }

  function check(): Promise<void> {
    // Who checks has read it, or does not want to.
    if (getState().welcome) showWelcome(false);
    return writing.check();
  }

  /** What happens to the open document is told of this one from now on. */
  function follow(document: FormDocument | null): void {
    unsubscribe();
    core.replace(document);
    unsubscribe =
      document?.onChanged(() => {
        core.noteChange();
        if (getState().result === null) return;
        const known = getState().stale;
        update({ stale: true });
        if (known) return;
        announce(spoken.stale);
        if (getState().screen === 'checklist') void openChecklist();
      }) ?? (() => undefined);
  }

  function openPreview(): void {
    const { result } = getState();
    const chosen = new Set(result === null ? [] : proposed(result.fill).map(({ key }) => key));
    update({ screen: 'preview', chosen, notice: null, caution: null, pending: null });
    void writing.ask();
  }

  /** Does what a verdict has as its next step. */
  async function goOn(next: NextStep): Promise<void> {
    const { result, ticked, only } = getState();
    const open = (views: readonly ToldFinding[] = []): ToldFinding | undefined =>
      views.find(({ key }) => !ticked.has(key));
    switch (next) {
      case 'check':
        return check();
      case 'fill':
        openPreview();
        return;
      case 'walk':
        if (only !== 'error') update({ only: null });
        return walking.step(1, { focus: true });
      case 'look':
        return walking.goTo(open(result?.manual.before));
      case 'after':
        return walking.goTo(open(result?.manual.after));
      case 'ignored':
        update({ focus: null });
        update({ focus: 'ignored', only: null });
        return;
      case 'clear':
        return writing.clear();
      case 'checklist':
        return openChecklist();
    }
  }

  return {
    getState,
    subscribe: core.subscribe,
    ...writing,
    ...walking,
    ...deciding,
    /** Says something aloud. */
    announce,
    /** Shows another document, or none. */
    open: (document: FormDocument | null): void => {
      follow(document);
      heeded.clear();
      forget();
      const welcome = storage.get(WELCOMED) === null;
      update({ ...initialState, name: document?.name ?? null, welcome, announcement: getState().announcement });
      if (document !== null) void lookAt(document);
      if (checksOnOpen) void check();
    },
    /** The open document, changed elsewhere: it is checked again; place, filter and view stay. */
    renew: async (document: FormDocument): Promise<void> => {
      follow(document);
      update({ activity: null, undoStep: null, pending: null });
      await writing.check();
      if (getState().screen === 'checklist') await openChecklist();
    },
    /** The open document is, or is a copy of, this file now. */
    place: ({ name, modifiedAt }: Pick<PaneState, 'name' | 'modifiedAt'>) => update({ name, modifiedAt }),
    check,
    /** Makes the one-click changes of these findings and checks again. */
    fix: (views: readonly ToldFinding[]) => writing.write({ prepare: false, views }),
    prepare: () => writing.write({ prepare: true, views: [] }),
    goOn,
    undo: (): Promise<void> => {
      const aside = core.lastAside();
      return aside === null ? writing.undo() : takeBack(aside);
    },
    stop: core.stop,
    openPreview,
    /** Checks, and shows what could be filled; says so where there is nothing. */
    checkAndPreview: async (): Promise<void> => {
      await check();
      const { result } = getState();
      if (result === null) return;
      if (offered(result.fill).length > 0) openPreview();
      else core.show({ tone: 'success', lines: [preview.nothing] });
    },
    closePreview: () => update({ screen: 'list', pending: null, focus: '' }),
    choose: (views: readonly ToldFinding[], isChosen: boolean): void => {
      const keys = views.map(({ key }) => key);
      const others = [...getState().chosen].filter((key) => !keys.includes(key));
      update({ chosen: new Set(isChosen ? [...others, ...keys] : others) });
    },
    confirmPreview: (): Promise<void> => {
      const state = getState();
      if (state.result === null) return Promise.resolve();
      if (state.caution !== null) heeded.add(state.caution);
      const views = offered(state.result.fill).filter((view) => state.chosen.has(view.key));
      return writing.write({ prepare: needsPreparing(state), views });
    },
    /** The user does not go on with the write that waits. */
    withdraw: (): void => {
      const [first] = getState().pending?.write.views ?? [];
      update({ pending: null, focus: getState().screen === 'list' ? (first?.key ?? '') : null });
    },
    openChecklist,
    closeChecklist: () => update({ screen: 'list', focus: '' }),
    dismissNotice: () => update({ notice: null }),
    showWelcome,
    showAbout: (shown: boolean) => update({ screen: shown ? 'about' : 'list', focus: shown ? null : '' }),
    /** Something to know that no action of the pane brought about; nothing without lines. */
    warn: (lines: readonly string[]): void => {
      if (lines.length > 0) core.show({ tone: 'warning', lines });
    },
    fault,
  };
}
