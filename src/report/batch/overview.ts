/** Several files on a terminal: one line a file, then how many there were and what was not checked. */
import { table as words } from '../../strings/report.js';
import { severityWord } from '../../strings/pane.js';
import { countsOf, identityOf, tallyOf } from '../fileReport.js';
import type { FileReport } from '../json.js';
import { plain, printable, verdictText, type Paint } from '../text.js';

/** Columns of a terminal that a text takes: East Asian characters take two (UAX #11). */
export function columnsOf(text: string): number {
  return Array.from(text).reduce<number>((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

const WIDE =
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\u2014\u2018-\u201d\u2026\uff01-\uff60]/u;
const CUT = '…';

/** Cut to so many columns at the end, or at the beginning, and filled up with blanks. */
function fitted(text: string, columns: number, cut: 'start' | 'end' = 'end'): string {
  let shown = Array.from(printable(text));
  if (columnsOf(shown.join('')) > columns) {
    while (columnsOf(shown.join('')) > columns - 2) shown = cut === 'start' ? shown.slice(1) : shown.slice(0, -1);
    shown = cut === 'start' ? [CUT, ...shown] : [...shown, CUT];
  }
  const line = shown.join('');
  return line + ' '.repeat(Math.max(0, columns - columnsOf(line)));
}

const LONGEST_NAME = 36;
const NAME = 28;
const UNIT = 16;
const GAP = '  ';

/** Lines of the same columns: those of the first are known before any file is checked. */
export function overviewOf(paths: readonly string[], paint: Paint = plain) {
  const longest = Math.max(0, ...paths.map((path) => columnsOf(printable(path))));
  const first = Math.min(LONGEST_NAME, Math.max(longest, columnsOf(words.columns.file)));
  return {
    head(): string {
      const { file, name, unit, verdict } = words.columns;
      const cells = [fitted(file, first), fitted(name, NAME), fitted(unit, UNIT), ...Object.values(severityWord)];
      return `${paint('bold', [...cells, verdict].join(GAP))}\n`;
    },
    line(file: FileReport): string {
      const { name, unit } = identityOf(file);
      const counts = countsOf(file);
      const cells = (['error', 'warning', 'manual'] as const).map((severity) => {
        const shown = file.verdict === 'refused' ? '-' : String(counts[severity]);
        const cell = shown.padStart(columnsOf(severityWord[severity]));
        return counts[severity] > 0 && severity !== 'manual' ? paint(severity, cell) : cell;
      });
      const line = [fitted(file.path, first, 'start'), fitted(name, NAME), fitted(unit, UNIT), ...cells];
      return `${[...line, verdictText(file, paint)].join(GAP)}\n`;
    },
  };
}

/** Every file that was met is counted; what was not checked is named, with the reason. */
export function textTotal(files: readonly FileReport[], others: ReadonlyMap<string, number>): string {
  const refused = files.filter(({ verdict }) => verdict === 'refused');
  const lines = [
    words.total(tallyOf(files)),
    ...(refused.length > 0 ? [words.notChecked] : []),
    ...refused.map(({ path, refusal }) => `  ${printable(path)}：${printable(refusal?.message ?? '')}`),
    ...(others.size > 0 ? [othersText(others)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Files that nobody took for a form are not hidden. */
export function othersText(others: ReadonlyMap<string, number>): string {
  return words.others([...others].sort(([a], [b]) => (a < b ? -1 : 1)));
}
