/**
 * The rules of a form that travel inside a document: a custom XML part (ECMA-376 Part 1, 15.2.5) with a namespace of its own, whose root
 * holds the pack's JSON as text. Programs that do not know it keep it as it is.
 */
import { DocumentError } from '../../document/error.js';
import { MAX_PACK_PART } from '../bounds.js';
import { XmlReader } from '../xml/xmlReader.js';
import { escapeText } from '../xml/xmlText.js';
import { addPart } from './addPart.js';
import { type Parts, targetsOf, XML_DECLARATION } from './relationships.js';

export const PACK_NAMESPACE = 'urn:wulou:form-rules:1';
const ROOT = 'pack';
/** Without its properties LibreOffice drops a data part (22.5.2.1). */
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES =
  `${XML_DECLARATION}<ds:datastoreItem xmlns:ds="${DATA_STORE}" ds:itemID="{6B1F0F5C-2C0B-4E0E-9C0E-7C5D8A3E41B7}">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${PACK_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

/** JSON of the pack in the text of a custom XML part, '' where it is too large; null for a part of another kind. Never throws. */
export function packIn(text: string): string | null {
  if (!text.includes(PACK_NAMESPACE)) return null;
  if (text.length > MAX_PACK_PART) return '';
  const xml = new XmlReader(text, 'customXml');
  try {
    if (xml.next() !== 'open' || xml.name !== `{${PACK_NAMESPACE}}${ROOT}`) return null;
    let json = '';
    while (xml.next() !== 'end') if (xml.token === 'text') json += xml.text();
    return json;
  } catch (error) {
    // What is no XML is no pack; the document itself may be whole.
    if (error instanceof DocumentError) return null;
    throw error;
  }
}

interface DocumentParts extends Parts {
  readonly mainPart: string;
}

interface WritableParts extends DocumentParts {
  names(): readonly string[];
  save(changes: ReadonlyMap<string, string>): Uint8Array;
}

interface PackPart {
  readonly part: string;
  readonly json: string;
}

/** The first pack among the data parts of a document; null without. @throws DocumentError */
export function packPartOf(ooxml: DocumentParts): PackPart | null {
  for (const target of targetsOf(ooxml.relationships(ooxml.mainPart), 'customXml')) {
    const json = packIn(ooxml.text(target) ?? '');
    if (json !== null) return { part: target, json };
  }
  return null;
}

function packMarkup(json: string): string {
  return `${XML_DECLARATION}<${ROOT} xmlns="${PACK_NAMESPACE}">${escapeText(json)}</${ROOT}>`;
}

/** The document with this pack in it, in place of one that was there. All other parts keep their bytes. */
export function withPack(ooxml: WritableParts, json: string): Uint8Array {
  const known = packPartOf(ooxml);
  if (known !== null) return ooxml.save(new Map([[known.part, packMarkup(json)]]));
  const names = new Set(ooxml.names().map((name) => name.toLowerCase()));
  let number = 1;
  while (names.has(`customxml/item${number}.xml`)) number += 1;
  const part = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const changes = new Map([
    [part, packMarkup(json)],
    [properties, PROPERTIES],
  ]);
  addPart(ooxml, { part, contentType: 'application/xml', from: ooxml.mainPart, type: 'customXml' }, changes);
  addPart(ooxml, { part: properties, contentType: PROPERTIES_TYPE, from: part, type: 'customXmlProps' }, changes);
  return ooxml.save(changes);
}
