/** Which view the pane shows: derived from the state alone, so that no two of them can be shown at once and none is a dead end. */
import { type ChecklistShapes, type CheckResult } from './result.js';
import { verdictOf, type Verdict } from '../../report/verdict.js';
import { inWord, type Activity, type PaneState, type Refusal } from './state.js';

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
  | { readonly kind: 'checked'; readonly verdict: Verdict; readonly result: CheckResult; readonly offer: PrepareOffer };

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
  return {
    kind: 'checked',
    verdict: verdictOf(result, { outdated: state.stale, ticked: state.ticked }),
    result,
    offer,
  };
}

/** Nothing can be written before every field has its control: Word is written to by controls alone. */
export function needsPreparing(state: Pick<PaneState, 'host' | 'result'>): boolean {
  return inWord(state) && state.result !== null && !state.result.content.prepared;
}
