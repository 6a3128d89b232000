/** Two rounds of the same applications: which file became which, what was mended, what is left, what is new, what else was changed. */
import * as z from 'zod/mini';
import { severities } from '../../check/finding.js';
import { reminders } from '../../rules/reminders.js';
import { identityOf } from '../fileReport.js';
import type { FieldReport, FileReport, FindingReport } from '../json.js';
import { pairUp, pairReasons, type Pair } from './pairing.js';

const foundSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(severities),
  field: z.nullable(z.string()),
  label: z.string(),
  message: z.string(),
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

/** Findings by what they are about; of one rule in one field by their order. */
function byPlace({ findings }: FileReport): Map<string, FindingReport> {
  const places = new Map<string, FindingReport>();
  for (const finding of findings) {
    if (REMINDERS.has(finding.rule)) continue;
    const place = `${finding.rule}|${finding.field ?? finding.label}`;
    let ordinal = 1;
    while (places.has(`${place}|${ordinal}`)) ordinal += 1;
    places.set(`${place}|${ordinal}`, finding);
  }
  return places;
}

function compareFindings(first: FileReport, second: FileReport): Pick<PairReport, 'mended' | 'still' | 'added'> {
  const [was, is] = [byPlace(first), byPlace(second)];
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
  const after = new Set(second.fields.map(({ field }) => field));
  const changed = second.fields.flatMap(({ field, label, ...now }) => {
    const was = before.get(field);
    const [old, new_] = [was === undefined ? '' : answer(was), answer({ field, label, ...now })];
    return old === new_ || asked.has(field) ? [] : [{ field, label, before: old, after: new_ }];
  });
  const gone = first.fields.flatMap((field) =>
    after.has(field.field) || answer(field) === ''
      ? []
      : [{ field: field.field, label: field.label, before: answer(field), after: '' }],
  );
  return [...changed, ...gone];
}

/** White space is nobody's answer. */
function answer({ text, chosen }: FieldReport): string {
  return (chosen === undefined ? text : chosen.join('、')).replace(/\s+/g, ' ').trim();
}
