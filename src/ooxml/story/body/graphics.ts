/** `w:drawing`, `w:pict`, `w:object`: pictures are counted, text boxes are read, decoration is passed over. */
import { readAlternative } from '../../xml/alternatives.js';
import { readBlocks } from './blocks.js';
import type { Around, ParagraphDraft, StoryReader } from './storyReader.js';
import type { XmlReader } from '../../xml/xmlReader.js';

/** Elements that show a picture, a chart, a diagram or handwriting. */
const pictures = new Set([
  'pic:pic',
  'a:pic',
  'c:chart',
  'dgm:relIds',
  'v:imagedata',
  'w:contentPart',
  'w14:contentPart',
  '{http://schemas.microsoft.com/office/drawing/2014/chartex}chart',
]);

/** Reads the open token to its end. */
export function readGraphic(reading: StoryReader, paragraph: ParagraphDraft, around: Around): void {
  const { xml } = reading;
  const embedded = xml.name === 'w:object';
  const found = isPicture(xml) ? 1 : countInside(reading, paragraph, around, xml.depth);
  // The prompt of a picture control is a picture too, but nobody's.
  if (!around.picturePrompt) paragraph.pictures += embedded ? 1 : found;
}

/** Word art of the old kind is a path with a text; shape types have a path without one. */
function isPicture(xml: XmlReader): boolean {
  return pictures.has(xml.name) || (xml.name === 'v:textpath' && xml.attribute('string') !== null);
}

function countInside(reading: StoryReader, paragraph: ParagraphDraft, around: Around, depth: number): number {
  const { xml } = reading;
  let found = 0;
  while (xml.nextChild(depth)) {
    if (xml.name === 'w:txbxContent') readTextBox(reading, paragraph, around);
    else if (xml.name === 'mc:AlternateContent') {
      readAlternative(xml, (inside) => {
        found += countInside(reading, paragraph, around, inside);
      });
    } else if (isPicture(xml)) found += 1;
    else {
      if (xml.name === 'o:OLEObject' && xml.attribute('ProgID')?.startsWith('Equation') === true)
        paragraph.hasEquation = true;
      found += countInside(reading, paragraph, around, xml.depth);
    }
  }
  return found;
}

function readTextBox(reading: StoryReader, paragraph: ParagraphDraft, around: Around): void {
  const { joining } = reading;
  reading.joining = null;
  const outside = reading.fields.enter();
  paragraph.boxes.push(readBlocks(reading, around, reading.xml.depth));
  reading.fields.leave(outside);
  reading.joining = joining;
}
