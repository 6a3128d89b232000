/** `w:sectPr`: of a section only what is tracked in it and whether form protection leaves it open matters here. */
import type { StoryReader } from './storyReader.js';
import { noteChange } from './trackedChanges.js';
import { isOn } from '../properties/runProperties.js';

/** Reads the open token `w:sectPr` to its end. `paragraph`: index of the paragraph it stands in or after. */
export function readSection(reading: StoryReader, paragraph: number): void {
  const { xml } = reading;
  const depth = xml.depth;
  let open = false;
  while (xml.nextChild(depth)) {
    // ECMA-376 Part 1, 17.6.6: under form protection only sections with w:formProt on are locked.
    if (xml.name === 'w:formProt') open = !isOn(xml.attribute('w:val'));
    else if (xml.name === 'w:sectPrChange') noteChange(reading, 'section', paragraph);
  }
  if (open && reading.parts.protection === 'forms') {
    reading.permitted.push({ start: reading.sectionStart, end: xml.end });
  }
}
