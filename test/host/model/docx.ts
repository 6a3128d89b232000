/** The .docx itself: parts by name, the trees of those the host changes, and the file as Word would save it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parsePart, type XmlPart } from './parse.js';
import type { XmlElement } from './tree.js';

export interface Relationship {
  readonly id: string;
  /** Last part of the type, e.g. “styles”. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = '[Content_Types].xml';

export class Docx {
  readonly mainPart: string;
  private readonly bytes: Uint8Array;
  private readonly parts: Record<string, Uint8Array>;
  private readonly trees = new Map<string, XmlPart>();
  private readonly relations = new Map<string, readonly Relationship[]>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.parts = unzipSync(bytes);
    const main = this.relationships('').find(({ kind }) => kind === 'officeDocument');
    if (main === undefined) throw new Error('no main part');
    this.mainPart = main.target;
  }

  has(name: string): boolean {
    return name in this.parts;
  }

  names(): string[] {
    return Object.keys(this.parts);
  }

  /** Bytes as in the file. */
  raw(name: string): Uint8Array {
    return this.parts[name] ?? new Uint8Array();
  }

  /** The part as it would be saved now. */
  text(name: string): string {
    const tree = this.trees.get(name);
    return tree === undefined ? decodeText(this.raw(name)) : `${tree.before}${tree.root.toString()}${tree.after}`;
  }

  root(name: string): XmlElement {
    let tree = this.trees.get(name);
    if (tree === undefined) {
      tree = parsePart(decodeText(this.raw(name)));
      this.trees.set(name, tree);
    }
    return tree.root;
  }

  /** The tree of the part that the main part relates to as `kind`; null when there is none. */
  related(kind: string): XmlElement | null {
    const name = this.relatedName(kind);
    return name === null ? null : this.root(name);
  }

  relatedName(kind: string): string | null {
    const found = this.relationships(this.mainPart).find((one) => one.kind === kind && !one.external);
    return found !== undefined && this.has(found.target) ? found.target : null;
  }

  /** Puts another tree in the place of a part's. */
  replace(name: string, source: string): XmlElement {
    const tree = parsePart(source);
    this.trees.set(name, tree);
    return tree.root;
  }

  /** Adds a part related to the main one. */
  add(name: string, kind: string, contentType: string, source: string): void {
    this.parts[name] = strToU8(source);
    const types = this.root(CONTENT_TYPES);
    const override = `<Override PartName="/${name}" ContentType="${contentType}"/>`;
    this.replace(CONTENT_TYPES, withinRoot(this.text(CONTENT_TYPES), types, override));
    const rels = relationshipsPart(this.mainPart);
    const ids = this.relationships(this.mainPart).map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0));
    const folder = this.mainPart.slice(0, this.mainPart.lastIndexOf('/') + 1);
    const target = name.startsWith(folder) ? name.slice(folder.length) : `/${name}`;
    const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
    const relationship = `<Relationship Id="rId${Math.max(0, ...ids) + 1}" Type="${type}" Target="${target}"/>`;
    this.replace(rels, withinRoot(this.text(rels), this.root(rels), relationship));
    this.relations.clear();
  }

  contentType(name: string): string {
    const types = this.root(CONTENT_TYPES);
    const override = types.elements().find((one) => one.attribute('PartName') === `/${name}`);
    const byExtension = types
      .elements()
      .find((one) => one.attribute('Extension')?.toLowerCase() === name.split('.').pop()?.toLowerCase());
    return override?.attribute('ContentType') ?? byExtension?.attribute('ContentType') ?? 'application/xml';
  }

  relationships(part: string): readonly Relationship[] {
    const there = this.relations.get(part);
    if (there !== undefined) return there;
    const read = this.readRelationships(part);
    this.relations.set(part, read);
    return read;
  }

  private readRelationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    return this.root(name)
      .elements()
      .map((one) => {
        const type = one.attribute('Type') ?? '';
        const external = one.attribute('TargetMode') === 'External';
        const target = one.attribute('Target') ?? '';
        return {
          id: one.attribute('Id') ?? '',
          type,
          kind: type.slice(type.lastIndexOf('/') + 1),
          target: external ? target : resolve(folder, target),
          external,
        };
      });
  }

  /** The file; the very bytes it was opened from when nothing in it differs. */
  save(): Uint8Array {
    const changed = [...this.trees.keys()].filter((name) => this.text(name) !== decodeText(this.raw(name)));
    const added = this.names().length !== Object.keys(unzipSync(this.bytes)).length;
    if (changed.length === 0 && !added) return this.bytes;
    const parts = { ...this.parts };
    for (const name of changed) parts[name] = encodeText(this.text(name), this.raw(name));
    return zipSync(parts, { level: 1 });
  }
}

export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolve(folder: string, target: string): string {
  const segments = target.startsWith('/') ? [] : folder.split('/').filter((one) => one !== '');
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function withinRoot(source: string, root: XmlElement, addition: string): string {
  const end = source.lastIndexOf(root.closeTag);
  return end < 0 ? source : source.slice(0, end) + addition + source.slice(end);
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.subarray(3) : bytes);
}

/** In the encoding the part had. */
function encodeText(text: string, before: Uint8Array): Uint8Array {
  if (before[0] === 0xff && before[1] === 0xfe) return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (before[0] === 0xfe && before[1] === 0xff) return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
  return strToU8(before[0] === 0xef && before[1] === 0xbb ? `\ufeff${text}` : text);
}
