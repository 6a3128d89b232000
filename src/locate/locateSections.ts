/** Finds the headings of the form among the paragraphs and gives each field under a heading the text up to the next one. */
import { fieldLabel, fieldOf } from '../forms/index.js';
import type { Form } from '../forms/schema.js';
import { normaliseLabel } from '../text/labels.js';
import { isFurniture } from '../text/furniture.js';
import { matchUp } from './align.js';
import { headingsOf, type Heading, type HeadingMatch } from './headings.js';
import { contentsAmong, spotsOf, startsPage, type HeadingSpot, type LineSpot } from './headingSpots.js';
import { siblingBlocks, type Outline } from './outline.js';
import { cutText, normalText } from './mappedText.js';
import { splitOfficial, type RawParagraph } from './official.js';
import type { LocatedTable } from './locateTable.js';
import { ownHeading, type OwnHeading } from './ownHeadings.js';
import {
  isEmpty,
  nextId,
  shownText,
  type FieldParagraph,
  type LocatedPart,
  type LocatedPlace,
  type PieceStretch,
} from './place.js';
import { leavesOf, whole } from './places.js';
import type { Paragraph, Piece } from '../ooxml/story/story.js';

interface FoundHeading {
  readonly heading: Heading;
  readonly spot: HeadingSpot;
  readonly match: HeadingMatch;
  readonly isCopy: boolean;
}

export interface LocatedSections extends LocatedPart {
  readonly missing: readonly string[];
  /** The headings themselves with their numbers, copies too, and what is a list of them. */
  readonly labels: readonly PieceStretch[];
  readonly contents: ReadonlySet<number>;
}

export function locateSections(
  outline: Outline,
  form: Form,
  table: Pick<LocatedTable, 'taken' | 'firstLeaf'>,
): LocatedSections {
  const headings = headingsOf(form);
  const all = spotsOf(outline, headings, table.taken);
  const contents = contentsAmong(outline, all);
  const spots = all.filter((spot) => !contents.has(spot));
  const hasTable = Number.isFinite(table.firstLeaf);
  const matched = matchUp(
    headings,
    spots,
    (_heading, { leaf, matches }, index) => {
      const own = matches.get(index)?.score ?? 0;
      // A list of the headings may stand before the table; the sections stand behind.
      return hasTable && leaf.index < table.firstLeaf ? 0.9 * own : own;
    },
    (_score, _heading, { matches }, index) => matches.get(index)?.isExact === true,
  );
  const found = foundAmong(outline, headings, spots, matched);
  const places = new Map<string, LocatedPlace>();
  const end = endOf(outline, form, found.at(-1)?.spot.leaf.index ?? outline.end);
  found.forEach(({ heading, spot, match, isCopy }, index) => {
    if (heading.field === null) return;
    const next = found[index + 1]?.spot ?? null;
    const body = (until: LineSpot | null): LocatedPlace =>
      bodyPlace(outline, heading, spot, match, until, end, table.taken);
    const all = body(next);
    const stranger = strangerIn(all, ({ paragraph }) => {
      const isTitle = next === null && isNamed(spots, paragraph.index);
      return ownHeading(headings, heading, paragraph) ?? (isTitle ? 'doubtful' : null);
    });
    const place = stranger?.kind === 'sure' ? body(lineAt(outline, stranger.index)) : all;
    // The title page of an attachment need not say more.
    if (isCopy && !place.paragraphs.some(saysSomething)) return;
    const isDoubtful = stranger?.kind === 'doubtful' || spot.isJoined;
    const field = isCopy ? fieldOf(form, nextId(places, heading.field, 2)) : undefined;
    places.set(field?.id ?? heading.field, {
      ...place,
      isDoubtful,
      ...(field && { field: field.id, label: fieldLabel(form, field) }),
    });
  });
  const own = found.filter(({ isCopy }) => !isCopy);
  return {
    places,
    missing: headings.filter(({ id }) => own.every(({ heading }) => heading.id !== id)).map(({ id }) => id),
    firstLeaf: Math.min(...own.map(({ spot }) => spot.leaf.index)),
    found: own.length,
    labels: found.flatMap(({ spot, match }) => labelOf(outline, spot, match)),
    contents: new Set([...contents].map(({ leaf }) => leaf.index)),
    again: new Set(found.flatMap(({ heading, isCopy }) => (isCopy ? [heading.id] : []))).size,
    expected: headings.length,
  };
}

/**
 * In reading order: what was matched, every other line that is word for word a heading of the form, and behind the last section the
 * title pages of attachments (“附件8.1 合作协议”, on a page of its own “合作协议”) that have a text below.
 */
function foundAmong(
  outline: Outline,
  headings: readonly Heading[],
  spots: readonly HeadingSpot[],
  matched: readonly number[],
): FoundHeading[] {
  const owners = new Map(matched.map((spot, heading) => [spot, heading]));
  const last = Math.max(...matched);
  const titleOf = (spot: HeadingSpot, at: number): number | undefined => {
    const below = outline.leaves.slice(spot.leaf.index + 1, outline.end).find(({ paragraph }) => !isEmpty(paragraph));
    if (at <= last || below === undefined || spots[at + 1]?.first === below.index) return undefined;
    const isTitle = ({ isAttached, isNamed }: HeadingMatch): boolean =>
      isAttached ?? (isNamed === true && startsPage(outline, spot.leaf));
    // Words that two headings have are those of the nearer one.
    return [...spot.matches].findLast(([heading, match]) => heading !== owners.get(last) && isTitle(match))?.[0];
  };
  return spots.flatMap((spot, at): FoundHeading[] => {
    const owner = owners.get(at);
    const exact = [...spot.matches].find(([, { isExact }]) => isExact)?.[0];
    const index = owner ?? exact ?? titleOf(spot, at);
    const heading = headings[index ?? -1];
    const match = spot.matches.get(index ?? -1);
    return heading === undefined || match === undefined ? [] : [{ heading, spot, match, isCopy: owner === undefined }];
  });
}

/** The leaf before which the last section ends: that of the notice behind the form, if it stands there. */
function endOf(outline: Outline, form: Form, lastHeading: number): number {
  const closing = form.closing.map((text) => normaliseLabel(text));
  const behind = outline.leaves.slice(lastHeading + 1, outline.end).find(({ paragraph }) => {
    return closing.some((text) => normaliseLabel(paragraph.text.slice(0, 4 * text.length)).startsWith(text));
  });
  return behind?.index ?? outline.end;
}

/** What stands between a heading and the next one, which may be in the same paragraph. */
function bodyPlace(
  outline: Outline,
  heading: Heading,
  spot: HeadingSpot,
  match: HeadingMatch,
  next: LineSpot | null,
  end: number,
  taken: ReadonlySet<number>,
): LocatedPlace {
  const { paragraph, index } = spot.leaf;
  const raw: RawParagraph[] = [];
  const isShared = next?.leaf === spot.leaf;
  const inline = cutLine(outline, paragraph, spot.start + match.length, isShared ? next.start : Infinity);
  if (inline.length > 0) raw.push({ paragraph, pieces: inline, shared: true });
  const last = isShared ? index : (next?.first ?? end) - 1;
  raw.push(
    ...leavesOf(outline, { first: index + 1, last }).flatMap((leaf) => (taken.has(leaf.index) ? [] : whole(leaf))),
  );
  if (next !== null && !isShared && next.start > 0) {
    const before = next.leaf.paragraph;
    raw.push({ paragraph: before, pieces: cutLine(outline, before, 0, next.start), shared: true });
  }
  return {
    field: heading.field ?? heading.id,
    label: heading.label,
    kind: 'body',
    paragraphs: raw.map((own) => splitOfficial(outline.story.source, own, heading.hints, false)),
    blocks: index < last ? siblingBlocks(outline, index + 1, last) : [],
    insertAt: paragraph.content.end,
    // A heading without a paragraph below has its control, if any, at its own end.
    extent: {
      start: inline[0]?.start ?? paragraph.content.end,
      end: isShared
        ? (inline.at(-1)?.end ?? paragraph.content.end)
        : (outline.leaves[last + 1]?.paragraph.start ?? outline.story.source.length),
    },
  };
}

/** The pieces of a paragraph between two characters of its normal form. */
function cutLine({ story }: Outline, { pieces }: Paragraph, start: number, end: number): Piece[] {
  return start >= normalText(pieces).length ? [] : cutText(story.source, pieces, start, end);
}

function labelOf(outline: Outline, spot: HeadingSpot, { length }: HeadingMatch): PieceStretch[] {
  const numbers = outline.leaves.slice(spot.first, spot.leaf.index);
  const { paragraph } = spot.leaf;
  return [
    ...numbers.map((leaf) => ({ paragraph: leaf.paragraph, pieces: leaf.paragraph.pieces })),
    { paragraph, pieces: cutLine(outline, paragraph, spot.start, spot.start + length) },
  ];
}

function saysSomething({ paragraph, pieces, shared }: FieldParagraph): boolean {
  return (!shared && paragraph.pictures > 0) || !isFurniture(shownText(pieces));
}

/** Paragraphs below a heading among which it is looked for: the form's own notes stand there at most. */
const MOST_NOTES = 8;

/** The first paragraph that is, or may be, none of this place, where nothing is said before it. */
function strangerIn(
  { paragraphs }: LocatedPlace,
  kindOf: (own: FieldParagraph) => OwnHeading | null,
): { readonly index: number; readonly kind: OwnHeading } | null {
  for (const [at, own] of paragraphs.slice(0, MOST_NOTES).entries()) {
    const kind = own.shared ? null : kindOf(own);
    if (kind === null) continue;
    return paragraphs.slice(0, at).some(saysSomething) ? null : { index: own.paragraph.index, kind };
  }
  return null;
}

function lineAt({ leaves }: Outline, index: number): LineSpot | null {
  const leaf = leaves[index];
  return leaf === undefined ? null : { leaf, first: index, start: 0 };
}

/** Whether the line has the words of a heading without its number. */
function isNamed(spots: readonly HeadingSpot[], index: number): boolean {
  return spots.some(
    ({ leaf, matches }) => leaf.index === index && [...matches.values()].some((match) => match.isNamed),
  );
}
