/** From the arguments to a command and its exit code. */
import manifest from '../../package.json' with { type: 'json' };
import { usage } from '../strings/cli.js';
import { commandHelp, help } from '../strings/cliHelp.js';
import { clear, comment, mark, prepare } from './actions.js';
import { type Action, runChange } from './change.js';
import { runCheck } from './check.js';
import { fill } from './fill.js';
import { type CommandName, isCommand, readOptions, UsageError } from './options.js';
import { runSite } from './site.js';
import type { ExitCode, Terminal } from './terminal.js';

const actions = { prepare, fill, mark, clear, comment } satisfies Record<
  Exclude<CommandName, 'check' | 'site'>,
  Action
>;

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
  if (name === '--version') return say(terminal, `${manifest.version}\n`);
  if (name === undefined || name.startsWith('-')) throw new UsageError(usage.noCommand);
  if (!isCommand(name)) throw new UsageError(usage.unknownCommand(name));
  const now = terminal.now();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const options = readOptions(name, args, today);
  if (options.help) return say(terminal, commandHelp[name]);
  if (name === 'site') return runSite(options, terminal);
  if (options.inputs.length === 0) throw new UsageError(usage.noInput(name));
  return name === 'check' ? runCheck(options, terminal) : runChange(actions[name], options, terminal);
}

function say({ stdout }: Terminal, text: string): ExitCode {
  stdout.write(text);
  return 0;
}
