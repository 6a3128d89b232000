/** `w:p` (ECMA-376 Part 1, 17.3.1). */
import { MAX_PARAGRAPHS, tooLarge } from '../../bounds.js';
import { readInline } from './inlines.js';
import { visibleText } from './prompts.js';
import type { Around, ParagraphDraft, StoryReader } from './storyReader.js';
import {
  type PropertyChanges,
  type RunProperties,
  hasNoChange,
  readRunProperties,
  skipElement,
} from '../properties/runProperties.js';
import { readSection } from './sectionProperties.js';
import type { Paragraph } from '../story.js';
import type { SourceRange } from '../../xml/sourceRange.js';
import { type NumberingReference, readNumberingReference } from '../properties/styles.js';

/** `w:pPr`. Places are counted from its start, so that the same text says the same wherever it stands. */
export interface ParagraphProperties {
  styleId: string | null;
  numbering: NumberingReference | null;
  /** `w:rPr` of the paragraph mark. */
  mark: (RunProperties & PropertyChanges) | null;
  markRange: SourceRange | null;
  /** `w:ins` in `w:numPr`: the number was put in. */
  renumbered: SourceRange | null;
  /** `w:pPrChange`. */
  changed: SourceRange | null;
  /** Holds `w:sectPr`, which is read along with it. */
  endsSection: boolean;
}

const noProperties: ParagraphProperties = {
  styleId: null,
  numbering: null,
  mark: null,
  markRange: null,
  renumbered: null,
  changed: null,
  endsSection: false,
};

/** What has no tracked change and no section in it holds for every `w:pPr` of the same text. */
function isLasting({ mark, renumbered, changed, endsSection }: ParagraphProperties): boolean {
  return changed === null && renumbered === null && !endsSection && (mark === null || hasNoChange(mark));
}

/** Reads the open token `w:p` to its end. */
export function readParagraph(reading: StoryReader, around: Around): Paragraph {
  const { xml } = reading;
  const depth = xml.depth;
  const draft = beginParagraph(reading, around);
  if (reading.paragraphs.length >= MAX_PARAGRAPHS) throw tooLarge('paragraphs', xml.part);
  reading.paragraphs.push(draft);
  let properties = noProperties;
  let contentStart = xml.end;
  while (xml.nextChild(depth)) {
    if (xml.name === 'w:pPr') {
      const start = xml.start;
      const read = (): ParagraphProperties => readProperties(reading, draft.index);
      properties = reading.paragraphProperties.read(xml, read, isLasting);
      draft.properties = { start, end: xml.end };
      contentStart = xml.end;
      take(reading, draft, properties, start);
    } else {
      readInline(reading, draft, around);
    }
  }
  draft.content = { start: contentStart, end: xml.start };
  draft.end = xml.end;
  finish(reading, draft, properties);
  return draft;
}

function beginParagraph(reading: StoryReader, around: Around): ParagraphDraft {
  const { start, end, selfClosing } = reading.xml;
  return {
    kind: 'paragraph',
    index: reading.paragraphs.length,
    start,
    end,
    content: { start: end, end },
    selfClosing,
    properties: null,
    markProperties: null,
    markDeleted: false,
    pieces: [],
    text: '',
    listLabel: '',
    style: '',
    styleId: null,
    inToc: around.toc,
    boxes: [],
    pictures: 0,
    hasEquation: false,
    notes: [],
    control: around.control,
  };
}

/** Reads the open token `w:pPr` to its end. */
function readProperties(reading: StoryReader, paragraph: number): ParagraphProperties {
  const { xml } = reading;
  const { depth, start } = xml;
  const properties = { ...noProperties };
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'w:pStyle':
        properties.styleId = xml.attribute('w:val');
        break;
      case 'w:numPr':
        properties.numbering = readNumberingReference(xml, (change) => {
          properties.renumbered = change;
        });
        break;
      case 'w:rPr': {
        const from = xml.start - start;
        properties.mark = readRunProperties(xml);
        properties.markRange = { start: from, end: xml.end - start };
        break;
      }
      case 'w:pPrChange':
        properties.changed = skipElement(xml);
        break;
      case 'w:sectPr':
        readSection(reading, paragraph);
        properties.endsSection = true;
        break;
    }
  }
  return properties;
}

/** Properties that stand at `start` are those of the paragraph; its mark has its own look, and may itself be inserted or deleted. */
function take(
  reading: StoryReader,
  draft: ParagraphDraft,
  { styleId, mark, markRange }: ParagraphProperties,
  start: number,
): void {
  draft.styleId = styleId;
  if (mark === null || markRange === null) return;
  draft.markProperties = { start: start + markRange.start, end: start + markRange.end };
  draft.markDeleted = mark.deleted !== null;
  const changes = [
    ['insertion', mark.inserted],
    ['deletion', mark.deleted],
    ['formatting', mark.changed[0]],
  ] as const;
  for (const [kind, range] of changes) {
    if (range) reading.leftovers.add(kind, { ...range, text: '', paragraph: draft.index }, draft.pieces.length);
  }
}

function finish(reading: StoryReader, draft: ParagraphDraft, properties: ParagraphProperties): void {
  draft.text = visibleText(draft.pieces);
  if (draft.styleId !== null) draft.style = reading.parts.styles.nameOf(draft.styleId);
  if (/^toc \d$/.test(draft.style)) draft.inToc = true;
  const { index: paragraph, text, pieces } = draft;
  const { changed, renumbered } = properties;
  if (changed !== null) reading.leftovers.add('paragraph', { ...changed, text, paragraph }, 0, pieces.length);
  if (renumbered !== null) reading.leftovers.add('numbering', { ...renumbered, text: '', paragraph });
  giveLabel(reading, draft, properties);
  if (properties.endsSection) reading.sectionStart = draft.end;
}

/** Paragraphs whose mark is deleted are one with the next, whose numbering they take; the label stands before all their text. */
function giveLabel(reading: StoryReader, draft: ParagraphDraft, properties: ParagraphProperties): void {
  const first = reading.joining ?? draft;
  if (draft.markDeleted) {
    reading.joining = reading.joining === null && draft.pieces.length === 0 ? null : first;
    return;
  }
  reading.joining = null;
  // A hidden mark takes its number with it, and a paragraph without anything visible is not counted.
  if (properties.mark?.vanish === true) return;
  first.listLabel = reading.parts.numbering.label(properties.numbering, draft.styleId);
}
