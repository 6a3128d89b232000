/** What places of fields are made of: whole paragraphs, of cells or of the body, without what the form itself prints into them. */
import { fieldLabel } from '../forms/index.js';
import type { Form, FormField } from '../forms/schema.js';
import type { SourceRange } from '../ooxml/xml/sourceRange.js';
import { normaliseHints, splitOfficial, type RawParagraph } from './official.js';
import { siblingBlocks, type CellSpot, type Leaf, type Outline } from './outline.js';
import type { FieldParagraph, LocatedPlace } from './place.js';

/** Where a form is looked for. */
export interface Sought {
  readonly outline: Outline;
  readonly form: Form;
}

export const whole = ({ paragraph }: Leaf): RawParagraph => ({ paragraph, pieces: paragraph.pieces, shared: false });

export const leavesOf = ({ leaves }: Outline, { first, last }: { readonly first: number; readonly last: number }) =>
  leaves.slice(first, last + 1);

/** What a place of this field begins with, and what tells its paragraphs from hints and limit notes. */
export function placing({ outline, form }: Sought, field: FormField) {
  const hints = normaliseHints(field.hint);
  const hasLimit = (field.limit ?? field.least ?? field.about) !== undefined;
  return {
    base: { field: field.id, label: fieldLabel(form, field) },
    split: (raw: RawParagraph): FieldParagraph => splitOfficial(outline.story.source, raw, hints, hasLimit),
  };
}

/** @param holder the cell or control that holds them; null in the body */
export function leavesPlace(
  sought: Sought,
  field: FormField,
  leaves: readonly Leaf[],
  holder: (SourceRange & { readonly content: SourceRange }) | null,
  kind: 'cell' | 'body' = holder === null ? 'body' : 'cell',
): LocatedPlace {
  const { outline } = sought;
  const { base, split } = placing(sought, field);
  const [first, last] = [leaves[0], leaves.at(-1)];
  const end = outline.story.source.length;
  return {
    ...base,
    kind,
    paragraphs: leaves.map((leaf) => split(whole(leaf))),
    blocks: first && last ? siblingBlocks(outline, first.index, last.index, holder ?? undefined) : [],
    insertAt: first?.paragraph.content.end ?? end,
    extent: holder?.content ?? { start: first?.paragraph.start ?? end, end: last?.paragraph.end ?? end },
  };
}

/** Cells in reading order, at least one; a control may stand around what is in the first. */
export function cellsPlace(sought: Sought, field: FormField, cells: readonly CellSpot[]): LocatedPlace | null {
  const [first] = cells;
  if (first === undefined) return null;
  const { split } = placing(sought, field);
  return {
    ...leavesPlace(sought, field, leavesOf(sought.outline, first), first.cell),
    paragraphs: cells.flatMap((spot) => leavesOf(sought.outline, spot).map((leaf) => split(whole(leaf)))),
    extent: {
      start: Math.min(...cells.map(({ cell }) => cell.content.start)),
      end: Math.max(...cells.map(({ cell }) => cell.content.end)),
    },
  };
}
