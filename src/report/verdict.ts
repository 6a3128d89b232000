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

export function verdictOf(told: Told, standing: Standing = untouched): Verdict {
  const errors = ignoredErrors(told);
  const open = told.manual.before.filter(({ key }) => !standing.ticked.has(key)).length;
  const state = stateOf(told, standing, { errors, open });
  const heading = headingOf(state, told, { errors, open });
  return {
    state,
    heading,
    sentence: errors === 0 || state === 'ignored' ? heading : words.withIgnored(heading, errors),
  };
}

interface Left {
  readonly errors: number;
  readonly open: number;
}

function stateOf({ tally, unread, source }: Told, { outdated }: Standing, { errors, open }: Left): VerdictState {
  if (outdated) return 'outdated';
  if (tally.error > 0) return 'errors';
  if (unread.fields + unread.headings + unread.stretches > 0) return 'unsure';
  if (open > 0) return 'to-check';
  if (errors > 0) return 'ignored';
  return source === null ? 'printable' : tally.warning > 0 ? 'advised' : 'passed';
}

function headingOf(state: VerdictState, { tally, unread }: Told, { errors, open }: Left): string {
  switch (state) {
    case 'outdated':
      return words.stale;
    case 'errors':
      return words.errors(tally.error);
    case 'unsure':
      return words.incomplete(unread);
    case 'to-check':
      return words.toCheck(open);
    case 'ignored':
      return words.ignored(errors);
    case 'printable':
      return words.printable;
    case 'advised':
      return words.advised(tally.warning);
    case 'passed':
      return words.passed;
  }
}
