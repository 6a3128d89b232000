/** Relationships and content types of a package (ECMA-376-2, 6.5 and 7.2.3): how parts are found, never by a fixed name. */
import { readRoot } from '../xml/children.js';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name inside the package; as written when it is external, and then only ever reported, never fetched. */
  readonly target: string;
  readonly external: boolean;
}

/** What of a package is asked by those who find or add a part. */
export interface Parts {
  text(part: string): string | undefined;
  relationships(part: string): readonly Relationship[];
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** Types of ECMA-376 Part 4 (transitional) and Part 1 (strict) begin alike up to the name of the relationship. */
const officePrefixes = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/',
];

/** Whether a relationship type is that of an office part: 'officeDocument', 'styles', 'footnotes' … */
export function isOfficeType(type: string, name: string): boolean {
  return officePrefixes.some((prefix) => type === prefix + name);
}

/** The parts that these relationships of this name lead to. */
export function targetsOf(relationships: readonly Relationship[], name: string): string[] {
  return relationships.flatMap(({ type, external, target }) => (!external && isOfficeType(type, name) ? [target] : []));
}

/** Name of the relationships part of a part; of the package itself for ''. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** @param source part that the relationships start from; '' for the package. @throws DocumentError of the tokenizer */
export function parseRelationships(text: string, name: string, source: string): Relationship[] {
  const found: Relationship[] = [];
  readRoot(text, name, (xml) => {
    const target = xml.attribute('Target');
    const type = xml.attribute('Type');
    if (xml.name !== 'rel:Relationship' || target === null || type === null) return;
    const external = xml.attribute('TargetMode') === 'External';
    const id = xml.attribute('Id') ?? '';
    found.push({ id, type, target: external ? target : resolveTarget(source, target), external });
  });
  return found;
}

/** Part name that a target means, seen from `source`; `..` never leads out of the package. Some producers write `\` for `/`. */
function resolveTarget(source: string, target: string): string {
  const path = (target.split(/[?#]/)[0] ?? '').replace(/\\/g, '/');
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** Part names in XML are URIs and may be escaped; those of entries seldom are. */
export function percentDecoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export interface ContentTypes {
  /** Content type of a part; null when nothing states one. */
  of(part: string): string | null;
}

/** An `Override` names a part, a `Default` the extension of any; both without regard to case. @throws DocumentError of the tokenizer */
export function parseContentTypes(text: string): ContentTypes {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  readRoot(text, CONTENT_TYPES_PART, (xml) => {
    const type = xml.attribute('ContentType');
    const part = xml.attribute('PartName');
    const extension = xml.attribute('Extension');
    if (type === null) return;
    if (xml.name === 'ct:Override' && part !== null)
      overrides.set(percentDecoded(part.replace(/^\//, '')).toLowerCase(), type);
    if (xml.name === 'ct:Default' && extension !== null) defaults.set(extension.toLowerCase(), type);
  });
  return {
    of(part) {
      const name = percentDecoded(part).toLowerCase();
      return overrides.get(name) ?? defaults.get(name.slice(name.lastIndexOf('.') + 1)) ?? null;
    },
  };
}
