/** What the pane shows at one moment. */
import type { NotDone, UndoStep } from '../document/port.js';
import type { CheckResult } from './result.js';

/** What is under way; the buttons wait meanwhile. */
export type Activity = 'check' | 'fix' | 'undo' | 'clear' | 'prepare';

/** What the last action did, shown until the next one. */
export interface Notice {
  readonly tone: 'success' | 'warning' | 'error';
  readonly lines: readonly string[];
}

export interface PaneState {
  /** Name of the open document; null before one is open. */
  readonly name: string | null;
  readonly activity: Activity | null;
  readonly result: CheckResult | null;
  /** The document was changed by someone else after the check. */
  readonly stale: boolean;
  /** Marks are in the document. */
  readonly marked: boolean;
  /** Why the document cannot be checked at all (a sentence), or that the check itself failed (with details to pass on). */
  readonly refusal: { readonly sentence: string; readonly details: string | null } | null;
  readonly view: 'findings' | 'preview';
  /** Keys of preview entries the user took out. */
  readonly unchosen: ReadonlySet<string>;
  /** Keys of manual findings ticked off. */
  readonly ticked: ReadonlySet<string>;
  /** Key of the finding last revealed. */
  readonly current: string | null;
  /** Key of the card that should take the focus because the focused one is gone; '' for the verdict. */
  readonly focus: string | null;
  readonly notice: Notice | null;
  readonly undoStep: UndoStep | null;
  /** For screen readers; the id tells two equal sentences apart. */
  readonly announcement: { readonly id: number; readonly text: string };
}

export const initialState: PaneState = {
  name: null,
  activity: null,
  result: null,
  stale: false,
  marked: false,
  refusal: null,
  view: 'findings',
  unchosen: new Set(),
  ticked: new Set(),
  current: null,
  focus: null,
  notice: null,
  undoStep: null,
  announcement: { id: 0, text: '' },
};

/** The same set with or without one key. */
export function withKey(set: ReadonlySet<string>, key: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) next.add(key);
  else next.delete(key);
  return next;
}

/** Fields a write left alone, with the labels people know them by. */
export function labelled(notDone: readonly NotDone[], result: CheckResult | null) {
  return notDone.map((item) => ({ label: result?.labels.get(item.field) ?? item.field, reason: item.reason }));
}
