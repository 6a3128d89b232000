/** The report for people in a terminal or a file: a line with the verdict, then the findings by part of the form. */
import type { Severity } from '../check/finding.js';
import { titleIn } from '../forms/index.js';
import { report as words } from '../strings/cli.js';
import { manual, severityWord } from '../strings/pane.js';
import { byPart, countsOf, formFacts, toChange, toLookAt } from './fileReport.js';
import type { FileReport, FindingReport } from './json.js';
import type { VerdictState } from './verdict.js';

/** What a stretch of the report is, for whoever gives it a look. */
export type TextStyle = Severity | 'clean' | 'refused' | 'bold' | 'faint';

export type Paint = (style: TextStyle, text: string) => string;

/** For files and programs. */
export const plain: Paint = (_style, text) => text;

const styles = {
  outdated: 'warning',
  errors: 'error',
  unsure: 'warning',
  'to-check': 'manual',
  ignored: 'warning',
  printable: 'clean',
  advised: 'warning',
  passed: 'clean',
} satisfies Record<VerdictState, TextStyle>;

/** Text from a document or a file name on one line: what could drive the terminal becomes a visible mark. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** What is said of a file in a few words, in its look. */
export function verdictText({ verdict, summary }: FileReport, paint: Paint = plain): string {
  if (verdict === 'refused') return paint('refused', words.refused);
  return summary === undefined ? '' : paint(styles[summary.state], summary.sentence);
}

/** One file: its path and verdict, then what was found or why it was not checked. Ends with a line break. */
export function textReport(file: FileReport, paint: Paint = plain): string {
  const name = paint('bold', printable(file.path));
  if (file.form === null) {
    return `${name}：${verdictText(file, paint)}。${printable(file.refusal?.message ?? '')}\n`;
  }
  const { state, sentence } = file.summary ?? { state: 'unsure', sentence: '' };
  const lines = [`${name}：${paint(styles[state], words.verdict(sentence, countsOf(file)))}`];
  const { title: formTitle = '', source } = formFacts(file) ?? {};
  if (source !== undefined) lines.push(paint('faint', `  ${printable(source)}`));
  for (const { label, findings } of byPart(file, toChange(file))) {
    lines.push(
      '',
      paint('bold', label),
      ...findings.flatMap((one) => lineOf(one, titleIn(one.label, label), label, paint)),
    );
  }
  for (const when of ['before', 'after'] as const) {
    const items = toLookAt(file, when).flatMap((one) => lineOf(one, one.label, formTitle, paint));
    if (items.length > 0) lines.push('', paint('bold', manual[when].heading), ...items);
  }
  return `${lines.join('\n')}\n`;
}

/** @param title not said again where it is that of the group, or of the document as a whole */
function lineOf(finding: FindingReport, title: string, group: string, paint: Paint): string[] {
  const { severity, message, ground } = finding;
  const place = title === group ? '' : `${printable(title)}：`;
  const head = `  ${paint(severity, severityWord[severity])}  ${place}${printable(message)}`;
  return ground === '' ? [head] : [head, paint('faint', `        ${words.ground(ground)}`)];
}
