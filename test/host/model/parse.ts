/** Reads XML into the host's tree, and makes new elements that fit where they are put. */
import { parseAttributes } from './attributes.js';
import { XmlElement, XmlText, decode } from './tree.js';

/** The usual prefixes, for the transitional and the strict namespaces alike (ECMA-376-1, annex A; MS-DOCX 2.2.1). */
const namespaces: readonly (readonly [string, string])[] = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['w', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['r', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['m', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['rel', 'http://schemas.openxmlformats.org/package/2006/relationships'],
  ['ct', 'http://schemas.openxmlformats.org/package/2006/content-types'],
];

const token = /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<\/[^>]*>|<(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/g;

/** A whole part: what stands before the root, the root, what follows it. */
export interface XmlPart {
  readonly before: string;
  readonly root: XmlElement;
  readonly after: string;
}

export function parsePart(source: string): XmlPart {
  const start = /<[^!?]/.exec(source)?.index ?? 0;
  const end = source.lastIndexOf('>', source.length) + 1;
  const [root] = parseNodes(source.slice(start, end), new Map());
  if (!(root instanceof XmlElement)) throw new Error('not an XML part');
  return { before: source.slice(0, start), root, after: source.slice(end) };
}

function parseNodes(source: string, outer: ReadonlyMap<string, string>): (XmlElement | XmlText)[] {
  const top: (XmlElement | XmlText)[] = [];
  const open: {
    readonly tag: string;
    readonly scope: ReadonlyMap<string, string>;
    readonly nodes: (XmlElement | XmlText)[];
  }[] = [];
  let scope = outer;
  for (const [raw] of source.matchAll(token)) {
    const nodes = open.at(-1)?.nodes ?? top;
    if (!raw.startsWith('<') || raw.startsWith('<!') || raw.startsWith('<?')) {
      nodes.push(new XmlText(raw));
    } else if (raw.startsWith('</')) {
      const done = open.pop();
      if (done === undefined) throw new Error(`unexpected ${raw}`);
      const element = new XmlElement(done.tag, raw, done.scope);
      element.append(...done.nodes);
      (open.at(-1)?.nodes ?? top).push(element);
      scope = open.at(-1)?.scope ?? outer;
    } else if (raw.endsWith('/>')) {
      nodes.push(new XmlElement(raw, '', scopeOf(raw, scope)));
    } else {
      scope = scopeOf(raw, scope);
      open.push({ tag: raw, scope, nodes: [] });
    }
  }
  if (open.length > 0) throw new Error(`not closed: ${open.at(-1)?.tag ?? ''}`);
  return top;
}

function scopeOf(tag: string, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (!tag.includes('xmlns')) return outer;
  const scope = new Map(outer);
  for (const { written, raw } of parseAttributes(tag, new Map())) {
    if (written !== 'xmlns' && !written.startsWith('xmlns:')) continue;
    const prefix = written === 'xmlns' ? '' : written.slice(6);
    const uri = decode(raw);
    scope.set(prefix, namespaces.find(([, known]) => known === uri)?.[0] ?? `{${uri}}`);
  }
  return scope;
}

/**
 * New elements from markup in the usual prefixes, to be put inside `around`: what is bound otherwise there, or not at all, is declared
 * on the elements themselves, so that nothing outside them changes.
 */
export function markup(around: XmlElement, source: string): XmlElement[] {
  const used = new Set(Array.from(source.matchAll(/[<\s/]([a-z]\w*):[A-Za-z]/g), ([, prefix]) => prefix ?? ''));
  const missing = [...used].filter((prefix) => prefix !== 'xml' && around.scope.get(prefix) !== prefix);
  const declared = missing.map((prefix) => ` xmlns:${prefix}="${uriOf(prefix)}"`).join('');
  const nodes = parseNodes(declared === '' ? source : declareOnTops(source, declared), around.scope);
  return nodes.filter((node): node is XmlElement => node instanceof XmlElement);
}

/** One new element. */
export function element(around: XmlElement, source: string): XmlElement {
  const [one] = markup(around, source);
  if (one === undefined) throw new Error(`no element in ${source}`);
  return one;
}

function uriOf(prefix: string): string {
  return namespaces.find(([known]) => known === prefix)?.[1] ?? '';
}

function declareOnTops(source: string, declared: string): string {
  let depth = 0;
  return source.replace(token, (raw) => {
    if (raw.startsWith('</')) depth -= 1;
    else if (raw.startsWith('<') && !/^<[!?]/.test(raw)) {
      const out = depth === 0 ? raw.replace(/^<[^\s/>]+/, (name) => name + declared) : raw;
      if (!raw.endsWith('/>')) depth += 1;
      return out;
    }
    return raw;
  });
}
