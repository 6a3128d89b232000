/**
 * What a form asks, as data. A form file is checked by this schema once, when it is loaded; rule, reader and template code know
 * only these shapes and never a particular form. A second official form needs a new JSON file, or a pack drafted from its blank
 * (`packSchema.ts`), and nothing else.
 */
import * as z from 'zod/mini';
import { kindSchema, roleSchema } from './kinds.js';
import type { Pack, PackField } from './packSchema.js';

export type { FieldKind, FieldRole } from './kinds.js';

/**
 * What the form says of rules, by rule id: options (checked again by the rule's own schema), or `false` where a rule that follows from
 * what a field is does not apply. Rules that need no options and follow from kind, role, limit or hint are not named.
 */
const rulesSchema = z._default(
  z.record(z.string(), z.union([z.literal(false), z.record(z.string(), z.unknown())])),
  {},
);
export type RuleOptions = z.infer<typeof rulesSchema>;

/** Some text. */
const words = z.string().check(z.minLength(1));
/** From 1 on. */
const whole = z.int().check(z.positive());

const optionSchema = z.strictObject({ id: z.string().check(z.regex(/^[a-z]+$/)), label: words });

export const fieldSchema = z.strictObject({
  /** Stable id, e.g. `agreement.signedOn`; also the tag of the field's content control (with a prefix). At most 40 characters. */
  id: z.string().check(z.regex(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/), z.maxLength(40)),
  /** Id of the part of the form it belongs to. */
  part: z.string(),
  /**
   * Labels from the outermost group to the field itself as printed on the form, without the part: ["实验室主任", "中方", "姓名"].
   * Empty when the heading of the part is the field's only label.
   */
  labels: z.array(words),
  /** For rows that may be repeated: fields of one group share labels and are told apart by their ordinal (1-based row). */
  repeat: z.optional(z.strictObject({ group: z.string(), ordinal: whole })),
  kind: kindSchema,
  role: roleSchema,
  /** Of an `or-wu` field: whether there is often nothing to write, so that “无” may be proposed, or usually something. */
  wu: z.optional(z.enum(['likely', 'unlikely'])),
  /** Upper limit in 字 (Word's 字数); exactly this many are allowed. */
  limit: z.optional(whole),
  /** The unit the label itself prints, e.g. 万元. */
  unit: z.optional(z.string()),
  /** Official hint paragraphs that stand in the blank form under the heading. */
  hint: z.optional(z.array(words)),
  /** The boxes of a choice, in printed order. */
  options: z.optional(z.array(optionSchema).check(z.minLength(2))),
  /** Id in `grounds`: the sentence of the notice that asks for this field. */
  ground: z.string(),
  rules: rulesSchema,
  /** Placeholder of the empty control in the template; absent where none may print (signature area). */
  placeholder: z.optional(z.string()),
});

type HandField = z.infer<typeof fieldSchema>;
/** A field of a form written by hand has a `ground`; one of a pack has where it stands, and what the blank prints in the answer's place. */
export type FormField = Omit<HandField, 'ground'> & { ground?: string } & Partial<
    Omit<PackField, keyof HandField | 'grounds'>
  > & {
    /** Ids in `grounds` by the rule that rests on them in this field. */
    readonly grounds?: Readonly<Record<string, string>> | undefined;
  };
export type FieldAt = PackField['at'];
export type Anchor = Pack['anchors'][number];
export type PackSource = Pack['source'];

const cellSchema = z.strictObject({
  /** Label printed in the cell. */
  label: z.optional(z.string()),
  /** Characters of the label on one line where it is to break between words; by the width of the cell if absent. */
  perLine: z.optional(whole),
  /** Field whose value goes into the cell. */
  field: z.optional(z.string()),
  /** Text that stands in the blank value cell, e.g. “(限 500 字内)”. */
  note: z.optional(z.string()),
  /** Grid columns covered. */
  span: whole,
  /** Rows covered (vertical merge starts here). */
  rows: z.optional(whole),
});

const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cover'),
    id: z.string(),
    label: z.string(),
    lines: z.array(z.strictObject({ label: z.string(), field: z.string() })),
  }),
  z.strictObject({ kind: z.literal('instructions'), id: z.string(), label: z.string(), items: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('table'),
    id: z.string(),
    label: z.string(),
    /** Number of grid columns; every row's spans (with those covered from above) add up to it. */
    columns: whole,
    /** Printed widths of the grid columns in millimetres. */
    widths: z.array(z.number().check(z.positive())),
    rows: z.array(z.array(cellSchema)),
  }),
  z.strictObject({
    kind: z.literal('section'),
    id: z.string(),
    /** Whole heading as printed: “一、联合实验室建设目的和意义”. */
    label: z.string(),
    number: z.string(),
    title: z.string(),
    /** Set when the text stands right under the heading, without subsections. */
    field: z.optional(z.string()),
    subsections: z.array(z.strictObject({ number: z.string(), title: z.string(), field: z.string() })),
  }),
  /** Of a pack: a heading over some of its fields, and nothing that is looked for. */
  z.strictObject({ kind: z.literal('group'), id: z.string(), label: z.string() }),
]);
export type FormPart = z.infer<typeof partSchema>;

const applicantSchema = z.strictObject({
  /** What applies: 实验室. The names end in it. */
  kind: words,
  /** How prose names it by itself: 联合实验室. */
  short: words,
  /** What follows its own name: 国际合作联合实验室. */
  title: words,
  /** The parties together. */
  together: z.array(words).check(z.minLength(1)),
  /** A party of which the figures are not the applicant's. */
  others: z.array(words).check(z.minLength(1)),
});
export type Applicant = z.infer<typeof applicantSchema>;

export const formSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: z.string(),
  /** “二〇二二年制” on the cover. */
  edition: z.string(),
  issuer: z.string(),
  notice: z.strictObject({
    number: z.string(),
    title: z.string(),
    /** Filing deadline, ISO date; agreements are judged against it. */
    deadline: z.iso.date(),
  }),
  /**
   * Sentences of the official text that findings quote, by id. `where` is e.g. “填表说明三”; `rules` are the ids of those that rest on
   * the sentence whatever the field. The others quote the ground of the field.
   */
  grounds: z.record(
    z.string(),
    z.strictObject({ where: z.string(), quote: z.string(), rules: z.optional(z.array(z.string())) }),
  ),
  parts: z.array(partSchema),
  /** Which fields tell one application from others in a list: what it applies for and who applies; the first that is filled. */
  identity: z.strictObject({ name: z.array(z.string()), unit: z.array(z.string()) }),
  /** Other words by which people who retype the form name a label of the cover or the table, by the printed label. */
  synonyms: z.record(z.string(), z.array(words)),
  /** How prose names who applies and who takes part, so that it is known whose figures a sentence states. */
  applicant: applicantSchema,
  /** How the paragraphs of the notice begin that may stand behind the form in the ministry's file: the form ends before them. */
  closing: z.array(words),
  fields: z.array(
    fieldSchema.check(
      z.refine(({ role, wu }) => (role === 'or-wu') === (wu !== undefined), 'an or-wu field says how likely 无 is'),
    ),
  ),
  /** Of rules about the document as a whole. */
  documentRules: rulesSchema,
});
/** A form written by hand. */
export type OfficialForm = z.infer<typeof formSchema>;
type OfHandOnly = 'notice' | 'edition' | 'issuer' | 'applicant';
/** A form of the catalogue, or a pack: that has anchors and a source, and may know nothing of a notice. */
export type Form = Omit<OfficialForm, OfHandOnly | 'fields'> &
  Partial<Pick<OfficialForm, OfHandOnly>> & {
    readonly fields: readonly FormField[];
    readonly anchors?: readonly Anchor[];
    readonly source?: PackSource;
  };
