/** Drafted rules as they are read through: what is unsure first, then part by part. */
import type { PackInput } from '../../forms/packSchema.js';
import { answerWords, kindWords, review as words } from '../../strings/pane.js';
import { answerOf, fieldIn, type DraftedField } from './edits.js';

export interface ReviewRow {
  readonly id: string;
  /** The labels around it, with the part where that is not in the heading. */
  readonly around: string;
  readonly label: string;
  /** “大段文字 · 必填 · 限 500 字” */
  readonly told: string;
  /** Why it should be looked at; empty once somebody has. */
  readonly unsure: readonly string[];
}

export interface ReviewSection {
  /** Null for what comes first because it is unsure. */
  readonly part: string | null;
  readonly label: string;
  readonly rows: readonly ReviewRow[];
}

/**
 * @param drafted as it was at first: what was unsure then keeps its place when somebody has looked at it
 * @param onlyUnsure what was sure at first is left out
 */
export function sectionsOf(pack: PackInput, drafted: PackInput, onlyUnsure: boolean): readonly ReviewSection[] {
  const first = new Set(drafted.fields.flatMap(({ id, unsure }) => (unsure === undefined ? [] : [id])));
  const section = (part: string | null, label: string): ReviewSection => {
    const own = pack.fields.filter((field) => (first.has(field.id) ? part === null : field.part === part));
    return { part, label, rows: own.map((field) => rowOf(pack, field, part !== null)) };
  };
  const parts = onlyUnsure ? [] : pack.parts.map(({ id, label }) => section(id, label));
  return [section(null, words.first), ...parts].filter(({ rows }) => rows.length > 0);
}

export function rowOf(pack: PackInput, field: DraftedField, inPart: boolean): ReviewRow {
  const part = pack.parts.find(({ id }) => id === field.part)?.label ?? '';
  const around = [...(inPart || field.labels.length === 0 ? [] : [part]), ...field.labels.slice(0, -1)];
  return {
    id: field.id,
    around: around.join(' / '),
    label: field.labels.at(-1) ?? part,
    told: toldOf(field),
    unsure: field.unsure ?? [],
  };
}

function toldOf(field: DraftedField): string {
  const { kind, limit, least, about, list } = field;
  return [
    kindWords[kind],
    answerWords[answerOf(field)],
    ...(limit === undefined ? [] : [words.limitOf(limit)]),
    ...(least === undefined ? [] : [words.leastOf(least)]),
    ...(about === undefined ? [] : [words.aboutOf(about)]),
    ...(list?.most === undefined ? [] : [words.mostRows(list.most)]),
  ].join(' · ');
}

/** What the blank itself gives to a field: its boxes or its columns; null for neither. */
export function shapeText({ options, list }: DraftedField): string | null {
  if (options !== undefined) return words.options(options.join('、'));
  return list === undefined ? null : words.columns(list.columns.join('、'));
}

export function unsureIn({ fields }: PackInput): number {
  return fields.filter(({ unsure }) => unsure !== undefined).length;
}

/** The one to look at when this one is done or gone. */
export function nextRow(sections: readonly ReviewSection[], id: string | null, by: 1 | -1): string | null {
  const ids = sections.flatMap(({ rows }) => rows.map((row) => row.id));
  const at = id === null ? -1 : ids.indexOf(id);
  if (at < 0) return (by === 1 ? ids[0] : ids.at(-1)) ?? null;
  return ids[at + by] ?? null;
}

export function labelOf(pack: PackInput, id: string): string {
  const field = fieldIn(pack, id);
  return field === undefined ? '' : rowOf(pack, field, true).label;
}
