/** What the pane holds at one moment. What of it is shown, and as what, is derived in `view.ts`. */
import type { Severity } from '../../check/finding.js';
import type { Host, Peek, Revealed, WriteCaution } from '../../document/port.js';
import type { PaneStep } from '../../strings/pane.js';
import type { ChecklistShapes, CheckResult } from './result.js';
import type { ToldFinding } from '../../report/toldFinding.js';

/** What is under way; the buttons wait meanwhile. */
export type Activity = 'check' | 'fix' | 'undo' | 'clear' | 'prepare' | 'mark';

/** What the last action did, shown until the next one. */
export interface Notice {
  readonly tone: 'success' | 'warning' | 'error';
  readonly lines: readonly string[];
  /** For whoever is asked for help: the error itself. */
  readonly details?: string;
  /** Goes on with what was stopped, offered as a button. */
  readonly offer?: Write;
}

/** What is asked to be written: the marks of fields that Word writes by, then the fixes of these findings. */
export interface Write {
  readonly prepare: boolean;
  readonly views: readonly ToldFinding[];
}

/**
 * Why there is no verdict: another form or an unreadable document (a sentence of `strings/errors.ts`), or the check itself failed
 * (with details to pass on).
 */
export type Refusal =
  | { readonly reason: 'other-form' | 'unreadable'; readonly sentence: string }
  | { readonly reason: 'fault'; readonly sentence: string; readonly details: string };

export interface PaneState {
  /** Name of the open document; null before one is open. */
  readonly name: string | null;
  /** When the file was last modified whose copy is open: to check it as it is now, it has to be opened again. Null otherwise. */
  readonly modifiedAt: Date | null;
  /** Where the document lives; null until it has answered. */
  readonly host: Host | null;
  /** What a first look found; null until then. */
  readonly look: Peek | null;
  readonly activity: Activity | null;
  /** The activity has taken so long that it should say how far it is. */
  readonly slow: boolean;
  /** Fields done, where known. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The user asked for the activity to stop. */
  readonly stopping: boolean;
  readonly result: CheckResult | null;
  /** The document was changed by someone else after the check. */
  readonly stale: boolean;
  /** Marks are in the document. */
  readonly marked: boolean;
  readonly refusal: Refusal | null;
  readonly screen: 'list' | 'preview' | 'checklist' | 'about';
  /** The first-run card is shown. */
  readonly welcome: boolean;
  /** Only findings of this severity are shown; null for all. */
  readonly only: Severity | null;
  /** Keys of preview entries that are ticked. */
  readonly chosen: ReadonlySet<string>;
  /** As it was when it was asked for; null before. */
  readonly checklist: ChecklistShapes | null;
  /** Keys of manual findings ticked off. */
  readonly ticked: ReadonlySet<string>;
  /** Key of the finding gone to last. */
  readonly current: string | null;
  /** What going there brought into view; null while it is not known, and for a finding without a place. */
  readonly revealed: Revealed | null;
  /** Key of the finding where walking goes on when the one gone to last is settled. */
  readonly resume: string | null;
  /** Key of the card that should take the focus because the user's action leads there; '' for the verdict, 'welcome' for the first-run card, 'ignored' for what was set aside. */
  readonly focus: string | null;
  /** What the preview says about writing. */
  readonly caution: WriteCaution | null;
  /** A write that waits until the user has read what is said about it. */
  readonly pending: { readonly caution: WriteCaution; readonly write: Write } | null;
  readonly notice: Notice | null;
  readonly undoStep: PaneStep | null;
  /** For screen readers; the id tells two equal sentences apart. */
  readonly announcement: { readonly id: number; readonly text: string };
}

export const initialState: PaneState = {
  name: null,
  modifiedAt: null,
  host: null,
  look: null,
  activity: null,
  slow: false,
  progress: null,
  stopping: false,
  result: null,
  stale: false,
  marked: false,
  refusal: null,
  screen: 'list',
  welcome: false,
  only: null,
  chosen: new Set(),
  checklist: null,
  ticked: new Set(),
  current: null,
  revealed: null,
  resume: null,
  focus: null,
  caution: null,
  pending: null,
  notice: null,
  undoStep: null,
  announcement: { id: 0, text: '' },
};

/** The document is open in Word: places are selected there, and writing needs controls. A file has no such program. */
export function inWord({ host }: Pick<PaneState, 'host'>): boolean {
  return host !== null && host.name !== '';
}
