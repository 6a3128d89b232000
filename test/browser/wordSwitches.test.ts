/**
 * The main job in Words of some kinds, in the page as built; of every kind in the long form. The whole matrix at the pane's store, which is
 * what the page shows: `test/adapters/word/job/job.test.ts`.
 */
import { describe, expect, it, jest } from '@jest/globals';
import { SWITCHES_IN_PAGE } from '../effort.js';
import type { WordHost } from '../host/wordHost.js';
import { rows } from '../adapters/word/job/cases.js';
import { fillInWord, prepareInWord, type JobPane } from '../adapters/word/job/job.js';
import { WordPane } from './wordPane.js';

jest.setTimeout(60_000);

/** By the buttons that a person presses. */
const buttonsOf = (pane: WordPane): JobPane => ({
  check: () => pane.check(),
  preview: (count) => pane.press(`填“无”…（${count} 处）`),
  fill: (count) => pane.press(`填“无”（${count} 处）`),
  undoFill: (count) => pane.press(`撤销：填“无” ${count} 处`),
  clear: () => pane.press('清除标记'),
  prepare: () => pane.press('标在文中'),
  undoPrepare: () => pane.press('撤销：在文中加栏目记号'),
  verdict: () => pane.verdict(),
  notice: () => pane.notice(),
  text: () => pane.text(),
});

/** Closed at the end: nothing went to the console, nothing off this machine. */
async function inPage(host: WordHost, job: (pane: JobPane) => Promise<void>): Promise<void> {
  const pane = await WordPane.open(host);
  try {
    await job(buttonsOf(pane));
    expect([pane.complaints, pane.hosted.blocked]).toEqual([[], []]);
  } finally {
    await pane.closeAll();
  }
}

const tried = rows.filter(({ name }) => SWITCHES_IN_PAGE === 'all' || SWITCHES_IN_PAGE.includes(name));

it('tries switches that there are', () => {
  expect(tried.length).toBeGreaterThanOrEqual(4);
});

describe('with this switch on, a form with controls', () => {
  it.each(tried)('$title', (row) => fillInWord(row, inPage));
});

describe('with this switch on, a form without controls', () => {
  it.each(tried.filter(({ preparing }) => preparing !== undefined))('$title', (row) => prepareInWord(row, inPage));
});
