/**
 * Finds the rows of the form's table by their labels. Cells are never addressed by column number: producers rewrite the grid, and
 * the same visual column has another index in every row. A label is known by its text, by the group labels to its left (vertical
 * merges resolved) and by its order among the other labels; the value stands in the next cell of the row.
 */
import { grouped } from '../document/grouped.js';
import { copyId, fieldOf } from '../forms/index.js';
import type { Form, FormField } from '../forms/schema.js';
import { matchUp } from './align.js';
import type { CellSpot, Outline } from './outline.js';
import { cutText, normalText } from './mappedText.js';
import { nextId, type LocatedPart, type LocatedPlace } from './place.js';
import { cellsPlace, leavesOf, placing, whole, type Sought } from './places.js';
import { copiesOf, matchOrphans } from './tableCopies.js';
import { candidatesOf, isSurely, labelsOf, scoreOf, type Candidate, type Label } from './tableLabels.js';
import { valueCells, valuesOfRows, type Cells } from './tableValues.js';

export interface LocatedTable extends LocatedPart {
  /** Leaf indexes of label and value cells. */
  readonly taken: ReadonlySet<number>;
  /** Leaf indexes of label cells. */
  readonly labels: ReadonlySet<number>;
  /** First leaf of the table that holds most labels, and of the first label that comes again in another table; -1 without. */
  readonly main: number;
  readonly second: number;
}

/** Of its labels those are counted that are found word for word. */
export function locateTable(outline: Outline, form: Form): LocatedTable {
  const labels = labelsOf(form);
  const candidates = candidatesOf(outline, labels, form);
  const groupNames = new Set(labels.flatMap((label) => label.parents));
  const inOrder = matchUp(
    labels,
    candidates,
    (label, cell) => scoreOf(label, cell, groupNames),
    (_score, label, cell) => isSurely(label, cell),
  );
  const matched = matchOrphans(labels, candidates, inOrder);
  const copies = copiesOf(labels, candidates, matched);
  const all = [...matched.flatMap((candidate, label) => (candidate < 0 ? [] : [{ label, candidate }])), ...copies];

  const found = all.flatMap(({ label: index, candidate }): FoundLabel[] => {
    const [label, cell] = [labels[index], candidates[candidate]];
    return label === undefined || cell === undefined ? [] : [{ label, candidate, cell }];
  });
  const cells: Cells = { outline, labels: new Set(found.map(({ cell }) => cell.spot)) };
  const places = new Map<string, LocatedPlace>();
  const taken = new Set<number>();
  const labelLeaves = new Set<number>();
  const take = (spot: CellSpot, leaves: Set<number>): void => {
    for (let leaf = spot.first; leaf <= spot.last; leaf += 1) leaves.add(leaf);
  };
  const put = (id: string, values: readonly CellSpot[]): void => {
    const field = fieldOf(form, id);
    const place = field === undefined ? null : cellsPlace({ outline, form }, field, values);
    if (place === null) return;
    for (const value of values) take(value, taken);
    places.set(id, place);
  };
  for (const { label, cell } of found) {
    for (const leaves of [taken, labelLeaves]) take(cell.spot, leaves);
    if (label.field === null || label.field.repeat) continue;
    const id = nextId(places, label.field.id);
    const values = valueCells(cells, cell.spot, label.field.kind === 'prose');
    if (values.length > 0) put(id, values);
    else {
      const place = inlinePlace({ outline, form }, { ...label.field, id }, label, cell);
      if (place !== null) places.set(id, place);
    }
  }
  // Repeated rows by their group, with their fields in order.
  const repeated = labels.flatMap(({ field }) => (field?.repeat ? [[field.repeat.group, field] as const] : []));
  for (const [group, fields] of grouped(repeated)) {
    blocksOf(group, found).forEach((block, index) => {
      block
        .flatMap(({ cell }) => valuesOfRows(cells, cell.spot))
        .forEach((values, row) => {
          put(copyId(fields[row]?.id ?? `${group}${row + 1}`, index + 1), values);
        });
    });
  }
  const mainTable = candidates.find(({ tableShare }) => tableShare === 1)?.spot.table;
  const second = copies.map(({ candidate }) => candidates[candidate]?.spot).find((spot) => spot?.table !== mainTable);
  return {
    places,
    taken,
    labels: labelLeaves,
    firstLeaf: Math.min(...found.map(({ cell }) => cell.spot.first)),
    main: candidates.find(({ spot }) => spot.table === mainTable)?.spot.first ?? -1,
    second: second?.first ?? -1,
    found: found.slice(0, found.length - copies.length).filter(({ label, cell }) => cell.text === label.text).length,
    again: new Set(copies.map(({ label }) => label)).size,
    expected: labels.length,
  };
}

interface FoundLabel {
  readonly label: Label;
  readonly candidate: number;
  readonly cell: Candidate;
}

/** A cell that holds more than one paragraph with text, or a colon followed by text, carries its value itself. */
function hasOwnText(outline: Outline, spot: CellSpot): boolean {
  const paragraphs = leavesOf(outline, spot).map((leaf) => leaf.paragraph.text.trim());
  return paragraphs.slice(1).some((text) => text !== '') || /[:：]\s*\S/u.test(paragraphs[0] ?? '');
}

/** Label and value in one cell: “面积：3000 平方米”. Null when nothing says that a value belongs there. */
function inlinePlace(sought: Sought, field: FormField, label: Label, { spot }: Candidate): LocatedPlace | null {
  const { outline } = sought;
  const [first, ...more] = leavesOf(outline, spot);
  if (first === undefined) return null;
  const { paragraph } = first;
  const text = normalText(paragraph.pieces);
  if (!text.startsWith(label.text)) return null;
  const colon = text[label.text.length] === ':' ? 1 : 0;
  if (colon === 0 && !hasOwnText(outline, spot)) return null;
  const pieces = cutText(outline.story.source, paragraph.pieces, label.text.length + colon);
  const { base, split } = placing(sought, field);
  return {
    ...base,
    kind: 'line',
    paragraphs: [{ paragraph, pieces, shared: true }, ...more.map(whole)].map(split),
    blocks: [],
    insertAt: paragraph.content.end,
    extent: { start: pieces[0]?.start ?? paragraph.content.end, end: spot.cell.content.end },
  };
}

/** The rows of a group however many there are; those behind a further copy of what surrounds them are a block of their own. */
function blocksOf(group: string, found: readonly FoundLabel[]): FoundLabel[][] {
  const sorted = [...found].sort((a, b) => a.candidate - b.candidate);
  const parents = found.find(({ label }) => label.field?.repeat?.group === group)?.label.parents ?? [];
  const blocks: FoundLabel[][] = [[]];
  const seen = new Set<Label>();
  for (const { label, ...one } of sorted) {
    const isAround = parents.includes(label.text) || (parents.length > 0 && label.parents.join() === parents.join());
    if (label.field?.repeat?.group === group) blocks.at(-1)?.push({ label, ...one });
    else if (isAround && seen.has(label)) blocks.push([]);
    seen.add(label);
  }
  return blocks.filter(({ length }) => length > 0);
}
