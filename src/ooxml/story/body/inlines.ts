/** What a paragraph holds: runs, and the many wrappers around runs. */
import { readWrapper } from './wrappers.js';
import { readDeleted } from './trackedChanges.js';
import { shownByCode } from './fields.js';
import { addPiece, textSince } from './pieces.js';
import type { Around, ParagraphDraft, StoryReader } from './storyReader.js';
import { beginRun, readRun } from './runs.js';

/** Reads the children of an element of this depth to its end. */
export function readInlines(reading: StoryReader, paragraph: ParagraphDraft, around: Around, depth: number): void {
  while (reading.xml.nextChild(depth)) readInline(reading, paragraph, around);
}

/** Reads the open token to its end. */
export function readInline(reading: StoryReader, paragraph: ParagraphDraft, around: Around): void {
  const { xml } = reading;
  switch (xml.name) {
    case 'w:r':
    case 'm:r':
      readRun(reading, paragraph, around);
      break;
    case 'w:ins':
    case 'w:moveTo':
      readInserted(reading, paragraph, around);
      break;
    case 'w:del':
    case 'w:moveFrom':
      readDeleted(reading, paragraph.index, paragraph.pieces.length);
      break;
    case 'w:fldSimple':
      readSimpleField(reading, paragraph, around);
      break;
    case 'm:oMath':
      paragraph.hasEquation = true;
      readInlines(reading, paragraph, around, xml.depth);
      break;
    default:
      readWrapper(reading, 'run', paragraph, around, (inside, depth) => readInlines(reading, paragraph, inside, depth));
  }
}

function readInserted(reading: StoryReader, paragraph: ParagraphDraft, around: Around): void {
  const { xml } = reading;
  const { start, selfClosing } = xml;
  const before = paragraph.pieces.length;
  readInlines(reading, paragraph, around, xml.depth);
  if (selfClosing) return;
  const { pieces, index } = paragraph;
  const change = { start, end: xml.end, text: textSince(paragraph, before), paragraph: index };
  reading.leftovers.add('insertion', change, before, pieces.length);
}

/** A field in one element: the code is an attribute, the content is the result. */
function readSimpleField(reading: StoryReader, paragraph: ParagraphDraft, around: Around): void {
  const { xml, fields } = reading;
  const { start } = xml;
  const context = beginRun(reading, paragraph, around);
  const { run } = context;
  const before = paragraph.pieces.length;
  const code = xml.attribute('w:instr') ?? '';
  const field = {
    code,
    phase: 'result',
    formData: null,
    place: { start, run, paragraph },
    resultFrom: before,
  } as const;
  const outside = fields.enter();
  fields.begin({ ...field });
  readInlines(reading, paragraph, around, xml.depth);
  fields.leave(outside);
  const shown = shownByCode(field);
  if (shown === null) return;
  run.end = xml.end;
  paragraph.pieces.length = before;
  addPiece(reading, context, shown.kind, { start, end: xml.end }, shown.text);
}
