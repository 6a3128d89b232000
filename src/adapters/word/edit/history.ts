/** What was done, kept as data so that it can be taken back after later edits; gone when the pane is closed. */
import type { Edit, UndoStep } from '../../../document/port.js';
import type { FieldContent } from '../../../document/content.js';
import type { Outcome } from '../session/bisect.js';
import type { PlannedFill } from './plannedFill.js';
import type { RemovedHint } from './plannedHint.js';

/** A fill that stands in the document. */
export interface FillEntry {
  readonly kind: 'fill';
  readonly field: string;
  /** What the field reads now. */
  readonly text: string;
  readonly plan: PlannedFill;
  /** What Word gave for the place that was written to, before. */
  readonly replaced: string;
}

/** A hint that was taken out. */
export interface HintEntry {
  readonly kind: 'delete-hint';
  readonly field: string;
  readonly hints: readonly RemovedHint[];
  readonly before: FieldContent;
}

export type Entry = FillEntry | HintEntry;
export type EditOutcome = Outcome<Edit, Entry>;

export interface WordStep extends UndoStep {
  /** Empty for preparing and taking controls out, which their fields describe. */
  readonly entries: readonly Entry[];
}

/** The last one stands at the end. */
export type History = WordStep[];

/** A step that did nothing is none. */
export function record(history: History, step: WordStep): void {
  if (step.fields.length > 0) history.push(step);
}
