/** Where a field of a pack stands, as seen from its anchor in the document. */
import type { FieldAt, FormField } from '../../forms/schema.js';
import { isBlank } from '../../text/blank.js';
import { valueBelow } from '../coverValue.js';
import type { RawParagraph } from '../official.js';
import { shownText, type LocatedPlace } from '../place.js';
import { leavesOf, leavesPlace, placing, whole } from '../places.js';
import { cellPlace, type FoundAnchor, type Surroundings } from './surroundings.js';
import { belowPlace, listPlace, valueBeside } from './tablePlaces.js';
import { gapIn, type Unit } from './units.js';

type Placing = (around: Surroundings, field: FormField, anchor: FoundAnchor, at: FieldAt) => LocatedPlace | null;

const placings: Record<FieldAt['how'], Placing> = {
  after: afterPlace,
  self: (around, field, { unit }) =>
    leavesPlace(around, field, leavesOf(around.outline, unit), unit.cell?.cell ?? null),
  right: rightPlace,
  below: (around, field, ...from) => (field.list === undefined ? belowPlace : listPlace)(around, field, ...from),
  under: underPlace,
};

/** Null where the document has no such place. */
export function placeOf(around: Surroundings, field: FormField): LocatedPlace | null {
  const { at } = field;
  const anchor = at && around.found.get(at.anchor);
  return at === undefined || anchor === undefined ? null : placings[at.how](around, field, anchor, at);
}

function afterPlace(
  around: Surroundings,
  field: FormField,
  { unit, anchor, parts, stops = [] }: FoundAnchor,
  at: FieldAt,
): LocatedPlace | null {
  const { outline } = around;
  const { base, split } = placing(around, field);
  const part = at.part ?? anchor.parts.length - 1;
  const before = parts.slice(0, part + 1).findLast((each) => each !== null)?.end ?? 0;
  const next = [...parts.slice(part + 1).flatMap((each) => each?.start ?? []), ...stops].filter(
    (stop) => stop >= before,
  );
  const behind = next.length === 0 ? null : Math.min(...next);
  const { inline, wholes, tail } = gapIn(outline, unit, before, behind);
  // A line of the blank that stands in a table: the answer is in the next cell.
  if (anchor.row === null && unit.cell !== null && isBlank(unit.text.slice(before, behind ?? undefined))) {
    const value = valueBeside(around, unit.cell, 1);
    if (value !== null) return cellPlace(around, field, value);
  }
  const answers = (raw: RawParagraph | null): RawParagraph[] =>
    raw !== null && !isBlank(shownText(raw.pieces)) ? [raw] : [];
  const first = wholes[0];
  const last = wholes.at(-1);
  // Paragraphs below the label are the answer's, unless it stands behind the label.
  if (first !== undefined && last !== undefined && answers(inline).length === 0) {
    const place = leavesPlace(around, field, wholes, unit.cell?.cell ?? null, 'body');
    return {
      ...place,
      paragraphs: [...place.paragraphs, ...answers(tail).map(split)],
      insertAt: inline?.paragraph.content.end ?? place.insertAt,
      extent: { start: first.paragraph.start, end: last.paragraph.end },
    };
  }
  const start = inline ?? tail;
  if (start === null) return null;
  const raw = [...(inline === null ? [] : [inline]), ...wholes.map(whole), ...answers(tail)];
  const carried = unit.cell === null && behind === null ? carriedOn(around, field, unit, start) : null;
  const { paragraph } = start;
  const lastPiece = raw.at(-1)?.pieces.at(-1);
  return {
    ...base,
    kind: 'line',
    paragraphs: [...raw.map(split), ...(carried?.below ?? [])],
    ...(carried?.isDoubtful === true && { isDoubtful: true }),
    blocks: [],
    insertAt: paragraph.content.end,
    extent: {
      start: raw[0]?.pieces[0]?.start ?? paragraph.content.end,
      end: carried?.below.at(-1)?.paragraph.end ?? last?.paragraph.end ?? lastPiece?.end ?? paragraph.content.end,
    },
  };
}

/** A line whose value runs over the lines below, up to the next anchor. */
function carriedOn({ outline, anchored, form }: Surroundings, field: FormField, unit: Unit, start: RawParagraph) {
  const leaf = outline.leaves[unit.last];
  if (leaf === undefined) return null;
  const end = anchored.find((index) => index > unit.last) ?? unit.last + 1;
  return valueBelow(outline, field, leaf, { ...start, official: [] }, end, new Set([form.title]));
}

function rightPlace(around: Surroundings, field: FormField, anchor: FoundAnchor, at: FieldAt): LocatedPlace | null {
  const spot = anchor.unit.cell;
  const value = spot === null ? null : valueBeside(around, spot, at.nth ?? 1);
  const place = value === null ? null : cellPlace(around, field, value);
  // “姓名：张三” in the cell of the label.
  const rest = anchor.unit.text.slice(anchor.parts[0]?.end ?? 0);
  const isTyped =
    /^:./u.test(rest) || (value === null && rest !== '') || (spot === null && anchor.anchor.text.endsWith(':'));
  if (!isTyped || (place !== null && place.paragraphs.some(({ pieces }) => !isBlank(shownText(pieces))))) return place;
  return afterPlace(around, field, withColon(anchor), { ...at, how: 'after' });
}

/** The colon that somebody put behind a label belongs to it. */
function withColon(found: FoundAnchor): FoundAnchor {
  const [first, ...rest] = found.parts;
  if (first === undefined || first === null || found.unit.text[first.end] !== ':') return found;
  return { ...found, parts: [{ ...first, end: first.end + 1 }, ...rest] };
}

/** Everything below the anchor up to the next one, with what was typed behind it. */
function underPlace(around: Surroundings, field: FormField, anchor: FoundAnchor): LocatedPlace {
  const { outline, anchored } = around;
  const { unit, parts } = withColon(anchor);
  const next = anchored.find((index) => index > unit.last) ?? outline.end;
  const leaves = outline.leaves.slice(unit.last + 1, next);
  const cell = leaves[0]?.cell ?? null;
  if (cell !== null && cell !== unit.cell && leaves.every((leaf) => leaf.cell === cell))
    return cellPlace(around, field, cell);
  const { inline } = gapIn(outline, unit, parts.findLast((part) => part !== null)?.end ?? 0, null);
  const isTyped = inline !== null && anchor.anchor.isCut.at(-1) !== true && !isBlank(shownText(inline.pieces));
  const heading = outline.leaves[unit.last]?.paragraph;
  const end = outline.story.source.length;
  const place = leavesPlace(around, field, leaves, null);
  const { split } = placing(around, field);
  return {
    ...place,
    paragraphs: [...(isTyped ? [split(inline)] : []), ...place.paragraphs],
    insertAt: heading?.content.end ?? end,
    extent: {
      start: (isTyped ? inline.pieces[0]?.start : undefined) ?? heading?.content.end ?? end,
      // What stands before the next anchor, also what is no paragraph.
      end: outline.leaves[next]?.paragraph.start ?? end,
    },
  };
}
