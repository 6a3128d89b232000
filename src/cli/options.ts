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

export interface ReportFile {
  /** As given. */
  readonly path: string;
  readonly format: ReportFormat;
}

const flag = { type: 'boolean', schema: z._default(z.boolean(), false) } as const;
const text = <Schema extends z.core.$ZodType>(schema: Schema) => ({ type: 'string', schema }) as const;
/** Null where it is not given. */
const maybe = <Schema extends z.core.$ZodType>(schema: Schema) => text(z._default(z.nullable(schema), null));
const date = (option: string) => maybe(read(parseIsoDate, (given) => usage.badDate(option, given)));
const number = (option: string, least: number) =>
  maybe(read(atLeast(least), (given) => usage.badNumber(option, least, given)));

/** All options; “asOf” is `--as-of` on the command line. */
const known = {
  format: text(
    z._default(
      read((name) => (isFormat(name) ? name : null), usage.badFormat),
      'text',
    ),
  ),
  /** Further reports, each into its file. */
  report: { ...text(z._default(z.array(read(parseReport, usage.badReport)), [])), multiple: true },
  /** Every finding of several files too. */
  verbose: flag,
  /** Ids of the severities and rules that alone are listed; null for all. */
  only: maybe(read(parseOnly, usage.badOnly)),
  /** More suggestions than these make the exit code 1; null for any number. */
  maxWarnings: number('--max-warnings', 0),
  /** Without the sentences of the official text. */
  noGround: flag,
  /** Files checked at the same time; null for as many as there are processors. */
  jobs: { ...number('--jobs', 1), short: 'j' },
  /** When the letters want the files back; null when they do not say. */
  until: date('--until'),
  /** Whom the letters name for questions; '' for nobody. */
  from: text(z._default(z.string().check(z.trim()), '')),
  /** The round before: a folder, a file or a report. */
  since: maybe(z.string()),
  asOf: date('--as-of'),
  output: { ...maybe(z.string()), short: 'o' },
  /** A copy of the blank that carries its rules. */
  embed: maybe(z.string()),
  inPlace: flag,
  dryRun: flag,
  /** Also fields where there usually is something to write. */
  all: flag,
  wording: flag,
  hints: flag,
  /** Also the comments of `author`, as a marked copy has them. */
  comments: flag,
  author: text(z._default(z.string().check(z.trim(), z.minLength(1, { error: usage.authorEmpty })), commentAuthor)),
  /** Files with the rules of further forms. */
  form: { ...text(z._default(z.array(z.string()), [])), multiple: true },
  /** Where the pages are served; as given. */
  url: maybe(z.string()),
  help: { ...flag, short: 'h' },
} as const;
type OptionName = keyof typeof known;

const optionsSchema = z.object(
  Object.fromEntries(Object.entries(known).map(([name, { schema }]) => [name, schema])) as {
    [Name in OptionName]: (typeof known)[Name]['schema'];
  },
);

export interface CommandOptions extends Readonly<Omit<z.infer<typeof optionsSchema>, 'asOf'>> {
  readonly today: CalendarDate;
  readonly asOf: CalendarDate;
  /** Files and folders. */
  readonly inputs: readonly string[];
}

const flagOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A command takes what its help lists. */
function optionsOf(command: CommandName): ReadonlyMap<string, OptionName> {
  const listed = new Set(commandHelp[command].match(/^ {2}(?:-o|--[a-z-]+)(?= )/gm));
  const names = (Object.keys(known) as OptionName[]).filter((name) =>
    listed.has(name === 'output' ? '  -o' : `  --${flagOf(name)}`),
  );
  return new Map(names.map((name) => [flagOf(name), name]));
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
  if (command !== 'check' && positionals.includes('-')) throw new UsageError(usage.stdin(command));
  return { ...result.data, today, asOf: result.data.asOf ?? today, inputs: positionals };
}

/** Node's own parser, told not to be strict, since its complaints are in English; what it lets pass is refused here. */
function parse(command: CommandName, args: readonly string[]): { values: object; positionals: string[] } {
  const names = optionsOf(command);
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    Array.from(names, ([option, name]) => [option, known[name]]),
  );
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
      const near = token.rawName.startsWith('--') ? nearest(token.name, [...names.keys()]) : null;
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
  return { values: Object.fromEntries(Array.from(names, ([option, name]) => [name, values[option]])), positionals };
}
