/**
 * Position-keeping pull tokenizer for XML 1.0 with namespaces (https://www.w3.org/TR/xml/, https://www.w3.org/TR/xml-names/): one
 * pass over the text, no tree, every token with its UTF-16 offsets. Checks well-formedness; refuses a DOCTYPE, so that no entity is
 * ever declared, expanded or fetched. One class in one file, since the scanning functions share its position.
 */
import { DocumentError } from '../../document/error.js';
import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS, tooLarge } from '../bounds.js';
import type { SourceRange } from './sourceRange.js';
import { NamespaceScopes, isQualifiedName, plainName, type RawName } from './xmlNames.js';
import { decodeAttribute, decodeText, isXmlSpace, notXml, referenceAt } from './xmlText.js';

export type XmlToken = 'open' | 'close' | 'text' | 'end';

const BANG = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/** Slots of the cache of names by hash; names that share a slot only cost a look-up. */
const NAME_SLOTS = 4096;

const declaration =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;
const instruction = /<\?([^ \t\r\n?]+)(?=\?>|[ \t\r\n])/y;

/** What is hardly ever there, and quick to look for: all that XML cannot hold is among it. */
const rareCharacter = /[\0-\x08\v\f\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;

/** May be in a name: letters are above '?', below it are - . digits and the colon. Names are checked whole when first met. */
function isNameCode(code: number): boolean {
  return code > QUESTION || (code >= 0x2d && code <= 0x3a && code !== SLASH);
}

interface OpenElement {
  readonly name: RawName;
  readonly canonical: string;
  readonly start: number;
  /** Prefixes declared by the element; null without. */
  readonly declared: readonly string[] | null;
  /** Scope in force around the element. */
  readonly outer: number;
}

export class XmlReader {
  /** What `next` found. */
  token: XmlToken = 'end';
  /** Name of the element of an open or close token, with the usual prefix of its namespace: 'w:p'. */
  name = '';
  /** The token in the source; for the close token of a self-closing element both are the end of its tag. */
  start = 0;
  end = 0;
  /** Number of elements open after the token: an open token counts itself, a close token does not. */
  depth = 0;
  /** The open token is `<…/>`; its close token follows nevertheless. */
  selfClosing = false;

  private position = 0;
  /** The next places, from somewhere before `position` on, of what must be looked at in values and text: the length of the source if none. */
  private nextLess = -1;
  private nextAmpersand = -1;
  private nextSectionEnd = -1;
  private rootSeen = false;
  private readonly stack: OpenElement[] = [];
  private readonly scopes = new NamespaceScopes();
  private readonly slots: (RawName | undefined)[] = new Array<RawName | undefined>(NAME_SLOTS);
  /** The name scanned last, in a tag or before an equals sign. */
  private scanned = plainName('');
  private tags = 0;

  private attributeCount = 0;
  private readonly attributeNames: RawName[] = [];
  private readonly valueStarts: number[] = [];
  private readonly valueEnds: number[] = [];

  /**
   * @param part name for error messages.
   * @throws DocumentError when the source holds a character that XML forbids.
   */
  constructor(
    readonly source: string,
    readonly part: string,
  ) {
    const bad = rareCharacter.test(source) ? source.search(notXml) : -1;
    if (bad >= 0) this.fail(bad);
    if (source.charCodeAt(0) === 0xfeff) this.position = 1;
    declaration.lastIndex = this.position;
    if (declaration.test(source)) this.position = declaration.lastIndex;
  }

  /** Advances to the next token. Comments and processing instructions are passed over; text they divide comes in several tokens. @throws DocumentError */
  next(): XmlToken {
    if (this.selfClosing && this.token === 'open') return this.close(this.end, this.end);
    const source = this.source;
    for (;;) {
      const at = this.position;
      if (source.charCodeAt(at) === LESS) {
        const kind = source.charCodeAt(at + 1);
        if (kind === SLASH) return this.readClose(at);
        if (kind === QUESTION) this.readInstruction(at);
        else if (kind !== BANG) return this.readOpen(at);
        else if (this.readBang(at)) return 'text';
      } else if (at >= source.length) {
        return this.finish();
      } else if (this.readText(at)) {
        return 'text';
      }
    }
  }

  /** Advances to the next child element of the element of this depth, past whatever is left of the child before; `false` at its end. */
  nextChild(depth: number): boolean {
    for (;;) {
      const token = this.next();
      if (token === 'open') {
        if (this.depth === depth + 1) return true;
      } else if (token !== 'text' && this.depth < depth) {
        return false;
      } else if (token === 'end') {
        return false;
      }
    }
  }

  /** From an open token to the close token of the same element. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.next() !== 'end' && (this.depth > outside || this.token !== 'close'));
  }

  /** Number of the namespace declarations in force: in one scope the same text reads the same. */
  get scope(): number {
    return this.scopes.scope;
  }

  /**
   * From an open token straight to its close token, if the element is word for word `raw`: an element read before in the same scope.
   * `false`: it is not, and nothing happened.
   */
  passRepeated(raw: string): boolean {
    const end = this.start + raw.length;
    // Five times as quick as startsWith on long texts.
    if (this.source.slice(this.start, end) !== raw) return false;
    this.close(this.selfClosing ? end : this.source.lastIndexOf('<', end - 1), end);
    return true;
  }

  /** Decoded value of an attribute of the open token; null when it has none of this name ('w:val'; 'val' for one without prefix). */
  attribute(name: string): string | null {
    const index = this.attributeIndex(name);
    return index < 0 ? null : decodeAttribute(this.source.slice(this.valueStarts[index], this.valueEnds[index]));
  }

  /** The raw value between its quotes. */
  attributeRange(name: string): SourceRange | null {
    const index = this.attributeIndex(name);
    // Both arrays are as long as the names are many.
    return index < 0 ? null : { start: this.valueStarts[index] ?? 0, end: this.valueEnds[index] ?? 0 };
  }

  /** Names of the attributes of the open token as `attribute` takes them, in order, without namespace declarations. */
  attributes(): string[] {
    return this.attributeNames
      .slice(0, this.attributeCount)
      .flatMap((name) => (name.declares === null && name.attribute !== null ? [name.attribute.text] : []));
  }

  /** Prefix of the element of an open token as the source writes it; '' for the default namespace. */
  get prefix(): string {
    return this.stack.at(-1)?.name.prefix ?? '';
  }

  /** Decoded text of a text token. */
  text(): string {
    return decodeText(this.source.slice(this.start, this.end));
  }

  /** Namespace that a prefix means here, as in `mc:Ignorable`; null when it is not bound. */
  namespaceOf(prefix: string): string | null {
    return this.scopes.namespaceOf(prefix);
  }

  private attributeIndex(name: string): number {
    const names = this.attributeNames;
    for (let index = 0; index < this.attributeCount; index += 1) {
      if (names[index]?.attribute?.text === name && names[index]?.declares === null) return index;
    }
    return -1;
  }

  private readOpen(at: number): XmlToken {
    const source = this.source;
    if (this.rootSeen && this.depth === 0) this.fail(at);
    if (this.depth >= MAX_DEPTH) this.fail(at);
    let i = this.scanName(at + 1);
    const name = this.scanned;
    let declares = false;
    this.attributeCount = 0;
    for (;;) {
      const before = i;
      while (isXmlSpace(source.charCodeAt(i))) i += 1;
      const code = source.charCodeAt(i);
      if (code === GREATER || code === SLASH) {
        this.selfClosing = code === SLASH;
        if (this.selfClosing && source.charCodeAt(i + 1) !== GREATER) this.fail(i);
        i += this.selfClosing ? 2 : 1;
        break;
      }
      if (i === before) this.fail(i);
      i = this.readAttribute(i);
      declares ||= this.attributeNames[this.attributeCount - 1]?.declares !== null;
    }
    this.open(name, at, i, declares);
    return 'open';
  }

  private open(name: RawName, start: number, end: number, declares: boolean): void {
    const outer = this.scopes.scope;
    const declared = declares ? this.declare(start) : null;
    this.tags += 1;
    if (this.tags > MAX_ELEMENTS) throw tooLarge('elements', this.part);
    if (name.prefix === 'xmlns' || (name.scope !== this.scopes.scope && !this.scopes.resolve(name))) this.fail(start);
    for (let index = 0; index < this.attributeCount; index += 1) this.resolveAttribute(index, start);
    this.name = name.element?.text ?? '';
    this.stack.push({ name, canonical: this.name, start, declared, outer });
    this.depth += 1;
    this.rootSeen = true;
    this.token = 'open';
    this.start = start;
    this.end = this.position = end;
  }

  private resolveAttribute(index: number, start: number): void {
    const name = this.attributeNames[index];
    if (name === undefined || (name.scope !== this.scopes.scope && !this.scopes.resolve(name))) return this.fail(start);
    const expanded = name.attribute;
    if (expanded === null || expanded.seen === this.tags) return this.fail(start);
    expanded.seen = this.tags;
  }

  private declare(start: number): string[] {
    const declarations = this.attributeNames.slice(0, this.attributeCount).flatMap((name, index) => {
      const uri = decodeAttribute(this.source.slice(this.valueStarts[index], this.valueEnds[index]));
      return name.declares === null ? [] : [{ prefix: name.declares, uri }];
    });
    if (!this.scopes.declare(declarations)) this.fail(start);
    return declarations.map(({ prefix }) => prefix);
  }

  /** Reads one attribute and gives the offset after it. */
  private readAttribute(at: number): number {
    const source = this.source;
    let i = this.scanName(at);
    const name = this.scanned;
    while (isXmlSpace(source.charCodeAt(i))) i += 1;
    if (source.charCodeAt(i) !== EQUALS) this.fail(i);
    i += 1;
    while (isXmlSpace(source.charCodeAt(i))) i += 1;
    const quote = source.charCodeAt(i);
    if (quote !== QUOTE && quote !== APOSTROPHE) this.fail(i);
    const start = i + 1;
    i = source.indexOf(quote === QUOTE ? '"' : "'", start);
    if (i < 0 || i > this.lessFrom(start)) this.fail(start);
    if (this.ampersandFrom(start) < i) this.checkReferences(i);
    const index = this.attributeCount;
    if (index >= MAX_ATTRIBUTES) this.fail(at);
    this.attributeNames[index] = name;
    this.valueStarts[index] = start;
    this.valueEnds[index] = i;
    this.attributeCount = index + 1;
    return i + 1;
  }

  private lessFrom(at: number): number {
    return this.nextLess >= at ? this.nextLess : (this.nextLess = this.find('<', at));
  }

  private ampersandFrom(at: number): number {
    return this.nextAmpersand >= at ? this.nextAmpersand : (this.nextAmpersand = this.find('&', at));
  }

  private sectionEndFrom(at: number): number {
    return this.nextSectionEnd >= at ? this.nextSectionEnd : (this.nextSectionEnd = this.find(']]>', at));
  }

  private find(what: string, at: number): number {
    const found = this.source.indexOf(what, at);
    return found < 0 ? this.source.length : found;
  }

  /** From the next `&` on up to `end`. */
  private checkReferences(end: number): void {
    while (this.nextAmpersand < end) {
      const after = referenceAt(this.source, this.nextAmpersand)?.end ?? this.fail(this.nextAmpersand);
      this.nextAmpersand = this.find('&', after);
    }
  }

  /** Scans a name into `scanned` and gives the offset after it. What followed the name before this one last time is tried first. */
  private scanName(at: number): number {
    const likely = this.scanned.following;
    if (likely !== null && this.source.startsWith(likely.text, at)) {
      const end = at + likely.text.length;
      if (!isNameCode(this.source.charCodeAt(end))) {
        this.scanned = likely;
        return end;
      }
    }
    return this.scanOtherName(at);
  }

  private scanOtherName(at: number): number {
    const source = this.source;
    let hash = 0;
    let i = at;
    for (let code = source.charCodeAt(i); isNameCode(code); code = source.charCodeAt(i)) {
      hash = (Math.imul(hash, 31) + code) | 0;
      i += 1;
    }
    const slot = (hash ^ (hash >>> 7) ^ (hash >>> 15)) & (NAME_SLOTS - 1);
    let name = this.slots[slot];
    if (name?.text.length !== i - at || !source.startsWith(name.text, at)) {
      name = this.scopes.rawName(source.slice(at, i)) ?? this.fail(at);
      this.slots[slot] = name;
    }
    this.scanned.following = name;
    this.scanned = name;
    return i;
  }

  private readClose(at: number): XmlToken {
    const source = this.source;
    const name = this.stack.at(-1)?.name.text;
    if (name === undefined || !source.startsWith(name, at + 2)) return this.fail(at);
    let i = at + 2 + name.length;
    while (isXmlSpace(source.charCodeAt(i))) i += 1;
    if (source.charCodeAt(i) !== GREATER) this.fail(at);
    return this.close(at, i + 1);
  }

  private close(start: number, end: number): XmlToken {
    const element = this.stack.pop();
    // A close token follows an open one, so that the stack is not empty.
    if (element === undefined) return this.fail(start);
    if (element.declared !== null) this.scopes.restore(element.declared, element.outer);
    this.name = element.canonical;
    this.depth -= 1;
    this.start = start;
    this.end = this.position = end;
    return (this.token = 'close');
  }

  /** Character data up to the next `<`; `false` for the white space around the root. */
  private readText(at: number): boolean {
    const end = this.lessFrom(at);
    if (this.ampersandFrom(at) < end) this.checkReferences(end);
    if (this.sectionEndFrom(at) < end) this.fail(this.nextSectionEnd);
    this.position = end;
    if (this.depth > 0) return this.foundText(at, end);
    for (let i = at; i < end; i += 1) if (!isXmlSpace(this.source.charCodeAt(i))) this.fail(i);
    return false;
  }

  private foundText(start: number, end: number): true {
    this.token = 'text';
    this.start = start;
    this.end = end;
    return true;
  }

  /** Comment, CDATA section or document type; `true` when it is text. */
  private readBang(at: number): boolean {
    const source = this.source;
    if (source.startsWith('<!--', at)) {
      const dashes = source.indexOf('--', at + 4);
      if (dashes < 0 || source.charCodeAt(dashes + 2) !== GREATER) this.fail(at);
      this.position = dashes + 3;
      return false;
    }
    if (source.startsWith('<![CDATA[', at) && this.depth > 0) {
      const end = source.indexOf(']]>', at + 9);
      if (end < 0) this.fail(at);
      this.position = end + 3;
      return this.foundText(at, this.position);
    }
    if (source.startsWith('<!DOCTYPE', at)) throw new DocumentError('xml-dtd', this.where(at));
    return this.fail(at);
  }

  private readInstruction(at: number): void {
    const end = this.source.indexOf('?>', at + 2);
    instruction.lastIndex = at;
    const target = instruction.exec(this.source)?.[1];
    if (end < 0 || target === undefined || target.toLowerCase() === 'xml') return this.fail(at);
    if (target.includes(':') || !isQualifiedName(target)) return this.fail(at);
    this.position = end + 2;
  }

  private finish(): XmlToken {
    const position = this.source.length;
    if (this.depth > 0 || !this.rootSeen) this.fail(position);
    this.start = this.end = position;
    this.name = '';
    return (this.token = 'end');
  }

  private where(at: number): { part: string; line: number; column: number } {
    const lines = this.source.slice(0, at).split(/\r\n|[\r\n]/);
    return { part: this.part, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }

  private fail(at: number): never {
    throw new DocumentError('xml-malformed', this.where(at));
  }
}
