/** Texts beside the story: footnotes, endnotes, comments, building blocks of the glossary part. */
import { readBlocks } from './blocks.js';
import { Numbering } from '../properties/numbering.js';
import { type Aside, StoryReader, type Surroundings, nothingAround } from './storyReader.js';
import { eachChild, fromChild, readRoot } from '../../xml/children.js';
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

/**
 * Texts of the building blocks by name, among them the prompts of content controls (ECMA-376 Part 1, 17.12).
 * @throws DocumentError
 */
export function readGlossary(source: string, parts: Surroundings): Map<string, string> {
  const blocks = new Map<string, string>();
  readRoot(source, 'word/glossary/document.xml', (xml) => {
    if (xml.name !== 'w:docParts') return;
    eachChild(xml, 'w:docPart', () => {
      readBuildingBlock(xml, parts, blocks);
    });
  });
  return blocks;
}

function readBuildingBlock(xml: XmlReader, parts: Surroundings, blocks: Map<string, string>): void {
  const { depth } = xml;
  let name = '';
  let text = '';
  while (xml.nextChild(depth)) {
    if (xml.name === 'w:docPartPr') {
      name = fromChild(xml, 'w:name', () => xml.attribute('w:val') ?? '', name);
    } else if (xml.name === 'w:docPartBody') {
      const reading = new StoryReader(xml, parts);
      readBlocks(reading, nothingAround, xml.depth);
      text = reading.paragraphs.map((paragraph) => paragraph.text).join('');
    }
  }
  blocks.set(name, text);
}
