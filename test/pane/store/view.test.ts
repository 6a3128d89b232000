import { describe, expect, it } from '@jest/globals';
import { checker } from '../../../src/pane/store/checker.js';
import type { CheckResult } from '../../../src/pane/store/result.js';
import { initialState, type PaneState } from '../../../src/pane/store/state.js';
import { viewFor, type PaneView } from '../../../src/pane/store/view.js';
import { contentWith, correctTexts } from '../fakeDocument.js';
import { now } from '../opened.js';

const correct = checker.check(contentWith(correctTexts()), now);
const bare = checker.check(contentWith(correctTexts(), false), now);
const blank = checker.check(contentWith({}), now);
const ignored: CheckResult = {
  ...correct,
  ignored: blank.groups[0]?.findings.map((told) => ({ told, reason: '' })) ?? [],
};
const unread: CheckResult = { ...correct, unread: { fields: 1, headings: 0, stretches: 0 } };
/** All there is to look at before printing. */
const ticked = new Set(correct.manual.before.map(({ key }) => key));

const opened: PaneState = { ...initialState, name: '申报书.docx', host: { name: '', capabilities: [] } };
const inWord: PaneState = { ...opened, host: { name: 'Word 16.0.14332 (PC)', capabilities: [] } };
const unreadable = { reason: 'unreadable', sentence: '读不下去。' } as const;

/** What of a view the table tells. */
function told(view: PaneView): string {
  switch (view.kind) {
    case 'ready':
      return `ready, ${view.marks} marks, offer ${view.offer}`;
    case 'working':
      return `working: ${view.activity}`;
    case 'refused':
      return `refused: ${view.refusal.reason}`;
    case 'preview':
      return `preview${view.prepareFirst ? ', prepare first' : ''}`;
    case 'checked':
      return `checked: ${view.verdict.state}, offer ${view.offer}`;
    case 'about':
    case 'checklist':
    case 'no-document':
      return view.kind;
  }
}

describe('the view', () => {
  it.each<[string, PaneState, string]>([
    ['nothing open', initialState, 'no-document'],
    ['a document just opened', opened, 'ready, 0 marks, offer none'],
    ['marks of an earlier check', { ...opened, look: { prepared: true, marks: 5 } }, 'ready, 5 marks, offer none'],
    ['a bare document in Word', { ...inWord, look: { prepared: false, marks: 0 } }, 'ready, 0 marks, offer last'],
    ['a bare file', { ...opened, look: { prepared: false, marks: 0 } }, 'ready, 0 marks, offer none'],
    ['the first check under way', { ...opened, activity: 'check' }, 'working: check'],
    ['another try after a refusal', { ...opened, activity: 'check', refusal: unreadable }, 'working: check'],
    ['a check again beside the result', { ...opened, activity: 'check', result: blank }, 'checked: errors, offer none'],
    ['a document that cannot be read', { ...opened, refusal: unreadable }, 'refused: unreadable'],
    ['blanks', { ...opened, result: blank }, 'checked: errors, offer none'],
    ['nothing wrong so far', { ...opened, result: correct }, 'checked: to-check, offer none'],
    ['nothing wrong', { ...opened, result: correct, ticked }, 'checked: printable, offer none'],
    ['nothing wrong in what was read', { ...opened, result: unread, ticked }, 'checked: unsure, offer none'],
    ['nothing wrong but what was set aside', { ...opened, result: ignored, ticked }, 'checked: ignored, offer none'],
    [
      'nothing wrong but what was set aside, in what was read',
      { ...opened, result: { ...ignored, unread: { fields: 0, headings: 1, stretches: 0 } } },
      'checked: unsure, offer none',
    ],
    ['the form map', { ...opened, result: blank, screen: 'map' }, 'checked: errors, offer none'],
    [
      'the checklist',
      { ...opened, result: blank, screen: 'checklist', checklist: { text: '', page: '' } },
      'checklist',
    ],
    ['a checklist not made yet', { ...opened, result: blank, screen: 'checklist' }, 'checked: errors, offer none'],
    ['nothing wrong, then changed', { ...opened, result: correct, stale: true }, 'checked: outdated, offer none'],
    ['a bare document checked in Word', { ...inWord, result: bare, ticked }, 'checked: printable, offer first'],
    ['a bare file checked', { ...opened, result: bare, ticked }, 'checked: printable, offer last'],
    ['the preview', { ...inWord, result: blank, screen: 'preview' }, 'preview'],
    [
      'the preview of a bare document in Word',
      { ...inWord, result: bare, screen: 'preview' },
      'preview, prepare first',
    ],
    ['the preview of a bare file', { ...opened, result: bare, screen: 'preview' }, 'preview'],
    ['关于', { ...opened, result: blank, screen: 'about' }, 'about'],
    ['关于 with nothing open', { ...initialState, screen: 'about' }, 'about'],
  ])('of %s', (_what, state, expected) => {
    expect(told(viewFor(state))).toBe(expected);
  });
});
