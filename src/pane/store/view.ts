/** Which view the pane shows: derived from the state alone, so that no two of them can be shown at once and none is a dead end. */
import { type ChecklistShapes, type CheckResult } from './result.js';
import { offered, type ToldFinding } from '../../report/toldFinding.js';
import { verdictOf, type Verdict, type VerdictState } from '../../report/verdict.js';
import { inWord, type Activity, type PaneState, type Refusal } from './state.js';

/**
 * The one next step of a verdict. `walk`: from finding to finding · `look`: what is to be looked at before printing · `ignored`: what was set
 * aside · `clear`: the marks · `after`: what comes after printing.
 */
export type NextStep = 'check' | 'fill' | 'walk' | 'look' | 'ignored' | 'clear' | 'after' | 'checklist';

export type PaneView =
  | { readonly kind: 'about' }
  | { readonly kind: 'no-document' }
  /** @prop marks of an earlier check that are still in the document */
  | { readonly kind: 'ready'; readonly marks: number }
  /** Something is under way and there is no result yet to show beside it. */
  | { readonly kind: 'working'; readonly activity: Activity; readonly marks: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'checklist'; readonly shapes: ChecklistShapes }
  | { readonly kind: 'preview'; readonly result: CheckResult }
  | CheckedView;

export interface CheckedView {
  readonly kind: 'checked';
  readonly verdict: Verdict;
  readonly next: NextStep;
  readonly result: CheckResult;
  /** Nothing could be marked in Word, where fields have no controls yet. */
  readonly unmarked: boolean;
}

export function viewFor(state: PaneState): PaneView {
  const { result, activity, look } = state;
  if (state.screen === 'about') return { kind: 'about' };
  if (state.name === null) return { kind: 'no-document' };
  const marks = look?.marks ?? 0;
  if (result === null && activity !== null) return { kind: 'working', activity, marks };
  if (state.refusal !== null) return { kind: 'refused', refusal: state.refusal };
  if (result === null) return { kind: 'ready', marks };
  if (state.screen === 'checklist' && state.checklist !== null) return { kind: 'checklist', shapes: state.checklist };
  if (state.screen === 'preview') return { kind: 'preview', result };
  const verdict = verdictOf(result, { outdated: state.stale, ticked: state.ticked });
  const unmarked = needsPreparing(state) && result.marks.length > 0;
  return { kind: 'checked', verdict, next: nextStep(verdict.state, result, state), result, unmarked };
}

function nextStep(
  verdict: VerdictState,
  { fill, manual }: CheckResult,
  { ticked, marked }: Pick<PaneState, 'ticked' | 'marked'>,
): NextStep {
  const left = (views: readonly ToldFinding[]): boolean => views.some(({ key }) => !ticked.has(key));
  switch (verdict) {
    case 'outdated':
      return 'check';
    case 'errors':
      return offered(fill).length > 0 ? 'fill' : 'walk';
    case 'unsure':
      return left(manual.before) ? 'look' : 'walk';
    case 'to-check':
      return 'look';
    case 'ignored':
      return 'ignored';
    case 'advised':
      return 'walk';
    case 'printable':
    case 'passed':
      return marked ? 'clear' : left(manual.after) ? 'after' : 'checklist';
  }
}

/** Word is written to by controls alone, and these are made with the first write. */
export function needsPreparing(state: Pick<PaneState, 'host' | 'result'>): boolean {
  return inWord(state) && state.result !== null && !state.result.content.prepared;
}
