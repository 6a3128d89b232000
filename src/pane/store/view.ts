/** Which view the pane shows: derived from the state alone, so that no two of them can be shown at once and none is a dead end. */
import { ignoredErrors, type ChecklistShapes, type CheckResult } from './result.js';
import { inWord, type Activity, type PaneState, type Refusal } from './state.js';

/**
 * `done` only when nothing is wrong and every field was found and read; a changed document has no verdict. `ignored`: it would be done
 * but for errors that a person set aside, so the person decides.
 */
export type Outcome = 'stale' | 'findings' | 'unsure' | 'ignored' | 'done';

/** Where preparing is offered: before everything else where marks and fills need it, at the end where it only helps. */
export type PrepareOffer = 'first' | 'last' | 'none';

export type PaneView =
  | { readonly kind: 'about' }
  | { readonly kind: 'no-document' }
  /** @prop marks of an earlier check that are still in the document */
  | { readonly kind: 'ready'; readonly marks: number; readonly offer: PrepareOffer }
  /** Something is under way and there is no result yet to show beside it. */
  | { readonly kind: 'working'; readonly activity: Activity; readonly marks: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'checklist'; readonly shapes: ChecklistShapes }
  | { readonly kind: 'preview'; readonly result: CheckResult; readonly prepareFirst: boolean }
  | { readonly kind: 'checked'; readonly outcome: Outcome; readonly result: CheckResult; readonly offer: PrepareOffer };

export function outcomeOf(result: CheckResult, stale: boolean): Outcome {
  if (stale) return 'stale';
  if (result.counts.error > 0) return 'findings';
  if (!result.complete) return 'unsure';
  return ignoredErrors(result) > 0 ? 'ignored' : 'done';
}

export function viewFor(state: PaneState): PaneView {
  const { result, activity, look } = state;
  if (state.screen === 'about') return { kind: 'about' };
  if (state.name === null) return { kind: 'no-document' };
  const marks = look?.marks ?? 0;
  if (result === null && activity !== null) return { kind: 'working', activity, marks };
  if (state.refusal !== null) return { kind: 'refused', refusal: state.refusal };
  if (result === null) {
    const offer = inWord(state) && look !== null && !look.prepared ? 'last' : 'none';
    return { kind: 'ready', marks, offer };
  }
  if (state.screen === 'checklist' && state.checklist !== null) return { kind: 'checklist', shapes: state.checklist };
  if (state.screen === 'preview') return { kind: 'preview', result, prepareFirst: needsPreparing(state) };
  const unprepared = !result.content.prepared;
  const offer = !unprepared ? 'none' : inWord(state) ? 'first' : 'last';
  return { kind: 'checked', outcome: outcomeOf(result, state.stale), result, offer };
}

/** Nothing can be written before every field has its control: Word is written to by controls alone. */
export function needsPreparing(state: Pick<PaneState, 'host' | 'result'>): boolean {
  return inWord(state) && state.result !== null && !state.result.content.prepared;
}
