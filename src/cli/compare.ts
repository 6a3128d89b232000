/** `wulou compare`: two rounds side by side. */
import { resolve } from 'node:path';
import { type Comparison, compareRounds, comparisonSchema } from '../report/batch/compare.js';
import { comparisonCsv, comparisonPage, comparisonText } from '../report/batch/compareText.js';
import { rounds as words } from '../strings/cli.js';
import { exitOf } from './checkEach.js';
import { type CommandOptions, UsageError } from './options.js';
import { planReports, tryWrite } from './output.js';
import { readRound } from './round.js';
import { type ExitCode, type Terminal, worst } from './terminal.js';

const formats = {
  text: comparisonText,
  json: (comparison: Comparison) => `${JSON.stringify(comparisonSchema.parse(comparison), null, 2)}\n`,
  csv: comparisonCsv,
  html: comparisonPage,
} as const;
type CompareFormat = keyof typeof formats;

/** @throws UsageError */
export async function runCompare(options: CommandOptions, terminal: Terminal): Promise<ExitCode> {
  const { cwd, fs, stdout } = terminal;
  const [first, second, ...more] = options.inputs;
  if (first === undefined || second === undefined || more.length > 0) throw new UsageError(words.two);
  const targets = planReports({ items: [] }, options, cwd, fs);
  const asked = [options.format, ...targets.map(({ format }) => format)].map(formatOf);
  const files = await readRound(second, options, terminal);
  const comparison = compareRounds(await readRound(first, options, terminal), files);
  const [format = 'text'] = asked;
  if (options.output === null) stdout.write(formats[format](comparison));
  const isWritten = targets.map((target) =>
    tryWrite(resolve(cwd, target.file), formats[formatOf(target.format)](comparison), terminal),
  );
  return isWritten.includes(false) ? 2 : worst(files.map(({ verdict }) => exitOf[verdict]));
}

function formatOf(format: string): CompareFormat {
  if (Object.hasOwn(formats, format)) return format as CompareFormat;
  throw new UsageError(words.format(format));
}
