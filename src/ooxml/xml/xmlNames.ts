/** Names of OOXML: whatever prefix a file uses and whether it is transitional or strict, a name reads with its usual prefix, 'w:p'. */

const transitional = 'http://schemas.openxmlformats.org/';
const strict = 'http://purl.oclc.org/ooxml/';
const microsoft = 'http://schemas.microsoft.com/office/';

/** Namespaces that differ between the two editions in nothing but their beginning. */
const inBoth = [
  ['w', 'wordprocessingml', 'main'],
  ['wp', 'drawingml', 'wordprocessingDrawing'],
  ['a', 'drawingml', 'main'],
  ['pic', 'drawingml', 'picture'],
  ['c', 'drawingml', 'chart'],
  ['dgm', 'drawingml', 'diagram'],
  ['m', 'officeDocument', 'math'],
  ['r', 'officeDocument', 'relationships'],
] as const;

/** Usual prefix of each namespace, ECMA-376 Parts 1 (strict) and 4 (transitional), [MS-DOCX], and WPS's own. */
const prefixes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    inBoth.flatMap(([prefix, family, name]) => [
      [`${transitional}${family}/2006/${name}`, prefix],
      [`${strict}${family}/${name}`, prefix],
    ]),
  ),
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://www.w3.org/2000/xmlns/': 'xmlns',
  [`${transitional}package/2006/relationships`]: 'rel',
  [`${transitional}package/2006/content-types`]: 'ct',
  [`${transitional}package/2006/metadata/core-properties`]: 'cp',
  [`${transitional}markup-compatibility/2006`]: 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:word': 'w10',
  [`${microsoft}2006/xmlPackage`]: 'pkg',
  [`${microsoft}word/2006/wordml`]: 'wne',
  [`${microsoft}word/2010/wordml`]: 'w14',
  [`${microsoft}word/2010/wordprocessingDrawing`]: 'wp14',
  [`${microsoft}word/2010/wordprocessingCanvas`]: 'wpc',
  [`${microsoft}word/2010/wordprocessingGroup`]: 'wpg',
  [`${microsoft}word/2010/wordprocessingInk`]: 'wpi',
  [`${microsoft}word/2010/wordprocessingShape`]: 'wps',
  [`${microsoft}word/2012/wordml`]: 'w15',
  [`${microsoft}word/2015/wordml/symex`]: 'w16se',
  [`${microsoft}word/2016/wordml/cid`]: 'w16cid',
  [`${microsoft}word/2018/wordml`]: 'w16',
  [`${microsoft}word/2018/wordml/cex`]: 'w16cex',
  [`${microsoft}word/2020/wordml/sdtdatahash`]: 'w16sdtdh',
  [`${microsoft}drawing/2010/main`]: 'a14',
  'http://www.wps.cn/officeDocument/2013/wpsCustomData': 'wpsCustomData',
};

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

const nameStart =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const nameStartNoColon = nameStart.slice(1);
const nameRest = `${nameStartNoColon}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040`;
/** QName of Namespaces in XML 1.0: a name with at most one colon, inside. */
const qualifiedName = new RegExp(`^[${nameStartNoColon}][${nameRest}]*(?::[${nameStartNoColon}][${nameRest}]*)?$`, 'u');

/** Those of every schema of OOXML; the pattern of all of Unicode is made only for others. */
const asciiName = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;

export function isQualifiedName(text: string): boolean {
  return asciiName.test(text) || qualifiedName.test(text);
}

/** Prefix by which this project writes names of a namespace; null for a foreign one. */
export function usualPrefix(namespace: string): string | null {
  return Object.hasOwn(prefixes, namespace) ? (prefixes[namespace] ?? null) : null;
}

/** A name with its namespace, one object per expanded name and document. */
export interface ExpandedName {
  /** 'w:p' · '{urn:foreign}p' for a namespace without usual prefix · 'p' without namespace. */
  readonly text: string;
  /** Number of the last tag that had it as attribute: finds duplicates. */
  seen: number;
}

/** A name as written in the source, with what it means in the scope where it was last met. */
export interface RawName {
  readonly text: string;
  readonly prefix: string;
  readonly local: string;
  /** Prefix it declares: '' for `xmlns`; null when it is no namespace declaration. */
  readonly declares: string | null;
  /** The name that stood after it last time. */
  following: RawName | null;
  scope: number;
  element: ExpandedName | null;
  attribute: ExpandedName | null;
}

/** A name not yet resolved in any scope. */
export function plainName(text: string): RawName {
  const colon = text.indexOf(':');
  const prefix = colon < 0 ? '' : text.slice(0, colon);
  const local = text.slice(colon + 1);
  const declares = text === 'xmlns' ? '' : prefix === 'xmlns' ? local : null;
  return { text, prefix, local, declares, following: null, scope: -1, element: null, attribute: null };
}

/** Namespace declarations in force while a document is read, and the names it uses. */
export class NamespaceScopes {
  private readonly uris = new Map<string, string[]>([
    ['xml', [XML_NAMESPACE]],
    ['xmlns', [XMLNS_NAMESPACE]],
  ]);
  private readonly names = new Map<string, ExpandedName>();
  private readonly raw = new Map<string, RawName>();
  private last = 0;
  /** Number of the scope in force; a name resolved in it need not be resolved again. */
  scope = 0;

  /** Null when `text` is no qualified name. */
  rawName(text: string): RawName | null {
    const known = this.raw.get(text);
    if (known !== undefined) return known;
    if (!isQualifiedName(text)) return null;
    const name = plainName(text);
    this.raw.set(text, name);
    return name;
  }

  /** Opens a scope; `false` when a declaration breaks a constraint of Namespaces in XML 1.0. */
  declare(declarations: readonly { readonly prefix: string; readonly uri: string }[]): boolean {
    this.scope = ++this.last;
    return declarations.every(({ prefix, uri }) => {
      if (prefix === 'xmlns' || uri === XMLNS_NAMESPACE || (prefix === 'xml') !== (uri === XML_NAMESPACE)) return false;
      if (prefix !== '' && uri === '') return false;
      const stack = this.uris.get(prefix);
      if (stack === undefined) this.uris.set(prefix, [uri]);
      else stack.push(uri);
      return true;
    });
  }

  /** Closes a scope: `prefixes` are those it declared, `scope` the one in force before. */
  restore(prefixes: readonly string[], scope: number): void {
    for (const prefix of prefixes) this.uris.get(prefix)?.pop();
    this.scope = scope;
  }

  /** Namespace bound to a prefix; null when it is not bound. */
  namespaceOf(prefix: string): string | null {
    return this.uris.get(prefix)?.at(-1) ?? null;
  }

  /** Resolves `name` in the scope in force; `false` when its prefix is not bound. */
  resolve(name: RawName): boolean {
    const uri = this.namespaceOf(name.prefix);
    if (uri === null && name.prefix !== '') return false;
    name.element = this.expanded(uri ?? '', name.local);
    name.attribute = name.prefix === '' ? this.expanded('', name.local) : name.element;
    name.scope = this.scope;
    return true;
  }

  private expanded(uri: string, local: string): ExpandedName {
    const key = `{${uri}}${local}`;
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const prefix = usualPrefix(uri);
    const name = { text: uri === '' ? local : prefix === null ? key : `${prefix}:${local}`, seen: 0 };
    this.names.set(key, name);
    return name;
  }
}
