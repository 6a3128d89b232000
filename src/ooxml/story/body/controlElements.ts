/** `w:sdt` at any level: the control, and its content by whoever reads that level. */
import { beginControl, holdsTableOfContents, readControlProperties } from './controls.js';
import type { Around, Reading } from './storyReader.js';
import type { ControlLevel } from '../story.js';

/** Reads the open token to its end; `readContent` gets what is around inside the control and the depth of `w:sdtContent`. */
export function readControl(
  reading: Reading,
  level: ControlLevel,
  around: Around,
  readContent: (around: Around, depth: number) => void,
): void {
  const { xml } = reading;
  const depth = xml.depth;
  const control = beginControl(xml, level, around.control);
  reading.controls.push(control);
  while (xml.nextChild(depth)) {
    if (xml.name === 'w:sdtPr') readControlProperties(xml, control);
    else if (xml.name === 'w:sdtContent' && !xml.selfClosing) {
      const start = xml.end;
      // A check box has no placeholder: its glyph is its state.
      const prompting = control.showingPlaceholder && control.type !== 'checkbox';
      readContent(
        {
          control,
          placeholder: around.placeholder || prompting,
          inserted: around.inserted,
          toc: around.toc || holdsTableOfContents(control),
        },
        xml.depth,
      );
      control.content = { start, end: xml.start };
    }
  }
  control.end = xml.end;
}
