/**
 * A pack: the rules of a form drafted from its blank, as the JSON that travels in a document or a file beside it. Anybody can make one, so
 * the schema is strict: plain bounded text, known rules, indexes that exist; no pattern, address or markup.
 */
import * as z from 'zod/mini';
import {
  MAX_ANCHORS,
  MAX_COLUMNS,
  MAX_COUNT,
  MAX_DEPTH,
  MAX_FIELDS,
  MAX_GROUNDS,
  MAX_LABEL,
  MAX_OPTIONS,
  MAX_PARTS,
  MAX_PRINTED,
  MAX_ROWS,
} from './packBounds.js';
import { kindSchema, roleSchema } from './kinds.js';

/** Rules that a pack may rest on a sentence of its blank, or switch off for a field. None compares figures or knows a notice. */
export const packRules = [
  'blank-field',
  'not-applicable-wording',
  'wu-in-required',
  'over-limit',
  'under-limit',
  'row-incomplete',
  'too-many-rows',
  'choice-none',
  'choice-multiple',
  'date-invalid',
  'date-in-future',
  'phone-invalid',
  'email-invalid',
  'number-invalid',
  'percent-out-of-range',
  'name-mismatch',
  'identity-number',
  'todo-left',
  'hint-left',
  'missing-field',
] as const;
export type PackRule = (typeof packRules)[number];
const ruleSchema = z.enum(packRules);

/** Control characters, tags and addresses. */
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|<[/!?a-z]|:\/\/|javascript:/iu;

const plain = (most: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(most),
    z.refine((text) => text.trim() !== '' && !UNFIT.test(text), 'plain text'),
  );

/**
 * Text of a blank as a pack may hold it: white space and control characters as single spaces, up to the first tag or address, cut at the
 * bound. What was cut ends in “…” and stands for whatever begins like it. '' when nothing is left.
 * @param most UTF-16 units
 */
export function packText(text: string, most = MAX_PRINTED): string {
  const spaced = text.replace(/[\s\u0000-\u001f\u007f-\u009f\ufeff]+/gu, ' ').trim();
  const at = spaced.search(UNFIT);
  const fit = (at < 0 ? spaced : spaced.slice(0, at)).trim();
  if (fit === spaced && fit.length <= most) return fit;
  const cut = fit
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/u, '')
    .trim();
  return cut === '' ? '' : `${cut}…`;
}

const label = plain(MAX_LABEL).check(z.refine((text) => !text.includes(' / '), 'no separator of a path'));
const printed = plain(MAX_PRINTED);
const count = z.int().check(z.positive(), z.maximum(MAX_COUNT));
const rows = z.int().check(z.positive(), z.maximum(MAX_ROWS));
const index = z.int().check(z.nonnegative());
const several = <Item extends z.ZodMiniType>(item: Item, most: number, least = 1) =>
  z.array(item).check(z.minLength(least), z.maxLength(most));
const partId = z.string().check(z.regex(/^[a-z][a-z0-9]{0,15}$/));
const fieldId = z.string().check(z.regex(/^[a-z][a-z0-9]*(\.[a-z0-9]+)*$/), z.maxLength(40));

const fieldSchema = z
  .strictObject({
    id: fieldId,
    /** Id of the part that it is shown under. */
    part: partId,
    /** From the outermost group to the field, without the part: ["实验室主任", "中方", "姓名"]. Empty when the part's label is its own. */
    labels: z.array(label).check(z.maxLength(MAX_DEPTH)),
    kind: kindSchema,
    role: roleSchema,
    /** Where the answer stands, as seen from an anchor. */
    at: z.strictObject({
      /** Index in `anchors`. */
      anchor: index,
      /**
       * `after`: behind a printed stretch of the anchor, up to the next one of the same paragraph or cell · `self`: the whole paragraph or
       * cell, of which what is printed is no label (boxes alone) · `right`: a cell to the right in the same row · `below`: a cell below in
       * the same column; of a list, its rows · `under`: everything below, up to the next anchor.
       */
      how: z.enum(['after', 'self', 'right', 'below', 'under']),
      /** `after`: index of the stretch in the anchor's `parts`; the last without. */
      part: z.optional(index),
      /** `right`, `below`: the how-manieth cell that is no anchor; the first without. */
      nth: z.optional(rows),
    }),
    /** Of an `or-wu` field; `unlikely` where the blank does not say that there may be nothing. */
    wu: z.optional(z.enum(['likely', 'unlikely'])),
    /** At most, at least, about so many 字. */
    limit: z.optional(count),
    least: z.optional(count),
    about: z.optional(count),
    unit: z.optional(plain(MAX_LABEL)),
    /** Printed advice in the answer's place, a stretch or paragraph each; what is left of it beside an answer is found. */
    hint: z.optional(several(printed, MAX_PARTS)),
    /** Whatever else the blank prints in the answer's place, a stretch or paragraph each: “年 月 日”, “万元”, boxes. */
    printed: z.optional(several(printed, MAX_PARTS)),
    /** Labels of the boxes as printed, from the first on. */
    options: z.optional(several(label, MAX_OPTIONS, 2)),
    /** More than one box may be ticked. */
    several: z.optional(z.boolean()),
    /** The boxes are drawn as shapes: whether they are ticked cannot be read. */
    drawn: z.optional(z.boolean()),
    list: z.optional(
      z.strictObject({
        /** Headings of the columns, from the left. */
        columns: several(label, MAX_COLUMNS),
        /** Rows that the blank has. */
        rows: z.optional(rows),
        /** What the blank prints at the left of each row: 负责人, 1, 2. */
        rowLabels: z.optional(several(label, MAX_ROWS)),
        /** At most so many rows may be filled. */
        most: z.optional(rows),
      }),
    ),
    /** Ids in `grounds` by rule; a rule without is a suggestion. */
    grounds: z.optional(z.partialRecord(ruleSchema, partId)),
    /** Rules that do not apply, and the one that compares: the same name on the cover and in the table. */
    rules: z.optional(
      z.partialRecord(
        ruleSchema,
        z.union([z.literal(false), z.strictObject({ other: fieldId, severity: z.enum(['error', 'warning']) })]),
      ),
    ),
    /** Why a person should look at it first, in Chinese; only for the review. */
    unsure: z.optional(several(label, MAX_DEPTH)),
  })
  .check(
    z.refine(({ role, wu }) => (role === 'or-wu') === (wu !== undefined), 'an or-wu field says how likely 无 is'),
    z.refine(({ kind, list }) => (kind === 'list') === (list !== undefined), 'a list has columns'),
    z.refine(({ kind, options }) => (kind === 'choice') === (options !== undefined), 'a choice has options'),
    z.refine(({ kind, at }) => kind !== 'list' || at.how === 'below', 'a list stands below its first heading'),
    z.refine(
      ({ rules = {} }) => Object.entries(rules).every(([id, own]) => own === false || id === 'name-mismatch'),
      'options are those of name-mismatch',
    ),
  );

const shape = z.strictObject({
  /** Of the file format. */
  version: z.literal(1),
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  title: plain(MAX_LABEL),
  source: z.strictObject({
    /** Name of the file that was the blank, and its SHA-256. */
    title: plain(MAX_LABEL),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    /** Days in ISO form; without `reviewed` nobody has looked at it. */
    drafted: z.iso.date(),
    reviewed: z.optional(z.iso.date()),
  }),
  /** Sentences of the blank by id. `rules` rest on it in every field; naming not-applicable-wording there makes the form ask for “无”. */
  grounds: z._default(
    z
      .record(
        partId,
        z.strictObject({ where: plain(MAX_LABEL), quote: printed, rules: z.optional(z.array(ruleSchema)) }),
      )
      .check(z.refine((grounds) => Object.keys(grounds).length <= MAX_GROUNDS, 'too many grounds')),
    {},
  ),
  /** Headings over the fields, in order. */
  parts: several(z.strictObject({ id: partId, label }), MAX_FIELDS),
  /** All that the blank prints, in reading order: the paragraphs outside of tables, and the cells, by which places are found. */
  anchors: several(
    z.strictObject({
      /** Its printed stretches in order; answers stand between them. Outer white space and lines to write on left out. */
      parts: several(printed, MAX_PARTS),
      /** Of a cell: which row of which table of the blank, counted through the document. */
      row: z.optional(index),
    }),
    MAX_ANCHORS,
  ),
  fields: several(fieldSchema, MAX_FIELDS),
});

export const packSchema = shape.check(z.refine(refersToWhatIs, 'an id or index that does not exist, or an id twice'));

export type Pack = z.infer<typeof packSchema>;
export type PackField = Pack['fields'][number];
/** As it is written, before defaults. */
export type PackInput = z.input<typeof packSchema>;

function refersToWhatIs({ fields, parts, anchors, grounds }: z.infer<typeof shape>): boolean {
  const ids = new Set(fields.map(({ id }) => id));
  const partIds = new Set(parts.map(({ id }) => id));
  const isWhole = ids.size === fields.length && partIds.size === parts.length;
  return (
    isWhole &&
    fields.every(
      ({ part, at, grounds: own = {}, rules = {} }) =>
        partIds.has(part) &&
        (anchors[at.anchor]?.parts.length ?? 0) > (at.part ?? 0) &&
        Object.values(own).every((ground) => Object.hasOwn(grounds, ground)) &&
        Object.values(rules).every((rule) => rule === false || ids.has(rule.other)),
    )
  );
}
