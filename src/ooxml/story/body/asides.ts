/** Texts beside the story: footnotes, endnotes, comments. */
import { readBlocks } from './blocks.js';
import { Numbering } from '../properties/numbering.js';
import { type Aside, StoryReader, type Surroundings, nothingAround } from './storyReader.js';
import { readRoot } from '../../xml/children.js';
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
  readRoot(source, part, (xml) => {
    const id = xml.name === element ? xml.attribute('w:id') : null;
    if (id === null) return;
    const author = xml.attribute('w:author') ?? '';
    const reading = new StoryReader(xml, parts);
    readBlocks(reading, nothingAround, xml.depth);
    asides.set(prefix + id, asideOf(reading, author));
  });
  return asides;
}

/** A part that is one text as a whole: a header or footer. Its lists count for themselves. @throws DocumentError */
export function readAside(source: string, part: string, parts: Surroundings): Aside {
  const xml = new XmlReader(source, part);
  const { styles } = parts;
  const reading = new StoryReader(xml, { ...parts, numbering: new Numbering(undefined, styles) });
  xml.next();
  readBlocks(reading, nothingAround, 1);
  xml.next();
  return asideOf(reading);
}

function asideOf({ paragraphs, leftovers }: StoryReader, author = ''): Aside {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  return { text: text.trim(), author, leftovers };
}
