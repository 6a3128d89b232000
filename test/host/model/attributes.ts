/** Attributes of a tag as written, with their places in it. */

export interface XmlAttribute {
  /** Canonical name. */
  readonly name: string;
  readonly written: string;
  /** The value as written between its quotes. */
  readonly raw: string;
  readonly quote: string;
  /** From the white space before the name to behind the closing quote. */
  readonly start: number;
  readonly end: number;
}

export function parseAttributes(tag: string, scope: ReadonlyMap<string, string>): XmlAttribute[] {
  return Array.from(tag.matchAll(/\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), (match) => ({
    name: canonicalName(match[1] ?? '', scope, false),
    written: match[1] ?? '',
    raw: match[2] ?? match[3] ?? '',
    quote: match[2] === undefined ? "'" : '"',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Unprefixed attributes have no namespace; unprefixed elements have the default one. */
export function canonicalName(written: string, scope: ReadonlyMap<string, string>, isElement: boolean): string {
  const colon = written.indexOf(':');
  const prefix = colon < 0 ? '' : written.slice(0, colon);
  const local = written.slice(colon + 1);
  const canonical = prefix === '' && !isElement ? '' : (scope.get(prefix) ?? prefix);
  return canonical === '' ? local : `${canonical}:${local}`;
}
