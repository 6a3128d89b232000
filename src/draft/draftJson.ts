/** The draft as JSON for people and programs: one entry a field, in document order. */
import type { Draft, DraftField } from './draftField.js';

const told = [
  'limit',
  'soft',
  'min',
  'items',
  'unit',
  'options',
  'multi',
  'drawn',
  'cells',
  'hint',
  'cols',
  'rows',
  'n',
  'inline',
] as const satisfies readonly (keyof DraftField)[];

function fieldJson(field: DraftField): object {
  const { at, labels, kind, role, where, doubts } = field;
  const more = told.filter((name) => field[name] !== undefined).map((name) => [name, field[name]] as const);
  return {
    at,
    path: labels.join('/'),
    kind,
    role,
    ...Object.fromEntries(more),
    where,
    ...(doubts.length > 0 ? { doubts } : {}),
  };
}

export function draftJson({ title, wuRule, groupLimits, fields }: Draft): object {
  const limits = groupLimits.map(({ label, ...each }) => {
    const figures = Object.entries(each).map(([name, value]) => `${name}=${value}`);
    return `${label} | ${figures.join(' ')}`;
  });
  return {
    title,
    wuRule: wuRule?.where ?? null,
    ...(wuRule === null ? {} : { wuQuote: wuRule.quote }),
    groupLimits: limits,
    fields: fields.map(fieldJson),
  };
}
