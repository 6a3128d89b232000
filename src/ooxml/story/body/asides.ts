/** Texts beside the story: footnotes, endnotes, comments. */
import { readBlocks } from './blocks.js';
import { type Aside, Reading, type Surroundings, nothingAround } from './storyReader.js';
import { XmlReader } from '../../xml/xmlReader.js';

/**
 * Reads a part whose root holds elements `element` with an id each; keys are `prefix` and the id. The text is that of the paragraphs,
 * as accepted, joined by line feeds.
 * @throws DocumentError
 */
export function readAsides(
  source: string | undefined,
  part: string,
  element: string,
  prefix: string,
  parts: Surroundings,
): Map<string, Aside> {
  const asides = new Map<string, Aside>();
  if (source === undefined) return asides;
  const xml = new XmlReader(source, part);
  xml.next();
  while (xml.nextChild(1)) {
    const id = xml.name === element ? xml.attribute('w:id') : null;
    if (id === null) continue;
    const reading = new Reading(xml, parts);
    readBlocks(reading, nothingAround, xml.depth);
    const text = reading.paragraphs.map((paragraph) => paragraph.text).join('\n');
    asides.set(prefix + id, { text: text.trim(), leftovers: reading.leftovers });
  }
  xml.next();
  return asides;
}
