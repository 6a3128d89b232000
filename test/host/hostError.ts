/** An error the host answers with, by Word's own codes: https://learn.microsoft.com/javascript/api/word/word.errorcodes */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'ItemNotFound'
  | 'NotAllowed'
  | 'NotImplemented'
  | 'SearchDialogIsOpen'
  | 'SearchStringInvalidOrTooLong';

export class HostError extends Error {
  readonly code: HostErrorCode;
  /** E.g. “ContentControl.insertText”; filled in where the member is known. */
  location = '';

  constructor(code: HostErrorCode, message: string = code) {
    super(message);
    this.code = code;
  }
}
