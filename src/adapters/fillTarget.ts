/** What of a blank, or of a wording that stands for one, new text takes the place of. */
import type { FieldContent } from '../document/content.js';
import type { FieldParagraph, FieldPlace } from '../locate/place.js';
import type { Piece } from '../ooxml/story/story.js';
import { notXml } from '../ooxml/xml/xmlText.js';

/** Pieces that text takes the place of. Line and page breaks stay: they give the cell its height. */
export const REPLACED: ReadonlySet<Piece['kind']> = new Set(['text', 'tab', 'symbol', 'hyphen']);

/** Something to see, and nothing that XML cannot hold (https://www.w3.org/TR/xml/#charsets). */
export function isWritable(text: string): boolean {
  return text.trim() !== '' && !notXml.test(text);
}

export function isReplaceable(place: FieldPlace): boolean {
  return place.paragraphs.every(({ pieces }) =>
    pieces.every(({ kind }) => REPLACED.has(kind) || kind === 'break' || kind === 'page-break'),
  );
}

/** The paragraph to write in; null when a new one is needed, because the only ones there hold a hint or the heading. */
export function paragraphFor(place: FieldPlace, content: FieldContent): FieldParagraph | null {
  const { paragraphs } = place;
  if (content.text !== '') return paragraphs.find(({ pieces }) => pieces.some(isSeen)) ?? null;
  const showing = paragraphs.find(({ pieces }) => pieces.some(({ placeholder }) => placeholder));
  if (showing !== undefined) return showing;
  const lastOfficial = paragraphs.findLastIndex(({ official }) => official.length > 0);
  const isOwn = ({ shared, official }: FieldParagraph): boolean => !shared && official.length === 0;
  return (
    paragraphs.slice(lastOfficial + 1).find(isOwn) ??
    paragraphs.find(isOwn) ??
    (place.kind === 'line' ? (paragraphs[0] ?? null) : null)
  );
}

export function isSeen({ text, placeholder }: Piece): boolean {
  return !placeholder && text.trim() !== '';
}
