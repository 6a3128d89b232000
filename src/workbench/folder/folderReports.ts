/** What can be taken away of the table: the same reports as those of the command line. */
import '../../pane/store/schemasWithoutEval.js';
import { strToU8, zipSync } from 'fflate';
import type { MenuEntry } from '../../pane/head/DisclosureMenu.js';
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

/** What gives each of the reports, and those on the comparison where there is one. */
export function givingReports({ reports, others, asOf, comparison }: Results) {
  const json: JsonReport = { version: 1, asOf: formatIsoDate(asOf), files: [...reports] };
  const giving = (kind: Exclude<keyof typeof names, 'notices'>, type: string, content: () => string): MenuEntry => ({
    label: words[kind],
    select: () => giveFile(names[kind], content(), type),
  });
  return {
    page: giving('page', 'text/html', () => htmlReport(json, others)),
    csv: giving('csv', 'text/csv', () => csvReport(reports)),
    report: giving('report', 'application/json', () => `${JSON.stringify(reportSchema.parse(json), null, 2)}\n`),
    compared:
      comparison === null
        ? []
        : [
            giving('comparisonPage', 'text/html', () => comparisonPage(comparison)),
            giving('comparisonCsv', 'text/csv', () => comparisonCsv(comparison)),
          ],
  };
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
