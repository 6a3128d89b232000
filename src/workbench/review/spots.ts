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
  const reader = new SpotReader(outline, form, located);
  return reader.read();
}

class SpotReader {
  private readonly spots: Spot[] = [];
  private readonly places = new Map<string, FieldPlace>();
  /** By leaf. */
  private readonly fieldAt = new Map<number, string>();
  /** Index of the anchor that a cell or a paragraph outside of tables is. */
  private readonly anchorAt = new Map<CellSpot | Leaf, number>();
  private readonly fieldsOf = new Map<number, string>();

  constructor(
    private readonly outline: Outline,
    private readonly form: Form,
    located: LocatedForm,
  ) {
    for (const place of located.places.values()) {
      this.places.set(place.field, place);
      for (const { paragraph } of place.paragraphs) this.fieldAt.set(paragraph.index, place.field);
    }
    const units = unitsOf(outline);
    matchAnchors(prepareAnchors(form.anchors ?? [], form.fields), units).forEach((unit, anchor) => {
      const found = units[unit];
      const leaf = found && outline.leaves[found.first];
      if (found !== undefined && leaf !== undefined) this.anchorAt.set(found.cell ?? leaf, anchor);
    });
    for (const { id, at, list } of form.fields) {
      if (at === undefined) continue;
      const row = form.anchors?.[at.anchor]?.row;
      // The headings of a list are labels of all of it.
      for (let anchor = at.anchor; anchor < at.anchor + (list?.columns.length ?? 1); anchor += 1) {
        if (form.anchors?.[anchor]?.row === row && !this.fieldsOf.has(anchor)) this.fieldsOf.set(anchor, id);
      }
    }
  }

  read(): Spots {
    for (const { id, at, labels } of this.form.fields) {
      if (at === undefined || !this.places.has(id)) continue;
      const proposal = { at, labels, printed: '' };
      this.spots.push({ id, field: id, leadsTo: id, isBlank: false, proposal });
    }
    for (const spot of this.outline.cells) this.readCell(spot);
    for (const leaf of this.outline.leaves) if (leaf.cell === null) this.readParagraph(leaf);
    return { spots: this.spots, places: this.places };
  }

  private readCell(spot: CellSpot): void {
    const leaves = this.outline.leaves.slice(spot.first, spot.last + 1);
    const holdsTable = leaves.some(({ cell }) => cell !== spot);
    if (spot.cell.merge === 'continue' || holdsTable || leaves.some(({ index }) => this.fieldAt.has(index))) return;
    const text = textOf(leaves);
    const anchor = this.anchorAt.get(spot);
    const own = `cell${spot.first}`;
    if (anchor === undefined) {
      const proposal = this.cellProposal(spot, text);
      if (proposal !== null)
        this.add({ id: own, field: null, leadsTo: own, isBlank: isBlank(text), proposal }, leaves, spot.cell);
      return;
    }
    const named = this.fieldsOf.get(anchor) ?? this.valueRightOf(spot);
    if (named === null && !ASKS.test(text)) return;
    const proposal = this.afterLabel(anchor, text);
    this.add({ id: own, field: null, leadsTo: named ?? own, isBlank: false, proposal }, leaves, spot.cell);
  }

  private readParagraph(leaf: Leaf): void {
    const anchor = this.anchorAt.get(leaf);
    const { index, paragraph } = leaf;
    if (anchor === undefined || this.fieldAt.has(index) || paragraph.inToc) return;
    const own = `line${index}`;
    const named = this.fieldsOf.get(anchor);
    const next = this.outline.leaves[index + 1];
    const isHeading = next !== undefined && next.cell === null && isBlank(next.paragraph.text);
    const isLine = ASKS.test(paragraph.text);
    if (named === undefined && !isLine && !isHeading) return;
    const { labels, printed } = this.afterLabel(anchor, paragraph.text);
    const proposal: Proposal = { at: { anchor, how: isLine ? 'after' : 'under' }, labels, printed };
    this.add({ id: own, field: null, leadsTo: named ?? own, isBlank: false, proposal }, [leaf], null);
  }

  private add(spot: Spot, leaves: readonly Leaf[], cell: Cell | null): void {
    const [first, last] = [leaves[0], leaves.at(-1)];
    if (first === undefined || last === undefined) return;
    this.spots.push(spot);
    this.places.set(spot.id, {
      field: spot.id,
      label: '',
      kind: cell === null ? 'body' : 'cell',
      paragraphs: leaves.map(({ paragraph }) => ({ paragraph, pieces: paragraph.pieces, official: [], shared: false })),
      blocks: [],
      extent: { start: first.paragraph.start, end: last.paragraph.end },
      insertAt: first.paragraph.content.end,
      control: null,
      duplicates: [],
    });
  }

  /** Behind what it says itself. */
  private afterLabel(anchor: number, text: string): Proposal {
    return { at: { anchor, how: 'after' }, labels: named(text), printed: '' };
  }

  /** Named by the label to its left, and by the one on top of its column. */
  private cellProposal(spot: CellSpot, text: string): Proposal | null {
    const left = this.labelLeftOf(spot);
    const above = this.labelAbove(spot);
    const at = left?.at ?? above?.at ?? null;
    if (at === null) return null;
    const labels = [left, above].flatMap((label) => (label === null ? [] : named(label.text)));
    return { at, labels: [...new Set(labels)], printed: text };
  }

  /** A label that reaches down over several rows names all of them, and is found beside the first. */
  private labelLeftOf({ row, at }: CellSpot): { readonly at: FieldAt | null; readonly text: string } | null {
    let nth = 1;
    for (const cell of row.cells.slice(0, at).reverse()) {
      const beside = this.outline.spotOf.get(cell.master);
      const anchor = beside && this.anchorAt.get(beside);
      const isBeside = cell.merge !== 'continue';
      if (beside !== undefined && anchor !== undefined)
        return { at: isBeside ? { anchor, how: 'right', nth } : null, text: this.textIn(beside) };
      if (isBeside) nth += 1;
    }
    return null;
  }

  private labelAbove({ table, row, cell }: CellSpot): { readonly at: FieldAt; readonly text: string } | null {
    const rows = table.rows.slice(0, table.rows.indexOf(row)).reverse();
    let nth = 1;
    for (const { cells } of rows) {
      const over = cells.find((each) => each.column <= cell.column && each.column + each.span > cell.column);
      const beside = over && this.outline.spotOf.get(over.master);
      const anchor = beside && this.anchorAt.get(beside);
      if (beside !== undefined && anchor !== undefined)
        return { at: { anchor, how: 'below', nth }, text: this.textIn(beside) };
      nth += 1;
    }
    return null;
  }

  private valueRightOf({ row, at }: CellSpot): string | null {
    const next = row.cells[at + 1];
    const spot = next && this.outline.spotOf.get(next.master);
    if (spot === undefined || this.anchorAt.has(spot)) return null;
    const field = this.fieldAt.get(spot.first);
    return field ?? `cell${spot.first}`;
  }

  private textIn({ first, last }: CellSpot): string {
    return textOf(this.outline.leaves.slice(first, last + 1));
  }
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
