/**
 * The port: the one way the pane, the command line and the checks reach a document. Two adapters stand behind it: a .docx file
 * (`adapters/docx`) and Word itself (`adapters/word`). Every write re-reads its target first, touches nothing else, is verified
 * after, and reports what was and was not done; nothing here throws about content.
 */
import type { DocumentContent, Span } from './content.js';

export type MarkSeverity = 'error' | 'warning';

/** A mark is the dress of a field's own control: it never prints and changes no character. */
export interface Mark {
  readonly field: string;
  readonly severity: MarkSeverity;
  /** Shown at the control, e.g. “未填：签署时间”. At most 64 UTF-16 units. */
  readonly title: string;
  /** What goes beyond a limit, in the field's text: underlined where the host can do it without changing the document. */
  readonly surplus?: Span;
}

/** Data; the adapter writes only where the old text still holds. */
export interface FillEdit {
  readonly kind: 'fill';
  readonly field: string;
  /** `FieldContent.text` the fill was made for ('' for a blank). */
  readonly expected: string;
  readonly text: string;
}

/** `delete-hint` takes out the official hint that still stands beside the applicant's own text. */
export type Edit = FillEdit | { readonly kind: 'delete-hint'; readonly field: string };

export type NotDoneReason =
  | 'changed-meanwhile'
  | 'not-found'
  | 'locked'
  | 'role-forbids'
  | 'duplicate'
  | 'verify-failed'
  | 'unsupported'
  /** The field has no control of its own yet, and this document can only be written to by controls. */
  | 'not-prepared'
  /** A document of the old binary format, which cannot hold content controls of ours. */
  | 'legacy-format'
  /** The program's own search is open. */
  | 'search-open'
  /** The user stopped before it was reached. */
  | 'stopped';

export interface NotDone {
  readonly field: string;
  readonly reason: NotDoneReason;
}

/** What a write did, by field id. */
export interface EditReport {
  readonly done: readonly string[];
  readonly notDone: readonly NotDone[];
}

export interface ReadOptions {
  /** What the write just made has read back will do, while it is young. */
  readonly afterWrite?: boolean;
}

export interface MarkOptions {
  /** After a write: where somebody has taken the marks off since they were put on, none are put on. */
  readonly renew?: boolean;
}

export interface CautionOptions {
  /** Controls will be put into the document. */
  readonly prepares?: boolean;
}

export interface PrepareOptions {
  /** These fields alone; all of them when it is not given. */
  readonly fields?: readonly string[];
  /** Fields done so far and to be done in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborted: what is written so far stays, the rest is reported as `stopped`. */
  readonly signal?: AbortSignal;
}

export interface PrepareReport extends EditReport {
  /** Fields that already had their control. */
  readonly kept: readonly string[];
  /** Fields of which surplus controls (copied rows) were removed. */
  readonly repaired: readonly string[];
  /** The program shows a prompt of its own in empty fields, until they are filled. */
  readonly prompted?: boolean;
}

/** One step back: what `undo` would take back, for the button's label. */
export interface UndoStep {
  readonly kind: 'fill' | 'delete-hint' | 'prepare' | 'unprepare' | 'clear-comments';
  readonly fields: readonly string[];
}

/** What a cheap look finds before any check. */
export interface Peek {
  /** Controls of ours are there. */
  readonly prepared: boolean;
  /** Marks of an earlier check, of this or another person. */
  readonly marks: number;
}

/** What `reveal` selected: the stretch asked for · the whole field · the nearest thing around it · nothing. */
export type Revealed = 'range' | 'field' | 'near' | 'nothing';

/**
 * What to say before writing: Track Changes is on (or may be, where it cannot be asked) and cannot be switched off from here, so that
 * what is written becomes a revision · Word on the web may be unable to save a document that got new controls (office-js issue 6590).
 */
export type WriteCaution = 'tracked' | 'maybe-tracked' | 'may-not-save';

/** What the program that holds the document can do, for 关于. */
export interface Capability {
  readonly id:
    'controls' | 'exact-read' | 'track-changes' | 'underline-surplus' | 'change-events' | 'all-control-types';
  readonly able: boolean;
}

/** Where the document lives and what can be done there. */
export interface Host {
  /** E.g. “Word 16.0.14332 (PC)”; '' for a file. */
  readonly name: string;
  readonly capabilities: readonly Capability[];
}

export interface FormDocument {
  /** File name or document title, for messages. */
  readonly name: string;
  /** Tells this document from others in what the browser keeps about it (findings set aside, items ticked off). */
  readonly key: string;
  /** A look without checking: one light request. */
  peek(): Promise<Peek>;
  host(): Promise<Host>;
  /** Reads the whole document anew. @throws DocumentError when it cannot be read at all or is not a known form. */
  read(options?: ReadOptions): Promise<DocumentContent>;
  /** Wraps every located field in its tagged control; changes no visible character. Idempotent. */
  prepare(options?: PrepareOptions): Promise<PrepareReport>;
  /** Takes all controls of ours out again, whoever put them there; the text stays. */
  unprepare(): Promise<EditReport>;
  /** Replaces all marks by these. */
  mark(marks: readonly Mark[], options?: MarkOptions): Promise<EditReport>;
  /** Takes all marks out, also those of an earlier session or another person. */
  clear(): Promise<EditReport>;
  /** What the user should know before anything is written; null when there is nothing to say. */
  caution(options?: CautionOptions): Promise<WriteCaution | null>;
  /** In their order; what follows a refused edit of the same field is left too. */
  edit(edits: readonly Edit[]): Promise<EditReport>;
  /** The step that `undo` would take back; null when there is none. */
  readonly undoStep: UndoStep | null;
  /** Takes the last edit or prepare back, also after other edits; leaves alone what was changed since and says so. */
  undo(): Promise<EditReport>;
  /** Brings the field (or the stretch of its text) into view and selects it. */
  reveal(field: string, range?: Span): Promise<Revealed>;
  /** Calls back when the document was changed by someone else than this port. Returns the unsubscribe function. */
  onChanged(listener: () => void): () => void;
}
