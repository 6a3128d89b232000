/** The glossary part: building blocks, among them the prompts of content controls (ECMA-376 Part 1, 17.12). */
import { readBlocks } from './blocks.js';
import { StoryReader, type Surroundings, nothingAround } from './storyReader.js';
import { eachChild, fromChild, readRoot } from '../../xml/children.js';
import type { XmlReader } from '../../xml/xmlReader.js';

/** Texts of the building blocks by name. @throws DocumentError */
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
