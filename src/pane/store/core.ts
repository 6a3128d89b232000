/**
 * What the parts of the pane's store share: the open document, the state, and the rule that one action runs at a time. What ends after
 * another document was opened is dropped.
 */
import { isReadOnly } from '../../document/error.js';
import type { FormDocument } from '../../document/port.js';
import type { ToldFinding } from '../../report/toldFinding.js';
import { failure, working, type PaneStep } from '../../strings/pane.js';
import type { Checker } from './result.js';
import { initialState, type Activity, type Notice, type PaneState } from './state.js';
import { createStore } from './store.js';

export interface CoreOptions {
  readonly load: () => Promise<Checker>;
  readonly now: () => Date;
}

/** One action on the open document. */
export interface Turn {
  readonly document: FormDocument;
  /** False once another document was opened: then nothing may be shown any more. */
  readonly isOpen: () => boolean;
  /** Aborted when the user asks to stop. */
  readonly signal: AbortSignal;
}

export type Core = ReturnType<typeof createCore>;

/** An action that takes longer than this (milliseconds) says how far it is. */
const SLOW = 500;

export function createCore({ load, now }: CoreOptions) {
  const store = createStore<PaneState>(initialState);
  const { getState, update } = store;
  let open: FormDocument | null = null;
  let generation = 0;
  let changes = 0;
  let stopper = new AbortController();
  /** With the write each came after, known by its fields. */
  let asides: { readonly view: ToldFinding; readonly after: unknown }[] = [];

  /** The finding that was set aside after the last write and still is; null when the next step back is a write. */
  function lastAside(): ToldFinding | null {
    const ignored = new Set(getState().result?.ignored.map(({ told }) => told.key));
    const last = asides.findLast(({ view }) => ignored.has(view.key));
    return last !== undefined && last.after === open?.undoStep?.fields ? last.view : null;
  }

  function lastStep(): PaneStep | null {
    const aside = lastAside();
    return aside === null ? (open?.undoStep ?? null) : { kind: 'ignore', title: aside.title };
  }

  const announce = (text: string): void => update({ announcement: { id: getState().announcement.id + 1, text } });

  /** Shows a notice and says it aloud. */
  const show = (notice: Notice): void => {
    update({ notice });
    announce(notice.lines.join(''));
  };

  async function fail(error: unknown, activity: Activity, isOpen: () => boolean): Promise<void> {
    // The checker itself may be what could not be loaded.
    const checker = await load().catch(() => null);
    if (!isOpen()) return;
    const told = checker?.describe(error) ?? null;
    if (told !== null && isReadOnly(error)) {
      // What was found is still true of a document that lets nothing be changed.
      show({ tone: 'error', lines: [told.sentence] });
    } else if (activity === 'check' || told !== null) {
      const refusal = told ?? { reason: 'fault', sentence: failure.sentence, details: detailsOf(error) };
      update({ result: null, refusal, screen: 'list' });
      announce(refusal.sentence);
    } else {
      show({ tone: 'error', lines: [failure[activity]], details: detailsOf(error) });
      update({ stale: getState().result !== null });
    }
  }

  return {
    ...store,
    load,
    now,
    /** The open document; null before one is open. */
    document: () => open,
    replace: (next: FormDocument | null): void => {
      generation++;
      stopper.abort();
      open = next;
      changes = 0;
      asides = [];
    },
    /** A finding was set aside, which is the last that was done. */
    noteAside: (view: ToldFinding): void => {
      asides = [...asides.filter((aside) => aside.view.key !== view.key), { view, after: open?.undoStep?.fields }];
    },
    lastAside,
    /** How often someone else changed the document since it was opened. */
    changes: () => changes,
    noteChange: (): void => {
      changes++;
    },
    announce,
    show,
    run: async (activity: Activity, action: (turn: Turn) => Promise<void>): Promise<void> => {
      const document = open;
      const { activity: underWay } = getState();
      // One thing at a time; what was asked meanwhile is not done later by surprise.
      if (underWay !== null) announce(working[underWay]);
      if (document === null || underWay !== null) return;
      const mine = generation;
      const isOpen = (): boolean => generation === mine;
      stopper = new AbortController();
      const { signal } = stopper;
      update({ activity, slow: false, progress: null, stopping: false, notice: null, pending: null, focus: null });
      const timer = setTimeout(() => {
        if (!isOpen()) return;
        update({ slow: true });
        announce(working[activity]);
      }, SLOW);
      try {
        await action({ document, isOpen, signal });
      } catch (error) {
        await fail(error, activity, isOpen);
      }
      clearTimeout(timer);
      if (isOpen()) update({ activity: null, slow: false, progress: null, undoStep: lastStep() });
    },
    stop: (): void => {
      stopper.abort();
      update({ stopping: true });
    },
  };
}

/** For whoever is asked for help. */
export function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}
