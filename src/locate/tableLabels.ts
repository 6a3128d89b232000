/** The labels that the form's table prints, and the cells of a document that may be them. */
import type { Form, FormField } from '../forms/schema.js';
import { withoutLimitNotes } from '../text/blank.js';
import { normaliseLabel, similarity } from '../text/labels.js';
import type { CellSpot, Outline } from './outline.js';
import { beginsWithHeading } from './officialText.js';
import type { Cell, Table } from '../ooxml/story/story.js';

/** A label that the form's table prints. */
export interface Label {
  readonly text: string;
  /** Without a remark in brackets at its end. */
  readonly bare: string;
  /** Other words for it. */
  readonly synonyms: readonly string[];
  readonly parents: readonly string[];
  /** Groups of the table that print the same label: only the group tells which of them a cell is. */
  readonly rivals: readonly string[];
  readonly field: FormField | null;
}

/** A cell that may be a label. */
export interface Candidate {
  readonly spot: CellSpot;
  /** Whole text, normalised, limit notes out. */
  readonly text: string;
  /** Without a colon at its end; `bare`: without a remark in brackets there either. */
  readonly label: string;
  readonly bare: string;
  /** Normalised texts of the cells to the left in the same row, merges resolved. */
  readonly left: readonly string[];
  /** Share of the best table's word-for-word labels that stand in this cell's table. */
  readonly tableShare: number;
}

const LONGEST_LABEL = 48;
const LIKE_LABEL = 0.55;
/** Columns of a table in Word; longer rows are none of the form's. */
const MOST_COLUMNS = 63;
/** Share of the best table's labels that make another table a part of the form's, and not one of the applicant's own. */
const LEAST_SHARE = 0.5;

/** The labels of the table in reading order, each with the field whose value stands next to it. */
export function labelsOf(form: Form): Label[] {
  const fields = new Map(form.fields.map((field) => [field.id, field]));
  const labels: Omit<Label, 'rivals'>[] = [];
  for (const part of form.parts) {
    if (part.kind !== 'table') continue;
    for (const row of part.rows) {
      row.forEach((cell, at) => {
        if (cell.label === undefined) return;
        const field = fields.get(row[at + 1]?.field ?? '') ?? null;
        const first = fields.get(row.slice(at).find((other) => other.field !== undefined)?.field ?? '');
        const depth = first?.labels.indexOf(cell.label) ?? 0;
        const parents = (first?.labels ?? []).slice(0, Math.max(depth, 0));
        const text = normaliseLabel(cell.label);
        labels.push({
          text,
          bare: withoutRemark(text),
          synonyms: (form.synonyms[cell.label] ?? []).map((other) => normaliseLabel(other)),
          parents: parents.map((parent) => normaliseLabel(parent)),
          field,
        });
      });
    }
  }
  return labels.map((label) => ({
    ...label,
    rivals: labels
      .flatMap(({ text, parents }) => (text === label.text ? parents : []))
      .filter((parent) => !label.parents.includes(parent)),
  }));
}

/**
 * Cells of tables that hold at least one label word for word: other tables are the applicant's own. So is a small one like the form's
 * among the text of a section.
 */
export function candidatesOf(outline: Outline, labels: readonly Label[], form: Form): Candidate[] {
  const exact = new Set(labels.map((label) => label.text));
  const texts = new Map<Cell, string>();
  const hits = new Map<Table, Set<string>>();
  for (const spot of outline.cells) {
    if (spot.cell.merge === 'continue') continue;
    const text = labelText(outline, spot);
    texts.set(spot.cell, text);
    if (exact.has(text)) hits.set(spot.table, (hits.get(spot.table) ?? new Set()).add(text));
  }
  const most = [...hits.values()].reduce((sum, { size }) => Math.max(sum, size), 1);
  const strays = straysAmong(outline, hits, LEAST_SHARE * most, form);
  return outline.cells.flatMap((spot) => {
    const text = texts.get(spot.cell) ?? '';
    const found = hits.get(spot.table)?.size ?? 0;
    if (found === 0 || strays.has(spot.table) || text === '' || spot.at >= MOST_COLUMNS) return [];
    const left = spot.row.cells.slice(0, spot.at).map((cell) => texts.get(cell.master) ?? '');
    const label = text.replace(/:$/u, '');
    return [{ spot, text, label, bare: withoutRemark(label), left, tableShare: found / most }];
  });
}

/** Tables with few of the labels that stand behind a heading of the form, which follows its table. */
function straysAmong(
  outline: Outline,
  hits: ReadonlyMap<Table, ReadonlySet<string>>,
  least: number,
  form: Form,
): ReadonlySet<Table> {
  const strays = new Set<Table>();
  if ([...hits.values()].every(({ size }) => size >= least)) return strays;
  let isBehindTable = false;
  let isBehindHeading = false;
  for (const { paragraph, cell } of outline.leaves.slice(outline.first, outline.end)) {
    const size = cell === null ? 0 : (hits.get(cell.table)?.size ?? 0);
    if (cell !== null && size >= least) [isBehindTable, isBehindHeading] = [true, false];
    else if (cell !== null && size > 0 && isBehindHeading) strays.add(cell.table);
    else if (isBehindTable && !paragraph.inToc && paragraph.text.length <= 2 * LONGEST_LABEL)
      isBehindHeading ||= beginsWithHeading(form, `${paragraph.listLabel}${paragraph.text}`);
  }
  return strays;
}

/** Normalised text of a cell that may be a label; '' when it is too long or holds a table. */
function labelText(outline: Outline, spot: CellSpot): string {
  if (spot.cell.blocks.some((block) => block.kind === 'table')) return '';
  let text = '';
  for (let index = spot.first; index <= spot.last && text.length <= 2 * LONGEST_LABEL; index += 1) {
    text += outline.leaves[index]?.paragraph.text ?? '';
  }
  return normaliseLabel(withoutLimitNotes(text).slice(0, 4 * LONGEST_LABEL));
}

/** How well a cell fits a label; 0 or less: not at all. `groups` are the texts of all group labels. */
export function scoreOf(label: Label, cell: Candidate, groups: ReadonlySet<string>): number {
  // Every label is held against every cell: words that are no label's come first, since they are most.
  let score = scoreOfWords(label, cell);
  if (score === 0 || isInRivalGroup(label, cell)) return 0;
  const isInOtherGroup = cell.left.some((left) => groups.has(left) && !label.parents.includes(left));
  for (const parent of label.parents) {
    if (cell.left.includes(parent)) score += 4;
    else if (cell.left.some((left) => similarity(left, parent, LIKE_LABEL) > 0)) score += 2;
  }
  if (isInOtherGroup) score -= 8;
  const hasNext = cell.spot.at + 1 < cell.spot.row.cells.length;
  if (label.field !== null) score += hasNext ? 2 : -3;
  return score + 3 * cell.tableShare;
}

/** How well the words alone fit; 0: not at all. */
function scoreOfWords(label: Label, { label: text, bare }: Candidate): number {
  if (text === label.text) return 10;
  if (text.startsWith(label.text) && text[label.text.length] === ':') return 7;
  if (bare === label.bare || label.synonyms.includes(text)) return 8;
  if (text.length > LONGEST_LABEL) return 0;
  const alike = likeness(text, label.text);
  return alike < LIKE_LABEL ? 0 : 6 * alike;
}

/** The cell stands in another group that prints the same label. */
export function isInRivalGroup(label: Label, cell: Candidate): boolean {
  return cell.left.some((left) => label.rivals.includes(left));
}

/** Written as on the form, or by another word for it. */
export function isNamed(label: Label, cell: Candidate): boolean {
  const { text } = label;
  return cell.label === text || cell.text.startsWith(`${text}:`) || label.synonyms.includes(cell.label);
}

/** The same wherever the cell stands: its words and its groups say so, in a table that is largely the form's. */
export function isSurely(label: Label, cell: Candidate): boolean {
  return (
    isNamed(label, cell) &&
    cell.tableShare >= LEAST_SHARE &&
    label.parents.every((parent) => cell.left.includes(parent))
  );
}

/** A later edition may say the unit: 面积（平方米） for 面积. */
function withoutRemark(label: string): string {
  return label.replace(/(?!^)\([^()]*\)$/u, '');
}

/** In labels this short one changed word leaves few pairs of characters: 签订时间 for 签署时间. */
const SHORT_LABEL = 6;

function likeness(text: string, label: string): number {
  const pairs = similarity(text, label, LIKE_LABEL);
  if (text.length > SHORT_LABEL || text.length !== label.length) return pairs;
  const same = Array.from(label).filter((character, at) => text[at] === character).length;
  return Math.max(pairs, (same / label.length) * 0.8);
}
