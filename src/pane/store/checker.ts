/** The heavy half of the pane: form, rules and their sentences. Loaded after the first paint. */
import './schemasWithoutEval.js';
import { check as checkContent } from '../../rules/index.js';
import { emptyMemory } from '../../decisions/memory.js';
import { createMemoryStorage } from '../../decisions/memoryStorage.js';
import type { DocumentContent } from '../../document/content.js';
import { DocumentError } from '../../document/error.js';
import { formOf } from '../../forms/index.js';
import { checklistText } from '../../report/checklist.js';
import { checklistPage } from '../../report/checklistPage.js';
import { editsFor } from '../../report/edits.js';
import { tell } from '../../report/told.js';
import { describeError } from '../../strings/errors.js';
import { metersOf } from './meters.js';
import type { Checker, CheckResult } from './result.js';

function check(content: DocumentContent, now: Date, memory = emptyMemory): CheckResult {
  const form = formOf(content);
  const asOf = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  return {
    ...tell(checkContent(content, form, asOf), content, form, memory),
    checkedAt: now,
    meters: metersOf(content, form),
  };
}

export const checker: Checker = {
  check,
  memoriesIn: createMemoryStorage,
  checklist: (list) => ({ text: checklistText(list), page: checklistPage(list) }),
  fix: (views, content, document) =>
    document.edit(
      editsFor(
        views.map((view) => view.finding),
        content,
      ),
    ),
  describe: (error) => {
    // A fault of the program is no statement about the document.
    if (!(error instanceof DocumentError) || error.code === 'internal-error') return null;
    return { reason: error.code === 'not-this-form' ? 'other-form' : 'unreadable', sentence: describeError(error) };
  },
};
