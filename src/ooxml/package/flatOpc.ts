/**
 * Flat OPC: a whole package as one XML text (`pkg:package`), as “Word XML 文档” saves it and Word's `getOoxml` gives it. The text of a
 * part is a slice of it; saving splices the changed slices back, so that everything else stays as it was. Content types stand at the
 * parts here; a `[Content_Types].xml` is made up from them, so that a package reads and is changed the same in both containers.
 */
import { DocumentError } from '../../document/error.js';
import { decodePart, encodePart, type PartEncoding, plainUtf8 } from './partText.js';
import { CONTENT_TYPES_PART, parseContentTypes } from './relationships.js';
import { applySplices, type Splice } from '../xml/splice.js';
import type { SourceRange } from '../xml/sourceRange.js';
import { XmlReader } from '../xml/xmlReader.js';
import { escapeAttribute } from '../xml/xmlText.js';

interface FlatPart {
  readonly name: string;
  readonly contentType: string;
  /** The whole `pkg:part`. */
  readonly range: SourceRange;
  /** Between the tags of `pkg:xmlData` or `pkg:binaryData`. */
  readonly content: SourceRange;
  readonly binary: boolean;
  /** Namespace declarations around the content that its own root may rely on: ` xmlns:w="…"`. */
  readonly inherited: readonly string[];
}

const CONTENT_TYPES_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PACKAGE_NAME = '(flat OPC)';
/** Arguments of one call of `fromCharCode`. */
const BLOCK = 8192;
const xmlDeclaration = /^\s*<\?xml\s[^]*?\?>\s*/;

export class FlatOpc {
  private readonly source: string;
  private readonly encoding: PartEncoding;
  private readonly parts: ReadonlyMap<string, FlatPart>;
  /** Offset of `</pkg:package>`, and the prefix of its namespace with the colon. */
  private readonly packageEnd: number;
  private readonly prefix: string;

  /** @throws DocumentError `xml-malformed`, `xml-dtd`, `not-zip` when the root is not a package, `zip-unsafe-name` for a part given twice */
  constructor(from: Uint8Array | string) {
    // A text, as Word hands it over, was never in any encoding.
    const { text, encoding } =
      typeof from === 'string' ? { text: from, encoding: plainUtf8 } : decodePart(from, PACKAGE_NAME);
    this.source = text;
    this.encoding = encoding;
    const read = readPackage(text);
    this.parts = read.parts;
    this.packageEnd = read.end;
    this.prefix = read.prefix;
  }

  names(): string[] {
    return [CONTENT_TYPES_PART, ...this.parts.keys()];
  }

  text(name: string): string | undefined {
    if (name === CONTENT_TYPES_PART) return this.contentTypes();
    const part = this.parts.get(name);
    if (part === undefined) return undefined;
    const content = this.source.slice(part.content.start, part.content.end);
    return part.binary ? decodePart(decodeBinary(content, name), name).text : withNamespaces(content, part.inherited);
  }

  bytes(name: string): Uint8Array | undefined {
    const part = this.parts.get(name);
    if (part?.binary === true) return decodeBinary(this.source.slice(part.content.start, part.content.end), name);
    const text = this.text(name);
    return text === undefined ? undefined : encodePart(text, plainUtf8);
  }

  /** The package with these parts replaced, deleted (null) or added at its end, with the content types of a changed `[Content_Types].xml`. */
  save(changes: ReadonlyMap<string, string | Uint8Array | null>): Uint8Array {
    const types = changes.get(CONTENT_TYPES_PART);
    const stated = parseContentTypes(typeof types === 'string' ? types : this.contentTypes());
    const splices: Splice[] = [];
    for (const [name, change] of changes) {
      if (name === CONTENT_TYPES_PART || (typeof change === 'string' && change === this.text(name))) continue;
      const part = this.parts.get(name);
      if (part === undefined) {
        if (change !== null) splices.push(this.newPart(name, change, stated.of(name) ?? 'application/xml'));
      } else if (change === null) {
        splices.push({ ...part.range, text: '' });
      } else {
        splices.push({ ...part.content, text: part.binary ? binaryContent(change) : xmlContent(change, name) });
      }
    }
    return encodePart(applySplices(this.source, splices), this.encoding);
  }

  private newPart(name: string, change: string | Uint8Array, contentType: string): Splice {
    const element = typeof change === 'string' ? 'xmlData' : 'binaryData';
    const content = typeof change === 'string' ? xmlContent(change, name) : binaryContent(change);
    const { prefix, packageEnd } = this;
    const attributes = `${prefix}name="/${escapeAttribute(name)}" ${prefix}contentType="${escapeAttribute(contentType)}"`;
    const data = `<${prefix}${element}>${content}</${prefix}${element}>`;
    return { start: packageEnd, end: packageEnd, text: `<${prefix}part ${attributes}>${data}</${prefix}part>` };
  }

  private contentTypes(): string {
    const overrides = Array.from(
      this.parts.values(),
      ({ name, contentType }) =>
        `<Override PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(contentType)}"/>`,
    );
    return `<Types xmlns="${CONTENT_TYPES_NAMESPACE}">${overrides.join('')}</Types>`;
  }
}

function isElement(reader: XmlReader, local: string): boolean {
  return reader.token === 'open' && reader.name === `pkg:${local}`;
}

function readPackage(source: string): { parts: Map<string, FlatPart>; end: number; prefix: string } {
  const reader = new XmlReader(source, PACKAGE_NAME);
  reader.next();
  if (!isElement(reader, 'package')) throw new DocumentError('not-zip');
  const inherited = declarationsIn(source.slice(reader.start, reader.end));
  const prefix = /^<([^:\s>/]+:)/.exec(source.slice(reader.start, reader.end))?.[1] ?? '';
  const parts = new Map<string, FlatPart>();
  const seen = new Set<string>();
  while (reader.nextChild(1)) {
    if (!isElement(reader, 'part')) continue;
    const part = readPart(reader, inherited);
    if (part === null) continue;
    if (seen.has(part.name.toLowerCase()))
      throw new DocumentError('zip-unsafe-name', { part: part.name, found: 'repeated' });
    seen.add(part.name.toLowerCase());
    parts.set(part.name, part);
  }
  const end = reader.start;
  // What follows the root is checked too.
  while (reader.next() !== 'end');
  return { parts, end, prefix };
}

/** From the open token of a `pkg:part` to its close token; null for one without name or content. */
function readPart(reader: XmlReader, around: readonly string[]): FlatPart | null {
  const { start, depth } = reader;
  const name = reader.attribute('pkg:name')?.replace(/^\//, '') ?? '';
  const contentType = reader.attribute('pkg:contentType') ?? '';
  const own = [...around, ...declarationsIn(reader.source.slice(start, reader.end))];
  let content: Pick<FlatPart, 'content' | 'binary' | 'inherited'> | null = null;
  while (reader.nextChild(depth)) {
    const binary = isElement(reader, 'binaryData');
    const wanted = content === null && (binary || isElement(reader, 'xmlData'));
    const inherited = [...own, ...declarationsIn(reader.source.slice(reader.start, reader.end))];
    const contentStart = reader.end;
    reader.skip();
    if (wanted) content = { content: { start: contentStart, end: reader.start }, binary, inherited };
  }
  if (name === '' || content === null) return null;
  return { name, contentType, range: { start, end: reader.end }, ...content };
}

/** Namespace declarations of a tag that is known to be well-formed, apart from that of the package itself. */
function declarationsIn(tag: string): string[] {
  return (tag.match(/\sxmlns(?::[^\s=]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? [])
    .filter((declaration) => !declaration.includes('/office/2006/xmlPackage'))
    .map((declaration) => ` ${declaration.trim()}`);
}

/** The content with the declarations it relies on at its own root, so that it is a document of its own; inner ones win. */
function withNamespaces(content: string, inherited: readonly string[]): string {
  if (inherited.length === 0) return content;
  const root = /<[^!?/\s>][^\s/>]*/.exec(content);
  if (root === null) return content;
  const nameEnd = root.index + root[0].length;
  const own = content.slice(nameEnd, content.indexOf('>', nameEnd) + 1);
  const prefixOf = (declaration: string): string => declaration.split('=')[0]?.trim() ?? '';
  const byPrefix = new Map(inherited.map((declaration) => [prefixOf(declaration), declaration]));
  for (const declaration of declarationsIn(own)) byPrefix.delete(prefixOf(declaration));
  return content.slice(0, nameEnd) + [...byPrefix.values()].join('') + content.slice(nameEnd);
}

/** Base64, in which white space is passed over. */
function decodeBinary(content: string, part: string): Uint8Array {
  try {
    return Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
  } catch {
    throw new DocumentError('xml-malformed', { part });
  }
}

/** Base64 in lines of 76 characters (RFC 2045, 6.8). */
function binaryContent(change: string | Uint8Array): string {
  const bytes = typeof change === 'string' ? encodePart(change, plainUtf8) : change;
  let binary = '';
  for (let at = 0; at < bytes.length; at += BLOCK) binary += String.fromCharCode(...bytes.subarray(at, at + BLOCK));
  return btoa(binary).replace(/(.{76})(?=.)/g, '$1\r\n');
}

function xmlContent(change: string | Uint8Array, name: string): string {
  const text = typeof change === 'string' ? change : decodePart(change, name).text;
  return text.replace(xmlDeclaration, '');
}
