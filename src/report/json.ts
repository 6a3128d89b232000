/** The JSON report of the command line: its schema, exported for whoever reads it, and how it is made from a check. */
import * as z from 'zod/mini';
import { severities } from '../check/finding.js';
import type { FieldContent, Place } from '../document/content.js';
import { type DocumentError, documentErrorCodes } from '../document/error.js';
import { fieldOf } from '../forms/index.js';
import type { Form } from '../forms/index.js';
import { ruleIds } from '../rules/index.js';
import { describeError } from '../strings/errors.js';
import { groundSentence } from '../strings/pane.js';
import { countWords } from '../text/words.js';
import type { Told, ToldFinding } from './toldFinding.js';
import { verdictOf, verdictStates } from './verdict.js';

/** From 0 on. */
const count = z.int().check(z.nonnegative());

const rangeSchema = z.strictObject({
  /** UTF-16 units in the text of the field. */
  start: count,
  length: count,
});

const placeSchema = z.strictObject({
  /** Part of the form: cover, basic, section.3 …; '' for the document as a whole. */
  part: z.string(),
  /** 0-based index of the first paragraph among all paragraphs of the body; null when there is none. */
  paragraph: z.nullable(count),
  range: z.optional(rangeSchema),
});

const fixSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fill'), text: z.string() }),
  z.strictObject({ kind: z.literal('delete-hint') }),
  z.strictObject({ kind: z.literal('prepare') }),
]);

const fieldReportSchema = z.strictObject({
  field: z.string(),
  label: z.string(),
  state: z.enum(['filled', 'blank', 'missing', 'unreadable']),
  /** The whole text, paragraphs joined by '\n'. */
  text: z.string(),
  /** 字 as Word counts them; for prose that was read. */
  count: z.optional(count),
  /** 字; for fields that have a limit. */
  limit: z.optional(z.int().check(z.positive())),
  /** Ids of the ticked options; for choices. */
  chosen: z.optional(z.array(z.string())),
});
export type FieldReport = z.infer<typeof fieldReportSchema>;

export const findingReportSchema = z.strictObject({
  rule: z.enum<readonly string[]>(ruleIds),
  severity: z.enum(severities),
  /** Null for the document as a whole. */
  field: z.nullable(z.string()),
  label: z.string(),
  message: z.string(),
  /** The sentence of the official text with where it stands; '' when it is about marking and filling only. */
  ground: z.string(),
  place: placeSchema,
  /** What a person has to look at: before printing or after it. */
  when: z.optional(z.enum(['before', 'after'])),
  fix: z.optional(fixSchema),
});
export type FindingReport = z.infer<typeof findingReportSchema>;

const fileReportSchema = z.strictObject({
  /** As given on the command line; for a file in a given folder, that folder and the way from it. */
  path: z.string(),
  form: z.nullable(z.string()),
  /** What there is to know of a form whose rules were drafted from its blank. */
  pack: z.optional(
    z.strictObject({
      title: z.string(),
      source: z.string(),
      parts: z.array(z.strictObject({ part: z.string(), label: z.string() })),
      /** Fields by which one application is told from others: what it is for, and whose it is. */
      identity: z.strictObject({ name: z.array(z.string()), unit: z.array(z.string()) }),
    }),
  ),
  verdict: z.enum(['clean', 'findings', 'refused']),
  /** The verdict as people are told it, and how many findings there are, also of those that `only` leaves out. */
  summary: z.optional(
    z.strictObject({ state: z.enum(verdictStates), sentence: z.string(), error: count, warning: count, manual: count }),
  ),
  /** What Word gave the document when it was made; copies share it. */
  documentId: z.optional(z.string()),
  refusal: z.optional(z.strictObject({ code: z.enum(documentErrorCodes), message: z.string() })),
  fields: z.array(fieldReportSchema),
  findings: z.array(findingReportSchema),
});
export type FileReport = z.infer<typeof fileReportSchema>;

export const reportSchema = z.strictObject({
  version: z.literal(1),
  /** The day that dates were judged against, YYYY-MM-DD. */
  asOf: z.iso.date(),
  /** The severities and rules that alone are listed; without it all are. */
  only: z.optional(z.array(z.string())),
  files: z.array(fileReportSchema),
});
export type JsonReport = z.infer<typeof reportSchema>;

/** `clean`: nothing at all must be changed; suggestions and what a person has to look at may still be there. */
export function reportFile(path: string, told: Told, form: Form, documentId: string | null = null): FileReport {
  const { state, sentence } = verdictOf(told);
  const after = new Set(told.manual.after);
  return {
    path,
    form: form.id,
    ...(told.source !== null && { pack: { ...factsOf(form), source: told.source } }),
    verdict: told.tally.error > 0 ? 'findings' : 'clean',
    summary: { state, sentence, ...told.tally },
    ...(documentId !== null && { documentId }),
    fields: told.content.fields.map((field) => reportField(field, form)),
    findings: told.findings.map((finding) => reportFinding(finding, after.has(finding))),
  };
}

/** What a report has to know of the form that a file is. */
export type FormFacts = Omit<NonNullable<FileReport['pack']>, 'source'> & { readonly source?: string };

export function factsOf({ title, parts, identity: { name, unit } }: Form): FormFacts {
  return {
    title,
    parts: parts.map(({ id, label }) => ({ part: id, label })),
    identity: { name: [...name], unit: [...unit] },
  };
}

export function reportRefusal(path: string, error: DocumentError): FileReport {
  const refusal = { code: error.code, message: describeError(error) };
  return { path, form: null, verdict: 'refused', refusal, fields: [], findings: [] };
}

function reportField(content: FieldContent, form: Form): FieldReport {
  const { field, label, state, text } = content;
  const asked = fieldOf(form, field);
  const read = state === 'filled' || state === 'blank';
  return {
    field,
    label,
    state,
    text,
    ...(asked?.kind === 'prose' && read && { count: state === 'blank' ? 0 : countWords(content.paragraphs).words }),
    ...(asked?.limit !== undefined && { limit: asked.limit }),
    ...(asked?.kind === 'choice' && {
      chosen: content.options.filter((option) => option.state === 'ticked').map(({ id }) => id),
    }),
  };
}

function reportFinding({ finding, message, ground }: ToldFinding, isAfter: boolean): FindingReport {
  const { rule, severity, field, label, place, fix } = finding;
  return {
    rule,
    severity,
    field,
    label,
    message,
    ground: ground === null ? '' : groundSentence(ground),
    place: reportPlace(place),
    ...(severity === 'manual' && { when: isAfter ? ('after' as const) : ('before' as const) }),
    ...(fix !== undefined && { fix }),
  };
}

/** Only what the schema says, whatever else a place may carry. */
function reportPlace({ part, paragraph, range }: Place): FindingReport['place'] {
  return { part, paragraph, ...(range !== undefined && { range: { start: range.start, length: range.length } }) };
}
