import { verdict as words } from '../../strings/pane.js';
import { ignoredErrors, type CheckResult } from './result.js';
import type { Outcome } from './view.js';

/** The verdict in a few words. */
export function verdictWords(result: CheckResult, outcome: Outcome): string {
  switch (outcome) {
    case 'stale':
      return words.stale;
    case 'findings':
      return words.errors(result.counts.error);
    case 'unsure':
      return words.incomplete(result.fields.total - result.fields.read);
    case 'ignored':
      return words.ignored(ignoredErrors(result));
    case 'done':
      return words.printable;
  }
}

/** The verdict where it stands alone: an error that was set aside is never left out of it. */
export function wholeVerdict(result: CheckResult, outcome: Outcome): string {
  const ignored = ignoredErrors(result);
  const verdict = verdictWords(result, outcome);
  return ignored === 0 || outcome === 'ignored' ? verdict : words.withIgnored(verdict, ignored);
}
