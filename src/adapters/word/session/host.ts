/** What the adapter gets from the entry: Word itself, never a global. */
import { DocumentError } from '../../../document/error.js';
import type { Form } from '../../../forms/schema.js';

/** `Word.run`. */
export type Run = <Result>(batch: (context: Word.RequestContext) => Promise<Result>) => Promise<Result>;

export interface WordHost {
  readonly run: Run;
  /** File name or title, for messages; by its ending a document of the old format is known. */
  readonly name: string;
  /** Tells this document from others: its address, or its name before it was saved. */
  readonly key: string;
  /** E.g. “Word 16.0.14332 (PC)”. */
  readonly hostName: string;
  /** `Office.context.document.mode` says so: a hint only, since the view may have been changed after the page was opened. */
  readonly isReadOnly: boolean;
  /** Word on the web. */
  readonly isOnline?: boolean;
  /** `Office.context.requirements.isSetSupported`: a hint only, which some hosts give wrongly. */
  readonly supports: (set: string, version: string) => boolean;
  /** Milliseconds, of any beginning; the clock's own where it is not given. */
  readonly now?: () => number;
  /** Ids of fields that no control can be put around, kept beside the document for the next time it is opened. */
  readonly unfit?: { readonly get: () => readonly string[]; readonly set: (fields: readonly string[]) => void };
  /** Texts of the document's data parts of a namespace: the Common API, since the body's OOXML leaves them out. */
  readonly dataParts?: (namespace: string) => Promise<readonly string[]>;
  /** The whole file, where those cannot be asked for. */
  readonly file?: () => Promise<Uint8Array>;
  /** Rules of further forms that stand beside the page. */
  readonly formsBeside?: () => Promise<readonly Form[]>;
  /** Calls back when the selection moves; for hosts without any event about the text. */
  readonly onSelectionChanged?: (listener: () => void) => () => void;
}

/** An error that Word gave (`OfficeExtension.Error`), not a fault of this program. */
export interface HostError extends Error {
  readonly code: string;
}

export function isHostError(error: unknown): error is HostError {
  return (
    !(error instanceof DocumentError) &&
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error
  );
}

/**
 * What Word answers; null where it refuses.
 * @param mayLack the library of the page may be older than the members asked for, which shows as a `TypeError`
 */
export async function unlessRefused<Result>(ask: () => Promise<Result>, mayLack = false): Promise<Result | null> {
  try {
    return await ask();
  } catch (error) {
    if (isHostError(error) || (mayLack && error instanceof TypeError)) return null;
    throw error;
  }
}

/** What refused, e.g. “ContentControl.appearance”; '' where the host does not tell (`OfficeExtension.DebugInfo.errorLocation`). */
export function placeOf(error: HostError): string {
  const info = 'debugInfo' in error ? error.debugInfo : null;
  const place = typeof info === 'object' && info !== null && 'errorLocation' in info ? info.errorLocation : '';
  return typeof place === 'string' ? place : '';
}

/** The member that refused, e.g. “appearance”; '' where the host does not tell. */
export function memberOf(error: HostError): string {
  return placeOf(error).split('.').at(-1) ?? '';
}
