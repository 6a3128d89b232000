/** Data parts that content controls are bound to, by the id that a binding names (ECMA-376 Part 1, 17.5.2.6 and 22.5). */
import { isOfficeType, type Parts, type Relationship, targetsOf } from './relationships.js';
import { XmlReader } from '../xml/xmlReader.js';

/** The two parts of document properties have ids of their own ([MS-OI29500] 2.1.519). */
const PROPERTIES = [
  ['core-properties', '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}'],
  ['extended-properties', '{6668398D-A668-4E3E-A5EB-62B293D839F1}'],
] as const;
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Texts of the data parts by id in upper case. @throws DocumentError */
export function dataParts(ooxml: Parts, mainPart: string): Map<string, string> {
  const found = new Map<string, string>();
  const keep = (id: string, part: string | undefined): void => {
    const content = part === undefined ? undefined : ooxml.text(part);
    if (content !== undefined) found.set(id.toUpperCase(), content);
  };
  for (const [name, id] of PROPERTIES) {
    const is = ({ type }: Relationship): boolean =>
      isOfficeType(type, name) || (name === 'core-properties' && type === CORE);
    keep(id, ooxml.relationships('').find(is)?.target);
  }
  for (const target of targetsOf(ooxml.relationships(mainPart), 'customXml')) {
    const [properties] = targetsOf(ooxml.relationships(target), 'customXmlProps');
    keep(properties === undefined ? target : (itemId(ooxml.text(properties)) ?? target), target);
  }
  return found;
}

/** `ds:itemID` of a properties part. */
function itemId(source: string | undefined): string | null {
  if (source === undefined) return null;
  const xml = new XmlReader(source, 'customXml/itemProps.xml');
  xml.next();
  for (const name of xml.attributes()) {
    if (name.endsWith('itemID')) return xml.attribute(name);
  }
  return null;
}
