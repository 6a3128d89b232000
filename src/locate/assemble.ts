/** Puts together what was found of a form: places with their controls, their order, and whose every stretch of text is. */
import { grouped } from '../document/grouped.js';
import { fieldLabel, fieldOf, parseFieldId } from '../forms/index.js';
import type { Form } from '../forms/schema.js';
import type { Outline } from './outline.js';
import { partitionOf, type Landmarks } from './partition.js';
import type { Title } from './recognise.js';
import type { FieldPlace, LocatedForm, LocatedPlace } from './place.js';
import { leavesOf, leavesPlace } from './places.js';
import type { Control, Story } from '../ooxml/story/story.js';
import type { SourceRange } from '../ooxml/xml/sourceRange.js';
import { parseTag } from '../ooxml/story/tag.js';

/** Our controls by field id, in document order; option controls of a choice belong to their field and are left out. */
export function tagsOf(story: Story): ReadonlyMap<string, readonly Control[]> {
  return grouped(
    story.controls.flatMap((control) => {
      const tag = parseTag(control.tag);
      return tag?.kind === 'field' && !tag.field.includes('/') ? [[tag.field, control] as const] : [];
    }),
  );
}

/** What was found of a form by what it prints. */
export interface Found extends Omit<Landmarks, 'outline'> {
  /** By field id, added rows and further copies among them. */
  readonly located: ReadonlyMap<string, LocatedPlace>;
  readonly missingHeadings: readonly string[];
  readonly isTwice: boolean;
}

export interface Search {
  /** Null where the document is not this form. */
  readonly found: Found | null;
  /** The title of another document that stands there, if it is not. */
  readonly other?: Title | undefined;
}

export function assemble(
  outline: Outline,
  form: Form,
  tags: ReadonlyMap<string, readonly Control[]>,
  { located, missingHeadings, isTwice, ...landmarks }: Found,
): LocatedForm {
  const { story } = outline;
  const labelLeaves = new Set(landmarks.labelLeaves);
  const places = new Map<string, FieldPlace>();
  const order: string[] = [];
  const more = furtherIds(form, [...located.keys()]);
  for (const field of form.fields) {
    for (const id of [field.id, ...(more.get(field.id) ?? [])]) {
      order.push(id);
      const controls = tags.get(id) ?? [];
      const known = located.get(id);
      const place = known ?? taggedPlace(outline, form, field, controls[0]);
      if (place === null) continue;
      if (known === undefined) for (const leaf of leavesBeside(outline, place)) labelLeaves.add(leaf);
      const own = controls.find((control) => overlaps(control, place.extent)) ?? null;
      places.set(id, { ...place, control: own, duplicates: controls.filter((control) => control !== own) });
    }
  }
  return {
    form: form.id,
    places,
    order,
    missingHeadings: missingHeadings.filter((id) => !places.has(id)),
    isTwice,
    partition: partitionOf(form, places.values(), { ...landmarks, outline, labelLeaves }),
    prepared: story.controls.some(({ tag }) => parseTag(tag)?.kind === 'field'),
  };
}

/** Added rows by the last field of their group, further copies by what they repeat. */
function furtherIds(form: Form, ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const official = new Set(form.fields.map(({ id }) => id));
  return grouped(
    ids.flatMap((id) => {
      if (official.has(id)) return [];
      const { field: own } = parseFieldId(id);
      const group = fieldOf(form, id)?.repeat?.group;
      const anchor = official.has(own) ? own : form.fields.findLast(({ repeat }) => repeat?.group === group)?.id;
      return anchor === undefined ? [] : [[anchor, id] as const];
    }),
  );
}

/** A field whose label is gone but whose control still stands. */
function taggedPlace(
  outline: Outline,
  form: Form,
  field: Form['fields'][number],
  control: Control | undefined,
): LocatedPlace | null {
  if (!control?.content) return null;
  const { story } = outline;
  const { content } = control;
  const { start, end } = content;
  const leaves = outline.leaves.filter(({ paragraph }) => paragraph.start >= start && paragraph.end <= end);
  const [first] = leaves;
  if (first !== undefined) {
    const holder = { start: control.start, end: control.end, content };
    return leavesPlace({ outline, form }, field, leaves, holder, first.cell === null ? 'body' : 'cell');
  }
  const paragraph = story.paragraphs.find((candidate) => candidate.start < start && candidate.end > end);
  if (paragraph === undefined) return null;
  const pieces = paragraph.pieces.filter((piece) => piece.start >= start && piece.end <= end);
  return {
    field: field.id,
    label: fieldLabel(form, field),
    kind: 'line',
    paragraphs: [{ paragraph, pieces, official: [], shared: true }],
    blocks: [],
    insertAt: end,
    extent: content,
  };
}

/** The cell to the left of a field that was found by its control alone: its label, however it was rewritten. */
function leavesBeside(outline: Outline, { kind, paragraphs }: LocatedPlace): number[] {
  const spot = outline.leaves[paragraphs[0]?.paragraph.index ?? -1]?.cell;
  const cell = kind === 'cell' ? spot?.row.cells[spot.at - 1]?.master : undefined;
  const label = cell && outline.spotOf.get(cell);
  return label === undefined ? [] : leavesOf(outline, label).map(({ index }) => index);
}

function overlaps(control: Control, extent: SourceRange): boolean {
  return control.start <= extent.end && control.end >= extent.start;
}
