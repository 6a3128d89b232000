/** `w:r` and `m:r`: what a run holds (ECMA-376 Part 1, 17.3.3). */
import { readAlternative } from '../../xml/alternatives.js';
import { collectText } from './trackedChanges.js';
import { readFormData, shownByCode } from './fields.js';
import { readGraphic } from './graphics.js';
import { readInlines } from './inlines.js';
import { type RunContext, addPiece, addText, readCharacterData, textSince } from './pieces.js';
import { readRangeMark } from './rangeMarks.js';
import type { Around, ParagraphDraft, StoryReader } from './storyReader.js';
import {
  type PropertyChanges,
  type RunProperties,
  hasNoChange,
  readRunProperties,
  skipElement,
} from '../properties/runProperties.js';
import { eachChild } from '../../xml/children.js';
import { symText } from '../properties/symbols.js';

const noProperties: RunProperties & PropertyChanges = { changed: [], inserted: null, deleted: null };

/** Reads the open token `w:r` or `m:r` to its end. */
export function readRun(reading: StoryReader, paragraph: ParagraphDraft, around: Around): void {
  const { xml } = reading;
  const depth = xml.depth;
  const before = paragraph.pieces.length;
  const context = beginRun(reading, paragraph, around);
  let properties = noProperties;
  while (xml.nextChild(depth)) {
    if (xml.name === 'w:rPr') {
      const start = xml.start;
      properties = reading.runProperties.read(xml, () => readRunProperties(xml), hasNoChange);
      context.run.properties = { start, end: xml.end };
      Object.assign(context.run, reading.looks.of(properties, paragraph.styleId));
    } else {
      readRunContent(reading, context);
    }
  }
  context.run.end = xml.end;
  for (const span of context.spans) span.end = xml.end;
  if (context.run.highlighted || properties.changed.length > 0) noteLooks(reading, context, properties, before);
}

/** What holds text and begins at the open token, as its styles alone make it look. */
export function beginRun(reading: StoryReader, paragraph: ParagraphDraft, around: Around): RunContext {
  const { start, end } = reading.xml;
  const run = { start, end, properties: null, ...reading.looks.of(noProperties, paragraph.styleId) };
  return { paragraph, around, run, spans: [] };
}

/** Highlighted text and tracked formatting, once the run is read. */
function noteLooks(
  reading: StoryReader,
  { paragraph, run }: RunContext,
  { changed }: PropertyChanges,
  before: number,
): void {
  const text = textSince(paragraph, before);
  const range = { start: run.start, end: run.end, text, paragraph: paragraph.index };
  if (run.highlighted && text.trim() !== '') reading.leftovers.add('highlight', range, before, paragraph.pieces.length);
  if (changed.length > 0) reading.leftovers.add('formatting', range, before, paragraph.pieces.length);
}

function readRunContent(reading: StoryReader, context: RunContext): void {
  const { xml } = reading;
  switch (xml.name) {
    case 'w:t':
    case 'm:t':
      readText(reading, context);
      break;
    case 'w:tab':
    case 'w:ptab':
      addPiece(reading, context, 'tab', skipElement(xml), '\t');
      break;
    case 'w:br':
    case 'w:cr': {
      const type = xml.attribute('w:type');
      if (type === 'page' || type === 'column') addPiece(reading, context, 'page-break', skipElement(xml), '\f');
      else addPiece(reading, context, 'break', skipElement(xml), '\n');
      break;
    }
    case 'w:noBreakHyphen':
      addPiece(reading, context, 'hyphen', skipElement(xml), '-');
      break;
    case 'w:sym':
    case 'w16se:symEx': {
      const [prefix] = xml.name.split(':');
      const text = symText(xml.attribute(`${prefix}:font`) ?? '', xml.attribute(`${prefix}:char`) ?? '');
      addPiece(reading, context, 'symbol', skipElement(xml), text);
      break;
    }
    case 'w:instrText':
      readInstruction(reading, context);
      break;
    case 'w:fldChar':
      readFieldMark(reading, context);
      break;
    case 'w:ruby':
      readRuby(reading, context);
      break;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'w:contentPart':
    case 'w14:contentPart':
      readVisibleGraphic(reading, context);
      break;
    case 'mc:AlternateContent':
      readAlternative(xml, (depth) => readContents(reading, context, depth));
      break;
    default:
      readReference(reading, context);
  }
}

function readText(reading: StoryReader, context: RunContext): void {
  const space = reading.xml.attribute('xml:space');
  const keep = space === null ? reading.keepSpace : space === 'preserve';
  for (const range of readCharacterData(reading, keep)) addText(reading, context, range);
}

/** Field code; outside of a field it is nothing. */
function readInstruction(reading: StoryReader, context: RunContext): void {
  const ranges = readCharacterData(reading, true);
  if (reading.fields.coding !== undefined) for (const range of ranges) addText(reading, context, range);
}

function readFieldMark(reading: StoryReader, context: RunContext): void {
  const { xml, fields } = reading;
  const { paragraph, run } = context;
  const type = xml.attribute('w:fldCharType');
  const start = xml.start;
  if (type === 'begin') {
    const unanswered = reading.isUnanswered(xml.attributeRange('w:fldCharType')?.start ?? -1);
    const formData = readFormData(xml);
    if (unanswered) return;
    fields.begin({ code: '', phase: 'code', formData, place: { start, run, paragraph }, resultFrom: -1 });
    return;
  }
  const { end } = skipElement(xml);
  if (type === 'separate') {
    const field = fields.separate();
    if (field?.place.paragraph === paragraph) field.resultFrom = paragraph.pieces.length;
    return;
  }
  const field = type === 'end' ? fields.end() : undefined;
  const shown = field === undefined ? null : shownByCode(field);
  if (field === undefined || shown === null) return;
  const here = field.place.paragraph === paragraph;
  if (field.resultFrom >= 0 && here) paragraph.pieces.length = field.resultFrom;
  // The piece stands for all runs of the field, so that its run does too.
  const span = here ? { ...field.place.run } : run;
  if (here) context.spans.push(span);
  addPiece(
    reading,
    { ...context, run: span },
    shown.kind,
    { start: here ? field.place.start : start, end },
    shown.text,
  );
}

/** Ruby: the base is text, what stands above it is not. */
function readRuby(reading: StoryReader, { paragraph, around }: RunContext): void {
  eachChild(reading.xml, 'w:rubyBase', () => {
    readInlines(reading, paragraph, around, reading.xml.depth);
  });
}

function readVisibleGraphic(reading: StoryReader, context: RunContext): void {
  const { xml } = reading;
  const { paragraph, around } = context;
  if (reading.fields.coding === undefined && !context.run.hidden) {
    readGraphic(reading, paragraph, around);
    return;
  }
  const start = xml.start;
  const text = collectText(xml);
  if (context.run.hidden) addPiece(reading, context, 'text', { start, end: xml.end }, text);
}

/** References to notes and comments; wrappers that this reader does not know are looked into. */
function readReference(reading: StoryReader, context: RunContext): void {
  const { xml } = reading;
  const { paragraph } = context;
  const id = xml.attribute('w:id') ?? '';
  switch (xml.name) {
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      if (context.run.hidden || reading.fields.coding !== undefined) return;
      const note = `${xml.name === 'w:footnoteReference' ? 'footnote' : 'endnote'}:${id}`;
      paragraph.notes.push(note);
      const place = { start: xml.start, end: xml.end, paragraph: paragraph.index };
      reading.leftovers.takeOver(note, reading.parts.notes.get(note)?.leftovers, place);
      break;
    }
    case 'w:commentReference':
      reading.leftovers.comment(id, { start: xml.start, end: xml.end, paragraph: paragraph.index });
      break;
    case 'w:r':
      readRun(reading, paragraph, context.around);
      break;
    case 'w:delText':
    case 'w:delInstrText':
      break;
    default:
      readRangeMark(reading, paragraph.index);
      if (xml.name.startsWith('w:')) readContents(reading, context, xml.depth);
  }
}

function readContents(reading: StoryReader, context: RunContext, depth: number): void {
  while (reading.xml.nextChild(depth)) readRunContent(reading, context);
}
