/** Options of each command: what is allowed, and one schema that they pass at the edge. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import * as z from 'zod/mini';
import { commentAuthor, usage } from '../strings/cli.js';
import { commandHelp } from '../strings/cliHelp.js';
import { type CalendarDate, parseIsoDate } from '../text/dates.js';

export type CommandName = keyof typeof commandHelp;

/** The command line cannot be understood; the message is a sentence for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const known = {
  format: { type: 'string' },
  'as-of': { type: 'string' },
  output: { type: 'string', short: 'o' },
  'in-place': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  all: { type: 'boolean' },
  wording: { type: 'boolean' },
  hints: { type: 'boolean' },
  author: { type: 'string' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies NonNullable<ParseArgsConfig['options']>;
type OptionName = keyof typeof known;

const allowed = {
  check: ['format', 'as-of', 'output', 'help'],
  prepare: ['output', 'in-place', 'help'],
  fill: ['dry-run', 'all', 'wording', 'hints', 'as-of', 'output', 'in-place', 'help'],
  mark: ['as-of', 'output', 'in-place', 'help'],
  clear: ['output', 'in-place', 'help'],
  comment: ['author', 'as-of', 'output', 'help'],
  site: ['url', 'help'],
} satisfies Record<CommandName, readonly OptionName[]>;

const date = z.pipe(
  z.string(),
  z.transform((text: string, { issues }): CalendarDate => {
    const read = parseIsoDate(text);
    if (read !== null) return read;
    issues.push({ code: 'custom', message: usage.badDate(text), input: text });
    return z.NEVER;
  }),
);
const flag = z._default(z.boolean(), false);

const optionsSchema = z.object({
  format: z._default(z.enum(['text', 'json'], { error: ({ input }) => usage.badFormat(String(input)) }), 'text'),
  'as-of': z.optional(date),
  output: z.optional(z.string()),
  'in-place': flag,
  'dry-run': flag,
  all: flag,
  wording: flag,
  hints: flag,
  author: z.optional(z.string().check(z.trim(), z.minLength(1, { error: usage.authorEmpty }))),
  url: z.optional(z.string()),
  help: flag,
});

export interface CommandOptions {
  readonly format: 'text' | 'json';
  readonly asOf: CalendarDate;
  readonly output: string | null;
  readonly inPlace: boolean;
  readonly dryRun: boolean;
  /** Also fields where there usually is something to write. */
  readonly all: boolean;
  readonly wording: boolean;
  readonly hints: boolean;
  readonly author: string;
  /** Where the pages are served; as given. */
  readonly url: string | null;
  readonly help: boolean;
  /** Files and folders. */
  readonly inputs: readonly string[];
}

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commandHelp, name);
}

/** @throws UsageError */
export function readOptions(command: CommandName, args: readonly string[], today: CalendarDate): CommandOptions {
  const { values, positionals } = parse(command, args);
  const read = optionsSchema.safeParse(values);
  if (!read.success) throw new UsageError(read.error.issues[0]?.message ?? '');
  const options = read.data;
  return {
    format: options.format,
    asOf: options['as-of'] ?? today,
    output: options.output ?? null,
    inPlace: options['in-place'],
    dryRun: options['dry-run'],
    all: options.all,
    wording: options.wording,
    hints: options.hints,
    author: options.author ?? commentAuthor,
    url: options.url ?? null,
    help: options.help,
    inputs: positionals,
  };
}

/** Node's own parser, told not to be strict, since its complaints are in English; what it lets pass is refused here. */
function parse(command: CommandName, args: readonly string[]): { values: object; positionals: string[] } {
  const names: readonly OptionName[] = allowed[command];
  const options = Object.fromEntries(names.map((name) => [name, known[name]]));
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
    const type = options[token.name]?.type;
    if (type === undefined) throw new UsageError(usage.unknownOption(token.rawName, command));
    if (type === 'boolean' && token.value !== undefined) throw new UsageError(usage.valueUnexpected(token.rawName));
    // “--format --as-of …” would otherwise take the next option for the value.
    const missing = token.value === undefined || (!token.inlineValue && token.value.startsWith('-'));
    if (type === 'string' && (missing || token.value === '')) throw new UsageError(usage.valueMissing(token.rawName));
    if (seen.has(token.name)) throw new UsageError(usage.repeated(token.rawName));
    seen.add(token.name);
  }
  return { values, positionals };
}
