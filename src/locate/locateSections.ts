/** Finds the headings of the form among the paragraphs and gives each field under a heading the text up to the next one. */
import { fieldLabel } from '../forms/index.js';
import type { Form } from '../forms/schema.js';
import { normaliseLabel, similarity } from '../text/labels.js';
import { align } from './align.js';
import type { Leaf, Outline } from './outline.js';
import { siblingBlocks } from './outline.js';
import { boundaryAfter, cutPieces, mapText } from './mappedText.js';
import { normaliseHints, splitOfficial, type RawParagraph } from './official.js';
import type { LocatedPlace } from './locateTable.js';
import type { Paragraph, Story } from '../ooxml/story/story.js';

/** A heading that the form expects. */
interface Heading {
  /** Part id, or the field id of a subsection. */
  readonly id: string;
  readonly number: string;
  /** The number alone (`bareNumber`). */
  readonly ordinal: string;
  readonly title: string;
  readonly field: string | null;
  /** Label path of the field, '' without. */
  readonly label: string;
  readonly hints: readonly string[];
}

/** A heading found: which paragraph, and how many normalised characters of it are the heading. */
interface HeadingMatch {
  readonly score: number;
  readonly length: number;
}

export interface LocatedSections {
  readonly places: ReadonlyMap<string, LocatedPlace>;
  readonly missing: readonly string[];
  /** Leaf index of each heading found, by heading id. */
  readonly headings: ReadonlyMap<string, number>;
  /** Headings expected in all. */
  readonly expected: number;
}

/** A heading is short; longer paragraphs can only begin with one. */
const LONGEST_HEADING = 60;
/** Sets a heading off from text in its paragraph. */
const GAP = /[\n\t]| {2}|\u3000/gu;
/** So much of a hint right behind a heading shows that the two share a paragraph. */
const LEAST_HINT = 8;
const TYPED_NUMBER =
  /^(?:第?[一二三四五六七八九十]+[、.:部章节]|\(?[一二三四五六七八九十\d]+\)|[ivx]+[.:)]|§?\(?第?\d+(?:[.-]\d+)*[)节章]?[.、:]?)/u;

export function locateSections(
  story: Story,
  outline: Outline,
  form: Form,
  taken: ReadonlySet<number>,
): LocatedSections {
  const headings = headingsOf(form);
  const candidates = outline.leaves.flatMap((leaf) => {
    if (taken.has(leaf.index) || leaf.paragraph.inToc || leaf.paragraph.text.trim() === '') return [];
    const matches = matchesOf(leaf.paragraph, headings);
    return matches.size === 0 ? [] : [{ leaf, matches }];
  });
  const matched = align(headings.length, candidates.length, (expected, candidate) => {
    return candidates[candidate]?.matches.get(expected)?.score ?? 0;
  });

  const starts = headings.map((heading, index) => {
    const candidate = candidates[matched[index] ?? -1];
    return { heading, leaf: candidate?.leaf, match: candidate?.matches.get(index) };
  });
  const found = starts.flatMap(({ heading, leaf, match }) => (leaf && match ? [{ heading, leaf, match }] : []));
  const closing = form.closing.map((text) => normaliseLabel(text));
  const lastHeading = found.at(-1)?.leaf.index ?? outline.leaves.length;
  const behind = outline.leaves.find(({ index, paragraph }) => {
    return index > lastHeading && closing.some((text) => normaliseLabel(paragraph.text).startsWith(text));
  });
  const places = new Map<string, LocatedPlace>();
  found.forEach(({ heading, leaf, match }, index) => {
    if (heading.field === null) return;
    const end = (found[index + 1]?.leaf ?? behind)?.index ?? outline.leaves.length;
    places.set(heading.field, bodyPlace(story, outline, heading, leaf, match, end - 1));
  });
  return {
    places,
    missing: starts.filter(({ leaf }) => leaf === undefined).map(({ heading }) => heading.id),
    headings: new Map(found.map(({ heading, leaf }) => [heading.id, leaf.index])),
    expected: headings.length,
  };
}

function headingsOf(form: Form): Heading[] {
  const fields = new Map(form.fields.map((field) => [field.id, field]));
  const heading = (id: string, number: string, title: string, fieldId: string | null): Heading => {
    const field = fields.get(fieldId ?? '');
    return {
      id,
      number: normaliseLabel(number),
      ordinal: bareNumber(normaliseLabel(number)),
      title: normaliseLabel(title),
      field: fieldId,
      label: field === undefined ? '' : fieldLabel(form, field),
      hints: normaliseHints(field?.hint),
    };
  };
  return form.parts.flatMap((part) =>
    part.kind === 'section'
      ? [
          heading(part.id, part.number, part.title, part.field ?? null),
          ...part.subsections.map((sub) => heading(sub.field, sub.number, sub.title, sub.field)),
        ]
      : [],
  );
}

/** How a paragraph begins. */
interface Beginning {
  /** As written, and in its normal form. */
  readonly written: string;
  readonly text: string;
  /** Number typed in front, and automatic label, in their normal forms; '' without. */
  readonly number: string;
  readonly label: string;
  /** Both alone (`bareNumber`). */
  readonly ordinal: string;
  readonly labelOrdinal: string;
}

/** The headings that this paragraph may be, by their index. */
function matchesOf(paragraph: Paragraph, headings: readonly Heading[]): ReadonlyMap<number, HeadingMatch> {
  // Only the beginning can be a heading: a body paragraph of thousands of characters is not normalised whole.
  const written = paragraph.text.slice(0, 4 * LONGEST_HEADING);
  const text = normaliseLabel(written);
  const number = TYPED_NUMBER.exec(text)?.[0] ?? '';
  const label = normaliseLabel(paragraph.listLabel);
  const beginning = {
    written,
    text,
    number,
    label,
    ordinal: bareNumber(number),
    labelOrdinal: bareNumber(label),
  };
  const matches = new Map<number, HeadingMatch>();
  headings.forEach((heading, index) => {
    const match = matchHeading(beginning, heading);
    if (match !== null) matches.set(index, match);
  });
  return matches;
}

/** Null when the paragraph is not and does not begin with this heading. */
function matchHeading(beginning: Beginning, heading: Heading): HeadingMatch | null {
  const { written, text, number, label } = beginning;
  const typed = number !== '' && beginning.ordinal === heading.ordinal;
  const numbered = typed || (label !== '' && beginning.labelOrdinal === heading.ordinal);
  // “1.1”: the typed number may run into the title's own digits, so the title is looked for behind the known number first.
  const prefix = typed && text.startsWith(heading.number) ? heading.number.length : number.length;
  const rest = text.slice(prefix).replace(/^[.、:]+/u, '');
  const skipped = text.length - rest.length;
  const weight = numbered ? 10 : 8;
  if (rest === heading.title || rest === `${heading.title}:`) return { score: weight, length: text.length };
  if (text === heading.title) return { score: weight, length: text.length };
  if (rest.startsWith(heading.title)) {
    const following = rest.slice(heading.title.length);
    if (heading.hints.some((hint) => following.startsWith(hint.slice(0, LEAST_HINT)))) {
      return { score: weight - 1, length: skipped + heading.title.length };
    }
    if (numbered && /^[:(.;-]/u.test(following)) return { score: 6, length: skipped + heading.title.length };
    const length = skipped + heading.title.length;
    if (numbered && isSetOff(written, length)) return { score: 6, length };
    if (typed || (numbered && rest.length > LONGEST_HEADING)) return { score: 2, length };
  }
  if (text.length > LONGEST_HEADING) return null;
  const least = numbered ? 0.6 : number === '' && label === '' ? 0.8 : 2;
  const alike = similarity(rest, heading.title, least);
  return alike >= least ? { score: (numbered ? 5 : 3) * alike, length: text.length } : null;
}

/** Whether a gap follows the first `length` units of the normal form of this text. */
function isSetOff(written: string, length: number): boolean {
  return [...written.matchAll(GAP)].some(({ index }) => normaliseLabel(written.slice(0, index)).length === length);
}

/** “一、”, “一.” and “第一部分” agree with “一”; “1.1.”, “（1.1）” and “1-1” with “1.1”. */
function bareNumber(number: string): string {
  return number
    .replace(/[第部分章节、.:()]+$/gu, '')
    .replace(/^[§第(]+/u, '')
    .replaceAll('-', '.');
}

function bodyPlace(
  story: Story,
  outline: Outline,
  heading: Heading,
  leaf: Leaf,
  match: HeadingMatch,
  lastLeaf: number,
): LocatedPlace {
  const raw: RawParagraph[] = [];
  const inline = afterHeading(story, leaf.paragraph, match.length);
  if (inline.length > 0) raw.push({ paragraph: leaf.paragraph, pieces: inline, shared: true });
  for (let index = leaf.index + 1; index <= lastLeaf; index += 1) {
    const paragraph = outline.leaves[index]?.paragraph;
    if (paragraph !== undefined) raw.push({ paragraph, pieces: paragraph.pieces, shared: false });
  }
  return {
    field: heading.field ?? heading.id,
    label: heading.label,
    kind: 'body',
    paragraphs: raw.map((paragraph) => splitOfficial(story.source, paragraph, heading.hints, false)),
    blocks: leaf.index < lastLeaf ? siblingBlocks(outline, leaf.index + 1, lastLeaf) : [],
    insertAt: leaf.paragraph.content.end,
    // A heading without a paragraph below has its control, if any, at its own end.
    extent: {
      start: inline[0]?.start ?? leaf.paragraph.content.end,
      end: outline.leaves[lastLeaf + 1]?.paragraph.start ?? story.source.length,
    },
  };
}

/** The pieces that follow the heading in its own paragraph. */
function afterHeading(story: Story, paragraph: Paragraph, length: number): RawParagraph['pieces'] {
  const mapped = mapText(paragraph.pieces);
  if (length >= mapped.text.length) return [];
  const from = boundaryAfter(mapped, length - 1);
  return cutPieces(story.source, paragraph.pieces, from, { piece: paragraph.pieces.length, offset: 0 });
}
