/** A check of one or several files in each of the formats. */
import { type FileReport, type JsonReport, reportSchema } from '../json.js';
import type { ReportFormat } from '../formats.js';
import { textReport, type Paint } from '../text.js';
import { csvReport } from './csv.js';
import { overviewOf, textTotal } from './overview.js';
import { htmlReport } from './page.js';
import { sarifReport } from './sarif.js';

export interface Rendering {
  readonly report: JsonReport;
  /** Files that were met in folders and are no documents, by ending. */
  readonly others: ReadonlyMap<string, number>;
  /** One line a file first. */
  readonly many: boolean;
  /** Several files with every finding. */
  readonly verbose: boolean;
  /** Of the program, for whoever reads its reports. */
  readonly version: string;
}

export function render(format: ReportFormat, { report, others, many, verbose, version }: Rendering): string {
  switch (format) {
    case 'text':
      return many ? textOfMany(report.files, others, verbose) : report.files.map((file) => textReport(file)).join('\n');
    case 'json':
      // What is promised is checked where it leaves.
      return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`;
    case 'jsonl':
      return report.files
        .map((file) => `${JSON.stringify(reportSchema.parse({ ...report, files: [file] }))}\n`)
        .join('');
    case 'csv':
      return csvReport(report.files);
    case 'html':
      return htmlReport(report, others);
    case 'sarif':
      return sarifReport(report, version);
  }
}

function textOfMany(files: readonly FileReport[], others: ReadonlyMap<string, number>, verbose: boolean): string {
  const overview = overviewOf(files.map(({ path }) => path));
  return overview.head() + files.map((file) => overview.line(file)).join('') + textAfter(files, others, verbose);
}

/** What follows the lines of the files: the total and, if so wished, the findings of each. */
export function textAfter(
  files: readonly FileReport[],
  others: ReadonlyMap<string, number>,
  verbose: boolean,
  paint?: Paint,
): string {
  const details = verbose ? files.map((file) => `\n${textReport(file, paint)}`) : [];
  return `\n${textTotal(files, others)}${details.join('')}`;
}
