/** The report for people in a terminal or a file: a line with the verdict, then the findings by part of the form. */
import type { Severity } from '../check/finding.js';
import type { DocumentError } from '../document/error.js';
import { report as words } from '../strings/cli.js';
import { describeError } from '../strings/errors.js';
import { groundSentence, manual, severityWord } from '../strings/pane.js';
import type { FileReport } from './json.js';
import type { Told, ToldFinding } from './toldFinding.js';
import { verdictOf, type VerdictState } from './verdict.js';

/** What a stretch of the report is, for whoever gives it a look. */
export type TextStyle = Severity | 'clean' | 'refused' | 'bold' | 'faint';

export type Paint = (style: TextStyle, text: string) => string;

/** For files and programs. */
const plain: Paint = (_style, text) => text;

const styles = {
  outdated: 'warning',
  errors: 'error',
  unsure: 'warning',
  'to-check': 'manual',
  ignored: 'warning',
  printable: 'clean',
} satisfies Record<VerdictState, TextStyle>;

/** Text from a document or a file name on one line: what could drive the terminal becomes a visible mark. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** One file: its path and verdict, then what was found. Ends with a line break. */
export function textReport(path: string, told: Told, paint: Paint = plain): string {
  const { state, sentence } = verdictOf(told);
  const lines = [`${paint('bold', printable(path))}：${paint(styles[state], words.verdict(sentence, told.tally))}`];
  for (const { label, findings } of told.groups) {
    lines.push('', paint('bold', label), ...findings.flatMap((item) => findingLines(item, item.title, label, paint)));
  }
  for (const when of ['before', 'after'] as const) {
    const items = told.manual[when].flatMap((item) => findingLines(item, item.finding.label, told.formTitle, paint));
    if (items.length > 0) lines.push('', paint('bold', manual[when].heading), ...items);
  }
  return `${lines.join('\n')}\n`;
}

/** A file that could not be checked. Ends with a line break. */
export function textRefusal(path: string, error: DocumentError, paint: Paint = plain): string {
  const sentence = printable(describeError(error));
  return `${paint('bold', printable(path))}：${paint('refused', words.refused)}。${sentence}\n`;
}

/** The last line over several files. */
export function textSummary(files: readonly FileReport[]): string {
  const count = (verdict: FileReport['verdict']): number => files.filter((file) => file.verdict === verdict).length;
  return `${words.summary(files.length, count('clean'), count('findings'), count('refused'))}\n`;
}

/** @param title not said again where it is that of the group, or of the document as a whole */
function findingLines({ finding, message, ground }: ToldFinding, title: string, group: string, paint: Paint): string[] {
  const place = title === group ? '' : `${printable(title)}：`;
  const head = `  ${paint(finding.severity, severityWord[finding.severity])}  ${place}${printable(message)}`;
  return ground === null ? [head] : [head, paint('faint', `        ${words.ground(groundSentence(ground))}`)];
}
