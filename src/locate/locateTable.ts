/**
 * Finds the rows of the form's table by their labels. Cells are never addressed by column number: producers rewrite the grid, and
 * the same visual column has another index in every row. A label is known by its text, by the group labels to its left (vertical
 * merges resolved) and by its order among the other labels; the value stands in the next cell of the row.
 */
import { fieldLabel } from '../forms/index.js';
import type { Form, FormField } from '../forms/schema.js';
import { align, alignRest } from './align.js';
import type { CellSpot, Outline } from './outline.js';
import { siblingBlocks } from './outline.js';
import { boundaryAfter, cutPieces, mapText } from './mappedText.js';
import { normaliseHints, splitOfficial, type RawParagraph } from './official.js';
import type { FieldParagraph, FieldPlace } from './place.js';
import type { Story } from '../ooxml/story/story.js';
import { candidatesOf, isSurely, labelsOf, scoreOf, type Candidate, type Label } from './tableLabels.js';

export type LocatedPlace = Omit<FieldPlace, 'control' | 'duplicates'>;

export interface LocatedTable {
  readonly places: ReadonlyMap<string, LocatedPlace>;
  /** Rows beyond those of the form, by field id (`chinese.platform3`), with the id of the field they repeat. */
  readonly added: ReadonlyMap<string, string>;
  /** Leaf indexes of label and value cells. */
  readonly taken: ReadonlySet<number>;
  /** First leaf of the first label found; -1 when none was. */
  readonly firstLeaf: number;
  /** Labels found word for word, and labels expected. */
  readonly exact: number;
  readonly expected: number;
}

export function locateTable(story: Story, outline: Outline, form: Form): LocatedTable {
  const labels = labelsOf(form);
  const candidates = candidatesOf(outline, labels);
  const groupNames = new Set(labels.flatMap((label) => label.parents));
  const score = (expected: number, candidate: number): number => {
    const label = labels[expected];
    const cell = candidates[candidate];
    return label && cell ? scoreOf(label, cell, groupNames) : 0;
  };
  const matched = alignRest(
    align(labels.length, candidates.length, score),
    candidates.length,
    (expected, candidate) => {
      const label = labels[expected];
      const cell = candidates[candidate];
      return label && cell && isSurely(label, cell) ? score(expected, candidate) : 0;
    },
  );

  const found = labels.flatMap((label, index) => {
    const candidate = matched[index] ?? -1;
    const cell = candidates[candidate];
    return cell === undefined ? [] : [{ label, index, candidate, cell }];
  });
  const context: Context = { story, outline, form, labelCells: new Set(found.map(({ cell }) => cell.spot)) };
  const places = new Map<string, LocatedPlace>();
  const added = new Map<string, string>();
  const taken = new Set<number>();
  const take = (spot: CellSpot | null): void => {
    for (let leaf = spot?.first ?? 0; spot !== null && leaf <= spot.last; leaf += 1) taken.add(leaf);
  };
  for (const { label, cell } of found) {
    take(cell.spot);
    if (label.field === null || label.field.repeat) continue;
    const value = valueCell(context, cell.spot);
    take(value);
    const place = value === null ? inlinePlace(context, label, cell) : cellPlace(context, label.field, value);
    if (place !== null) places.set(label.field.id, place);
  }
  for (const group of repeatGroups(labels)) {
    const values = repeatValues(context, group, found, candidates);
    values.forEach((value, row) => {
      take(value);
      const field = group.fields[row] ?? group.fields.at(-1);
      if (field === undefined) return;
      const id = `${group.id}${row + 1}`;
      if (row >= group.fields.length) added.set(id, field.id);
      places.set(row < group.fields.length ? field.id : id, {
        ...cellPlace(context, field, value),
        field: row < group.fields.length ? field.id : id,
        label: fieldLabel(form, { ...field, repeat: { group: group.id, ordinal: row + 1 } }),
      });
    });
  }
  return {
    places,
    added,
    taken,
    firstLeaf: found.length === 0 ? -1 : Math.min(...found.map(({ cell }) => cell.spot.first)),
    exact: found.filter(({ label, cell }) => cell.text === label.text).length,
    expected: labels.length,
  };
}

interface Context {
  readonly story: Story;
  readonly outline: Outline;
  readonly form: Form;
  readonly labelCells: ReadonlySet<CellSpot>;
}

interface FoundLabel {
  readonly label: Label;
  readonly index: number;
  readonly candidate: number;
  readonly cell: Candidate;
}

/** The cell that holds the value of this label; null when the row has none. */
function valueCell(context: Context, label: CellSpot): CellSpot | null {
  const next = label.row.cells[label.at + 1];
  const spot = next === undefined ? undefined : context.outline.spotOf.get(next.master);
  if (spot !== undefined) return context.labelCells.has(spot) ? null : spot;
  // A label in a row of its own: the value stands below.
  if (label.row.cells.length > 1) return null;
  const rows = label.table.rows;
  const below = rows[rows.indexOf(label.row) + 1];
  const cell = below?.cells.length === 1 ? below.cells[0] : undefined;
  const under = cell === undefined ? undefined : context.outline.spotOf.get(cell.master);
  return under === undefined || context.labelCells.has(under) || hasOwnText(context, label) ? null : under;
}

/** A cell that holds more than one paragraph with text, or a colon followed by text, carries its value itself. */
function hasOwnText(context: Context, spot: CellSpot): boolean {
  const paragraphs = context.outline.leaves.slice(spot.first, spot.last + 1).map((leaf) => leaf.paragraph.text.trim());
  return paragraphs.slice(1).some((text) => text !== '') || /[:：]\s*\S/u.test(paragraphs[0] ?? '');
}

function cellPlace(context: Context, field: FormField, value: CellSpot): LocatedPlace {
  const { story, outline, form } = context;
  const leaves = outline.leaves.slice(value.first, value.last + 1);
  return {
    field: field.id,
    label: fieldLabel(form, field),
    kind: 'cell',
    paragraphs: leaves.map(({ paragraph }) =>
      official(context, field, { paragraph, pieces: paragraph.pieces, shared: false }),
    ),
    blocks: siblingBlocks(outline, value.first, value.last, value.cell),
    insertAt: leaves[0]?.paragraph.content.end ?? story.source.length,
    extent: value.cell.content,
  };
}

function official(context: Context, field: FormField, raw: RawParagraph): FieldParagraph {
  return splitOfficial(context.story.source, raw, normaliseHints(field.hint), field.limit !== undefined);
}

/** Label and value in one cell: “面积：3000 平方米”. Null when nothing says that a value belongs there. */
function inlinePlace(context: Context, label: Label, cell: Candidate): LocatedPlace | null {
  const leaves = context.outline.leaves.slice(cell.spot.first, cell.spot.last + 1);
  const first = leaves[0]?.paragraph;
  if (first === undefined || label.field === null) return null;
  const field = label.field;
  const mapped = mapText(first.pieces);
  if (!mapped.text.startsWith(label.text)) return null;
  const colon = mapped.text[label.text.length] === ':' ? 1 : 0;
  if (colon === 0 && !hasOwnText(context, cell.spot)) return null;
  const from = boundaryAfter(mapped, label.text.length + colon - 1);
  const pieces = cutPieces(context.story.source, first.pieces, from, { piece: first.pieces.length, offset: 0 });
  const raw: RawParagraph[] = [
    { paragraph: first, pieces, shared: true },
    ...leaves.slice(1).map(({ paragraph }) => ({ paragraph, pieces: paragraph.pieces, shared: false })),
  ];
  return {
    field: field.id,
    label: fieldLabel(context.form, field),
    kind: 'line',
    paragraphs: raw.map((paragraph) => official(context, field, paragraph)),
    blocks: [],
    insertAt: first.content.end,
    extent: { start: pieces[0]?.start ?? first.content.end, end: cell.spot.cell.content.end },
  };
}

interface RepeatGroup {
  readonly id: string;
  readonly fields: readonly FormField[];
  readonly text: string;
  /** Indexes of its first and last label among the labels expected. */
  readonly first: number;
  readonly last: number;
}

function repeatGroups(labels: readonly Label[]): RepeatGroup[] {
  const groups = new Map<string, RepeatGroup>();
  labels.forEach(({ field, text }, index) => {
    if (!field?.repeat) return;
    const known = groups.get(field.repeat.group);
    const fields = [...(known?.fields ?? []), field];
    groups.set(field.repeat.group, { id: field.repeat.group, fields, text, first: known?.first ?? index, last: index });
  });
  return [...groups.values()];
}

/** Value cells of a repeated row, in order: all rows with its label between its neighbours, however many there are. */
function repeatValues(
  context: Context,
  group: RepeatGroup,
  found: readonly FoundLabel[],
  candidates: readonly Candidate[],
): CellSpot[] {
  const isOwn = ({ index }: FoundLabel): boolean => index >= group.first && index <= group.last;
  const own = found.filter(isOwn);
  const first = own[0]?.candidate;
  if (first === undefined) return [];
  // Its neighbours in the document, wherever people moved the rows.
  const others = found.filter((label) => !isOwn(label)).map(({ candidate }) => candidate);
  const before = Math.max(-1, ...others.filter((candidate) => candidate < first));
  const after = Math.min(candidates.length, ...others.filter((candidate) => candidate > first));
  const spots = candidates
    .filter(
      ({ label }, index) =>
        index > before && index < after && (label === group.text || own.some((o) => o.candidate === index)),
    )
    .map(({ spot }) => spot);
  // One label may be merged over several rows, each with a value of its own.
  const values = spots.flatMap((spot) =>
    spot.table.rows.flatMap((row) => {
      const at = row.cells.findIndex((cell) => cell.master === spot.cell);
      const value = at < 0 ? undefined : row.cells[at + 1];
      const valueSpot = value === undefined ? undefined : context.outline.spotOf.get(value.master);
      return valueSpot === undefined ? [] : [valueSpot];
    }),
  );
  return [...new Set(values)];
}
