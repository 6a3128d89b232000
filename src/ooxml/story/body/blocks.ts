/** What a body, cell, text box or block-level control holds: paragraphs and tables, and wrappers around them. */
import { readWrapper } from './wrappers.js';
import { readDeleted } from './trackedChanges.js';
import { readParagraph } from './paragraphs.js';
import type { Around, StoryReader } from './storyReader.js';
import { readSection } from './sectionProperties.js';
import type { Block } from '../story.js';
import { readTable } from './tables.js';

/** Reads the children of an element of this depth to its end. */
export function readBlocks(reading: StoryReader, around: Around, depth: number): Block[] {
  const blocks: Block[] = [];
  addBlocks(reading, around, depth, blocks);
  return blocks;
}

/** The same, added to `blocks`. */
export function addBlocks(reading: StoryReader, around: Around, depth: number, blocks: Block[]): void {
  while (reading.xml.nextChild(depth)) readBlock(reading, around, blocks);
}

/** Reads the open token to its end and adds what it holds. */
export function readBlock(reading: StoryReader, around: Around, blocks: Block[]): void {
  const { xml } = reading;
  switch (xml.name) {
    case 'w:p':
      blocks.push(readParagraph(reading, around));
      break;
    case 'w:tbl': {
      const table = readTable(reading, around);
      if (table !== null) blocks.push(table);
      break;
    }
    case 'w:del':
    case 'w:moveFrom':
      readDeleted(reading);
      break;
    case 'w:sectPr':
      readSection(reading, reading.nextParagraph);
      break;
    default:
      readWrapper(reading, 'block', null, around, (inside, depth) => addBlocks(reading, inside, depth, blocks));
  }
}
