/** Where a field of a pack stands, as seen from its anchor in the document. */
import { fieldLabel } from '../../forms/index.js';
import type { FieldAt, Form, FormField } from '../../forms/schema.js';
import { isBlank } from '../../text/blank.js';
import type { Cell, Row } from '../../ooxml/story/story.js';
import { valueBelow } from '../coverValue.js';
import type { LocatedPlace } from '../locateTable.js';
import { normaliseHints, splitOfficial, type RawParagraph } from '../official.js';
import { siblingBlocks, type CellSpot, type Leaf, type Outline } from '../outline.js';
import { shownText, type FieldParagraph } from '../place.js';
import { partsIn, type Extent, type PreparedAnchor } from './matchAnchors.js';
import { gapIn, type Unit } from './units.js';

/** An anchor found in the document. */
export interface FoundAnchor {
  readonly unit: Unit;
  readonly anchor: PreparedAnchor;
  /** Its printed stretches; null for one that is gone. */
  readonly parts: readonly (Extent | null)[];
  /** Where other anchors begin in the same unit: lines that somebody put into one paragraph. */
  readonly stops?: readonly number[];
}

/** Of an anchor that was found by its likeness alone, what stands before the colon is the label, else all up to its printed length. */
export function foundAnchor(anchor: PreparedAnchor, unit: Unit): FoundAnchor {
  const parts = partsIn(anchor, unit.text);
  if (parts.some((part) => part !== null)) return { unit, anchor, parts };
  const colon = unit.text.indexOf(':') + 1;
  const end = anchor.holdsAnswers
    ? colon > 0
      ? colon
      : Math.min(anchor.text.length, unit.text.length)
    : unit.text.length;
  return { unit, anchor, parts: [{ start: 0, end }, ...anchor.parts.slice(1).map(() => null)] };
}

export interface Surroundings {
  readonly outline: Outline;
  readonly form: Form;
  /** By index of the anchor. */
  readonly found: ReadonlyMap<number, FoundAnchor>;
  /** Cells that are anchors. */
  readonly labels: ReadonlySet<CellSpot>;
  /** Leaves of anchors, in order. */
  readonly anchored: readonly number[];
}

/** Null where the document has no such place. */
export function placeOf(around: Surroundings, field: FormField): LocatedPlace | null {
  const { at } = field;
  const anchor = at === undefined ? undefined : around.found.get(at.anchor);
  if (at === undefined || anchor === undefined) return null;
  switch (at.how) {
    case 'after':
      return afterPlace(around, field, anchor, at);
    case 'self':
      return selfPlace(around, field, anchor.unit);
    case 'right':
      return rightPlace(around, field, anchor, at);
    case 'below':
      return field.list === undefined ? belowPlace(around, field, anchor, at) : listPlace(around, field, anchor, at);
    case 'under':
      return underPlace(around, field, anchor);
  }
}

function own({ outline, form }: Surroundings, field: FormField) {
  const hints = normaliseHints(field.hint);
  const hasLimit = field.limit !== undefined || field.least !== undefined || field.about !== undefined;
  return {
    base: { field: field.id, label: fieldLabel(form, field) },
    split: (raw: RawParagraph): FieldParagraph => splitOfficial(outline.story.source, raw, hints, hasLimit),
  };
}

const whole = ({ paragraph }: Leaf): RawParagraph => ({ paragraph, pieces: paragraph.pieces, shared: false });

function afterPlace(
  around: Surroundings,
  field: FormField,
  { unit, anchor, parts, stops = [] }: FoundAnchor,
  at: FieldAt,
): LocatedPlace | null {
  const { outline } = around;
  const { base, split } = own(around, field);
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
    return {
      ...base,
      kind: 'body',
      paragraphs: [...wholes.map(whole), ...answers(tail)].map(split),
      blocks: siblingBlocks(outline, first.index, last.index, unit.cell?.cell),
      insertAt: inline?.paragraph.content.end ?? first.paragraph.content.end,
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

function selfPlace(around: Surroundings, field: FormField, unit: Unit): LocatedPlace {
  return leavesPlace(around, field, around.outline.leaves.slice(unit.first, unit.last + 1), unit.cell?.cell ?? null);
}

/** Whole paragraphs, all of a cell or what stands in the body. */
function leavesPlace(around: Surroundings, field: FormField, leaves: readonly Leaf[], cell: Cell | null): LocatedPlace {
  const { outline } = around;
  const { base, split } = own(around, field);
  const [first, last] = [leaves[0], leaves.at(-1)];
  const end = outline.story.source.length;
  return {
    ...base,
    kind: cell === null ? 'body' : 'cell',
    paragraphs: leaves.map((leaf) => split(whole(leaf))),
    blocks:
      first === undefined || last === undefined
        ? []
        : siblingBlocks(outline, first.index, last.index, cell ?? undefined),
    insertAt: first?.paragraph.content.end ?? end,
    extent: cell?.content ?? { start: first?.paragraph.start ?? end, end: last?.paragraph.end ?? end },
  };
}

function cellPlace(around: Surroundings, field: FormField, spot: CellSpot): LocatedPlace {
  const { outline, anchored } = around;
  const taken = new Set(anchored);
  const leaves = outline.leaves.slice(spot.first, spot.last + 1).filter(({ index }) => !taken.has(index));
  return leavesPlace(around, field, leaves, spot.cell);
}

function spotOf({ outline }: Surroundings, cell: Cell | undefined): CellSpot | null {
  return (cell && outline.spotOf.get(cell)) ?? null;
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

/** The cell to the right that is no anchor, up to the next one that is; cells with nothing but a colon are passed over. */
function valueBeside(around: Surroundings, spot: CellSpot, nth: number): CellSpot | null {
  const behind = spot.row.cells.slice(spot.at + 1).filter(({ merge }) => merge !== 'continue');
  const next = behind.findIndex((cell) => isLabel(around, cell));
  const free = behind.slice(0, next < 0 ? behind.length : next).flatMap((cell) => spotOf(around, cell) ?? []);
  return free.filter((own) => !isColon(around, own))[nth - 1] ?? null;
}

function isColon({ outline }: Surroundings, { first, last }: CellSpot): boolean {
  return first === last && /^\s*[:：]\s*$/u.test(outline.leaves[first]?.paragraph.text ?? '');
}

/** The colon that somebody put behind a label belongs to it. */
function withColon(found: FoundAnchor): FoundAnchor {
  const [first, ...rest] = found.parts;
  if (first === undefined || first === null || found.unit.text[first.end] !== ':') return found;
  return { ...found, parts: [{ ...first, end: first.end + 1 }, ...rest] };
}

function isLabel(around: Surroundings, cell: Cell): boolean {
  const spot = spotOf(around, cell.master);
  return spot !== null && around.labels.has(spot);
}

/** Rows of the cell's table below it, a cell that reaches down over several rows as one. */
function rowsBelow({ cell, row, table }: CellSpot): readonly Row[] {
  const below = table.rows.slice(table.rows.indexOf(row) + 1);
  const end = below.findIndex(({ cells }) => !cells.some(({ master }) => master === cell));
  return end < 0 ? [] : below.slice(end);
}

function overlap(one: Cell, other: Cell): number {
  return Math.min(one.column + one.span, other.column + other.span) - Math.max(one.column, other.column);
}

function belowPlace(around: Surroundings, field: FormField, { unit }: FoundAnchor, at: FieldAt): LocatedPlace | null {
  const { cell: spot } = unit;
  const row = spot === null ? undefined : rowsBelow(spot)[(at.nth ?? 1) - 1];
  if (spot === null || row === undefined) return null;
  const own = row.cells.filter((cell) => overlap(cell, spot.cell) > 0 && !isLabel(around, cell));
  const widest = own.reduce<Cell | undefined>(
    (best, cell) => (best === undefined || overlap(cell, spot.cell) > overlap(best, spot.cell) ? cell : best),
    undefined,
  );
  const value = spotOf(around, widest?.master);
  return value === null ? null : cellPlace(around, field, value);
}

/** The rows below the headings, up to the next row that holds an anchor. */
function listPlace(around: Surroundings, field: FormField, { unit }: FoundAnchor, at: FieldAt): LocatedPlace | null {
  const { cell: spot } = unit;
  if (spot === null) return null;
  const headings = spot.row.cells.slice(spot.at).slice(0, field.list?.columns.length ?? 1);
  const [left, right] = [spot.cell.column, Math.max(...headings.map(({ column, span }) => column + span))];
  const below = rowsBelow(spot).slice((at.nth ?? 1) - 1);
  const next = below.findIndex(({ cells }) => cells.some((cell) => cell.merge !== 'continue' && isLabel(around, cell)));
  const rows = (next < 0 ? below : below.slice(0, next)).map(({ cells }) =>
    cells.filter(({ column, merge }) => column >= left && column < right && merge !== 'continue'),
  );
  const { split } = own(around, field);
  const grid = rows.map((cells) =>
    headings.map((heading): readonly FieldParagraph[] => {
      const cell = spotOf(
        around,
        cells.find((each) => overlap(each, heading) > 0 && each.column >= heading.column),
      );
      const leaves = cell === null ? [] : around.outline.leaves.slice(cell.first, cell.last + 1);
      return leaves.map((leaf) => split(whole(leaf)));
    }),
  );
  const spots = rows.flat().flatMap((cell) => spotOf(around, cell) ?? []);
  const [first] = spots;
  if (first === undefined) return null;
  // A control may stand around what is in the first cell.
  const { blocks, insertAt, ...place } = cellPlace(around, field, first);
  return {
    ...place,
    blocks,
    insertAt,
    paragraphs: spots.flatMap((each) =>
      around.outline.leaves.slice(each.first, each.last + 1).map((leaf) => split(whole(leaf))),
    ),
    extent: {
      start: Math.min(...spots.map(({ cell }) => cell.content.start)),
      end: Math.max(...spots.map(({ cell }) => cell.content.end)),
    },
    grid,
  };
}

/** Everything below the anchor up to the next one, with what was typed behind it. */
function underPlace(around: Surroundings, field: FormField, anchor: FoundAnchor): LocatedPlace {
  const { outline, anchored } = around;
  const { base, split } = own(around, field);
  const { unit } = withColon(anchor);
  const next = anchored.find((index) => index > unit.last) ?? outline.end;
  const leaves = outline.leaves.slice(unit.last + 1, next);
  const cell = leaves[0]?.cell ?? null;
  if (cell !== null && cell !== unit.cell && leaves.every((leaf) => leaf.cell === cell))
    return cellPlace(around, field, cell);
  const { inline } = gapIn(outline, unit, withColon(anchor).parts.findLast((part) => part !== null)?.end ?? 0, null);
  const isTyped = inline !== null && anchor.anchor.isCut.at(-1) !== true && !isBlank(shownText(inline.pieces));
  const heading = outline.leaves[unit.last]?.paragraph;
  const end = outline.story.source.length;
  const [first, last] = [leaves[0], leaves.at(-1)];
  return {
    ...base,
    kind: 'body',
    paragraphs: [...(isTyped ? [inline] : []), ...leaves.map(whole)].map(split),
    blocks: first === undefined || last === undefined ? [] : siblingBlocks(outline, first.index, last.index),
    insertAt: heading?.content.end ?? end,
    extent: {
      start: (isTyped ? inline.pieces[0]?.start : undefined) ?? heading?.content.end ?? end,
      // What stands before the next anchor, also what is no paragraph.
      end: outline.leaves[next]?.paragraph.start ?? end,
    },
  };
}
