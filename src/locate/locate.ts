/**
 * Finds a form in a story: which form it is, and where each of its fields stands. Fields are found by what people read (titles,
 * labels, headings), so a plain document works; the tags of a prepared one then name the control of each field, and find a field
 * whose label was rewritten.
 */
import { DocumentError } from '../document/error.js';
import { fieldLabel, fieldOf, parseFieldId } from '../forms/index.js';
import type { Form } from '../forms/schema.js';
import { outlineOf, siblingBlocks, within, type Outline } from './outline.js';
import { locateCover, type LocatedCover } from './locateCover.js';
import { locateSections, type LocatedSections } from './locateSections.js';
import { locateTable, nextId, type LocatedPlace, type LocatedTable } from './locateTable.js';
import { normaliseHints, splitOfficial } from './official.js';
import { noticeLeaves } from './officialText.js';
import { partitionOf } from './partition.js';
import type { FieldPlace, LocatedForm } from './place.js';
import { isForm, titlesBefore, type Title } from './recognise.js';
import type { Control, Story } from '../ooxml/story/story.js';
import type { SourceRange } from '../ooxml/xml/sourceRange.js';
import { parseTag } from '../ooxml/story/tag.js';

/** @throws DocumentError `empty-document` when there is nothing to read, `not-this-form` when no form of the catalogue is found. */
export function locateForm(story: Story, forms: readonly Form[]): LocatedForm {
  if (story.paragraphs.every((paragraph) => paragraph.text.trim() === '' && paragraph.pictures === 0)) {
    throw new DocumentError('empty-document', story.opaque.length > 0 ? { found: 'embedded' } : {});
  }
  const outline = outlineOf(story);
  let other: Title | undefined;
  for (const form of forms) {
    const search = searchForm(outline, form);
    if (search.located !== null) return search.located;
    other ??= search.title;
  }
  if (other === undefined && story.opaque.length > 0) throw new DocumentError('empty-document', { found: 'embedded' });
  throw new DocumentError('not-this-form', other === undefined ? {} : { found: other.text });
}

interface Search {
  readonly located: LocatedForm | null;
  readonly title: Title | undefined;
}

function searchForm(outline: Outline, form: Form): Search {
  const tags = tagsOf(outline.story);
  const { pages, second } = pagesOf(outline, form);
  const first = findParts(pages, form);
  const coverage = {
    table: Math.max(first.table.exact / Math.max(first.table.expected, 1), tagged(form, tags, 'table')),
    headings: Math.max(
      first.sections.headings.size / Math.max(first.sections.expected, 1),
      tagged(form, tags, 'section'),
    ),
    cover: first.cover.found / Math.max(form.parts.find((part) => part.kind === 'cover')?.lines.length ?? 1, 1),
  };
  if (!isForm(first.title, coverage)) {
    return { located: null, title: first.titles.find(({ kind }) => kind === 'other') };
  }
  const parts = second === null ? [first] : [first, findParts(second, form)];
  return { located: assemble(outline, form, parts, tags), title: first.title };
}

interface Pages {
  /** Where the form stands. */
  readonly pages: Outline;
  /** Where it stands once more; null when it does not. */
  readonly second: Outline | null;
}

/** What stands before the form's own title belongs to something else; where half of its table comes again, a second form begins. */
function pagesOf(outline: Outline, form: Form): Pages {
  const { main, again, expected, second } = locateTable(outline, form);
  const titles = titlesBefore(outline, form, Math.max(main, 0)).filter(({ kind }) => kind !== 'other');
  const start = (titles.find(({ kind }) => kind === 'own') ?? titles[0])?.leaf ?? outline.first;
  if (second < 0 || again < TWICE * expected) return { pages: within(outline, start, outline.end), second: null };
  const title = titlesBefore(outline, form, second).findLast(({ kind }) => kind !== 'other')?.leaf ?? 0;
  const split = title > main ? title : second;
  return { pages: within(outline, start, split), second: within(outline, split, outline.end) };
}

/** Share of the labels that come again when there are two forms. */
const TWICE = 0.4;

interface Parts {
  /** First leaf of the form: that of its title, if it has one. */
  readonly first: number;
  readonly table: LocatedTable;
  readonly sections: LocatedSections;
  readonly cover: LocatedCover;
  readonly titles: readonly Title[];
  /** The title that governs the part found. */
  readonly title: Title | undefined;
}

function findParts(outline: Outline, form: Form): Parts {
  const table = locateTable(outline, form);
  const sections = locateSections(outline, form, table);
  const firstHeading = Math.min(...sections.headings.values(), Infinity);
  const structure = Math.min(table.firstLeaf < 0 ? Infinity : table.firstLeaf, firstHeading, outline.end);
  const titles = titlesBefore(outline, form, structure);
  const governing = titles.findLast((title) => title.kind !== 'other') ?? titles.at(-1);
  const cover = locateCover(outline, form, governing?.leaf ?? outline.first, structure);
  // A title between ours and the cover lines belongs to another document that merely follows ours.
  const title = titles.findLast(({ leaf }) => cover.firstLeaf < 0 || leaf < cover.firstLeaf) ?? governing;
  return { first: outline.first, table, sections, cover, titles, title };
}

/** Our controls by field id, in document order; option controls of a choice belong to their field and are left out. */
function tagsOf(story: Story): ReadonlyMap<string, readonly Control[]> {
  const tags = new Map<string, Control[]>();
  for (const control of story.controls) {
    const tag = parseTag(control.tag);
    if (tag?.kind !== 'field' || tag.field.includes('/')) continue;
    const known = tags.get(tag.field);
    if (known === undefined) tags.set(tag.field, [control]);
    else known.push(control);
  }
  return tags;
}

function tagged(form: Form, tags: ReadonlyMap<string, readonly Control[]>, kind: 'table' | 'section'): number {
  const parts = new Set(form.parts.filter((part) => part.kind === kind).map((part) => part.id));
  const fields = form.fields.filter((field) => parts.has(field.part));
  return fields.filter((field) => tags.has(field.id)).length / Math.max(fields.length, 1);
}

function assemble(
  outline: Outline,
  form: Form,
  parts: readonly Parts[],
  tags: ReadonlyMap<string, readonly Control[]>,
): LocatedForm {
  const { story } = outline;
  const located = new Map<string, LocatedPlace>();
  for (const { cover, table, sections } of parts) {
    for (const [id, place] of [...cover.places, ...table.places, ...sections.places]) {
      const known = located.has(id) ? nextId(located, parseFieldId(id).field, 2) : id;
      const field = fieldOf(form, known);
      if (field !== undefined) located.set(known, { ...place, field: known, label: fieldLabel(form, field) });
    }
  }
  const labelLeaves = new Set(parts.flatMap(({ table }) => [...table.labels]));
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
  const again = parts.reduce((sum, { cover, table, sections }) => sum + cover.again + table.again + sections.again, 0);
  const found =
    parts[0] === undefined ? 0 : parts[0].cover.found + parts[0].table.exact + parts[0].sections.headings.size;
  const front = story.paragraphs.slice(0, parts[0]?.first ?? 0).map(({ text }) => text);
  const landmarks = {
    outline,
    labels: parts.flatMap(({ cover, sections }) => [...cover.labels, ...sections.labels]),
    labelLeaves,
    officialLeaves: new Set([...noticeLeaves(form, front), ...parts.flatMap(({ sections }) => [...sections.contents])]),
  };
  return {
    form: form.id,
    places,
    order,
    missingHeadings: parts[0]?.sections.missing.filter((id) => !places.has(id)) ?? [],
    isTwice: parts.length > 1 || (found > 0 && again >= TWICE * found),
    partition: partitionOf(form, places.values(), landmarks),
    prepared: story.controls.some(({ tag }) => parseTag(tag)?.kind === 'field'),
  };
}

/** Added rows by the last field of their group, further copies by what they repeat. */
function furtherIds(form: Form, ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const official = new Set(form.fields.map(({ id }) => id));
  const more = new Map<string, string[]>();
  for (const id of ids) {
    if (official.has(id)) continue;
    const { field: own } = parseFieldId(id);
    const group = fieldOf(form, id)?.repeat?.group;
    const anchor = official.has(own) ? own : form.fields.findLast(({ repeat }) => repeat?.group === group)?.id;
    if (anchor !== undefined) more.set(anchor, [...(more.get(anchor) ?? []), id]);
  }
  return more;
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
  const { start, end } = control.content;
  const leaves = outline.leaves.filter(({ paragraph }) => paragraph.start >= start && paragraph.end <= end);
  const first = leaves[0];
  const last = leaves.at(-1);
  const base = { field: field.id, label: fieldLabel(form, field) };
  const hints = normaliseHints(field.hint);
  if (first !== undefined && last !== undefined) {
    return {
      ...base,
      kind: first.cell === null ? 'body' : 'cell',
      paragraphs: leaves.map(({ paragraph }) =>
        splitOfficial(
          story.source,
          { paragraph, pieces: paragraph.pieces, shared: false },
          hints,
          field.limit !== undefined,
        ),
      ),
      blocks: siblingBlocks(outline, first.index, last.index, control),
      insertAt: first.paragraph.content.end,
      extent: control.content,
    };
  }
  const paragraph = story.paragraphs.find((candidate) => candidate.start < start && candidate.end > end);
  if (paragraph === undefined) return null;
  const pieces = paragraph.pieces.filter((piece) => piece.start >= start && piece.end <= end);
  return {
    ...base,
    kind: 'line',
    paragraphs: [{ paragraph, pieces, official: [], shared: true }],
    blocks: [],
    insertAt: end,
    extent: control.content,
  };
}

/** The cell to the left of a field that was found by its control alone: its label, however it was rewritten. */
function leavesBeside(outline: Outline, { kind, paragraphs }: LocatedPlace): number[] {
  const spot = outline.leaves[paragraphs[0]?.paragraph.index ?? -1]?.cell;
  const cell = kind === 'cell' ? spot?.row.cells[spot.at - 1]?.master : undefined;
  const label = cell && outline.spotOf.get(cell);
  return label === undefined ? [] : outline.leaves.slice(label.first, label.last + 1).map(({ index }) => index);
}

function overlaps(control: Control, extent: SourceRange): boolean {
  return control.start <= extent.end && control.end >= extent.start;
}
