/** What tracked changes took out, of which the list of revisions has the text only, and changes that have no text. */
import type { LeftoverKind } from '../leftovers.js';
import type { StoryReader } from './storyReader.js';
import { skipElement } from '../properties/runProperties.js';
import type { XmlReader } from '../../xml/xmlReader.js';

/** Text inside the open token, to its end. */
export function collectText(xml: XmlReader): string {
  const outside = xml.depth - 1;
  let text = '';
  let inText = 0;
  while (xml.next() !== 'end' && xml.depth > outside) {
    if (xml.token === 'text') {
      if (xml.depth === inText) text += xml.text();
    } else if (xml.token === 'open') {
      if (xml.name === 'w:t' || xml.name === 'w:delText' || xml.name === 'm:t') inText = xml.depth;
      else if (xml.name === 'w:tab') text += '\t';
      else if (xml.name === 'w:br' || xml.name === 'w:cr') text += '\n';
    } else if (xml.depth < inText) {
      inText = 0;
    } else if (xml.name === 'w:p' && text !== '') {
      text += '\n';
    }
  }
  return text.trimEnd();
}

/** Reads the open token to its end as something that is gone. */
export function readDeleted(reading: StoryReader, paragraph = reading.nextParagraph, pieces = 0): void {
  const { xml } = reading;
  const start = xml.start;
  if (xml.selfClosing) {
    xml.skip();
    return;
  }
  const text = collectText(xml);
  reading.leftovers.add('deletion', { start, end: xml.end, text, paragraph }, pieces);
}

/** Lists the open token, a change of a row, cell or section or of properties, and reads it to its end. */
export function noteChange(reading: StoryReader, kind: LeftoverKind, paragraph = reading.nextParagraph): void {
  reading.leftovers.add(kind, { ...skipElement(reading.xml), text: '', paragraph });
}
