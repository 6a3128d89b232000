/** Marks that may stand between any two elements: where comments and permissions begin and end. */
import type { StoryReader } from './storyReader.js';

/** Handles the open token if it is such a mark. `paragraph`: index of the paragraph it stands in or before. */
export function readRangeMark(reading: StoryReader, paragraph: number): void {
  const { xml } = reading;
  const id = xml.attribute('w:id');
  if (id === null) return;
  switch (xml.name) {
    case 'w:commentRangeStart':
      reading.leftovers.beginComment(id, { start: xml.start, end: xml.end, paragraph });
      break;
    case 'w:customXmlInsRangeStart':
    case 'w:customXmlDelRangeStart':
    case 'w:customXmlMoveFromRangeStart':
    case 'w:customXmlMoveToRangeStart':
      // A control or other wrapper that was put in, taken out or moved (ECMA-376 Part 1, 17.13.5.4–11).
      reading.leftovers.add('wrapper', { start: xml.start, end: xml.end, text: '', paragraph });
      break;
    case 'w:permStart':
      if (xml.attribute('w:edGrp') === 'everyone') reading.permissions.set(id, xml.start);
      break;
    case 'w:permEnd': {
      const start = reading.permissions.get(id);
      if (start !== undefined) reading.permitted.push({ start, end: xml.end });
      reading.permissions.delete(id);
      break;
    }
  }
}
