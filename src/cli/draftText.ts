/** A draft as lines for people: what to look at first, then part by part. */
import type { Draft, DraftField } from '../draft/draftField.js';
import { type DraftPart, labelsWithin, partsOf } from '../draft/parts.js';
import { doubtWord } from '../draft/pack/packField.js';
import { draftText as words, kindWord, roleWord } from '../strings/draft.js';

type Limits = Pick<DraftField, 'limit' | 'soft' | 'min' | 'items'>;

function limitsOf(limits: Limits): string[] {
  return (['min', 'limit', 'soft', 'items'] as const).flatMap((kind) => {
    const count = limits[kind];
    return count === undefined ? [] : [words[kind](count)];
  });
}

function factsOf(field: DraftField): string[] {
  const { unit, options, multi, drawn, cols, rows, n } = field;
  return [
    kindWord[field.kind],
    ...(field.role === 'choice' || field.kind === 'signature' ? [] : [roleWord[field.role]]),
    ...limitsOf(field),
    ...(unit === undefined ? [] : [words.unit(unit)]),
    ...(options === undefined ? [] : [words.options(options, multi === true)]),
    ...(drawn === true ? [words.drawn] : []),
    ...(cols === undefined ? [] : [words.columns(cols)]),
    ...(rows === undefined ? [] : [words.rows(rows)]),
    ...(n === undefined ? [] : [words.count(n)]),
  ];
}

const lineOf = (labels: readonly string[], field: DraftField): string =>
  `  ${[labels.join(' / ') || (field.labels.at(-1) ?? ''), ...factsOf(field)].join(' · ')}`;

function doubtLine(field: DraftField): string {
  return `${lineOf(field.labels, field)}（${field.doubts.map((doubt) => doubtWord[doubt]).join('；')}）`;
}

function partLines(part: DraftPart): string[] {
  return ['', part.label, ...part.fields.map((field) => lineOf(labelsWithin(part, field), field))];
}

/** Ends with a line break. */
export function draftText({ title, wuRule, groupLimits, fields }: Draft): string {
  const unsure = fields.filter(({ doubts }) => doubts.length > 0);
  const lines = [
    words.head(title, fields.length),
    wuRule === null ? words.noWu : words.wu(wuRule.where, wuRule.quote),
    ...groupLimits.map(({ label, ...limits }) => words.groupLimit(label, limitsOf(limits).join('，'))),
    ...(unsure.length === 0 ? [] : ['', words.unsure(unsure.length), ...unsure.map(doubtLine)]),
    ...partsOf(fields).flatMap(partLines),
  ];
  return `${lines.join('\n')}\n`;
}
