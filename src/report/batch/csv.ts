/** Tables for Excel: comma-separated, with a byte order mark, so that Chinese Excel takes them for UTF-8. */
import { titleIn } from '../../forms/index.js';
import { table as words } from '../../strings/report.js';
import { severityWord } from '../../strings/pane.js';
import { byPart, identityOf } from '../fileReport.js';
import type { FileReport } from '../json.js';
import { printable, verdictText } from '../text.js';

const BYTE_ORDER_MARK = '\ufeff';

/** Lines as RFC 4180 has them. */
export function csv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Text from a document never becomes a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line for each finding; a file without any, or that was not checked, has one of its own. */
export function csvReport(files: readonly FileReport[]): string {
  const ids = ['file', 'name', 'unit', 'verdict', 'severity', 'part', 'field', 'message', 'ground', 'rule'] as const;
  return csv([ids.map((id) => words.columns[id]), ...files.flatMap(rowsOf)]);
}

function rowsOf(file: FileReport): string[][] {
  const { name, unit } = identityOf(file);
  const own = [file.path, name, unit, verdictText(file)].map(printable);
  const rows = byPart(file, file.findings).flatMap(({ label: part, findings }) =>
    findings.map(({ severity, label, message, ground, rule }) =>
      [...own, severityWord[severity], part, titleIn(label, part), message, ground, rule].map(printable),
    ),
  );
  return rows.length > 0 ? rows : [[...own, '', '', '', printable(file.refusal?.message ?? ''), '', '']];
}
