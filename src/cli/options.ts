/** Options of each command: what is allowed, and one schema that they pass at the edge. */
import { extname } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod/mini';
import { severities } from '../check/finding.js';
import { type ReportFormat, reportFormats } from '../report/formats.js';
import { ruleIds } from '../rules/index.js';
import { commentAuthor, usage } from '../strings/cli.js';
import { commandHelp } from '../strings/cliHelp.js';
import { severityWord } from '../strings/pane.js';
import { type CalendarDate, parseIsoDate } from '../text/dates.js';

export type CommandName = keyof typeof commandHelp;

/** The command line cannot be understood; the message is a sentence for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const known = {
  format: { type: 'string' },
  report: { type: 'string', multiple: true },
  verbose: { type: 'boolean' },
  only: { type: 'string' },
  'max-warnings': { type: 'string' },
  'no-ground': { type: 'boolean' },
  jobs: { type: 'string', short: 'j' },
  until: { type: 'string' },
  from: { type: 'string' },
  since: { type: 'string' },
  'as-of': { type: 'string' },
  output: { type: 'string', short: 'o' },
  embed: { type: 'string' },
  'in-place': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  all: { type: 'boolean' },
  wording: { type: 'boolean' },
  hints: { type: 'boolean' },
  comments: { type: 'boolean' },
  author: { type: 'string' },
  form: { type: 'string', multiple: true },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies NonNullable<ParseArgsConfig['options']>;
type OptionName = keyof typeof known;

const allowed = {
  check: [
    ...([
      'format',
      'report',
      'verbose',
      'only',
      'max-warnings',
      'no-ground',
      'form',
      'jobs',
      'as-of',
      'output',
      'help',
    ] as const),
  ],
  prepare: ['form', 'output', 'in-place', 'help'],
  fill: ['form', 'dry-run', 'all', 'wording', 'hints', 'as-of', 'output', 'in-place', 'help'],
  mark: ['form', 'as-of', 'output', 'in-place', 'help'],
  clear: ['form', 'comments', 'author', 'output', 'in-place', 'help'],
  comment: ['form', 'author', 'as-of', 'output', 'help'],
  notice: ['form', 'until', 'from', 'since', 'jobs', 'as-of', 'output', 'help'],
  compare: ['form', 'format', 'report', 'jobs', 'as-of', 'output', 'help'],
  draft: ['format', 'output', 'embed', 'help'],
  site: ['url', 'help'],
} satisfies Record<CommandName, readonly OptionName[]>;

/** A text that is read into something else, or refused with a sentence. */
function read<Value>(parse: (text: string) => Value | null, message: (text: string) => string) {
  return z.pipe(
    z.string(),
    z.transform((text: string, { issues }): Value => {
      const value = parse(text);
      if (value !== null) return value;
      issues.push({ code: 'custom', message: message(text), input: text });
      return z.NEVER;
    }),
  );
}

const date = (option: string) => read(parseIsoDate, (text) => usage.badDate(option, text));
const flag = z._default(z.boolean(), false);

const selectors: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    severities.flatMap((severity) => [
      [severity, severity],
      [severityWord[severity], severity],
    ]),
  ),
  ...Object.fromEntries(ruleIds.map((id) => [id, id])),
};

/** “必改,blank-field” → ids of severities and rules; Chinese commas too. */
function parseOnly(text: string): readonly string[] | null {
  const ids = text
    .split(/[,，、]/)
    .map((name) => (Object.hasOwn(selectors, name.trim()) ? selectors[name.trim()] : undefined));
  return ids.every((id) => id !== undefined) ? ids : null;
}

const atLeast =
  (least: number) =>
  (text: string): number | null =>
    /^\d{1,6}$/.test(text) && Number(text) >= least ? Number(text) : null;

const isFormat = (name: string): name is ReportFormat => (reportFormats as readonly string[]).includes(name);

/** The format of a report file, by its ending. */
function parseReport(path: string): ReportFile | null {
  const ending = extname(path).slice(1).toLowerCase();
  const format = ending === 'txt' ? 'text' : ending === 'htm' ? 'html' : ending;
  return isFormat(format) ? { path, format } : null;
}

const optionsSchema = z.object({
  format: z._default(
    read((text) => (isFormat(text) ? text : null), usage.badFormat),
    'text',
  ),
  report: z._default(z.array(read(parseReport, usage.badReport)), []),
  verbose: flag,
  only: z.optional(read(parseOnly, usage.badOnly)),
  'max-warnings': z.optional(read(atLeast(0), (text) => usage.badNumber('--max-warnings', 0, text))),
  'no-ground': flag,
  jobs: z.optional(read(atLeast(1), (text) => usage.badNumber('--jobs', 1, text))),
  until: z.optional(date('--until')),
  from: z._default(z.string().check(z.trim()), ''),
  since: z.optional(z.string()),
  'as-of': z.optional(date('--as-of')),
  output: z.optional(z.string()),
  embed: z.optional(z.string()),
  'in-place': flag,
  'dry-run': flag,
  all: flag,
  wording: flag,
  hints: flag,
  comments: flag,
  author: z.optional(z.string().check(z.trim(), z.minLength(1, { error: usage.authorEmpty }))),
  form: z._default(z.array(z.string()), []),
  url: z.optional(z.string()),
  help: flag,
});

export interface ReportFile {
  /** As given. */
  readonly path: string;
  readonly format: ReportFormat;
}

export interface CommandOptions {
  readonly format: ReportFormat;
  /** Further reports, each into its file. */
  readonly reports: readonly ReportFile[];
  /** Every finding of several files too. */
  readonly verbose: boolean;
  /** Ids of the severities and rules that alone are listed; null for all. */
  readonly only: readonly string[] | null;
  /** More suggestions than these make the exit code 1; null for any number. */
  readonly maxWarnings: number | null;
  /** With the sentences of the official text. */
  readonly ground: boolean;
  /** Files checked at the same time; null for as many as there are processors. */
  readonly jobs: number | null;
  /** When the letters want the files back; null when they do not say. */
  readonly until: CalendarDate | null;
  /** Whom the letters name for questions; '' for nobody. */
  readonly from: string;
  /** The round before: a folder, a file or a report. */
  readonly since: string | null;
  readonly today: CalendarDate;
  readonly asOf: CalendarDate;
  readonly output: string | null;
  /** A copy of the blank that carries its rules. */
  readonly embed: string | null;
  readonly inPlace: boolean;
  readonly dryRun: boolean;
  /** Also fields where there usually is something to write. */
  readonly all: boolean;
  readonly wording: boolean;
  readonly hints: boolean;
  /** Also the comments of `author`, as a marked copy has them. */
  readonly comments: boolean;
  readonly author: string;
  /** Files with the rules of further forms. */
  readonly forms: readonly string[];
  /** Where the pages are served; as given. */
  readonly url: string | null;
  readonly help: boolean;
  /** Files and folders. */
  readonly inputs: readonly string[];
}

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commandHelp, name);
}

/** The name that was probably meant: at most a third of its letters, rounded up, differ. Null when none is near. */
export function nearest(name: string, names: readonly string[]): string | null {
  const near = names.length === 0 ? '' : closest(name, names);
  return near !== '' && distance(name, near) <= Math.ceil(near.length / 3) ? near : null;
}

/** @throws UsageError */
export function unknownCommand(name: string): UsageError {
  return new UsageError(usage.unknownCommand(name, nearest(name, Object.keys(commandHelp))));
}

/** @throws UsageError */
export function readOptions(command: CommandName, args: readonly string[], today: CalendarDate): CommandOptions {
  const { values, positionals } = parse(command, args);
  const result = optionsSchema.safeParse(values);
  if (!result.success) throw new UsageError(result.error.issues[0]?.message ?? '');
  const options = result.data;
  if (command !== 'check' && positionals.includes('-')) throw new UsageError(usage.stdin(command));
  return {
    format: options.format,
    reports: options.report,
    verbose: options.verbose,
    only: options.only ?? null,
    maxWarnings: options['max-warnings'] ?? null,
    ground: !options['no-ground'],
    jobs: options.jobs ?? null,
    until: options.until ?? null,
    from: options.from,
    since: options.since ?? null,
    today,
    asOf: options['as-of'] ?? today,
    output: options.output ?? null,
    embed: options.embed ?? null,
    inPlace: options['in-place'],
    dryRun: options['dry-run'],
    all: options.all,
    wording: options.wording,
    hints: options.hints,
    comments: options.comments,
    author: options.author ?? commentAuthor,
    forms: options.form,
    url: options.url ?? null,
    help: options.help,
    inputs: positionals,
  };
}

/** Node's own parser, told not to be strict, since its complaints are in English; what it lets pass is refused here. */
function parse(command: CommandName, args: readonly string[]): { values: object; positionals: string[] } {
  const names: readonly OptionName[] = allowed[command];
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(names.map((name) => [name, known[name]]));
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) {
      const near = token.rawName.startsWith('--') ? nearest(token.name, names) : null;
      throw new UsageError(usage.unknownOption(token.rawName, command, near === null ? null : `--${near}`));
    }
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new UsageError(usage.valueUnexpected(token.rawName));
    }
    // “--format --as-of …” would otherwise take the next option for the value.
    const missing = token.value === undefined || (!token.inlineValue && token.value.startsWith('-'));
    if (option.type === 'string' && (missing || token.value === '')) {
      throw new UsageError(usage.valueMissing(token.rawName));
    }
    if (seen.has(token.name) && option.multiple !== true) throw new UsageError(usage.repeated(token.rawName));
    seen.add(token.name);
  }
  return { values, positionals };
}
