/** WordprocessingML to `Story`: the document as it reads with tracked changes accepted, every piece with its place in the source. */
import { readAside, readAsides, readGlossary } from './asides.js';
import { addBlocks } from './blocks.js';
import { Prompts } from './prompts.js';
import type { Leftover } from '../leftovers.js';
import { Numbering } from '../properties/numbering.js';
import { type Aside, StoryReader, type Surroundings, nothingAround } from './storyReader.js';
import { readSettings } from '../properties/settings.js';
import type { Block, Margin, Piece, Story } from '../story.js';
import { Styles } from '../properties/styles.js';
import { XmlReader } from '../../xml/xmlReader.js';
import { rawOffsets } from '../../xml/xmlText.js';

/** Parts beside the main one that are read, by the name of their relationship. */
export const partNames = [
  'styles',
  'numbering',
  'footnotes',
  'endnotes',
  'settings',
  'comments',
  'glossaryDocument',
] as const;

/** Decoded texts of the parts that reading a document needs; parts it does not have are left out. */
export interface StoryParts extends Readonly<Partial<Record<(typeof partNames)[number], string>>> {
  /** Name of the main part, e.g. “word/document.xml”. */
  readonly part: string;
  readonly document: string;
  /** Of all headers and footers of the package. */
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** Data parts that controls are bound to, by id in upper case. */
  readonly data?: ReadonlyMap<string, string>;
  /** JSON of the rules of a form that travel in the document, as anybody may have written it. */
  readonly pack?: string;
}

/**
 * @param prompts what controls of the forms show where nothing was entered
 * @throws DocumentError `xml-malformed`, `xml-dtd` or `zip-too-large`, never about content.
 */
export function readStory(parts: StoryParts, prompts: readonly string[] = []): Story {
  const surroundings = readSurroundings(parts, prompts);
  const xml = new XmlReader(parts.document, parts.part);
  const reading = new StoryReader(xml, surroundings);
  const blocks = readDocument(reading);
  const { leftovers, paragraphs } = reading;
  const comments = leftovers.comments(surroundings.comments);
  const last = Math.max(paragraphs.length - 1, 0);
  const inside = <Item extends Leftover>(items: readonly Item[]): Item[] =>
    items.map((item) => (item.paragraph > last ? { ...item, paragraph: last } : item));
  return {
    part: parts.part,
    source: parts.document,
    prefix: reading.prefix,
    blocks,
    paragraphs,
    controls: reading.controls,
    notes: new Map([...surroundings.notes].map(([id, { text }]) => [id, text])),
    revisions: inside(leftovers.revisions),
    comments: inside(comments),
    highlights: inside(leftovers.highlights),
    hidden: inside(leftovers.hidden),
    margins: [
      ...readMargins(parts.headers, 'header', surroundings),
      ...readMargins(parts.footers, 'footer', surroundings),
    ],
    protection: surroundings.protection,
    permitted: reading.permitted,
    opaque: reading.opaque,
    unsure: reading.unsure,
  };
}

function readSurroundings(parts: StoryParts, own: readonly string[]): Surroundings {
  const styles = new Styles(parts.styles);
  const glossary = parts.glossaryDocument;
  // Notes and comments have no numbering of the story: their lists count for themselves, and their labels are not shown.
  const beside: Surroundings = {
    styles,
    numbering: new Numbering(undefined, styles),
    protection: readSettings(parts.settings).protection,
    comments: new Map(),
    notes: new Map(),
    prompts: new Prompts(own, () => (glossary === undefined ? new Map() : readGlossary(glossary, beside))),
    data: parts.data ?? new Map(),
  };
  const read = (name: 'footnotes' | 'endnotes' | 'comments', element: string, prefix: string): Map<string, Aside> =>
    readAsides(parts[name], `word/${name}.xml`, element, prefix, beside);
  const notes = new Map([
    ...read('footnotes', 'w:footnote', 'footnote:'),
    ...read('endnotes', 'w:endnote', 'endnote:'),
  ]);
  const numbering = new Numbering(parts.numbering, styles);
  return { ...beside, numbering, comments: read('comments', 'w:comment', ''), notes };
}

function readMargins(sources: readonly string[] | undefined, where: Margin['where'], parts: Surroundings): Margin[] {
  return (sources ?? []).map((source) => ({ where, ...readAside(source, `word/${where}.xml`, parts) }));
}

function readDocument(reading: StoryReader): Block[] {
  const { xml } = reading;
  const blocks: Block[] = [];
  xml.next();
  reading.prefix = xml.prefix;
  reading.keepSpace = xml.attribute('xml:space') === 'preserve';
  while (xml.nextChild(1)) if (xml.name === 'w:body') addBlocks(reading, nothingAround, xml.depth, blocks);
  xml.next();
  return blocks;
}

/**
 * Source offset of the character at `index` (UTF-16 units) of a piece's text: where a run would be cut before it. 0 is the start of the
 * piece and the length of the text its end; pieces that are not text have only these two.
 */
export function sourceOffset(source: string, piece: Piece, index: number): number {
  if (index <= 0) return piece.start;
  if (index >= piece.text.length) return piece.end;
  if (piece.kind !== 'text') return piece.start;
  return piece.start + rawOffsets(source.slice(piece.start, piece.end))(index);
}
