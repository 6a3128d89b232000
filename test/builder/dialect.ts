/** The same document in another dialect: strict namespaces, other prefixes, other encodings. */
import { strToU8 } from 'fflate';

export interface DialectOptions {
  /** ISO/IEC 29500 strict namespaces, as “Strict Open XML 文档” is saved. */
  readonly strict?: boolean;
  /** Prefix instead of `w`. */
  readonly prefix?: string;
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';
  /** Comments, processing instructions, CDATA and character references where XML allows them. */
  readonly noise?: boolean;
}

const STRICT: readonly (readonly [string, string])[] = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  [
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  ],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'http://purl.oclc.org/ooxml/drawingml/picture'],
];

function withPrefix(xml: string, prefix: string): string {
  return xml
    .replace(/<(\/?)w:/g, `<$1${prefix}:`)
    .replace(/ w:([A-Za-z]+=")/g, ` ${prefix}:$1`)
    .replace(/xmlns:w="/g, `xmlns:${prefix}="`);
}

/** Things a parser must pass over, and other spellings of the same characters. */
function withNoise(xml: string): string {
  let count = 0;
  return xml.replace(/(<w:t(?: [^>]*)?>)([^<&]*)(<\/w:t>)/g, (whole, open: string, text: string, close: string) => {
    count += 1;
    if (count % 3 === 0) return `${open}<![CDATA[${text}]]>${close}`;
    if (count % 3 === 1 && text.length > 1) {
      return `${open}&#x${(text.codePointAt(0) ?? 32).toString(16)};${Array.from(text).slice(1).join('')}<!-- 校对 -->${close}`;
    }
    return `<?校对 完?>${whole}`;
  });
}

export function dialect(xml: string, options: DialectOptions): string {
  let out = xml;
  if (options.noise === true && out.startsWith('<w:document')) out = withNoise(out);
  if (options.strict === true) for (const [from, to] of STRICT) out = out.replaceAll(from, to);
  if (options.prefix !== undefined) out = withPrefix(out, options.prefix);
  return out;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian);
  }
  return bytes;
}

/** Only the main part is written in another encoding; the others stay UTF-8. */
export function encodePart(declaration: string, xml: string, isMain: boolean, options: DialectOptions): Uint8Array {
  const encoding = isMain ? (options.encoding ?? 'utf-8') : 'utf-8';
  if (encoding === 'utf-8') return strToU8(declaration + xml);
  if (encoding === 'utf-8-bom') return strToU8(`\ufeff${declaration}${xml}`);
  return utf16(declaration.replace('UTF-8', 'UTF-16') + xml, encoding === 'utf-16le');
}
