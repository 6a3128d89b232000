/** Every place of the blank that a person can point at: those of its fields, cells that nobody claims, and labels, which lead to what they name. */
import type { FieldAt, Form } from '../../forms/schema.js';
import { matchAnchors, prepareAnchors } from '../../locate/anchors/matchAnchors.js';
import { unitsOf } from '../../locate/anchors/units.js';
import { outlineOf, type CellSpot, type Leaf, type Outline } from '../../locate/outline.js';
import type { FieldPlace, LocatedForm } from '../../locate/place.js';
import type { Cell, Story } from '../../ooxml/story/story.js';
import { isBlank } from '../../text/blank.js';
import { labelText, type Proposal } from './edits.js';

export interface Spot {
  /** Of the place in the drawing. */
  readonly id: string;
  /** The drafted field that stands here; null where none does. */
  readonly field: string | null;
  /** The spot that is meant when somebody points here: of a label that of its answer. */
  readonly leadsTo: string;
  /** It prints nothing. */
  readonly isBlank: boolean;
  /** What it would be as a field. */
  readonly proposal: Proposal;
}

export interface Spots {
  readonly spots: readonly Spot[];
  /** Where they are drawn, the places of fields included. */
  readonly places: ReadonlyMap<string, FieldPlace>;
}

/** @param form drafted from this very document, and found in it */
export function spotsOf(story: Story, form: Form, located: LocatedForm): Spots {
  const outline = outlineOf(story);
  const { leaves, spotOf } = outline;
  const places = new Map(located.places);
  const fieldByLeaf = new Map(
    [...places.values()].flatMap(({ field, paragraphs }) =>
      paragraphs.map(({ paragraph }) => [paragraph.index, field] as const),
    ),
  );
  const anchorAt = anchorsIn(outline, form);
  const fieldsOf = fieldsByAnchor(form);
  const spots: Spot[] = form.fields.flatMap(({ id, at, labels }) =>
    at === undefined || !places.has(id)
      ? []
      : [{ id, field: id, leadsTo: id, isBlank: false, proposal: { at, labels, printed: '' } }],
  );

  const leavesOf = ({ first, last }: CellSpot): readonly Leaf[] => leaves.slice(first, last + 1);

  function readCell(spot: CellSpot): void {
    const own = leavesOf(spot);
    const holdsTable = own.some(({ cell }) => cell !== spot);
    if (spot.cell.merge === 'continue' || holdsTable || own.some(({ index }) => fieldByLeaf.has(index))) return;
    const text = textOf(own);
    const anchor = anchorAt.get(spot);
    const id = `cell${spot.first}`;
    if (anchor === undefined) {
      const proposal = cellProposal(spot, text);
      if (proposal !== null) add({ id, leadsTo: id, isBlank: isBlank(text), proposal }, own, 'cell');
      return;
    }
    const leadsTo = fieldsOf.get(anchor) ?? valueRightOf(spot);
    if (leadsTo === null && !ASKS.test(text)) return;
    const proposal = { at: { anchor, how: 'after' as const }, labels: named(text), printed: '' };
    add({ id, leadsTo: leadsTo ?? id, isBlank: false, proposal }, own, 'cell');
  }

  function readParagraph(leaf: Leaf): void {
    const anchor = anchorAt.get(leaf);
    const { index, paragraph } = leaf;
    if (anchor === undefined || fieldByLeaf.has(index) || paragraph.inToc) return;
    const id = `line${index}`;
    const leadsTo = fieldsOf.get(anchor);
    const next = leaves[index + 1];
    const isHeading = next !== undefined && next.cell === null && isBlank(next.paragraph.text);
    const isLine = ASKS.test(paragraph.text);
    if (leadsTo === undefined && !isLine && !isHeading) return;
    const how = isLine ? 'after' : 'under';
    const proposal: Proposal = { at: { anchor, how }, labels: named(paragraph.text), printed: '' };
    add({ id, leadsTo: leadsTo ?? id, isBlank: false, proposal }, [leaf], 'body');
  }

  function add(spot: Omit<Spot, 'field'>, own: readonly Leaf[], kind: FieldPlace['kind']): void {
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return;
    spots.push({ ...spot, field: null });
    places.set(spot.id, {
      field: spot.id,
      label: '',
      kind,
      paragraphs: own.map(({ paragraph }) => ({ paragraph, pieces: paragraph.pieces, official: [], shared: false })),
      blocks: [],
      extent: { start: first.paragraph.start, end: last.paragraph.end },
      insertAt: first.paragraph.content.end,
      control: null,
      duplicates: [],
    });
  }

  /** Named by the label to its left, and by the one on top of its column. */
  function cellProposal(spot: CellSpot, printed: string): Proposal | null {
    const left = labelLeftOf(spot);
    const above = labelAbove(spot);
    const at = left?.at ?? above?.at ?? null;
    if (at === null) return null;
    const labels = [left, above].flatMap((label) => (label === null ? [] : named(label.text)));
    return { at, labels: [...new Set(labels)], printed };
  }

  /** What a cell prints that is an anchor. */
  function labelIn(cell: Cell | undefined): { readonly anchor: number; readonly text: string } | null {
    const spot = cell && spotOf.get(cell.master);
    const anchor = spot && anchorAt.get(spot);
    return spot === undefined || anchor === undefined ? null : { anchor, text: textOf(leavesOf(spot)) };
  }

  /** A label that reaches down over several rows names all of them, and is found beside the first. */
  function labelLeftOf({ row, at }: CellSpot): { readonly at: FieldAt | null; readonly text: string } | null {
    let nth = 1;
    for (const cell of row.cells.slice(0, at).reverse()) {
      const label = labelIn(cell);
      const isBeside = cell.merge !== 'continue';
      if (label !== null) return { ...label, at: isBeside ? { anchor: label.anchor, how: 'right', nth } : null };
      if (isBeside) nth += 1;
    }
    return null;
  }

  function labelAbove({ table, row, cell }: CellSpot): { readonly at: FieldAt; readonly text: string } | null {
    const rows = table.rows.slice(0, table.rows.indexOf(row)).reverse();
    for (const [index, { cells }] of rows.entries()) {
      const label = labelIn(cells.find((each) => each.column <= cell.column && each.column + each.span > cell.column));
      if (label !== null) return { ...label, at: { anchor: label.anchor, how: 'below', nth: index + 1 } };
    }
    return null;
  }

  function valueRightOf({ row, at }: CellSpot): string | null {
    const next = row.cells[at + 1];
    const spot = next && spotOf.get(next.master);
    if (spot === undefined || anchorAt.has(spot)) return null;
    return fieldByLeaf.get(spot.first) ?? `cell${spot.first}`;
  }

  outline.cells.forEach(readCell);
  leaves.filter(({ cell }) => cell === null).forEach(readParagraph);
  return { spots, places };
}

/** Index of the anchor that a cell or a paragraph outside of tables is. */
function anchorsIn(outline: Outline, { anchors = [], fields }: Form): ReadonlyMap<CellSpot | Leaf, number> {
  const units = unitsOf(outline);
  const found = new Map<CellSpot | Leaf, number>();
  matchAnchors(prepareAnchors(anchors, fields), units).forEach((unit, anchor) => {
    const { cell, first } = units[unit] ?? {};
    const place = cell ?? outline.leaves[first ?? -1];
    if (place !== undefined) found.set(place, anchor);
  });
  return found;
}

/** The field that an anchor names: the headings of a list are labels of all of it. */
function fieldsByAnchor({ anchors = [], fields }: Form): ReadonlyMap<number, string> {
  const named = new Map<number, string>();
  for (const { id, at, list } of fields) {
    if (at === undefined) continue;
    const first = at.anchor;
    for (let anchor = first; anchor < first + (list?.columns.length ?? 1); anchor += 1) {
      if (anchors[anchor]?.row === anchors[first]?.row && !named.has(anchor)) named.set(anchor, id);
    }
  }
  return named;
}

/** A label that an answer is written behind. */
const ASKS = /[:：][\s_＿]*$|[_＿]{2,}/u;

function textOf(leaves: readonly Leaf[]): string {
  return leaves
    .map(({ paragraph }) => paragraph.text.trim())
    .join(' ')
    .trim();
}

/** A label of what is printed: without the colon and the lines to write on. */
function named(text: string): string[] {
  const label = labelText(text.replace(/[_＿\s]+/gu, ' ').replace(/[\s:：]+$/u, ''));
  return label === '' ? [] : [label];
}
