/** What of a field's place a control may be put around: whole sibling blocks, part of a paragraph, or an empty spot. */
import { holdsMore, paragraphAt, type FieldParagraph, type FieldPlace } from '../locate/place.js';
import type { Paragraph, Story } from '../ooxml/story/story.js';
import { isWithin, type SourceRange } from '../ooxml/xml/sourceRange.js';
import { isClosed } from './controlKinds.js';
import { shorten } from './markDress.js';
import { fieldOf, fieldTitle } from '../forms/index.js';
import type { Form } from '../forms/schema.js';
import { LONGEST_TITLE } from '../ooxml/story/tag.js';
import { descendants, elementsAt, type Element, type Trees } from '../ooxml/xml/elements.js';

/** The trees of the paragraphs of these places and of the blocks at their edges. @param more further elements */
export function treesOf(
  story: Story,
  places: readonly FieldPlace[],
  more: readonly (SourceRange | null | undefined)[] = [],
): Trees {
  const ranges = places.flatMap((place) => [
    ...place.blocks,
    ...place.paragraphs.map(({ paragraph }) => paragraph),
    paragraphAt(story, place),
  ]);
  return elementsAt(story, [...ranges, ...more]);
}

/** What a control of a field is called. */
export function controlTitle(form: Form, field: string): string {
  const known = fieldOf(form, field);
  return shorten(known === undefined ? field : fieldTitle(form, known), LONGEST_TITLE);
}

/** A stretch that a control can be put around. */
export interface WrapTarget extends SourceRange {
  /** `block`: whole paragraphs and tables · `run`: all that stands in one paragraph. */
  readonly level: 'block' | 'run';
}

/**
 * What of the field's own blocks to wrap; null when it has none. Official hints and notes and blank paragraphs before and after the
 * answer stay outside, as in the template, and so does a paragraph at the end that closes a section.
 */
export function blockTarget(story: Story, place: FieldPlace, trees: Trees): WrapTarget | 'closed' | null {
  const own = place.paragraphs.flatMap(({ paragraph, shared }) => (shared ? [] : [paragraph]));
  // A field that begins in a box and ends behind it has no blocks that stand side by side.
  const blocks = answered(place, place.blocks.length > 0 ? place.blocks : own);
  const range = siblings(withoutSectionEnd(story, blocks), trees) ?? blocks[0];
  if (range === undefined || (place.blocks.length === 0 && place.kind === 'line' && hasInlineValue(place))) return null;
  const open = openAround(story, range, new Set(own));
  if (open === 'closed') return open;
  const single = place.paragraphs.find(({ paragraph }) => paragraph.start === open.start && paragraph.end === open.end);
  const isSaid = single !== undefined && (!isBlankParagraph(single) || (place.kind === 'body' && isOfficial(single)));
  return isSaid ? paragraphTarget(single.paragraph, trees) : { ...open, level: 'block' };
}

/**
 * A paragraph that says something is wrapped inside: its mark stays out of the control, so that deleting the text never takes the
 * control along, and LibreOffice keeps its dress (up to version 7 it reads the first paragraph of a block-level control as an input
 * field without any). One that a field begins or ends in is wrapped whole.
 */
export function paragraphTarget(paragraph: Paragraph, trees: Trees): WrapTarget {
  const root = trees(paragraph);
  const isWhole = paragraph.pieces.length === 0 || root === undefined || !hasWholeFields(root);
  if (isWhole) return { start: paragraph.start, end: paragraph.end, level: 'block' };
  return { ...paragraph.content, level: 'run' };
}

/** Every complex field that begins in the paragraph ends in it. */
function hasWholeFields(root: Element): boolean {
  let depth = 0;
  for (const mark of descendants(root, ({ name }) => name !== 'w:p')) {
    const type = mark.name === 'w:fldChar' ? mark.attributes.get('w:fldCharType')?.value : undefined;
    if (type === 'begin') depth += 1;
    if (type === 'end') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The blocks from the first to the last that says something; without one, those that are not official; else the last. */
function answered({ paragraphs }: FieldPlace, blocks: readonly SourceRange[]): readonly SourceRange[] {
  const starts = (wanted: (own: FieldParagraph) => boolean): ReadonlySet<number> =>
    new Set(paragraphs.filter(wanted).map(({ paragraph }) => paragraph.start));
  const hull = (leftOut: ReadonlySet<number>): readonly SourceRange[] => {
    const first = blocks.findIndex(({ start }) => !leftOut.has(start));
    const last = blocks.findLastIndex(({ start }) => !leftOut.has(start));
    return first < 0 ? [] : blocks.slice(first, last + 1);
  };
  const said = hull(starts(isBlankParagraph));
  if (said.length > 0) return said;
  const own = hull(starts(isOfficial));
  return own.length > 0 ? own : blocks.slice(-1);
}

/** Nothing in it is the applicant's. */
function isBlankParagraph({ paragraph, pieces }: FieldParagraph): boolean {
  return !holdsMore(paragraph) && pieces.every(({ text }) => text.trim() === '');
}

function isOfficial(own: FieldParagraph): boolean {
  return own.official.length > 0 && isBlankParagraph(own);
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
function siblings(blocks: readonly SourceRange[], trees: Trees): SourceRange | undefined {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const outer = trees(first)?.outer;
  if (outer === undefined || outer !== trees(last)?.outer) return undefined;
  return { start: first.start, end: last.end };
}

/** A control that holds only text of its own kind takes no other control inside: then ours goes around it. */
function openAround(story: Story, range: SourceRange, own: ReadonlySet<Paragraph>): SourceRange | 'closed' {
  const closed = story.controls.find(
    (control) => control.start < range.start && control.end > range.end && isClosed(story, control),
  );
  if (closed === undefined) return range;
  const inside = story.paragraphs.filter((paragraph) => isWithin(paragraph, closed));
  return closed.level === 'block' && inside.every((paragraph) => own.has(paragraph)) ? closed : 'closed';
}
