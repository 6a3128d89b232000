/** What a person changes in drafted rules: each change gives new rules, the old ones stay as they were. */
import { MAX_COUNT, MAX_FIELDS, MAX_LABEL } from '../../forms/packBounds.js';
import { packText, type PackInput } from '../../forms/packSchema.js';
import type { FieldAt, FieldKind, FieldRole } from '../../forms/schema.js';

export type DraftedField = PackInput['fields'][number];

/** What is asked of a field, as people decide it. */
export const answers = ['required', 'wu', 'optional', 'others', 'unchecked'] as const;
export type Answer = (typeof answers)[number];

const answerByRole = {
  must: 'required',
  choice: 'required',
  'or-wu': 'wu',
  optional: 'optional',
  signature: 'others',
  reserved: 'others',
  unchecked: 'unchecked',
} as const satisfies Record<FieldRole, Answer>;

export function answerOf({ role }: DraftedField): Answer {
  return answerByRole[role];
}

/** Whether the form itself says that blanks take “无”: the sentence, or null. */
export function wuSentence({ grounds = {} }: PackInput): string | null {
  return Object.values(grounds).find(({ rules }) => rules?.includes('not-applicable-wording'))?.quote ?? null;
}

/** What may be asked of this field. A box is ticked or not, it holds no “无”. */
export function answersFor(pack: PackInput, { kind }: DraftedField): readonly Answer[] {
  const takesWu = kind !== 'choice' && wuSentence(pack) !== null;
  return answers.filter((answer) => answer !== 'wu' || takesWu);
}

/** Kinds that a person may choose: a choice has its boxes and a list its columns from the blank, or it is none. */
export const plainKinds = [
  'line',
  'prose',
  'date',
  'month',
  'period',
  'phone',
  'email',
  'count',
  'amount',
  'percent',
  'area',
  'count+percent',
] as const satisfies readonly FieldKind[];

export function fieldIn({ fields }: PackInput, id: string): DraftedField | undefined {
  return fields.find((field) => field.id === id);
}

function withChange(pack: PackInput, id: string, change: (field: DraftedField) => DraftedField): PackInput {
  return { ...pack, fields: pack.fields.map((field) => (field.id === id ? change(field) : field)) };
}

/** Somebody has looked at it. */
export function looked(pack: PackInput, id: string): PackInput {
  return withChange(pack, id, settled);
}

const settled = (field: DraftedField): DraftedField => less(field, 'unsure');

type Optional = 'unsure' | 'wu' | 'limit' | 'grounds' | 'rules' | 'options' | 'several' | 'drawn' | 'list';

function less(field: DraftedField, ...keys: readonly Optional[]): DraftedField {
  const rest = { ...field };
  for (const key of keys) Reflect.deleteProperty(rest, key);
  return rest;
}

const SIGNED = /签[字名章]|盖章|公章|意见/u;

/** What is not offered for a field is left as it is. */
export function withAnswer(pack: PackInput, id: string, answer: Answer): PackInput {
  return withChange(pack, id, (field) => {
    if (!answersFor(pack, field).includes(answer)) return field;
    if (answerOf(field) === answer) return settled(field);
    const rest = less(field, 'unsure', 'wu');
    return { ...rest, role: roleFor(field, answer), ...(answer === 'wu' && { wu: 'unlikely' as const }) };
  });
}

function roleFor({ kind, labels }: DraftedField, answer: Answer): FieldRole {
  switch (answer) {
    case 'required':
      return kind === 'choice' ? 'choice' : 'must';
    case 'wu':
      return 'or-wu';
    case 'others':
      return SIGNED.test(labels.join('')) ? 'signature' : 'reserved';
    case 'optional':
    case 'unchecked':
      return answer;
  }
}

/** @param drafted the field as it was drafted, of which boxes and columns come back with its kind */
export function withKind(pack: PackInput, id: string, kind: FieldKind, drafted: DraftedField | undefined): PackInput {
  return withChange(pack, id, (field) => {
    const own = drafted?.kind === kind ? drafted : undefined;
    if ((kind === 'choice' || kind === 'list') && own === undefined) return field;
    const rest = less(field, 'unsure', 'options', 'several', 'drawn', 'list');
    const shapes = own === undefined ? {} : shapeOf(own);
    if (kind === 'choice' && answerOf(field) !== 'others' && field.role !== 'unchecked')
      return { ...less(rest, 'wu'), kind, role: 'choice', ...shapes };
    return { ...rest, kind, role: field.role === 'choice' ? 'must' : field.role, ...shapes };
  });
}

/** What goes with the kind. */
function shapeOf({ options, several, drawn, list }: DraftedField): Partial<DraftedField> {
  return {
    ...(options !== undefined && { options }),
    ...(several !== undefined && { several }),
    ...(drawn !== undefined && { drawn }),
    ...(list !== undefined && { list }),
  };
}

/**
 * @param limit 字; null for none. Out of bounds it is left as it is
 * @param drafted the field as it was drafted: another limit than the blank's rests on no sentence of it
 */
export function withLimit(
  pack: PackInput,
  id: string,
  limit: number | null,
  drafted: DraftedField | undefined,
): PackInput {
  if (limit !== null && (!Number.isInteger(limit) || limit < 1 || limit > MAX_COUNT)) return pack;
  return withChange(pack, id, (field) => {
    const quoted = limit !== null && drafted?.limit === limit ? drafted.grounds?.['over-limit'] : undefined;
    const grounds = { ...field.grounds };
    delete grounds['over-limit'];
    if (quoted !== undefined) grounds['over-limit'] = quoted;
    return {
      ...less(field, 'unsure', 'limit', 'grounds'),
      ...(limit !== null && { limit }),
      ...(Object.keys(grounds).length > 0 && { grounds }),
    };
  });
}

/** A label as rules may hold it; '' when nothing is left. */
export function labelText(text: string): string {
  return packText(text, MAX_LABEL).replace(/ \/ /g, '/');
}

/** An empty label is left as it was. */
export function withLabel(pack: PackInput, id: string, text: string): PackInput {
  const label = labelText(text);
  if (label === '') return pack;
  return withChange(pack, id, (field) => ({ ...settled(field), labels: [...field.labels.slice(0, -1), label] }));
}

/** Without this field; who compares itself with it does so no longer. */
export function without(pack: PackInput, id: string): PackInput {
  const fields = pack.fields
    .filter((field) => field.id !== id)
    .map((field) => {
      const { rules } = field;
      const kept = Object.entries(rules ?? {}).filter(([, rule]) => rule === false || rule.other !== id);
      if (rules === undefined || kept.length === Object.keys(rules).length) return field;
      const rest = less(field, 'rules');
      return kept.length === 0 ? rest : { ...rest, rules: Object.fromEntries(kept) };
    });
  return { ...pack, fields };
}

/** All fields under one heading. */
export function withAnswerInPart(pack: PackInput, part: string, answer: Answer): PackInput {
  return pack.fields
    .filter((field) => field.part === part)
    .reduce((changed, { id }) => withAnswer(changed, id, answer), pack);
}

/** Something of the blank that no field covers. */
export interface Proposal {
  readonly at: FieldAt;
  /** From its neighbours, outermost first. */
  readonly labels: readonly string[];
  /** As it reads in the blank; '' for nothing. */
  readonly printed: string;
}

/**
 * With one field more, in reading order.
 * @param before the field as it was before it was taken away; undefined for a new one
 * @returns no id where the rules can hold no more
 */
export function withField(
  pack: PackInput,
  { at, labels, printed }: Proposal,
  before?: DraftedField,
): { readonly pack: PackInput; readonly id: string | null } {
  const { fields, parts } = pack;
  if (fields.length >= MAX_FIELDS) return { pack, id: null };
  const place = before?.at ?? at;
  const last = fields.findLastIndex((field) => isBefore(field.at, place));
  const text = packText(printed);
  const field: DraftedField = before ?? {
    id: freeId(pack),
    part: (fields[last] ?? fields[0])?.part ?? parts[0]?.id ?? '',
    labels: [...labels],
    kind: 'line',
    role: 'must',
    at,
    ...(text !== '' && { printed: [text] }),
  };
  const changed = [...fields.slice(0, last + 1), field, ...fields.slice(last + 1)];
  return { pack: { ...pack, fields: changed }, id: field.id };
}

function isBefore(one: FieldAt, other: FieldAt): boolean {
  const order = (at: FieldAt): number => (at.part ?? 0) + (at.nth ?? 0);
  return one.anchor < other.anchor || (one.anchor === other.anchor && order(one) <= order(other));
}

function freeId({ fields }: PackInput): string {
  const ids = new Set(fields.map(({ id }) => id));
  let number = fields.length + 1;
  while (ids.has(`f${number}`)) number += 1;
  return `f${number}`;
}
