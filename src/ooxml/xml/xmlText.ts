/** Characters, references and escapes of XML 1.0 (https://www.w3.org/TR/xml/, fifth edition): decoding keeps a way back to the source. */
import type { SourceRange } from './sourceRange.js';

const CDATA_OPEN = '<![CDATA[';
const CDATA_CLOSE = ']]>';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What XML cannot hold: all but production [2] Char. */
export const notXml = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** XML white space, production [3] S. */
export function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x9 || code === 0xa || code === 0xd;
}

/** A reference with its name or digits; sticky, so that it can be tried at a place. */
const reference = /&(?:#(\d+)|#x([\da-fA-F]+)|([A-Za-z]+));/y;

/** What a reference stands for and where it ends. */
export interface Reference {
  readonly text: string;
  readonly end: number;
}

/**
 * The reference that starts at `at` (a `&`): one of the five predefined entities or a character reference. Null when it is neither;
 * other entities can only come from a DTD, which is refused.
 */
export function referenceAt(source: string, at: number): Reference | null {
  reference.lastIndex = at;
  const match = reference.exec(source);
  if (match === null) return null;
  const [, decimal, hexadecimal, name] = match;
  if (name !== undefined) {
    const text = Object.hasOwn(entities, name) ? entities[name] : undefined;
    return text === undefined ? null : { text, end: reference.lastIndex };
  }
  const codePoint = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  const text = codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\0';
  return notXml.test(text) ? null : { text, end: reference.lastIndex };
}

/** One step of decoding: what the next raw characters stand for. `\r\n` and `\r` are one line feed (section 2.11). */
function step(raw: string, at: number): Reference {
  const char = raw.charAt(at);
  if (char === '&') return referenceAt(raw, at) ?? { text: char, end: at + 1 };
  if (char === '\r') return { text: '\n', end: raw.charAt(at + 1) === '\n' ? at + 2 : at + 1 };
  return { text: char, end: at + 1 };
}

/** Where the characters of a raw text stand that are not markup: inside the section for CDATA. */
function content(raw: string): SourceRange & { readonly literal: boolean } {
  const literal = raw.startsWith(CDATA_OPEN);
  return literal
    ? { start: CDATA_OPEN.length, end: raw.length - CDATA_CLOSE.length, literal }
    : { start: 0, end: raw.length, literal };
}

/** Each raw character stands for itself. */
function isPlain(raw: string): boolean {
  return !raw.includes('&') && !raw.includes('\r') && !raw.startsWith(CDATA_OPEN);
}

/** Text that a raw piece of character data, or one whole CDATA section, stands for. */
export function decodeText(raw: string): string {
  if (isPlain(raw)) return raw;
  const { start, end, literal } = content(raw);
  if (literal) return raw.slice(start, end).replace(/\r\n?/g, '\n');
  let text = '';
  for (let at = start; at < end;) {
    const next = step(raw, at);
    text += next.text;
    at = next.end;
  }
  return text;
}

/**
 * Gives the offset in `raw` of the character at an index (UTF-16 units) of `decodeText(raw)`; the end of the text for the length of it. An
 * index inside a pair of surrogates that one reference wrote gives the place of that reference.
 */
export function rawOffsets(raw: string): (index: number) => number {
  if (isPlain(raw)) return (index) => Math.min(index, raw.length);
  const { start, end, literal } = content(raw);
  const offsets: number[] = [];
  for (let at = start; at < end;) {
    const next = literal && raw.charAt(at) === '&' ? { text: '&', end: at + 1 } : step(raw, at);
    for (let unit = 0; unit < next.text.length; unit += 1) offsets.push(at);
    at = next.end;
  }
  return (index) => offsets[index] ?? end;
}

/** Value of an attribute: white space written as such becomes a space, white space written as a reference stays (section 3.3.3). */
export function decodeAttribute(raw: string): string {
  if (!/[&\t\n\r]/.test(raw)) return raw;
  return decodeText(raw.replace(/\r\n|[\t\n\r]/g, ' '));
}

/** Character data that reads as `text`. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (char) =>
    char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&#13;',
  );
}

/** Value of an attribute in double quotes that reads as `text`. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (char) => {
    if (char === '&') return '&amp;';
    if (char === '<') return '&lt;';
    if (char === '>') return '&gt;';
    if (char === '"') return '&quot;';
    return `&#${char.charCodeAt(0)};`;
  });
}
