/**
 * Finds a form in a story: which form it is, and where each of its fields stands. Fields are found by what people read (titles,
 * labels, headings), so a plain document works; the tags of a prepared one then name the control of each field, and find a field
 * whose label was rewritten.
 */
import { DocumentError } from '../document/error.js';
import { fieldLabel, fieldOf, parseFieldId } from '../forms/index.js';
import type { Form } from '../forms/schema.js';
import { locatePack } from './anchors/locatePack.js';
import { assemble, tagsOf, type Found, type Search } from './assemble.js';
import { outlineOf, within, type Outline } from './outline.js';
import { locateCover, type LocatedCover } from './locateCover.js';
import { locateSections, type LocatedSections } from './locateSections.js';
import { locateTable, type LocatedTable } from './locateTable.js';
import { noticeLeaves } from './officialText.js';
import { isEmpty, nextId, type LocatedForm, type LocatedPart, type LocatedPlace } from './place.js';
import { isForm, titlesBefore, type Title } from './recognise.js';
import type { Story } from '../ooxml/story/story.js';

/** @throws DocumentError `empty-document` when there is nothing to read, `not-this-form` when no form of the catalogue is found. */
export function locateForm(story: Story, forms: readonly Form[]): LocatedForm {
  if (story.paragraphs.every(isEmpty)) {
    throw new DocumentError('empty-document', story.opaque.length > 0 ? { found: 'embedded' } : {});
  }
  const outline = outlineOf(story);
  const tags = tagsOf(story);
  let title: Title | undefined;
  for (const form of forms) {
    const { found, other } = form.anchors === undefined ? searchForm(outline, form, tags) : locatePack(outline, form);
    if (found !== null) return assemble(outline, form, tags, found);
    title ??= other;
  }
  if (title === undefined && story.opaque.length > 0) throw new DocumentError('empty-document', { found: 'embedded' });
  throw new DocumentError('not-this-form', title === undefined ? {} : { found: title.text });
}

type Tags = ReturnType<typeof tagsOf>;

function searchForm(outline: Outline, form: Form, tags: Tags): Search {
  const { pages, second, table } = pagesOf(outline, form);
  const first = findParts(pages, form, table);
  const share = {
    table: Math.max(shareOf(first.table), tagged(form, tags, 'table')),
    headings: Math.max(shareOf(first.sections), tagged(form, tags, 'section')),
    cover: shareOf(first.cover),
  };
  if (!isForm(first.title, share)) return { found: null, other: first.titles.find(({ kind }) => kind === 'other') };
  const parts = second === null ? [first] : [first, findParts(second, form, locateTable(second, form))];
  return { found: together(form, outline, parts) };
}

interface Pages {
  /** Where the form stands. */
  readonly pages: Outline;
  /** Where it stands once more; null when it does not. */
  readonly second: Outline | null;
  /** The form's table in these pages. */
  readonly table: LocatedTable;
}

/** What stands before the form's own title belongs to something else; where half of its table comes again, a second form begins. */
function pagesOf(outline: Outline, form: Form): Pages {
  const whole = locateTable(outline, form);
  const { main, again, expected, second } = whole;
  const titles = titlesBefore(outline, form, Math.max(main, 0)).filter(({ kind }) => kind !== 'other');
  const start = (titles.find(({ kind }) => kind === 'own') ?? titles[0])?.leaf ?? outline.first;
  if (second < 0 || again < TWICE * expected) {
    const pages = within(outline, start, outline.end);
    const hasAllCells = pages.cells.length === outline.cells.length;
    return { pages, second: null, table: hasAllCells ? whole : locateTable(pages, form) };
  }
  const title = titlesBefore(outline, form, second).findLast(({ kind }) => kind !== 'other')?.leaf ?? 0;
  const split = title > main ? title : second;
  const pages = within(outline, start, split);
  return { pages, second: within(outline, split, outline.end), table: locateTable(pages, form) };
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

function findParts(outline: Outline, form: Form, table: LocatedTable): Parts {
  const sections = locateSections(outline, form, table);
  const structure = Math.min(table.firstLeaf, sections.firstLeaf, outline.end);
  const titles = titlesBefore(outline, form, structure);
  const governing = titles.findLast((title) => title.kind !== 'other') ?? titles.at(-1);
  const cover = locateCover(outline, form, governing?.leaf ?? outline.first, structure);
  // A title between ours and the cover lines belongs to another document that merely follows ours.
  const title = titles.findLast(({ leaf }) => leaf < cover.firstLeaf) ?? governing;
  return { first: outline.first, table, sections, cover, titles, title };
}

function shareOf({ found, expected }: LocatedPart): number {
  return found / Math.max(expected, 1);
}

function tagged(form: Form, tags: Tags, kind: 'table' | 'section'): number {
  const parts = new Set(form.parts.filter((part) => part.kind === kind).map((part) => part.id));
  const fields = form.fields.filter((field) => parts.has(field.part));
  return fields.filter((field) => tags.has(field.id)).length / Math.max(fields.length, 1);
}

/** What the parts say together. */
function together(form: Form, { story }: Outline, parts: readonly Parts[]): Found {
  const located = new Map<string, LocatedPlace>();
  const all = parts.map(({ cover, table, sections }): LocatedPart[] => [cover, table, sections]);
  for (const [id, place] of all.flat().flatMap(({ places }) => [...places])) {
    const known = located.has(id) ? nextId(located, parseFieldId(id).field, 2) : id;
    const field = fieldOf(form, known);
    if (field !== undefined) located.set(known, { ...place, field: known, label: fieldLabel(form, field) });
  }
  const again = all.flat().reduce((sum, part) => sum + part.again, 0);
  const found = (all[0] ?? []).reduce((sum, part) => sum + part.found, 0);
  const front = story.paragraphs.slice(0, parts[0]?.first ?? 0).map(({ text }) => text);
  return {
    located,
    labels: parts.flatMap(({ cover, sections }) => [...cover.labels, ...sections.labels]),
    labelLeaves: new Set(parts.flatMap(({ table }) => [...table.labels])),
    officialLeaves: new Set([...noticeLeaves(form, front), ...parts.flatMap(({ sections }) => [...sections.contents])]),
    missingHeadings: parts[0]?.sections.missing ?? [],
    isTwice: parts.length > 1 || (found > 0 && again >= TWICE * found),
  };
}
