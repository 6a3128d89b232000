/** From the arguments to a command and its exit code. */
import { usage } from '../strings/cli.js';
import { commandHelp, help } from '../strings/cliHelp.js';
import { clear, comment, mark, prepare } from './actions.js';
import { type Action, runChange } from './change.js';
import { runCheck } from './check.js';
import { runCompare } from './compare.js';
import { runDraft } from './draft.js';
import { fill } from './fill.js';
import { type CommandName, isCommand, readOptions, unknownCommand, UsageError } from './options.js';
import { runNotice } from './notice.js';
import { runSite } from './site.js';
import type { ExitCode, Terminal } from './terminal.js';
import { version } from './version.js';

const actions = { prepare, fill, mark, clear, comment } satisfies Record<
  Exclude<CommandName, keyof typeof reading | 'site'>,
  Action
>;

/** Commands that change no document. */
const reading = { check: runCheck, notice: runNotice, compare: runCompare, draft: runDraft };

/** Runs the command line; whatever is wrong with it is said on stderr, with exit code 2. */
export async function run(terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function dispatch(terminal: Terminal): Promise<ExitCode> {
  const [name, ...args] = terminal.argv;
  if (name === '--help' || name === '-h') return say(terminal, help);
  if (name === '--version' || name === '-v') return say(terminal, `${version}\n`);
  if (name === 'help') return say(terminal, helpOf(args[0]));
  if (name === undefined || name.startsWith('-')) throw new UsageError(usage.noCommand);
  if (!isCommand(name)) throw unknownCommand(name);
  const now = terminal.now();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const options = readOptions(name, args, today);
  if (options.help) return say(terminal, commandHelp[name]);
  if (name === 'site') return runSite(options, terminal);
  if (options.inputs.length === 0) throw new UsageError(usage.noInput(name));
  return isReading(name) ? reading[name](options, terminal) : runChange(actions[name], options, terminal);
}

function isReading(name: CommandName): name is keyof typeof reading {
  return Object.hasOwn(reading, name);
}

/** @throws UsageError */
function helpOf(name: string | undefined): string {
  if (name === undefined) return help;
  if (!isCommand(name)) throw unknownCommand(name);
  return commandHelp[name];
}

function say({ stdout }: Terminal, text: string): ExitCode {
  stdout.write(text);
  return 0;
}
