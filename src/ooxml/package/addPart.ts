/** A part that a package does not have yet: its content type, and the relationship by which it is found. */
import { escapeAttribute } from '../xml/xmlText.js';
import {
  CONTENT_TYPES_PART,
  parseContentTypes,
  type Parts,
  relationshipsPartOf,
  XML_DECLARATION,
} from './relationships.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

export interface NewPart {
  readonly part: string;
  readonly contentType: string;
  /** The part that it belongs to. */
  readonly from: string;
  /** Name of the relationship: 'comments', 'customXml'. */
  readonly type: string;
}

/** Adds to `changes` what the package says of the part; its text is for whoever makes it. What was changed before stays changed. */
export function addPart(ooxml: Parts, { part, contentType, from, type }: NewPart, changes: Map<string, string>): void {
  const types = changes.get(CONTENT_TYPES_PART) ?? ooxml.text(CONTENT_TYPES_PART) ?? '';
  if (parseContentTypes(types).of(part) !== contentType) {
    const element = `<Override xmlns="${CONTENT_TYPES}" PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`;
    changes.set(CONTENT_TYPES_PART, addChildren(types, element));
  }
  const relationshipsPart = relationshipsPartOf(from);
  const known = ooxml.relationships(from);
  const ids = new Set(known.map(({ id }) => id));
  let number = known.length + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const strict = known.some((own) => own.type.startsWith('http://purl.oclc.org/ooxml/'));
  const family = strict ? 'purl.oclc.org/ooxml/officeDocument' : 'schemas.openxmlformats.org/officeDocument/2006';
  const target = escapeAttribute(wayFrom(from, part));
  const element = `<Relationship xmlns="${RELATIONSHIPS}" Id="rId${number}" Type="http://${family}/relationships/${type}" Target="${target}"/>`;
  const text =
    ooxml.text(relationshipsPart) ?? `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
  changes.set(relationshipsPart, addChildren(text, element));
}

/** From the folder of one part to another part. */
function wayFrom(from: string, part: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
}

/** Adds children at the end of the root element. */
export function addChildren(text: string, children: string): string {
  const selfClosing = /<([^\s<>/!?]+)([^<>]*)\/>\s*$/.exec(text);
  const end = text.lastIndexOf('</');
  if (selfClosing !== null && end < 0) {
    const [whole, name = '', attributes = ''] = selfClosing;
    return `${text.slice(0, -whole.length)}<${name}${attributes}>${children}</${name}>`;
  }
  return text.slice(0, end) + children + text.slice(end);
}
