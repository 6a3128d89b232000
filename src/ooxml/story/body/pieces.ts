/** From what a run holds to pieces of its paragraph: the one place that decides whether something is visible. */
import { tickOf } from './controls.js';
import type { ParagraphDraft, Around, StoryReader, RunDraft } from './storyReader.js';
import type { Control, PieceKind, RunLook } from '../story.js';
import type { SourceRange } from '../../xml/sourceRange.js';
import { symbolText } from '../properties/symbols.js';
import { decodeText, isXmlSpace, rawOffsets } from '../../xml/xmlText.js';

/** A run while it is being read. */
export interface RunContext {
  readonly paragraph: ParagraphDraft;
  readonly around: Around;
  readonly run: RunDraft;
  /** Stand-ins that end where this run ends: a field that shows its code spans several. */
  readonly spans: RunDraft[];
}

/** Adds a piece, unless it is part of a field code or hidden. `range`: raw text for kind 'text', else the whole element. */
export function addPiece(
  reading: StoryReader,
  context: RunContext,
  kind: PieceKind,
  range: SourceRange,
  text: string,
): void {
  if (text === '') return;
  const { paragraph, around } = context;
  const coding = reading.fields.coding;
  if (coding !== undefined) {
    coding.code += text;
  } else if (context.run.hidden) {
    const change = { start: range.start, end: range.end, text, paragraph: paragraph.index };
    if (text.trim() !== '') reading.leftovers.add('hidden', change, paragraph.pieces.length);
  } else if (around.control?.type === 'checkbox' && !reading.ticked.has(around.control)) {
    addCheckBox(reading, context, around.control, kind, range, text);
  } else {
    push(reading, context, kind, range, text);
  }
}

/** Text of the pieces of a paragraph from this number on. */
export function textSince({ pieces }: ParagraphDraft, before: number): string {
  return pieces
    .slice(before)
    .map(({ text }) => text)
    .join('');
}

function push(
  reading: StoryReader,
  { paragraph, around, run }: RunContext,
  kind: PieceKind,
  { start, end }: SourceRange,
  text: string,
): void {
  const { control } = around;
  paragraph.pieces.push({ kind, start, end, text, run, placeholder: false, control });
  if (around.toc || reading.fields.inTableOfContents) paragraph.inToc = true;
}

/** The first visible character in a check box control is its glyph, whatever it is; what follows was typed there. */
function addCheckBox(
  reading: StoryReader,
  context: RunContext,
  control: Control,
  kind: PieceKind,
  range: SourceRange,
  text: string,
): void {
  const glyph = /\S/u.exec(text);
  if (glyph === null) {
    push(reading, context, kind, range, text);
    return;
  }
  reading.ticked.add(control);
  const state = tickOf(control, glyph[0]);
  if (kind !== 'text') {
    push(reading, context, 'checkbox', range, state);
    return;
  }
  const from = glyph.index;
  const to = from + glyph[0].length;
  const cut = cutter(reading.xml.source, range, text.length);
  if (from > 0) push(reading, context, 'text', cut(0, from), text.slice(0, from));
  push(reading, context, 'checkbox', cut(from, to), state);
  if (to < text.length) push(reading, context, 'text', cut(to, text.length), text.slice(to));
}

/** Gives the raw range of characters `from`..`to` of a text of `length` units in this raw range; of a part of a CDATA section without its marks. */
function cutter(source: string, range: SourceRange, length: number): (from: number, to: number) => SourceRange {
  const offset = rawOffsets(source.slice(range.start, range.end));
  const section = isSection(source, range);
  return (from, to) => {
    if (from === 0 && to === length) return range;
    return {
      start: from === 0 && !section ? range.start : range.start + offset(from),
      end: to === length && !section ? range.end : range.start + offset(to),
    };
  };
}

/** Adds raw character data; in a symbol font each character that is a glyph there becomes a piece of its own. */
export function addText(reading: StoryReader, context: RunContext, range: SourceRange): void {
  const { source } = reading.xml;
  const text = readable(source.slice(range.start, range.end));
  if (context.run.privateUseFont === null) {
    addPiece(reading, context, 'text', range, text);
    return;
  }
  const cut = cutter(source, range, text.length);
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const symbol = glyphAt(context.run, text.charCodeAt(index));
    if (symbol === null) continue;
    if (from < index) addPiece(reading, context, 'text', cut(from, index), text.slice(from, index));
    addPiece(reading, context, 'symbol', cut(index, index + 1), symbol);
    from = index + 1;
  }
  if (from < text.length) addPiece(reading, context, 'text', cut(from, text.length), text.slice(from));
}

function glyphAt({ symbolFont, privateUseFont }: RunLook, code: number): string | null {
  const font = code >= 0xe000 ? privateUseFont : symbolFont;
  return font === null ? null : symbolText(font, code);
}

/** Text of raw character data as Word shows it: line feeds in it are spaces. */
export function readable(raw: string): string {
  return decodeText(raw).replace(/\n/g, ' ');
}

/** Raw ranges of the character data in the open token `w:t`, which is read to its end; outer white space off unless it is kept. */
export function readCharacterData(reading: StoryReader, keepSpace: boolean): SourceRange[] {
  const { xml } = reading;
  const depth = xml.depth;
  const ranges: SourceRange[] = [];
  while (xml.next() !== 'end' && xml.depth >= depth) {
    if (xml.token === 'text' && xml.depth === depth) ranges.push({ start: xml.start, end: xml.end });
  }
  return keepSpace || !mayHaveOuterSpace(xml.source, ranges) ? ranges : trimmed(xml.source, ranges);
}

/** A quick look at the outermost characters; a reference may stand for white space too. */
function mayHaveOuterSpace(source: string, ranges: readonly SourceRange[]): boolean {
  const first = ranges[0];
  const last = ranges.at(-1);
  if (first === undefined || last === undefined) return false;
  const start = source.charCodeAt(first.start);
  return isXmlSpace(start) || start === 0x26 || start === 0x3c || /[\s;>]/.test(source.charAt(last.end - 1));
}

/** Without `xml:space="preserve"` Word drops white space at both ends of a text. CDATA sections are never cut. */
function trimmed(source: string, ranges: SourceRange[]): SourceRange[] {
  const left = ranges.map((range) => ({ ...range, text: decodeText(source.slice(range.start, range.end)) }));
  while (left[0] !== undefined && leadingSpace(left[0].text) === left[0].text.length) left.shift();
  while (left.length > 0 && leadingSpace(left.at(-1)?.text ?? '') === left.at(-1)?.text.length) left.pop();
  const first = left[0];
  const last = left.at(-1);
  if (first === undefined || last === undefined) return [];
  const ending = { raw: source.slice(last.start, last.end), kept: trimmedLength(last.text) };
  if (!isSection(source, last)) last.end = last.start + rawOffsets(ending.raw)(ending.kept);
  if (!isSection(source, first))
    first.start += rawOffsets(source.slice(first.start, first.end))(leadingSpace(first.text));
  return left.map(({ start, end }) => ({ start, end }));
}

function isSection(source: string, range: SourceRange): boolean {
  return source.startsWith('<', range.start);
}

/** Characters of white space (XML 1.0, production [3] S) at the beginning of a text. */
function leadingSpace(text: string): number {
  return text.length - text.replace(/^[ \t\r\n]+/, '').length;
}

/** Length without white space at the end. */
function trimmedLength(text: string): number {
  let length = text.length;
  while (isXmlSpace(text.charCodeAt(length - 1))) length -= 1;
  return length;
}
