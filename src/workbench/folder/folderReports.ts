/** What can be taken away of the table: the same reports as those of the command line. */
import '../../pane/store/schemasWithoutEval.js';
import { strToU8, zipSync } from 'fflate';
import type { Comparison } from '../../report/batch/compare.js';
import { comparisonCsv, comparisonPage } from '../../report/batch/compareText.js';
import { csvReport } from '../../report/batch/csv.js';
import { letterFiles, lettersOf } from '../../report/batch/letters.js';
import type { NoticeOptions } from '../../report/batch/notice.js';
import { htmlReport } from '../../report/batch/page.js';
import { type FileReport, type JsonReport, reportSchema } from '../../report/json.js';
import { folder as words } from '../../strings/pane.js';
import { type CalendarDate, formatIsoDate } from '../../text/dates.js';
import { giveFile } from '../files/give.js';

export interface Results {
  readonly reports: readonly FileReport[];
  /** Files that are no documents, by ending. */
  readonly others: ReadonlyMap<string, number>;
  readonly asOf: CalendarDate;
  /** With an earlier round; null without. */
  readonly comparison: Comparison | null;
}

const { names } = words;

function jsonOf({ reports, asOf }: Results): JsonReport {
  return { version: 1, asOf: formatIsoDate(asOf), files: [...reports] };
}

export function givePage(results: Results): void {
  giveFile(names.page, htmlReport(jsonOf(results), results.others), 'text/html');
}

export function giveCsv({ reports }: Results): void {
  giveFile(names.csv, csvReport(reports), 'text/csv');
}

export function giveReport(results: Results): void {
  const report = JSON.stringify(reportSchema.parse(jsonOf(results)), null, 2);
  giveFile(names.report, `${report}\n`, 'application/json');
}

export function giveComparisonPage(comparison: Comparison): void {
  giveFile(names.comparisonPage, comparisonPage(comparison), 'text/html');
}

export function giveComparisonCsv(comparison: Comparison): void {
  giveFile(names.comparisonCsv, comparisonCsv(comparison), 'text/csv');
}

/** @returns how many letters there are; without any nothing is given */
export async function giveLetters(
  { reports, comparison }: Results,
  options: Omit<NoticeOptions, 'since'>,
): Promise<number> {
  const letters = lettersOf(reports, options, comparison?.pairs ?? null);
  const files: Record<string, Uint8Array> = {};
  for (const letter of letters.values()) {
    for (const [name, content] of await letterFiles(letter)) {
      files[name] = typeof content === 'string' ? strToU8(content) : content;
    }
  }
  // Word documents are packed already.
  if (letters.size > 0) giveFile(names.notices, zipSync(files, { level: 0 }), 'application/zip');
  return letters.size;
}
