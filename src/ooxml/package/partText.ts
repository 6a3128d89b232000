/** Text of a part and its bytes: UTF-8 or UTF-16, the two encodings of a package (ECMA-376-2, 6.1.4), each with its byte order mark. */
import { DocumentError } from '../../document/error.js';

export interface PartEncoding {
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly mark: boolean;
}

export interface PartText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: PartEncoding;
}

export const plainUtf8: PartEncoding = { charset: 'utf-8', mark: false };

function encodingOf(bytes: Uint8Array): PartEncoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { charset: 'utf-8', mark: true };
  if (first === 0xff && second === 0xfe) return { charset: 'utf-16le', mark: true };
  if (first === 0xfe && second === 0xff) return { charset: 'utf-16be', mark: true };
  // Without a mark, the `<` that starts every part tells (XML 1.0, appendix F).
  if (first === 0x3c && second === 0) return { charset: 'utf-16le', mark: false };
  if (first === 0 && second === 0x3c) return { charset: 'utf-16be', mark: false };
  return plainUtf8;
}

/** Null when the bytes are not text of their encoding. @param whole false: characters cut off at the end or wrong are let pass. */
export function decodeText(bytes: Uint8Array, whole = true): PartText | null {
  const encoding = encodingOf(bytes);
  const markBytes = encoding.mark ? (encoding.charset === 'utf-8' ? 3 : 2) : 0;
  try {
    const decoder = new TextDecoder(encoding.charset, { fatal: whole, ignoreBOM: true });
    return { text: decoder.decode(bytes.subarray(markBytes)), encoding };
  } catch {
    return null;
  }
}

/**
 * @throws DocumentError `xml-malformed` for bytes that are not text; `xml-dtd` for a document type, also when nobody tokenizes the part
 * here but a browser may.
 */
export function decodePart(bytes: Uint8Array, part: string): PartText {
  const decoded = decodeText(bytes);
  if (decoded === null) throw new DocumentError('xml-malformed', { part });
  refuseDocumentType(decoded.text, part);
  return decoded;
}

/** Passes the declaration, comments and instructions before the root element. @throws DocumentError `xml-dtd` */
function refuseDocumentType(text: string, part: string): void {
  const passed = /\s*(?:<\?[^]*?\?>|<!--[^]*?-->)/y;
  let at = 0;
  while (passed.test(text)) at = passed.lastIndex;
  if (/^\s*<!DOCTYPE/i.test(text.slice(at, at + 256).trimStart())) throw new DocumentError('xml-dtd', { part });
}

export function encodePart(text: string, encoding: PartEncoding): Uint8Array {
  const marked = encoding.mark ? `\ufeff${text}` : text;
  if (encoding.charset === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(index * 2, marked.charCodeAt(index), encoding.charset === 'utf-16le');
  }
  return bytes;
}
