/** What may stand around things of any level of a story; what is inside is read by whoever reads that level. */
import { readAlternative } from '../../xml/alternatives.js';
import { beginControl, holdsTableOfContents, readControlProperties } from './controls.js';
import { showsItsData } from './bindings.js';
import { type Held, markPrompts, textIn } from './prompts.js';
import { readRangeMark } from './rangeMarks.js';
import { skipElement } from '../properties/runProperties.js';
import type { Around, ParagraphDraft, StoryReader } from './storyReader.js';
import type { ControlLevel } from '../story.js';

/** Reads its content: what is around inside of it, and the depth of the element that holds the content. */
type ReadContent = (around: Around, depth: number) => void;

/**
 * Reads the open token to its end, be it a control, one of several spellings, the mark of a range or a wrapper that is looked through.
 * @param paragraph the one that it stands in; null for what stands around or between paragraphs
 */
export function readWrapper(
  reading: StoryReader,
  level: ControlLevel,
  paragraph: ParagraphDraft | null,
  around: Around,
  readContent: ReadContent,
): void {
  const { xml } = reading;
  switch (xml.name) {
    case 'w:sdt':
      readControl(reading, level, paragraph, around, readContent);
      break;
    case 'mc:AlternateContent':
      readAlternative(xml, (depth) => readContent(around, depth));
      break;
    case 'w:altChunk':
    case 'w:subDoc':
      reading.opaque.push(skipElement(xml));
      break;
    default:
      readRangeMark(reading, paragraph?.index ?? reading.nextParagraph);
      // Wrappers, known (w:hyperlink, w:smartTag, w:customXml, w:dir, w:bdo, m:f …) or not, are transparent.
      if (/^[wm]:/.test(xml.name) && !xml.name.endsWith('Pr')) readContent(around, xml.depth);
  }
}

/**
 * Reads the open token to its end; `readContent` gets what is around inside the control and the depth of `w:sdtContent`.
 * @param paragraph the one that the control stands in; null for a control around paragraphs
 */
function readControl(
  reading: StoryReader,
  level: ControlLevel,
  paragraph: ParagraphDraft | null,
  around: Around,
  readContent: ReadContent,
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
      const before = { paragraphs: reading.paragraphs.length, pieces: paragraph?.pieces.length ?? 0 };
      readContent(
        {
          control,
          picturePrompt: prompting && control.type === 'picture',
          toc: around.toc || holdsTableOfContents(control),
        },
        xml.depth,
      );
      control.content = { start, end: xml.start };
      if (!prompting && control.binding === null) continue;
      const held = heldSince(reading, paragraph, before);
      if (prompting) markPrompts(reading, control, held);
      if (!showsItsData(control, textIn(held), reading.parts.data)) {
        reading.unsure.push({ ...control.content, why: 'data' });
      }
    }
  }
  control.end = xml.end;
}

function heldSince(
  reading: StoryReader,
  paragraph: ParagraphDraft | null,
  before: { readonly paragraphs: number; readonly pieces: number },
): Held[] {
  const whole = reading.paragraphs.slice(before.paragraphs);
  const own = paragraph === null ? [] : [{ paragraph, from: before.pieces, to: paragraph.pieces.length }];
  return [...own, ...whole.map((inner) => ({ paragraph: inner, from: 0, to: inner.pieces.length }))];
}
