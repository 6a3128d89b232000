/** What 诊断 found, as one JSON text that a person can send: it is read again by the tests, which replay it (`test/host/golden`). */
import * as z from 'zod/mini';

const seen = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.readonly(z.array(z.string()))]));

/** One request and its answer, both as Office.js has them (JSON). */
const exchange = z.object({
  /** Milliseconds until the answer came. */
  ms: z.number(),
  /** What kind of request it is, as the client says: 1 for one that writes. */
  flags: z.number(),
  request: z.unknown(),
  /** Null when none came. */
  answer: z.unknown(),
});

const failure = z.object({
  code: z.string(),
  /** As Office.js says it, in the language of the machine. */
  message: z.string(),
  /** The member that refused, e.g. “ContentControl.appearance”; '' where it is not told. */
  location: z.string(),
});

/** `as-expected`: as believed · `otherwise`: something else · `not-feasible`: could not be asked here. */
const verdict = z.enum(['as-expected', 'otherwise', 'not-feasible']);

const step = z.object({
  id: z.string(),
  verdict,
  seen,
  expected: seen,
  /** What the request ended with; null when it was carried out to its end. */
  failure: z.nullable(failure),
  exchanges: z.array(exchange),
});

const environment = z.object({
  /** “Word”, or what stands in for it in tests. */
  host: z.string(),
  /** As `Office.context.platform` says, e.g. “PC”, “Mac”, “OfficeOnline”. */
  platform: z.string(),
  /** Version of the program, e.g. “16.0.14332.20000”. */
  build: z.string(),
  /** `Office.context.document.mode`. */
  mode: z.string(),
  /** Highest version of each requirement set; those it does not have are left out. */
  sets: z.record(z.string(), z.string()),
  /** The browser inside: `navigator.userAgent`. */
  webview: z.string(),
  language: z.string(),
});

export const reportSchema = z.object({
  schema: z.literal(1),
  /** Of this software. */
  version: z.string(),
  date: z.string(),
  environment,
  /** The request before the steps, by which the scratch file is known, and the one behind them, which reads it once more. */
  around: z.array(exchange),
  steps: z.array(step),
  /** Whether the document read at the end as it did at first; null when that could not be asked. */
  restored: z.nullable(z.boolean()),
  /** Answers of the person, by question; those that were not answered are left out. */
  byHand: z.record(z.string(), z.boolean()),
  ms: z.number(),
  requests: z.number(),
});

export type Report = z.infer<typeof reportSchema>;
export type Exchange = z.infer<typeof exchange>;
export type Environment = z.infer<typeof environment>;
export type StepResult = z.infer<typeof step>;
export type Failure = z.infer<typeof failure>;
export type Verdict = z.infer<typeof verdict>;

/** Shorter texts are written as they are. UTF-16 units. */
const LONG = 2000;

const BETWEEN = 'between';

/** Stands for a text that begins and ends as another one does. */
const likeness = z.strictObject({
  /** Index among the texts that are written in full. */
  like: z.number(),
  /** So many UTF-16 units of its beginning, and of its end. */
  begin: z.number(),
  end: z.number(),
  /** What stands between. */
  [BETWEEN]: z.string(),
});

const packedSchema = z.object({
  head: z.record(z.string(), z.unknown()),
  steps: z.array(z.unknown()),
  texts: z.array(z.string()),
});

/** Nearly every answer holds the whole document: each is written by how it differs from one that is written in full. */
export function formatReport(report: Report): string {
  const texts: string[] = [];
  const pack = (name: string, value: unknown): unknown => {
    if (typeof value !== 'string' || value.length < LONG || name === BETWEEN) return value;
    const likenesses = texts.map((text, like) => differenceFrom(text, like, value));
    const best = likenesses.find(({ between }) => between.length < value.length / 2);
    if (best !== undefined) return best;
    texts.push(value);
    return differenceFrom(value, texts.length - 1, value);
  };
  const { steps: taken, ...head } = report;
  const first = JSON.stringify(head, pack);
  const lines = taken.map((one) => JSON.stringify(one, pack)).join(',\n');
  const full = texts.map((text) => JSON.stringify(text)).join(',\n');
  return `{"head":${first},\n"steps":[\n${lines}\n],\n"texts":[\n${full}\n]}\n`;
}

/** @throws z.core.$ZodError when it is no report */
export function parseReport(text: string): Report {
  const { head, steps: taken, texts } = packedSchema.parse(JSON.parse(text));
  const unpack = (_: string, value: unknown): unknown => {
    const { success, data } = likeness.safeParse(value);
    if (!success) return value;
    const like = texts[data.like] ?? '';
    return like.slice(0, data.begin) + data.between + like.slice(like.length - data.end);
  };
  return reportSchema.parse(JSON.parse(JSON.stringify({ ...head, steps: taken }), unpack));
}

function differenceFrom(other: string, like: number, text: string): z.infer<typeof likeness> {
  const shorter = Math.min(other.length, text.length);
  let begin = 0;
  while (begin < shorter && other[begin] === text[begin]) begin += 1;
  let end = 0;
  while (end < shorter - begin && other.at(-1 - end) === text.at(-1 - end)) end += 1;
  return { like, begin, end, between: text.slice(begin, text.length - end) };
}
