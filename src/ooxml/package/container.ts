/** What a file is by its first bytes, never by its name: real forms named .doc are OOXML, and the other way round. */
import { DocumentError, type DocumentErrorCode } from '../../document/error.js';
import { MAX_FILE_BYTES, tooLarge } from '../bounds.js';
import { decodeText } from './partText.js';

export type Container = 'zip' | 'flat-opc';

/** What else a file can be: `DocumentErrorData.found` of `not-zip` and `no-document-part`. */
export const foreignKinds = [
  'spreadsheet',
  'presentation',
  'open-document',
  'archive',
  'rtf',
  'html',
  'pdf',
  'word-2003-xml',
  'works',
  'compound',
] as const;
export type ForeignKind = (typeof foreignKinds)[number];

const FLAT_OPC_NAMESPACE = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const WORD_2003_NAMESPACE = 'http://schemas.microsoft.com/office/word/2003/wordml';

/** First bytes of formats that are not text. */
const signatures: readonly (readonly [readonly number[], ForeignKind])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Of every record of an archive; a file of two bytes is a truncated one. */
const zipSignature = [0x50, 0x4b];

/** Bytes looked at to tell kinds of text apart. */
const HEAD_BYTES = 8192;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);
}

/** @throws DocumentError `empty-file`, `encrypted`, `legacy-doc`, `not-zip`, `no-document-part`, `zip-too-large` */
export function detectContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new DocumentError('empty-file');
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge('file');
  if (startsWith(bytes, compoundFile)) throw compoundFileError(bytes);
  if (startsWith(bytes, zipSignature)) return 'zip';
  const kind = signatures.find(([signature]) => startsWith(bytes, signature))?.[1] ?? textKind(bytes);
  if (kind === 'flat-opc') return kind;
  throw new DocumentError('not-zip', kind === null ? {} : { found: kind });
}

function textKind(bytes: Uint8Array): ForeignKind | 'flat-opc' | null {
  const head = decodeText(bytes.subarray(0, HEAD_BYTES), false)?.text.trimStart() ?? '';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.includes(FLAT_OPC_NAMESPACE)) return 'flat-opc';
  if (head.includes(WORD_2003_NAMESPACE)) return 'word-2003-xml';
  return /^mime-version:|<html|<!doctype html/i.test(head) ? 'html' : null;
}

/**
 * Streams and storages of a compound file that tell what it is ([MS-OFFCRYPTO] 2.2 and 2.3.4.4, [MS-DOC] 2.1, [MS-XLS] 2.1, [MS-PPT]
 * 2.1). A package under rights management is encrypted too, but has no password.
 */
const streams: readonly (readonly [string, DocumentErrorCode, (ForeignKind | 'rights')?])[] = [
  ['DRMEncryptedDataSpace', 'encrypted', 'rights'],
  ['DRMEncryptedTransform', 'encrypted', 'rights'],
  ['\tDRMContent', 'encrypted', 'rights'],
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'legacy-doc'],
  ['Workbook', 'no-document-part', 'spreadsheet'],
  ['Book', 'no-document-part', 'spreadsheet'],
  ['PowerPoint Document', 'no-document-part', 'presentation'],
  ['MatOST', 'not-zip', 'works'],
];

/** A document with an open password is a compound file holding the encrypted package; so are old binary files, and others. */
function compoundFileError(bytes: Uint8Array): DocumentError {
  const [, code, found] = streams.find(([name]) => hasStream(bytes, name)) ?? ['', 'not-zip', 'compound'];
  return new DocumentError(code, found === undefined ? {} : { found });
}

/**
 * Whether a directory entry of this name stands anywhere in the file: 128 bytes at a multiple of 128, the name in UTF-16 at its
 * start, its length in bytes with the final zero at 64 ([MS-CFB] 2.6.1). Following the sector chain would find the same. Names are
 * equal without regard to case (2.6.4).
 */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = name.toUpperCase();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (view.getUint16(at + 64, true) !== (name.length + 1) * 2) continue;
    const units = Array.from(name, (_char, index) => view.getUint16(at + 2 * index, true));
    if (String.fromCharCode(...units).toUpperCase() === wanted) return true;
  }
  return false;
}
