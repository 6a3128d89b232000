/** What of a field's place a control may be put around: whole sibling blocks, part of a paragraph, or an empty spot. */
import type { FieldPlace } from '../../ooxml/place.js';
import type { Control, Paragraph, SourceRange, Story } from '../../ooxml/story.js';
import { elementsAt, type Element } from './elements.js';

/** The trees of the paragraphs of these places and of the blocks at their edges, by start. */
export function treesOf(story: Story, places: readonly FieldPlace[]): ReadonlyMap<number, Element> {
  const starts = places.flatMap((place) => [
    ...place.blocks.map(({ start }) => start),
    ...place.paragraphs.map(({ paragraph }) => paragraph.start),
    ...[paragraphAt(story, place.insertAt)?.start ?? []].flat(),
  ]);
  return elementsAt(story, starts);
}

/** The innermost paragraph around an offset. */
export function paragraphAt(story: Story, offset: number): Paragraph | undefined {
  return story.paragraphs.findLast(({ start, end }) => start < offset && end > offset);
}

/**
 * The stretch of whole sibling blocks to wrap; null when the field has none of its own. Official hints and notes before and after
 * the answer stay outside, as in the template, and so does a paragraph at the end that closes a section.
 */
export function blockTarget(
  story: Story,
  place: FieldPlace,
  trees: ReadonlyMap<number, Element>,
): SourceRange | 'closed' | null {
  const own = place.paragraphs.flatMap(({ paragraph, shared }) => (shared ? [] : [paragraph]));
  const range = siblings(withoutSectionEnd(story, withoutOfficial(place)), trees) ?? own[0];
  if (range === undefined || (place.blocks.length === 0 && place.kind === 'line' && hasInlineValue(place))) return null;
  return openAround(story, range, new Set(own));
}

/** The blocks from the first to the last that is more than an official text; all of them when none is. */
function withoutOfficial({ blocks, paragraphs }: FieldPlace): readonly SourceRange[] {
  const official = new Set(
    paragraphs
      .filter((own) => own.official.length > 0 && own.pieces.every(({ text }) => text.trim() === ''))
      .map(({ paragraph }) => paragraph.start),
  );
  const first = blocks.findIndex(({ start }) => !official.has(start));
  const last = blocks.findLastIndex(({ start }) => !official.has(start));
  return first < 0 ? blocks : blocks.slice(first, last + 1);
}

function hasInlineValue(place: FieldPlace): boolean {
  return place.paragraphs.some(({ shared, pieces }) => shared && pieces.length > 0);
}

function withoutSectionEnd(story: Story, blocks: readonly SourceRange[]): readonly SourceRange[] {
  const closesSection = (block: SourceRange | undefined): boolean => {
    const properties = story.paragraphs.find(({ start }) => start === block?.start)?.properties ?? null;
    return (
      properties !== null && /<(?:[\w.-]+:)?sectPr[\s/>]/.test(story.source.slice(properties.start, properties.end))
    );
  };
  let count = blocks.length;
  while (count > 1 && closesSection(blocks[count - 1])) count -= 1;
  return blocks.slice(0, count);
}

/** From the first to the last of these blocks, if they stand in the same element. */
function siblings(blocks: readonly SourceRange[], trees: ReadonlyMap<number, Element>): SourceRange | undefined {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const outer = trees.get(first.start)?.outer;
  if (outer === undefined || outer !== trees.get(last.start)?.outer) return undefined;
  return { start: first.start, end: last.end };
}

/** A control that holds only text of its own kind takes no other control inside: then ours goes around it. */
function openAround(story: Story, range: SourceRange, own: ReadonlySet<Paragraph>): SourceRange | 'closed' {
  const closed = story.controls.find(
    (control) => control.start < range.start && control.end > range.end && isClosed(story, control),
  );
  if (closed === undefined) return range;
  const inside = story.paragraphs.filter(({ start, end }) => start >= closed.start && end <= closed.end);
  return closed.level === 'block' && inside.every((paragraph) => own.has(paragraph)) ? closed : 'closed';
}

/** Controls that take no other control inside: plain text, lists, dates, boxes, pictures, and those filled from data. */
export function isClosed(story: Story, control: Control): boolean {
  return !['rich-text', 'group', 'repeating-section', 'doc-part'].includes(control.type) || isBound(story, control);
}

/** Its content is overwritten from a data part when Word opens the file (ECMA-376 17.5.2.6). */
export function isBound(story: Story, control: Control): boolean {
  const { properties } = control;
  return (
    properties !== null && /<(?:[\w.-]+:)?dataBinding[\s/>]/.test(story.source.slice(properties.start, properties.end))
  );
}
