/** `wulou check`: reads files, writes none but its own reports. */
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { documentNames } from '../document/fileNames.js';
import type { FileReport, JsonReport } from '../report/json.js';
import { overviewOf } from '../report/batch/overview.js';
import { render, textAfter, type Rendering } from '../report/batch/render.js';
import { type Paint, textReport, type TextStyle } from '../report/text.js';
import { countsOf } from '../report/fileReport.js';
import { checking as words } from '../strings/cli.js';
import { formatIsoDate } from '../text/dates.js';
import { checkEach, exitOf } from './checkEach.js';
import { findInputs, type Inputs } from './inputs.js';
import type { CommandOptions } from './options.js';
import { planReports, tryWrite } from './output.js';
import { type ExitCode, type Terminal, worst } from './terminal.js';
import { version } from './version.js';

/** @throws UsageError when a report would go over an input or another report */
export async function runCheck(options: CommandOptions, terminal: Terminal): Promise<ExitCode> {
  const { fs, cwd, stdout, stderr } = terminal;
  const inputs = findInputs(options.inputs, cwd, fs, documentNames.check);
  const targets = planReports(inputs, options, cwd, fs);
  const many = inputs.fromFolder || inputs.items.length > 1;
  const toScreen = options.output === null;
  const screen = toScreen && options.format === 'text' ? screenOf(inputs, many, options, terminal) : null;
  const files = await checkEach(inputs.items, options, terminal, (file) => screen?.show(listed(file, options)));
  const report: JsonReport = {
    version: 1,
    asOf: formatIsoDate(options.asOf),
    ...(options.only !== null && { only: [...options.only] }),
    files: files.map((file) => listed(file, options)),
  };
  const rendering: Rendering = { report, others: inputs.others, many, verbose: options.verbose, version };
  if (screen !== null) screen.end(report.files);
  else if (toScreen) stdout.write(render(options.format, rendering));
  const isWritten = targets.map(({ file, format }) =>
    tryWrite(resolve(cwd, file), render(format, rendering), terminal),
  );
  const warnings = files.reduce((sum, file) => sum + countsOf(file).warning, 0);
  const { maxWarnings } = options;
  const isTooMany = maxWarnings !== null && warnings > maxWarnings;
  if (isTooMany) stderr.write(words.tooManyWarnings(warnings, maxWarnings));
  if (isWritten.includes(false)) return 2;
  return worst([isTooMany ? 1 : 0, ...files.map(({ verdict }) => exitOf[verdict])]);
}

/** What of a report is shown when a person asks for less of it. Counts and verdict stay those of the whole check. */
function listed(file: FileReport, { only, noGround }: CommandOptions): FileReport {
  const findings = file.findings.filter(
    ({ rule, severity }) => only === null || [rule, severity].some((id) => only.includes(id)),
  );
  return { ...file, findings: noGround ? findings.map((finding) => ({ ...finding, ground: '' })) : findings };
}

/** Text as it comes. */
function screenOf({ items, others }: Inputs, many: boolean, { verbose }: CommandOptions, terminal: Terminal) {
  const { stdout, stderr } = terminal;
  const paint = hasColour(terminal) ? coloured : undefined;
  if (!many) return { show: (file: FileReport) => stdout.write(textReport(file, paint)), end: () => undefined };
  const overview = overviewOf(
    items.map(({ path }) => path),
    paint,
  );
  let isFirst = true;
  return {
    show(file: FileReport) {
      if (isFirst) stdout.write(overview.head());
      isFirst = false;
      stdout.write(overview.line(file));
    },
    end(files: readonly FileReport[]) {
      stdout.write(textAfter(files, others, verbose, paint));
      if (!verbose && stdout.isTTY === true) stderr.write(words.more);
    },
  };
}

/** Bright enough on light and dark grounds. */
const looks = {
  error: 'red',
  warning: 'yellow',
  manual: 'cyan',
  clean: 'green',
  refused: 'red',
  bold: 'bold',
  faint: 'dim',
} as const satisfies Record<TextStyle, string>;

/** Whether there are colours is decided here, not by Node. */
const coloured: Paint = (style, text) => styleText(looks[style], text, { validateStream: false });

/** https://no-color.org: any value that is not empty. */
function hasColour({ stdout, env }: Terminal): boolean {
  return stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
