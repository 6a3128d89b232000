/** The one verdict on a check, the same on every surface. */
import { verdict as words } from '../strings/pane.js';
import { ignoredErrors, type Told } from './toldFinding.js';

/**
 * `outdated`: the document was changed after the check · `errors`: 必改 is left · `unsure`: something was not found, not read, or belongs to
 * no field · `to-check`: nothing has to be changed, and items are left to look at before printing · `ignored`: it would be printable but
 * for errors that a person set aside, so the person decides · `printable`: only this one says 可以打印 · `advised`, `passed`: the same by rules
 * that were drafted from a blank, which prove less: with suggestions, and without.
 */
export const verdictStates = [
  'outdated',
  'errors',
  'unsure',
  'to-check',
  'ignored',
  'printable',
  'advised',
  'passed',
] as const;
export type VerdictState = (typeof verdictStates)[number];

export interface Verdict {
  readonly state: VerdictState;
  /** In a few words, for a heading. */
  readonly heading: string;
  /** The same where it stands alone: an error that was set aside is never left out of it. */
  readonly sentence: string;
}

export interface Standing {
  /** Keys of the items a person has ticked off; a surface without ticks has none. */
  readonly ticked: ReadonlySet<string>;
  /** The document was changed after the check. */
  readonly outdated: boolean;
}

export const untouched: Standing = { ticked: new Set(), outdated: false };

export function verdictOf(told: Told, { ticked, outdated }: Standing = untouched): Verdict {
  const { tally, unread, source } = told;
  const errors = ignoredErrors(told);
  const open = told.manual.before.filter(({ key }) => !ticked.has(key)).length;
  const verdict = (state: VerdictState, heading: string): Verdict => ({
    state,
    heading,
    sentence: errors === 0 || state === 'ignored' ? heading : words.withIgnored(heading, errors),
  });
  if (outdated) return verdict('outdated', words.stale);
  if (tally.error > 0) return verdict('errors', words.errors(tally.error));
  if (unread.fields + unread.headings + unread.stretches > 0) return verdict('unsure', words.incomplete(unread));
  if (open > 0) return verdict('to-check', words.toCheck(open));
  if (errors > 0) return verdict('ignored', words.ignored(errors));
  if (source === null) return verdict('printable', words.printable);
  return tally.warning > 0 ? verdict('advised', words.advised(tally.warning)) : verdict('passed', words.passed);
}
