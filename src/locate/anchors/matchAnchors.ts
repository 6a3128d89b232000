/**
 * Which paragraph or cell of a document is which printed one of the blank: one alignment in order, by rows of tables first, since a label is
 * known by its neighbours (姓名 stands in every group), then of what is left between the rows that were found.
 */
import { grouped } from '../../document/grouped.js';
import type { Anchor, FormField } from '../../forms/schema.js';
import { normaliseLabel, similarity } from '../../text/labels.js';
import { align } from '../align.js';
import type { Unit } from './units.js';

/** Pairs of an anchor and a unit that are compared at most; beyond that only units that say word for word what an anchor says. */
const MOST_PAIRS = 4_000_000;
/** A printed stretch this long that ends in “…” was cut. */
const LEAST_CUT = 60;

export interface PreparedAnchor {
  /** Among the anchors of the form; -1: the label of a row of a list, which is none. */
  readonly index: number;
  /** In their normal form, the dots of a cut one left out. */
  readonly parts: readonly string[];
  readonly isCut: readonly boolean[];
  readonly text: string;
  readonly row: number | null;
  /** An answer is expected in the same paragraph or cell. */
  readonly holdsAnswers: boolean;
}

export function prepareAnchors(anchors: readonly Anchor[], fields: readonly FormField[]): PreparedAnchor[] {
  const holding = new Set(fields.flatMap(({ at }) => (at?.how === 'after' || at?.how === 'self' ? [at.anchor] : [])));
  return anchors.map(({ parts, row }, index) => {
    const isCut = parts.map((part) => part.length >= LEAST_CUT && part.endsWith('…'));
    const normal = parts.map((part, at) => normaliseLabel(isCut[at] === true ? part.slice(0, -1) : part));
    const holdsAnswers = holding.has(index);
    return { index, parts: normal, isCut, text: normal.join(''), row: row ?? null, holdsAnswers };
  });
}

/** Characters of a unit's text. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The printed stretches of an anchor in a text, each behind the one before; null for one that is not there. */
export function partsIn({ parts }: Pick<PreparedAnchor, 'parts'>, text: string): (Extent | null)[] {
  let from = 0;
  return parts.map((part) => {
    // Who retypes a label may leave its colon out.
    const found = [part, part.replace(/:$/u, '')].find((each) => each !== '' && text.includes(each, from));
    if (found === undefined) return null;
    const start = text.indexOf(found, from);
    from = start + found.length;
    return { start, end: from };
  });
}

const EXACT = 10;
/** Characters that a person may have added to a label. */
const ADDED = 6;
const LIKE = 0.7;
/** Long paragraphs are compared by their beginnings. UTF-16 units. */
const BEGINNING = 60;

/** How surely this unit is the anchor: 10 and more word for word; 0 it is not. */
export function scoreOf(anchor: PreparedAnchor, unit: Unit): number {
  const own = wordsScore(anchor, unit.text);
  if (own === 0) return 0;
  // Who retypes a form may turn cells into lines, and lines into cells.
  return (anchor.row !== null) === (unit.cell !== null) ? own : own / 2;
}

function wordsScore(anchor: PreparedAnchor, text: string): number {
  const printed = anchor.text;
  const weight = Math.min(printed.length, 20) / 10;
  if (text === printed) return EXACT + weight;
  const isOne = anchor.parts.length === 1;
  if (isOne && anchor.isCut[0] === true && text.startsWith(printed)) return EXACT + weight;
  if (anchor.holdsAnswers || !isOne) {
    const found = partsIn(anchor, text);
    const length = found.reduce((sum, part) => sum + (part === null ? 0 : part.end - part.start), 0);
    const share = length / Math.max(printed.length, 1);
    const begins = (found.find((part) => part !== null)?.start ?? 0) <= ADDED;
    // A short label may stand in any text: it begins the paragraph or cell.
    if (share === 1 && (begins || length >= BEGINNING / 2)) return EXACT - 1 + weight;
    if (share >= 0.5 && begins && length >= 2) return 8 * share;
    const label = text.slice(0, text.indexOf(':') + 1);
    if (isOne && label.length > 2) return Math.min(likeness(printed.replace(/:$/u, ''), label.slice(0, -1)), 5);
  } else if (text.startsWith(printed)) {
    const rest = text.length - printed.length;
    if (rest <= ADDED || /^[(:]/u.test(text.slice(printed.length))) return 7 + weight;
    return printed.length >= 8 ? 6 : 2;
  }
  if (printed.length > BEGINNING && text.length > BEGINNING)
    return 5 * similarity(printed.slice(0, BEGINNING), text.slice(0, BEGINNING), LIKE);
  return likeness(printed, text);
}

/** Of a label that was changed by a word or two: 5 at most. */
function likeness(printed: string, text: string): number {
  if (text.length <= printed.length + ADDED && text.length > printed.length && text.includes(printed)) return 5;
  if (text.length >= 2 && text.length * 2 >= printed.length && printed.includes(text)) return 4;
  const alike = 5 * similarity(printed, text, LIKE);
  return alike > 0 || printed.length > SHORT || Math.abs(printed.length - text.length) > 1
    ? alike
    : sharing(printed, text);
}

/** Labels so short share hardly a pair of characters with what they were changed into: 签署时间, 签订时间. UTF-16 units. */
const SHORT = 8;
const MOST_SHARED = 0.74;

function sharing(one: string, other: string): number {
  const kept = Array.from(one).filter((character) => other.includes(character)).length;
  return kept / Math.max(one.length, other.length) >= MOST_SHARED && kept > 2 ? 3 : 0;
}

/**
 * What the blank prints at the left of a list's rows stands between the anchors, and is none: it is matched with them, so that it is not
 * taken for an anchor further down that says the same.
 */
function withRowLabels(anchors: readonly PreparedAnchor[], fields: readonly FormField[]): PreparedAnchor[] {
  const behind = grouped(
    fields.flatMap(({ at, list }) => {
      const first = at?.anchor ?? -1;
      const last = anchors.findLastIndex(({ row }, index) => index >= first && row === anchors[first]?.row);
      return (list?.rowLabels ?? []).map((label, index): readonly [number, PreparedAnchor] => {
        const text = normaliseLabel(label);
        return [last, { index: -1, parts: [text], isCut: [false], text, row: -1 - index, holdsAnswers: false }];
      });
    }),
  );
  return anchors.flatMap((anchor, index) => [anchor, ...(behind.get(index) ?? [])]);
}

/** @returns the index of the unit for each anchor, -1 where there is none */
export function matchAnchors(
  printed: readonly PreparedAnchor[],
  all: readonly Unit[],
  fields: readonly FormField[] = [],
): number[] {
  const anchors = withRowLabels(printed, fields);
  const words = new Set(anchors.map(({ text }) => text));
  const isMany = anchors.length * all.length > MOST_PAIRS;
  const kept = isMany ? all.flatMap((unit, index) => (words.has(unit.text) ? [index] : [])) : [...all.keys()];
  if (anchors.length * kept.length > MOST_PAIRS) return printed.map(() => -1);
  const units = kept.flatMap((index) => all[index] ?? []);
  const scores = new Float32Array(anchors.length * units.length);
  anchors.forEach((anchor, a) => {
    units.forEach((unit, u) => (scores[a * units.length + u] = scoreOf(anchor, unit)));
  });
  const score = (a: number, u: number): number => scores[a * units.length + u] ?? 0;
  const byRows = matchRows(anchors, units, score);
  const between = matchBetween(byRows, units.length, score);
  const moved = matchMoved(anchors, units, between, score);
  return moved.flatMap((unit, at) => ((anchors[at]?.index ?? -1) < 0 ? [] : [kept[unit] ?? -1]));
}

type Score = (anchor: number, unit: number) => number;

/** Indexes that stand in one row of a table; a paragraph outside of tables is a row of its own. */
function rowsOf<Item>(items: readonly Item[], rowOf: (item: Item) => unknown): number[][] {
  const rows: number[][] = [];
  let last: unknown = null;
  items.forEach((item, index) => {
    const row = rowOf(item);
    if (row !== null && row === last) rows.at(-1)?.push(index);
    else rows.push([index]);
    last = row;
  });
  return rows;
}

function matchRows(anchors: readonly PreparedAnchor[], units: readonly Unit[], score: Score): number[] {
  const printed = rowsOf(anchors, ({ row }) => row);
  const found = rowsOf(units, ({ cell }) => cell?.row ?? null);
  const inRow = (own: readonly number[], other: readonly number[]): number[] =>
    align(own.length, other.length, (a, u) => score(own[a] ?? -1, other[u] ?? -1));
  const sum = (own: readonly number[], other: readonly number[]): number => {
    const positive = own.flatMap((a) => other.flatMap((u) => (score(a, u) > 0 ? score(a, u) : [])));
    if (positive.length < 2) return positive[0] ?? 0;
    return inRow(own, other).reduce((total, u, a) => total + (u < 0 ? 0 : score(own[a] ?? -1, other[u] ?? -1)), 0);
  };
  const matched = anchors.map(() => -1);
  align(printed.length, found.length, (p, f) => sum(printed[p] ?? [], found[f] ?? [])).forEach((f, p) => {
    const [own, other] = [printed[p], found[f]];
    if (own === undefined || other === undefined) return;
    inRow(own, other).forEach((u, a) => {
      const anchor = own[a];
      if (anchor !== undefined) matched[anchor] = other[u] ?? -1;
    });
  });
  return matched;
}

/** What is left, between what was found before and behind it. */
function matchBetween(matched: readonly number[], units: number, score: Score): number[] {
  const taken = new Set(matched);
  const all = [...matched];
  const free = Array.from({ length: units }, (_each, index) => index).filter((index) => !taken.has(index));
  const left = [...matched.keys()].filter((anchor) => (matched[anchor] ?? -1) < 0);
  // What was found before each anchor, and behind it.
  let last = -1;
  const low = matched.map((unit) => {
    const before = last;
    last = Math.max(last, unit);
    return before;
  });
  let next = units;
  const high = [...matched].reverse().map((unit) => {
    const behind = next;
    if (unit >= 0) next = Math.min(next, unit);
    return behind;
  });
  high.reverse();
  const between = (one: number, other: number): number => {
    const [anchor, unit] = [left[one] ?? -1, free[other] ?? -1];
    return unit > (low[anchor] ?? -1) && unit < (high[anchor] ?? units) ? score(anchor, unit) : 0;
  };
  align(left.length, free.length, between).forEach((other, one) => {
    const anchor = left[one];
    if (anchor !== undefined && other >= 0) all[anchor] = free[other] ?? -1;
  });
  return all;
}

/** What people moved: said word for word once in the blank, and once in the document, be it before an answer. */
function matchMoved(
  anchors: readonly PreparedAnchor[],
  units: readonly Unit[],
  matched: readonly number[],
  score: Score,
): number[] {
  const byText = (all: readonly { readonly text: string }[]) =>
    grouped(all.map(({ text }, index) => [text, index] as const));
  const [printed, found] = [byText(anchors), byText(units)];
  const taken = new Set(matched);
  return matched.map((unit, index) => {
    const text = anchors[index]?.text ?? '';
    if (unit >= 0 || text.length < 2 || printed.get(text)?.length !== 1) return unit;
    const own = found.get(text) ?? [];
    const sure = own.length === 1 ? own : [...units.keys()].filter((other) => score(index, other) >= EXACT - 1);
    const [only] = sure;
    return sure.length === 1 && only !== undefined && !taken.has(only) ? only : -1;
  });
}
