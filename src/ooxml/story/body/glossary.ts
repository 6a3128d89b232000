/** The glossary part: building blocks, among them the prompts of content controls (ECMA-376 Part 1, 17.12). */
import { readBlocks } from './blocks.js';
import { StoryReader, type Surroundings, nothingAround } from './storyReader.js';
import { XmlReader } from '../../xml/xmlReader.js';

/** Texts of the building blocks by name. @throws DocumentError */
export function readGlossary(source: string, parts: Surroundings): Map<string, string> {
  const xml = new XmlReader(source, 'word/glossary/document.xml');
  const blocks = new Map<string, string>();
  xml.next();
  eachChild(xml, 'w:docParts', () => {
    eachChild(xml, 'w:docPart', () => {
      readBuildingBlock(xml, parts, blocks);
    });
  });
  xml.next();
  return blocks;
}

/** Calls `read` at each child of this name of the open element. */
function eachChild(xml: XmlReader, name: string, read: () => void): void {
  const { depth } = xml;
  while (xml.nextChild(depth)) if (xml.name === name) read();
}

function readBuildingBlock(xml: XmlReader, parts: Surroundings, blocks: Map<string, string>): void {
  const { depth } = xml;
  let name = '';
  let text = '';
  while (xml.nextChild(depth)) {
    if (xml.name === 'w:docPartPr') {
      eachChild(xml, 'w:name', () => {
        name = xml.attribute('w:val') ?? '';
      });
    } else if (xml.name === 'w:docPartBody') {
      const reading = new StoryReader(xml, parts);
      readBlocks(reading, nothingAround, xml.depth);
      text = reading.paragraphs.map((paragraph) => paragraph.text).join('');
    }
  }
  blocks.set(name, text);
}
