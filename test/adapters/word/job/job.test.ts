/**
 * The main job in Words of every kind, at the pane's store: with each switch of the host turned on in turn; with a fifth of them in the short
 * form. In the pages as built: `test/browser/wordSwitches.test.ts`.
 */
import { describe, expect, it } from '@jest/globals';
import { checker } from '../../../../src/pane/store/checker.js';
import { createPaneStore, type PaneStore } from '../../../../src/pane/store/paneStore.js';
import { viewFor } from '../../../../src/pane/store/view.js';
import { proposed } from '../../../../src/report/toldFinding.js';
import { caution, failure, tools } from '../../../../src/strings/pane.js';
import { someOf } from '../../../effort.js';
import { connectTo } from '../opened.js';
import { switches } from '../../../host/switches.js';
import type { WordHost } from '../../../host/wordHost.js';
import { memory, now } from '../../../pane/opened.js';
import { cases, rows } from './cases.js';
import { fillInWord, prepareInWord, type JobPane } from './job.js';

/** What stands in the pane: its sentences without its looks. */
function sentences(store: PaneStore): string[] {
  const state = store.getState();
  const view = viewFor(state);
  return [
    ...(state.notice?.lines ?? []),
    ...(view.kind === 'refused' ? [view.refusal.sentence, failure.untouched] : []),
    ...(view.kind === 'preview' && state.caution !== null ? [caution[state.caution]] : []),
  ];
}

function verdict(store: PaneStore): string {
  const view = viewFor(store.getState());
  if (view.kind !== 'checked') throw new Error(`no verdict in the view ${view.kind}: ${sentences(store).join('')}`);
  return view.verdict.heading;
}

/** The first look is over, as it is before a person can press a button. */
async function looked(store: PaneStore): Promise<void> {
  const isOver = (): boolean => store.getState().look !== null || store.getState().notice !== null;
  if (isOver()) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      if (!isOver()) return;
      stop();
      resolve();
    });
  });
}

function paneOf(store: PaneStore): JobPane {
  return {
    check: store.check,
    preview: async (count) => {
      const { result } = store.getState();
      expect(result && proposed(result.fill)).toHaveLength(count);
      store.openPreview();
      await store.ask();
    },
    fill: () => store.confirmPreview(),
    undoFill: async (count) => {
      const { undoStep } = store.getState();
      expect(undoStep && tools.undoStep(undoStep)).toBe(`撤销：填“无” ${count} 处`);
      await store.undo();
    },
    clear: store.clear,
    prepare: store.prepare,
    undoPrepare: store.undo,
    verdict: () => Promise.resolve(verdict(store)),
    notice: () => Promise.resolve((store.getState().notice?.lines ?? []).join('\n')),
    text: () => Promise.resolve(sentences(store).join('\n')),
  };
}

async function atStore(host: WordHost, job: (pane: JobPane) => Promise<void>): Promise<void> {
  const storage = memory({ 'wulou.welcomed': '1' });
  const store = createPaneStore({ load: () => Promise.resolve(checker), now: () => now, storage });
  store.open(connectTo(host));
  await looked(store);
  await job(paneOf(store));
  store.open(null);
}

/** Rows of each job in the short form. */
const TRIED = { filling: 12, preparing: 6 };

it('has a case for every switch of the host', () => {
  expect(Object.keys(cases)).toEqual(Object.keys(switches));
});

describe('with this switch on, a form with controls', () => {
  it.each(someOf(rows, TRIED.filling))('$title', (row) => fillInWord(row, atStore));
});

describe('with this switch on, a form without controls', () => {
  const preparing = rows.filter((row) => row.preparing !== undefined);
  it.each(someOf(preparing, TRIED.preparing))('$title', (row) => prepareInWord(row, atStore));
});
