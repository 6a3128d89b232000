/**
 * The host's own lossless tree of an XML part: every tag and every piece of text keeps the characters it had in the file, so that what
 * nobody touched is written back byte for byte. Names are known by the usual prefix of their namespace ('w:p'), whatever the file writes.
 */
import { canonicalName, parseAttributes, type XmlAttribute } from './attributes.js';

export type XmlNode = XmlElement | XmlText;

/** Character data, a comment, a processing instruction or a CDATA section, as written. */
export class XmlText {
  parent: XmlElement | null = null;
  raw: string;

  constructor(raw: string) {
    this.raw = raw;
  }

  /** What it says; '' for comments and instructions. */
  get text(): string {
    if (this.raw.startsWith('<![CDATA[')) return this.raw.slice(9, -3);
    return this.raw.startsWith('<') ? '' : decode(this.raw);
  }
}

export class XmlElement {
  parent: XmlElement | null = null;
  readonly children: XmlNode[] = [];
  /** The open tag as written, `<w:p …>` or `<w:p …/>`. */
  private tag: string;
  private parsed: readonly XmlAttribute[] | null = null;
  private readonly tagBefore: string;
  private readonly endTag: string;
  private readonly canonicalPrefixes: ReadonlyMap<string, string>;
  /** Canonical name. */
  readonly name: string;
  /** Children taken away that stood in the file, with what followed them, so that putting one back restores the file. */
  private readonly former = new Map<string, { readonly child: XmlElement; readonly after: readonly XmlNode[] }>();

  /** @param scope canonical prefix by written prefix, in force inside the element. */
  constructor(tag: string, endTag: string, scope: ReadonlyMap<string, string>) {
    this.tag = tag;
    this.tagBefore = tag;
    this.endTag = endTag;
    this.canonicalPrefixes = scope;
    this.name = canonicalName(/^<([^\s/>]+)/.exec(tag)?.[1] ?? '', scope, true);
  }

  /** Canonical prefixes by written ones inside the element. */
  get scope(): ReadonlyMap<string, string> {
    return this.canonicalPrefixes;
  }

  /** The open tag with its attributes, as written. */
  get openTag(): string {
    return this.tag.endsWith('/>') ? `${this.tag.slice(0, -2)}>` : this.tag;
  }

  get closeTag(): string {
    return this.endTag === '' ? `</${/^<([^\s/>]+)/.exec(this.tag)?.[1] ?? ''}>` : this.endTag;
  }

  /** Decoded value; null without the attribute. */
  attribute(name: string): string | null {
    const found = this.attributes().find((one) => one.name === name);
    return found === undefined ? null : decode(found.raw);
  }

  /** What the attribute was in the file; null without it. */
  originalAttribute(name: string): string | null {
    const found = parseAttributes(this.tagBefore, this.canonicalPrefixes).find((one) => one.name === name);
    return found === undefined ? null : decode(found.raw);
  }

  /** Sets, adds or (null) takes away an attribute. When all attributes are again what the file has, so is the tag. */
  setAttribute(name: string, value: string | null): void {
    const found = this.attributes().find((one) => one.name === name);
    if (found !== undefined) {
      const written = value === null ? '' : ` ${found.written}=${found.quote}${encodeAttribute(value)}${found.quote}`;
      this.retag(this.tag.slice(0, found.start) + written + this.tag.slice(found.end));
    } else if (value !== null) {
      const [prefix = '', local = ''] = name.split(':');
      const written = local === '' ? prefix : `${this.writtenPrefix(prefix)}:${local}`;
      const at = this.tag.length - (this.tag.endsWith('/>') ? 2 : 1);
      this.retag(`${this.tag.slice(0, at)} ${written}="${encodeAttribute(value)}"${this.tag.slice(at)}`);
    }
    if (sameAttributes(this.attributes(), parseAttributes(this.tagBefore, this.canonicalPrefixes)))
      this.retag(this.tagBefore);
  }

  private attributes(): readonly XmlAttribute[] {
    this.parsed ??= parseAttributes(this.tag, this.canonicalPrefixes);
    return this.parsed;
  }

  private retag(tag: string): void {
    this.tag = tag;
    this.parsed = null;
  }

  /** The prefix the file uses for what is usually called `prefix`. */
  writtenPrefix(prefix: string): string {
    for (const [written, canonical] of this.canonicalPrefixes)
      if (canonical === prefix && written !== '') return written;
    return prefix;
  }

  elements(name?: string): XmlElement[] {
    return this.children.filter(
      (child): child is XmlElement => child instanceof XmlElement && (name === undefined || child.name === name),
    );
  }

  first(name: string): XmlElement | null {
    for (const child of this.children) if (child instanceof XmlElement && child.name === name) return child;
    return null;
  }

  /** The first child of the first name, its first child of the second, and so on; null where one is missing. */
  down(...names: readonly string[]): XmlElement | null {
    return names.reduce<XmlElement | null>((at, name) => at?.first(name) ?? null, this);
  }

  get text(): string {
    return this.children.map((child) => child.text).join('');
  }

  /** Puts text in the place of all content. */
  say(text: string): void {
    for (const child of [...this.children]) this.take(child);
    this.append(new XmlText(encode(text)));
  }

  get index(): number {
    return this.parent?.children.indexOf(this) ?? -1;
  }

  insert(at: number, ...nodes: XmlNode[]): void {
    for (const node of nodes) {
      node.parent?.take(node);
      node.parent = this;
    }
    this.children.splice(at, 0, ...nodes);
  }

  append(...nodes: XmlNode[]): void {
    this.insert(this.children.length, ...nodes);
  }

  /** Takes a child out for good. */
  take(child: XmlNode): void {
    const at = this.children.indexOf(child);
    if (at >= 0) this.children.splice(at, 1);
    child.parent = null;
  }

  remove(): void {
    this.parent?.take(this);
  }

  /** Puts nodes in the place of this element. */
  replaceWith(...nodes: XmlNode[]): void {
    const { parent, index } = this;
    if (parent === null) return;
    parent.take(this);
    parent.insert(index, ...nodes);
  }

  /** Takes a property away so that `recall` can put back the very same one. */
  forget(child: XmlElement): void {
    const after = this.children.slice(this.children.indexOf(child) + 1);
    this.take(child);
    this.former.set(child.name, { child, after });
  }

  /** The property of this name that stood here before, put back where it was; null when there was none. */
  recall(name: string): XmlElement | null {
    const found = this.former.get(name);
    if (found === undefined) return null;
    this.former.delete(name);
    const next = found.after.find((node) => node.parent === this);
    this.insert(next === undefined ? this.children.length : this.children.indexOf(next), found.child);
    return found.child;
  }

  /** The element with all that is in it, as XML. */
  toString(): string {
    if (this.children.length === 0) return this.endTag === '' ? this.tag : this.tag + this.endTag;
    return `${this.openTag}${this.children.map((child) => (child instanceof XmlText ? child.raw : child.toString())).join('')}${this.closeTag}`;
  }

  /** Tag without content. */
  shell(): XmlElement {
    return new XmlElement(this.openTag, this.closeTag, this.canonicalPrefixes);
  }

  copy(): XmlElement {
    const copy = new XmlElement(this.tag, this.endTag, this.canonicalPrefixes);
    copy.append(...this.children.map((child) => (child instanceof XmlText ? new XmlText(child.raw) : child.copy())));
    return copy;
  }

  closest(name: string): XmlElement | null {
    for (let at: XmlElement | null = this.parent; at !== null; at = at.parent) if (at.name === name) return at;
    return null;
  }

  contains(other: XmlElement): boolean {
    for (let at: XmlElement | null = other; at !== null; at = at.parent) if (at === this) return true;
    return false;
  }

  get root(): XmlElement {
    return this.parent === null ? this : this.parent.root;
  }
}

function sameAttributes(some: readonly XmlAttribute[], others: readonly XmlAttribute[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ name, raw }) => others.some((other) => other.name === name && decode(other.raw) === decode(raw)))
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decode(raw: string): string {
  return raw.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex: string, decimal: string, name: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number.parseInt(decimal, 10)) : (entities[name] ?? whole);
  });
}

export function encode(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

export function encodeAttribute(text: string): string {
  return encode(text)
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;')
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}
