/** Finds the lines of the cover: a label, then the value in the same paragraph, in the next cell or on the lines below. */
import { fieldOf } from '../forms/index.js';
import type { Form, FormField } from '../forms/schema.js';
import { normaliseLabel, similarity } from '../text/labels.js';
import { matchUp } from './align.js';
import { valueBelow } from './coverValue.js';
import type { CellSpot, Leaf, Outline } from './outline.js';
import { boundariesOf, cutPieces, cutText, normalText } from './mappedText.js';
import { nextId, type LocatedPart, type LocatedPlace, type PieceStretch } from './place.js';
import { cellsPlace, placing } from './places.js';

interface Line {
  readonly field: FormField;
  /** Normalised label, and the same without what stands in brackets: “依托单位” for “依托单位（公章）”. */
  readonly label: string;
  readonly bare: string;
  /** Other words for it: “电话” for “联系电话”. */
  readonly synonyms: readonly string[];
}

/** A stretch of a paragraph that may be a label: normalised units `start`..`end`, colon included. */
interface LabelSpot {
  readonly leaf: Leaf;
  /** Normalised text of the paragraph, and of the stretch without its colon. */
  readonly line: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hasColon: boolean;
}

const LIKE_LABEL = 0.6;
/** What a label scores that is written as on the form, without its brackets, or by another word; less is a guess. */
const WORD_FOR_WORD = 10;
const BARE = 9;
const SYNONYM = 8;
const LONGEST_LABEL = 16;

export interface LocatedCover extends LocatedPart {
  readonly labels: readonly PieceStretch[];
}

/** Looks among the leaves `first` (inclusive) to `end` (exclusive). */
export function locateCover(outline: Outline, form: Form, first: number, end: number): LocatedCover {
  const lines = linesOf(form);
  const spots = outline.leaves.slice(first, end).flatMap((leaf) => labelSpots(leaf, lines));
  const matched = matchUp(
    lines,
    spots,
    (line, spot) => scoreOf(outline, line, spot),
    (score) => score >= SYNONYM,
  );
  const owners = new Map(matched.flatMap((spot, index) => (spot < 0 ? [] : [[spot, index] as const])));
  const found = spots.flatMap((spot, at) => {
    const owner = owners.get(at);
    const index = owner ?? lines.findIndex((line) => isCopyOf(outline, line, spot));
    const line = lines[index];
    return line === undefined ? [] : [{ line, spot, isCopy: owner === undefined }];
  });
  const endings = new Set([form.issuer ?? '', form.edition ?? '', form.title].map((text) => normaliseLabel(text)));
  const places = new Map<string, LocatedPlace>();
  found.forEach(({ line, spot, isCopy }, index) => {
    const next = found[index + 1]?.spot;
    const id = isCopy ? nextId(places, line.field.id, 2) : line.field.id;
    const field = fieldOf(form, id) ?? line.field;
    const place = placeOf(outline, form, field, spot, next, end, endings);
    if (place !== null) places.set(id, place);
  });
  return {
    places,
    labels: found.map(({ spot }) => labelOf(outline, spot)),
    firstLeaf: found[0]?.spot.leaf.index ?? Infinity,
    found: owners.size,
    expected: lines.length,
    again: new Set(found.flatMap(({ line, isCopy }) => (isCopy ? [line] : []))).size,
  };
}

/** A line of its own, or a place in one, in the form's own words: “电话：办公电话 010…，手机 139…” is one value. */
function isCopyOf(outline: Outline, line: Line, spot: LabelSpot): boolean {
  const least = spot.start === 0 ? SYNONYM : BARE;
  return scoreOf(outline, line, spot) > least && spot.line[spot.start - 1] !== ':';
}

function labelOf({ story }: Outline, { leaf: { paragraph }, start, end }: LabelSpot): PieceStretch {
  const { from, to } = boundariesOf(paragraph.pieces, start, end);
  return { paragraph, pieces: cutPieces(story.source, paragraph.pieces, from, to) };
}

function linesOf(form: Form): Line[] {
  const fields = new Map(form.fields.map((field) => [field.id, field]));
  return form.parts.flatMap((part) =>
    part.kind !== 'cover'
      ? []
      : part.lines.flatMap((line) => {
          const field = fields.get(line.field);
          const label = normaliseLabel(line.label);
          const synonyms = (form.synonyms[line.label] ?? []).map((text) => normaliseLabel(text));
          return field === undefined ? [] : [{ field, label, bare: label.replace(/\(.*\)$/u, ''), synonyms }];
        }),
  );
}

/** Places in a paragraph where one of the labels may stand: its beginning, and after another label in the same line. */
function labelSpots(leaf: Leaf, lines: readonly Line[]): LabelSpot[] {
  const whole = normalText(leaf.paragraph.pieces);
  const spots: LabelSpot[] = [];
  const push = (start: number, end: number, hasColon: boolean): void => {
    const text = whole.slice(start, end).replace(/:$/u, '');
    if (text !== '') spots.push({ leaf, line: whole, text, start, end, hasColon });
  };
  const colon = whole.indexOf(':');
  if (colon > 0 && colon <= LONGEST_LABEL) push(0, colon + 1, true);
  else {
    const typed = lines.find(({ label, bare }) => [label, bare].some((text) => whole.startsWith(text)));
    const length = typed && whole.startsWith(typed.label) ? typed.label.length : typed?.bare.length;
    push(0, length ?? Math.min(whole.length, LONGEST_LABEL), false);
  }
  // Of labels that end at one colon the longest counts: “联系电话”, not the “电话” in it.
  const later = new Map<number, number>();
  for (const name of lines.flatMap(({ bare, synonyms }) => [bare, ...synonyms])) {
    for (let at = whole.indexOf(name, 1); at > 0; at = whole.indexOf(name, at + 1)) {
      const next = whole.indexOf(':', at);
      if (next > 0 && next - at <= LONGEST_LABEL && at > colon) later.set(next, Math.min(at, later.get(next) ?? at));
    }
  }
  for (const [next, at] of later) push(at, next + 1, true);
  return spots.sort((a, b) => a.start - b.start);
}

function scoreOf(outline: Outline, line: Line, spot: LabelSpot): number {
  const bonus = spot.hasColon || nextCell(outline, spot) !== null ? 1 : 0;
  if (spot.text === line.label) return WORD_FOR_WORD + bonus;
  if (spot.text === line.bare || spot.text.replace(/\(.*\)$/u, '') === line.bare) return BARE + bonus;
  if (line.synonyms.includes(spot.text)) return bonus === 1 ? SYNONYM + bonus : 0;
  const alike = Math.max(similarity(spot.text, line.label), similarity(spot.text, line.bare));
  return bonus === 1 && alike >= LIKE_LABEL ? 5 * alike : 0;
}

/** The cell to the right when the label fills its own cell; a cell with nothing but the colon between them is passed over. */
function nextCell(outline: Outline, spot: LabelSpot): CellSpot | null {
  const own = spot.leaf.cell;
  if (own === null || own.last > own.first || spot.end < spot.line.length) return null;
  const [next, after] = [1, 2].map((step) => {
    const cell = own.row.cells[own.at + step];
    return cell === undefined ? undefined : outline.spotOf.get(cell.master);
  });
  const isColon =
    next?.first === next?.last && normaliseLabel(outline.leaves[next?.first ?? -1]?.paragraph.text ?? '') === ':';
  return (isColon ? after : next) ?? null;
}

function placeOf(
  outline: Outline,
  form: Form,
  field: FormField,
  spot: LabelSpot,
  next: LabelSpot | undefined,
  end: number,
  endings: ReadonlySet<string>,
): LocatedPlace | null {
  const value = nextCell(outline, spot);
  if (value !== null) return cellsPlace({ outline, form }, field, [value]);
  const { base, split } = placing({ outline, form }, field);
  const { paragraph } = spot.leaf;
  const until = next?.leaf === spot.leaf ? next.start : Infinity;
  const pieces = cutText(outline.story.source, paragraph.pieces, spot.end, until);
  const own = split({ paragraph, pieces, shared: true });
  const { below, isDoubtful } = valueBelow(outline, field, spot.leaf, own, next?.leaf.index ?? end, endings);
  const extent = {
    start: own.pieces[0]?.start ?? paragraph.content.end,
    end: below.at(-1)?.paragraph.end ?? own.pieces.at(-1)?.end ?? paragraph.content.end,
  };
  const paragraphs = [own, ...below];
  return { ...base, isDoubtful, kind: 'line', paragraphs, blocks: [], insertAt: paragraph.content.end, extent };
}
