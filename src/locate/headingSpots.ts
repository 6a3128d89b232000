/** The lines of a document that may be headings of the form. */
import { normaliseLabel } from '../text/labels.js';
import { loneNumber, matchesOf, rawLength, type Heading, type HeadingMatch } from './headings.js';
import type { Leaf, Outline } from './outline.js';
import { isEmpty } from './place.js';
import type { Paragraph } from '../ooxml/story/story.js';

export interface LineSpot {
  readonly leaf: Leaf;
  /** Normalised characters of the paragraph before the line. */
  readonly start: number;
  /** First leaf of the heading: that of its number, where it stands alone before the words. */
  readonly first: number;
}

/** A line that may be a heading. */
export interface HeadingSpot extends LineSpot {
  /** Nothing else stands in its paragraph. */
  readonly isAlone: boolean;
  /** Another heading follows in the same line: what stands below may be of both. */
  readonly isJoined: boolean;
  readonly matches: ReadonlyMap<number, HeadingMatch>;
}

/** Lines that may be headings, in reading order. */
export function spotsOf(outline: Outline, headings: readonly Heading[], taken: ReadonlySet<number>): HeadingSpot[] {
  const spots: HeadingSpot[] = [];
  // A number alone in its paragraph or cell, waiting for its heading.
  let number: { leaf: number; ordinal: string } | null = null;
  for (const leaf of outline.leaves.slice(outline.first, outline.end)) {
    const { paragraph } = leaf;
    if (paragraph.text.trim() === '') continue;
    if (taken.has(leaf.index) || paragraph.inToc) {
      number = null;
      continue;
    }
    let start = 0;
    const lines = paragraph.text.split('\n');
    lines.forEach((line, index) => {
      const label = index === 0 ? paragraph.listLabel : '';
      const rest = lines.length > 1 && index === 0 ? paragraph.text : line;
      const matches = matchesOf(rest, label, number?.ordinal ?? '', headings, index > 0);
      if (matches.size > 0) {
        const isNumbered =
          number !== null && [...matches.keys()].some((each) => headings[each]?.ordinal === number?.ordinal);
        const first = isNumbered && index === 0 ? (number?.leaf ?? leaf.index) : leaf.index;
        const isAlone =
          lines.length === 1 &&
          [...matches.values()].some(({ isExact, length }) => isExact && length >= normaliseLabel(line).length);
        const [head = line, ...others] = joinedHeadings(line, headings);
        const isJoined = others.length > 0;
        const own = isJoined ? matchesOf(head, label, '', headings, false) : matches;
        spots.push({ leaf, start, first, isAlone, isJoined, matches: own });
        let at = start + normaliseLabel(head).length;
        others.forEach((other, place) => {
          const found = matchesOf(other, '', '', headings, false);
          const isLast = place === others.length - 1;
          spots.push({ leaf, start: at, first: leaf.index, isAlone: false, isJoined: !isLast, matches: found });
          at += normaliseLabel(other).length;
        });
      }
      start += normaliseLabel(line).length;
    });
    const ordinal = loneNumber(paragraph.text);
    number = ordinal === null ? null : { leaf: leaf.index, ordinal };
  }
  return spots;
}

/** What may stand between two headings on one line. */
const BETWEEN = /^[.,;:/&+|和与及]*/u;

/** A line cut before each heading that follows right behind another one: “4.3 制度建设　4.4 开放与运行”. */
function joinedHeadings(line: string, headings: readonly Heading[]): string[] {
  const normal = normaliseLabel(line);
  const starts: number[] = [];
  for (let at = 0; ;) {
    const heading = headings.find(({ printed }) => printed.some((text) => normal.startsWith(text, at)));
    const printed = heading?.printed.find((text) => normal.startsWith(text, at));
    if (printed === undefined) break;
    starts.push(rawLength(line, at));
    at += printed.length;
    at += BETWEEN.exec(normal.slice(at))?.[0].length ?? 0;
  }
  return starts.length < 2 ? [line] : starts.map((start, index) => line.slice(start, starts[index + 1]));
}

/** Whether a page begins with the paragraph: by its own setting, or by a break or the end of a section since the last text. */
export function startsPage({ story: { source }, leaves }: Outline, { index, paragraph }: Leaf): boolean {
  const properties = (of: Paragraph): string =>
    of.properties === null ? '' : source.slice(of.properties.start, of.properties.end);
  if (/[<:]pageBreakBefore(?![^>]*(?:"0"|"false"|"off"))/u.test(properties(paragraph))) return true;
  if (/^\s*\f/u.test(paragraph.text)) return true;
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = leaves[at]?.paragraph;
    if (before === undefined) return false;
    if (/\f\s*$/u.test(before.text) || /[<:]sectPr[\s>]/u.test(properties(before))) return true;
    if (!isEmpty(before)) return false;
  }
  return false;
}

/** So many headings in a row that all stand once more further on are a list of what follows. */
const LEAST_CONTENTS = 3;

/** Headings in a row with nothing between them that all come again: a table of contents, or of attachments, typed by hand. */
export function contentsAmong(outline: Outline, spots: readonly HeadingSpot[]): ReadonlySet<HeadingSpot> {
  const exactOf = (spot: HeadingSpot): number => [...spot.matches].find(([, { isExact }]) => isExact)?.[0] ?? -1;
  const last = new Map(spots.map((spot, index) => [exactOf(spot), index]));
  const isNext = (one: HeadingSpot, other: HeadingSpot): boolean =>
    outline.leaves.slice(one.leaf.index + 1, other.first).every(({ paragraph }) => isEmpty(paragraph));
  const contents = new Set<HeadingSpot>();
  let run: HeadingSpot[] = [];
  /** Whether the heading in front is the one before the first of the run, with its text: the run then carries on the sections. */
  const carriesOn = (first: HeadingSpot | undefined): boolean => {
    const before = first && spots[spots.indexOf(first) - 1];
    if (first === undefined || before === undefined || exactOf(before) < 0) return false;
    return exactOf(before) === exactOf(first) - 1 && !isNext(before, first);
  };
  const close = (): void => {
    if (run.length >= LEAST_CONTENTS && !carriesOn(run[0])) for (const spot of run) contents.add(spot);
    run = [];
  };
  spots.forEach((spot, index) => {
    const previous = run.at(-1);
    if (previous !== undefined && !isNext(previous, spot)) close();
    const heading = exactOf(spot);
    const isRepeated =
      heading >= 0 && (last.get(heading) ?? -1) > index && run.every((own) => exactOf(own) !== heading);
    if (spot.isAlone && isRepeated) run.push(spot);
    else close();
  });
  close();
  return contents;
}
