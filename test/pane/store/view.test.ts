import { describe, expect, it } from '@jest/globals';
import { checker } from '../../../src/pane/store/checker.js';
import type { CheckResult } from '../../../src/pane/store/result.js';
import { initialState, type PaneState } from '../../../src/pane/store/state.js';
import { viewFor, type PaneView } from '../../../src/pane/store/view.js';
import { contentWith, correctTexts, textsWithBlanks } from '../fakeDocument.js';
import { now } from '../opened.js';

const correct = checker.check(contentWith(correctTexts()), now);
const bare = checker.check(contentWith({}, false), now);
const bareCorrect = checker.check(contentWith(correctTexts(), false), now);
const needed = checker.check(contentWith(textsWithBlanks('cover.contact')), now);
const blank = checker.check(contentWith({}), now);
const ignored: CheckResult = {
  ...correct,
  ignored: blank.groups[0]?.findings.map((told) => ({ told, reason: '' })) ?? [],
};
const unread: CheckResult = { ...correct, unread: { fields: 1, headings: 0, stretches: 0 } };
/** All there is to look at before printing. */
const ticked = new Set(correct.manual.before.map(({ key }) => key));
const all = new Set([...ticked, ...correct.manual.after.map(({ key }) => key)]);

const opened: PaneState = { ...initialState, name: '申报书.docx', host: { name: '', capabilities: [] } };
const inWord: PaneState = { ...opened, host: { name: 'Word 16.0.14332 (PC)', capabilities: [] } };
const unreadable = { reason: 'unreadable', sentence: '读不下去。' } as const;

/** What of a view the table tells. */
function told(view: PaneView): string {
  switch (view.kind) {
    case 'ready':
      return `ready, ${view.marks} marks`;
    case 'working':
      return `working: ${view.activity}`;
    case 'refused':
      return `refused: ${view.refusal.reason}`;
    case 'checked':
      return `checked: ${view.verdict.state}, then ${view.next}${view.unmarked ? ', unmarked' : ''}`;
    case 'about':
    case 'checklist':
    case 'preview':
    case 'no-document':
      return view.kind;
  }
}

describe('the view', () => {
  it.each<[string, PaneState, string]>([
    ['nothing open', initialState, 'no-document'],
    ['a document just opened', opened, 'ready, 0 marks'],
    ['marks of an earlier check', { ...opened, look: { prepared: true, marks: 5 } }, 'ready, 5 marks'],
    ['a bare document in Word', { ...inWord, look: { prepared: false, marks: 0 } }, 'ready, 0 marks'],
    ['the first check under way', { ...opened, activity: 'check' }, 'working: check'],
    ['another try after a refusal', { ...opened, activity: 'check', refusal: unreadable }, 'working: check'],
    ['a check again beside the result', { ...opened, activity: 'check', result: blank }, 'checked: errors, then fill'],
    ['a document that cannot be read', { ...opened, refusal: unreadable }, 'refused: unreadable'],
    ['blanks', { ...opened, result: blank }, 'checked: errors, then fill'],
    ['blanks that only the applicant can fill', { ...opened, result: needed }, 'checked: errors, then walk'],
    ['nothing wrong so far', { ...opened, result: correct }, 'checked: to-check, then look'],
    ['nothing wrong', { ...opened, result: correct, ticked }, 'checked: printable, then after'],
    [
      'nothing wrong, with marks',
      { ...opened, result: correct, ticked, marked: true },
      'checked: printable, then clear',
    ],
    ['nothing left to do', { ...opened, result: correct, ticked: all }, 'checked: printable, then checklist'],
    ['nothing wrong in what was read', { ...opened, result: unread, ticked }, 'checked: unsure, then walk'],
    ['nothing wrong in what was read, not looked at', { ...opened, result: unread }, 'checked: unsure, then look'],
    ['nothing wrong but what was set aside', { ...opened, result: ignored, ticked }, 'checked: ignored, then ignored'],
    [
      'nothing wrong but what was set aside, in what was read',
      { ...opened, result: { ...ignored, unread: { fields: 0, headings: 1, stretches: 0 } }, ticked },
      'checked: unsure, then walk',
    ],
    [
      'the checklist',
      { ...opened, result: blank, screen: 'checklist', checklist: { text: '', page: '' } },
      'checklist',
    ],
    ['a checklist not made yet', { ...opened, result: blank, screen: 'checklist' }, 'checked: errors, then fill'],
    ['nothing wrong, then changed', { ...opened, result: correct, stale: true }, 'checked: outdated, then check'],
    ['a bare document checked in Word', { ...inWord, result: bare }, 'checked: errors, then fill, unmarked'],
    [
      'a bare document in Word with nothing to mark',
      { ...inWord, result: bareCorrect },
      'checked: to-check, then look',
    ],
    ['a bare file checked', { ...opened, result: bare }, 'checked: errors, then fill'],
    ['the preview', { ...inWord, result: blank, screen: 'preview' }, 'preview'],
    ['关于', { ...opened, result: blank, screen: 'about' }, 'about'],
    ['关于 with nothing open', { ...initialState, screen: 'about' }, 'about'],
  ])('of %s', (_what, state, expected) => {
    expect(told(viewFor(state))).toBe(expected);
  });
});
