/**
 * The port: the one way the pane, the command line and the checks reach a document. Two adapters stand behind it: a .docx file
 * (`adapters/docx`) and Word itself (`adapters/word`). Every write re-reads its target first, touches nothing else, is verified
 * after, and reports what was and was not done; nothing here throws about content.
 */
import type { DocumentContent } from './content.js';

export type MarkSeverity = 'error' | 'warning';

/** A mark is the dress of a field's own control: it never prints and changes no character. */
export interface Mark {
  readonly field: string;
  readonly severity: MarkSeverity;
  /** Shown at the control, e.g. “未填：签署时间”. At most 64 UTF-16 units. */
  readonly title: string;
}

/** A fill is data; the adapter writes only where the old text still holds. */
export interface Fill {
  readonly field: string;
  /** `FieldContent.text` the fill was made for ('' for a blank). */
  readonly expected: string;
  readonly text: string;
}

/** Deletes the official hint that still stands beside the applicant's own text. */
export interface HintDeletion {
  readonly field: string;
}

export type Edit =
  { readonly kind: 'fill'; readonly fill: Fill } | { readonly kind: 'delete-hint'; readonly deletion: HintDeletion };

export type NotDoneReason =
  'changed-meanwhile' | 'not-found' | 'locked' | 'role-forbids' | 'duplicate' | 'verify-failed' | 'unsupported';

export interface NotDone {
  readonly field: string;
  readonly reason: NotDoneReason;
}

/** What a write did, by field id. */
export interface EditReport {
  readonly done: readonly string[];
  readonly notDone: readonly NotDone[];
}

export interface EditOptions {
  /** Write as tracked revisions instead of plainly; off unless the user asks for it. */
  readonly tracked?: { readonly author: string; readonly date: string };
}

export interface PrepareReport extends EditReport {
  /** Fields that already had their control. */
  readonly kept: readonly string[];
  /** Fields of which surplus controls (copied rows) were removed. */
  readonly repaired: readonly string[];
}

/** One step back: what `undo` would take back, for the button's label. */
export interface UndoStep {
  readonly kind: 'fill' | 'delete-hint' | 'prepare';
  readonly fields: readonly string[];
}

export interface FormDocument {
  /** File name or document title, for messages. */
  readonly name: string;
  /** Reads the whole document anew. @throws DocumentError when it cannot be read at all or is not a known form. */
  read(): Promise<DocumentContent>;
  /** Wraps every located field in its tagged control; changes no visible character. Idempotent. */
  prepare(): Promise<PrepareReport>;
  /** Replaces all marks by these. */
  mark(marks: readonly Mark[]): Promise<EditReport>;
  /** Takes all marks out, also those of an earlier session or another person. */
  clear(): Promise<EditReport>;
  edit(edits: readonly Edit[], options?: EditOptions): Promise<EditReport>;
  /** The step that `undo` would take back; null when there is none. */
  readonly undoStep: UndoStep | null;
  /** Takes the last edit or prepare back, also after other edits; leaves alone what was changed since and says so. */
  undo(): Promise<EditReport>;
  /** Brings the field (or the stretch of its text, UTF-16 units) into view and selects it. False: the place could not be shown. */
  reveal(field: string, range?: { readonly start: number; readonly length: number }): Promise<boolean>;
  /** Calls back when the document was changed by someone else than this port. Returns the unsubscribe function. */
  onChanged(listener: () => void): () => void;
}
