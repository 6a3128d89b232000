/** Two rounds of the same applications: which file became which, what was mended, what is left, what is new, what else was changed. */
import * as z from 'zod/mini';
import { reminders } from '../../rules/reminders.js';
import { byPlace, identityOf } from '../fileReport.js';
import { findingReportSchema, type FieldReport, type FileReport, type FindingReport } from '../json.js';
import { pairUp, pairReasons, type Pair } from './pairing.js';

const foundSchema = z.pick(findingReportSchema, {
  rule: true,
  severity: true,
  field: true,
  label: true,
  message: true,
});
export type Found = z.infer<typeof foundSchema>;

const changeSchema = z.strictObject({ field: z.string(), label: z.string(), before: z.string(), after: z.string() });
export type Change = z.infer<typeof changeSchema>;

const pairSchema = z.strictObject({
  /** Paths of the two files. */
  first: z.string(),
  second: z.string(),
  /** 实验室名称, of the second round if it stands there. */
  name: z.string(),
  /** By what they were taken for the same application. */
  by: z.array(z.enum(pairReasons)),
  /** False where a person has to look whether they are. */
  sure: z.boolean(),
  /** False when one of them could not be checked: then the lists are empty. */
  comparable: z.boolean(),
  /** The verdict on the second one, as people are told it. */
  verdict: z.string(),
  mended: z.array(foundSchema),
  /** As the second round says it. */
  still: z.array(foundSchema),
  added: z.array(foundSchema),
  /** Fields about which nothing was found in the first round and that read otherwise now. */
  changed: z.array(changeSchema),
});
export type PairReport = z.infer<typeof pairSchema>;

/** What `wulou compare --format json` writes. */
export const comparisonSchema = z.strictObject({
  version: z.literal(1),
  pairs: z.array(pairSchema),
  /** Paths of files without a counterpart. */
  onlyFirst: z.array(z.string()),
  onlySecond: z.array(z.string()),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export function compareRounds(first: readonly FileReport[], second: readonly FileReport[]): Comparison {
  const pairs = pairUp(first, second);
  const [left, right] = [new Set(pairs.map((pair) => pair.first)), new Set(pairs.map((pair) => pair.second))];
  return {
    version: 1,
    pairs: pairs.map(reportPair),
    onlyFirst: first.filter((file) => !left.has(file)).map(({ path }) => path),
    onlySecond: second.filter((file) => !right.has(file)).map(({ path }) => path),
  };
}

function reportPair({ first, second, by, sure }: Pair): PairReport {
  const comparable = first.form !== null && first.form === second.form;
  const name = identityOf(second).name;
  return {
    first: first.path,
    second: second.path,
    name: name === '' ? identityOf(first).name : name,
    by: [...by],
    sure,
    comparable,
    verdict: second.summary?.sentence ?? second.refusal?.message ?? '',
    ...(comparable ? { ...compareFindings(first, second), changed: changes(first, second) } : NOTHING),
  };
}

const NOTHING = { mended: [], still: [], added: [], changed: [] };

/** The reminders of the form are there in every round. */
const REMINDERS: ReadonlySet<string> = new Set(reminders.map(({ id }) => id));

function compareFindings(first: FileReport, second: FileReport): Pick<PairReport, 'mended' | 'still' | 'added'> {
  const places = ({ findings }: FileReport) => byPlace(findings.filter(({ rule }) => !REMINDERS.has(rule)));
  const [was, is] = [places(first), places(second)];
  return {
    mended: [...was].flatMap(([place, finding]) => (is.has(place) ? [] : [found(finding)])),
    still: [...is].flatMap(([place, finding]) => (was.has(place) ? [found(finding)] : [])),
    added: [...is].flatMap(([place, finding]) => (was.has(place) ? [] : [found(finding)])),
  };
}

function found({ rule, severity, field, label, message }: FindingReport): Found {
  return { rule, severity, field, label, message };
}

function changes(first: FileReport, second: FileReport): Change[] {
  const asked = new Set(
    first.findings.flatMap(({ rule, field }) => (field === null || REMINDERS.has(rule) ? [] : [field])),
  );
  const before = new Map(first.fields.map((field) => [field.field, field]));
  const after = new Map(second.fields.map((field) => [field.field, field]));
  return [...second.fields, ...first.fields.filter(({ field }) => !after.has(field))].flatMap(({ field, label }) => {
    const [was, is] = [answer(before.get(field)), answer(after.get(field))];
    return was === is || (after.has(field) && asked.has(field)) ? [] : [{ field, label, before: was, after: is }];
  });
}

/** White space is nobody's answer. */
function answer({ text, chosen }: Pick<FieldReport, 'text' | 'chosen'> = { text: '' }): string {
  return (chosen === undefined ? text : chosen.join('、')).replace(/\s+/g, ' ').trim();
}
