/** Small stories for the tests of the reader: a body is wrapped into a document with all the usual namespaces. */
import { type StoryParts, readStory } from '../../../src/ooxml/story/body/readStory.js';
import type { Block, Paragraph, Piece, Story } from '../../../src/ooxml/story/story.js';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const namespaces = [
  `xmlns:w="${W}"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:x="urn:foreign"',
].join(' ');

/** Parts that have one root, whose contents are given. */
type Others = Partial<Omit<StoryParts, 'part' | 'document' | 'headers' | 'footers' | 'data'>>;

/** The parts of a document with this body; `others` are the contents of the roots of other parts. */
export function partsOf(body: string, others: Others = {}): StoryParts {
  const wrapped = Object.fromEntries(
    Object.entries(others).map(([name, content]) => [name, `<w:${name} ${namespaces}>${content}</w:${name}>`]),
  );
  const document = `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
  return { part: 'word/document.xml', document, ...wrapped };
}

export function storyOf(body: string, others: Others = {}): Story {
  return readStory(partsOf(body, others));
}

/** A paragraph of runs, or of any run-level markup. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** A run with a text, or with markup. */
export function r(content: string, properties = ''): string {
  const inside = content.startsWith('<') ? content : `<w:t>${content}</w:t>`;
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
}

/** A piece in short: its text, with its kind for all but plain text, in double brackets for a placeholder. */
function short(piece: Piece): string {
  const text = JSON.stringify(piece.text).slice(1, -1);
  const shown = piece.kind === 'text' ? text : `[${piece.kind} ${text}]`;
  return piece.placeholder ? `⟦${shown}⟧` : shown;
}

function pieces(paragraph: Paragraph | undefined): string {
  return (paragraph?.pieces ?? []).map(short).join('|');
}

/** The pieces of the first paragraph of a body in short. */
export function firstPieces(body: string, others: Partial<StoryParts> = {}): string {
  return pieces(storyOf(body, others).paragraphs[0]);
}

/** Texts of all paragraphs in reading order. */
export function texts(body: string, others: Partial<StoryParts> = {}): string[] {
  return storyOf(body, others).paragraphs.map(({ text }) => text);
}

/** Blocks as nested lists: a paragraph is its text, a table a list of rows of cells. */
export function shape(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.cells.map((cell) => shape(cell.blocks))),
  );
}
