/** Why a document could not be read at all. The sentence for people is in `strings/errors.ts`, one for each code. */
export const documentErrorCodes = [
  'unreadable-path',
  'no-documents',
  'empty-file',
  'legacy-doc',
  'encrypted',
  'not-zip',
  'zip-corrupt',
  'zip-unsafe-name',
  'zip-too-large',
  'no-document-part',
  'xml-malformed',
  'xml-dtd',
  'empty-document',
  'not-this-form',
  /** It took more time or memory than one of many files may. */
  'check-stopped',
  'write-failed',
  /** Word gives neither the text nor the controls of the open document. */
  'word-read-failed',
  /** Word lets nothing in the open document be changed. */
  'word-read-only',
  /** A fault of the program itself: one file that meets it must not hide the results of the others. */
  'internal-error',
] as const;
export type DocumentErrorCode = (typeof documentErrorCodes)[number];

export interface DocumentErrorData {
  /** Part or entry name inside the package. */
  readonly part?: string;
  /** 1-based line and column in that part, where known. */
  readonly line?: number;
  readonly column?: number;
  /** What was found instead, e.g. the title of the other form. */
  readonly found?: string;
  /** The rules that came with the document are faulty or too large, so that they were not used. */
  readonly pack?: 'refused';
  /** A bound that was exceeded, in its own unit. */
  readonly bound?: number;
}

export class DocumentError extends Error {
  readonly code: DocumentErrorCode;
  readonly data: DocumentErrorData;

  constructor(code: DocumentErrorCode, data: DocumentErrorData = {}, options?: ErrorOptions) {
    super(`${code}${data.part === undefined ? '' : ` in ${data.part}`}`, options);
    this.name = 'DocumentError';
    this.code = code;
    this.data = data;
  }
}

/** What went wrong with one file, as the one kind of error that there are words for. */
export function asDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  return new DocumentError('internal-error', { found: String(error) }, { cause: error });
}

/** The document can be read, and lets nothing be changed. */
export function isReadOnly(error: unknown): boolean {
  return error instanceof DocumentError && error.code === 'word-read-only';
}
