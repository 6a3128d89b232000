/** Finds a form that was drafted from its blank: by its title and by how much of what the blank prints stands in the document. */
import { grouped } from '../../document/grouped.js';
import { fieldLabel, fieldOf } from '../../forms/index.js';
import type { Form, FormField } from '../../forms/schema.js';
import { normaliseLabel } from '../../text/labels.js';
import type { Found, Search } from '../assemble.js';
import type { CellSpot, Outline } from '../outline.js';
import { nextId, type LocatedPlace, type PieceStretch } from '../place.js';
import { leavesOf } from '../places.js';
import { titlesBefore } from '../recognise.js';
import { placeOf } from './anchorPlaces.js';
import { foundAnchor, type FoundAnchor, type Surroundings } from './surroundings.js';
import { matchAnchors, partsIn, prepareAnchors, type Extent, type PreparedAnchor } from './matchAnchors.js';
import { cutLeaf, unitsOf, type Unit } from './units.js';

/** Leaves among which the title stands. */
const TITLE_PAGES = 80;
/** Share of the anchors that must be there, by what the title says. */
const LEAST_SHARE = { own: 0.4, variant: 0.5, none: 0.6, other: 0.9 } as const;
/** A shorter line may stand in a cell by chance. UTF-16 units. */
const LEAST_LINE = 3;
/** Share of the anchors that come again when there are two forms. */
const TWICE = 0.4;

export function locatePack(outline: Outline, form: Form): Search {
  const anchors = prepareAnchors(form.anchors ?? [], form.fields);
  const lines = new Set(anchors.flatMap(({ row, text }) => (row === null && text.length >= LEAST_LINE ? [text] : [])));
  const units = unitsOf(outline, lines);
  const matched = matchAnchors(anchors, units, form.fields);
  const alone = new Map(
    anchors.flatMap((anchor, index): [number, FoundAnchor][] => {
      const unit = units[matched[index] ?? -1];
      return unit === undefined ? [] : [[index, foundAnchor(anchor, unit)]];
    }),
  );
  const found = withShared(anchors, alone);
  const said = new Set(anchors.map(({ text }) => text));
  // A line that the blank prints is no title of another document.
  const titles = titlesBefore(outline, form, Math.min(outline.end, outline.first + TITLE_PAGES)).filter(
    ({ kind, text }) => kind !== 'other' || !said.has(text),
  );
  const title = titles.find(({ kind }) => kind === 'own') ?? titles.find(({ kind }) => kind === 'variant') ?? titles[0];
  if (found.size < LEAST_SHARE[title?.kind ?? 'none'] * anchors.length)
    return { found: null, other: title?.kind === 'other' ? title : undefined };
  return { found: everything(outline, form, anchors, units, found) };
}

/** Anchors of one paragraph are so near to each other. */
const NEAR = 8;

/** Lines of the blank that somebody put into one paragraph: an anchor that has none of its own may stand in that of a neighbour. */
function withShared(
  anchors: readonly PreparedAnchor[],
  found: ReadonlyMap<number, FoundAnchor>,
): ReadonlyMap<number, FoundAnchor> {
  const all = new Map(found);
  anchors.forEach((anchor, index) => {
    if (all.has(index) || !anchor.holdsAnswers || anchor.row !== null || anchor.text.length < LEAST_LINE) return;
    for (const unit of new Set([...found].flatMap(([at, own]) => (Math.abs(at - index) <= NEAR ? [own.unit] : [])))) {
      const taken = [...all.values()]
        .filter((own) => own.unit === unit)
        .flatMap(({ parts }) => parts.flatMap((part) => part ?? []));
      const parts = partsIn(anchor, unit.text);
      const isFree = (part: Extent | null): boolean =>
        part !== null && !taken.some((other) => other.start < part.end && other.end > part.start);
      if (!parts.every(isFree)) continue;
      all.set(index, { unit, anchor, parts });
      break;
    }
  });
  if (all.size === found.size) return found;
  const starts = grouped(
    [...all.values()].flatMap(({ unit, parts }) =>
      parts.flatMap((part) => (part ? [[unit, part.start] as const] : [])),
    ),
  );
  return new Map([...all].map(([index, own]) => [index, { ...own, stops: starts.get(own.unit) ?? [] }]));
}

function everything(
  outline: Outline,
  form: Form,
  anchors: readonly PreparedAnchor[],
  units: readonly Unit[],
  found: ReadonlyMap<number, FoundAnchor>,
): Found {
  const copies = copiesOf(form, anchors, units, found);
  const isTwice = copies.again >= TWICE * found.size && found.size > 0;
  const all = [found, ...copies.groups.filter(({ isNear }) => isNear || isTwice).map(({ anchors: own }) => own)];
  const owned = all.flatMap((own) => [...own.values()]);
  const labels = new Set(owned.flatMap(({ unit }): CellSpot[] => (unit.cell === null ? [] : [unit.cell])));
  const anchored = owned.flatMap(({ unit }) => leavesOf(outline, unit).map(({ index }) => index)).sort((a, b) => a - b);
  const located = new Map<string, LocatedPlace>();
  for (const own of all) {
    const around: Surroundings = { outline, form, found: own, labels, anchored };
    for (const { field, place } of placesOf(around, own !== found)) {
      const id = nextId(located, field.id);
      const copy = fieldOf(form, id) ?? field;
      located.set(id, { ...place, field: id, label: fieldLabel(form, copy) });
    }
  }
  const printed = owned.map((own) => printedBy(outline, own));
  return {
    located,
    labels: printed.flatMap(({ labels: own }) => own),
    labelLeaves: new Set(printed.flatMap(({ leaves }) => leaves)),
    officialLeaves: new Set(),
    missingHeadings: [],
    isTwice,
  };
}

/** Fields in order; what stands below a heading without what another field has. */
function placesOf(around: Surroundings, isCopy: boolean): { field: FormField; place: LocatedPlace }[] {
  const places = around.form.fields.flatMap((field) => {
    if (isCopy && !around.found.has(field.at?.anchor ?? -1)) return [];
    const place = placeOf(around, field);
    return place === null ? [] : [{ field, place }];
  });
  const taken = new Set(
    places.flatMap(({ field, place }) =>
      field.at?.how === 'under' ? [] : place.paragraphs.flatMap(({ paragraph, shared }) => (shared ? [] : [paragraph])),
    ),
  );
  return places.map(({ field, place }) => {
    const left = place.paragraphs.filter(({ paragraph }) => !taken.has(paragraph));
    const isWhole = field.at?.how !== 'under' || left.length === place.paragraphs.length;
    return isWhole ? { field, place } : { field, place: { ...place, paragraphs: left, blocks: [] } };
  });
}

/** What of the anchor's unit is the form's own text: all of it, unless an answer stands there too. */
function printedBy(
  outline: Outline,
  { unit, anchor, parts }: FoundAnchor,
): { labels: PieceStretch[]; leaves: number[] } {
  const { starts } = unit;
  const leaves = leavesOf(outline, unit).map(({ index }) => index);
  const last = parts.findLast((part) => part !== null)?.end ?? 0;
  const isCut = anchor.isCut.at(-1) === true;
  const isLabel = !anchor.holdsAnswers && (isCut || unit.text.length - last <= ADDED || unit.text[last] === '(');
  if (isLabel) return { labels: [], leaves };
  const labels = parts.flatMap((part) =>
    leaves.flatMap((leaf, at) => {
      const start = starts[at] ?? 0;
      const isIn = part !== null && (starts[at + 1] ?? start) > part.start && start < part.end;
      return isIn ? (cutLeaf(outline, unit, leaf, part.start, part.end) ?? []) : [];
    }),
  );
  return { labels, leaves: [] };
}

/** What somebody added to a label, as the alignment lets pass. */
const ADDED = 6;

interface CopyGroup {
  readonly anchors: ReadonlyMap<number, FoundAnchor>;
  /** In a table of the form: an added row. */
  readonly isNear: boolean;
}

/** Rows and lines that say word for word once more what a row or line of the form says, with an answer to give. */
function copiesOf(
  { fields }: Form,
  anchors: readonly PreparedAnchor[],
  units: readonly Unit[],
  found: ReadonlyMap<number, FoundAnchor>,
): { readonly groups: readonly CopyGroup[]; readonly again: number } {
  const taken = new Set([...found.values()].map(({ unit }) => unit));
  const tables = new Set([...taken].flatMap(({ cell }) => cell?.table ?? []));
  // A row of a list is no copy of a row that begins alike.
  const rowLabels = new Set(
    fields.flatMap(({ list }) => (list?.rowLabels ?? []).map((label) => normaliseLabel(label))),
  );
  const byText = grouped(
    anchors
      .filter(({ text, parts }) => parts.length === 1 && !rowLabels.has(text) && text !== '')
      .map((anchor) => [anchor.text, anchor] as const),
  );
  const again = new Set<number>();
  const groups: CopyGroup[] = [];
  for (const row of grouped(units.map((unit) => [unit.cell?.row ?? unit, unit] as const)).values()) {
    if (row.some((unit) => taken.has(unit))) continue;
    const said = row.filter((unit) => byText.has(labelText(unit)));
    for (const anchor of said.slice(0, 1).flatMap((unit) => byText.get(labelText(unit)) ?? [])) {
      const own = anchor.row === null ? [anchor] : anchors.filter((each) => each.row === anchor.row);
      const labels = own.flatMap((each): FoundAnchor[] => {
        const copy = said.find((unit) => labelText(unit) === each.text);
        return copy === undefined ? [] : [foundAnchor(each, copy)];
      });
      // The label of a group to the left is not copied with its row.
      if (labels.length < Math.max(1, own.length - 1)) continue;
      for (const label of labels) again.add(label.anchor.index);
      groups.push({
        anchors: new Map(labels.map((label) => [label.anchor.index, label])),
        isNear: anchor.row !== null && row.some(({ cell }) => cell !== null && tables.has(cell.table)),
      });
      break;
    }
  }
  return { groups, again: again.size };
}

/** A cell, or a line up to its colon. */
function labelText({ text, cell }: Unit): string {
  return cell === null ? text.slice(0, text.indexOf(':') + 1) || text : text;
}
