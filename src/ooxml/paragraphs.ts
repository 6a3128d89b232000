/** `w:p` (ECMA-376 Part 1, 17.3.1). */
import { readInline } from './inlines.js';
import type { Around, ParagraphDraft, Reading } from './reading.js';
import { readRunProperties, skipElement } from './runProperties.js';
import { readSection } from './sections.js';
import type { Paragraph, SourceRange } from './story.js';
import { type NumberingReference, readNumberingReference } from './styles.js';

/** What only the end of the paragraph needs to know of its properties. */
interface Properties {
  numbering: NumberingReference | null;
  /** The paragraph mark is hidden. */
  markHidden: boolean;
  /** `w:pPrChange`. */
  changed: SourceRange | null;
  endsSection: boolean;
}

/** Reads the open token `w:p` to its end. */
export function readParagraph(reading: Reading, around: Around): Paragraph {
  const { xml } = reading;
  const depth = xml.depth;
  const draft = beginParagraph(reading, around);
  reading.paragraphs.push(draft);
  const properties: Properties = { numbering: null, markHidden: false, changed: null, endsSection: false };
  let contentStart = xml.end;
  while (xml.nextChild(depth)) {
    if (xml.name === 'w:pPr') {
      const start = xml.start;
      readProperties(reading, draft, properties);
      draft.properties = { start, end: xml.end };
      contentStart = xml.end;
    } else {
      readInline(reading, draft, around);
    }
  }
  draft.content = { start: contentStart, end: xml.start };
  draft.end = xml.end;
  finish(reading, draft, properties);
  return draft;
}

function beginParagraph(reading: Reading, around: Around): ParagraphDraft {
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

function readProperties(reading: Reading, draft: ParagraphDraft, properties: Properties): void {
  const { xml } = reading;
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'w:pStyle':
        draft.styleId = xml.attribute('w:val');
        break;
      case 'w:numPr':
        properties.numbering = readNumberingReference(xml);
        break;
      case 'w:rPr':
        readMarkProperties(reading, draft, properties);
        break;
      case 'w:pPrChange':
        properties.changed = skipElement(xml);
        break;
      case 'w:sectPr':
        readSection(reading, draft.index);
        properties.endsSection = true;
        break;
    }
  }
}

/** The paragraph mark has its own look, and may itself be inserted or deleted. */
function readMarkProperties(reading: Reading, draft: ParagraphDraft, properties: Properties): void {
  const start = reading.xml.start;
  const mark = readRunProperties(reading.xml);
  draft.markProperties = { start, end: reading.xml.end };
  draft.markDeleted = mark.deleted !== null;
  properties.markHidden = mark.vanish === true;
  const counts = { before: draft.pieces.length, after: draft.pieces.length };
  const add = (kind: 'insertion' | 'deletion' | 'formatting', range: SourceRange | null): void => {
    if (range !== null) reading.leftovers.revision(kind, { ...range, text: '', paragraph: draft.index }, counts);
  };
  add('insertion', mark.inserted);
  add('deletion', mark.deleted);
  add('formatting', mark.changed[0] ?? null);
}

function finish(reading: Reading, draft: ParagraphDraft, properties: Properties): void {
  for (const piece of draft.pieces) if (!piece.placeholder) draft.text += piece.text;
  if (draft.styleId !== null) draft.style = reading.parts.styles.nameOf(draft.styleId);
  if (/^toc \d$/.test(draft.style)) draft.inToc = true;
  if (properties.changed !== null) {
    const counts = { before: 0, after: draft.pieces.length };
    reading.leftovers.revision(
      'paragraph',
      { ...properties.changed, text: draft.text, paragraph: draft.index },
      counts,
    );
  }
  giveLabel(reading, draft, properties);
  if (properties.endsSection) reading.sectionStart = draft.end;
}

/** Paragraphs whose mark is deleted are one with the next, whose numbering they take; the label stands before all their text. */
function giveLabel(reading: Reading, draft: ParagraphDraft, properties: Properties): void {
  const first = reading.joining ?? draft;
  if (draft.markDeleted) {
    reading.joining = reading.joining === null && draft.pieces.length === 0 ? null : first;
    return;
  }
  reading.joining = null;
  // A hidden mark takes its number with it, and a paragraph without anything visible is not counted.
  if (properties.markHidden) return;
  first.listLabel = reading.parts.numbering.label(properties.numbering, draft.styleId);
}
