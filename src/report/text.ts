/** The report for people in a terminal or a file: a line with the verdict, then the findings by part of the form. */
import type { Severity } from '../check/finding.js';
import { formById } from '../forms/index.js';
import type { Form } from '../forms/index.js';
import { report as words, type Tally } from '../strings/cli.js';
import { severityWord } from '../strings/pane.js';
import type { FileReport, FindingReport } from './json.js';

/** What a stretch of the report is, for whoever gives it a look. */
export type TextStyle = Severity | 'clean' | 'refused' | 'bold' | 'faint';

export type Paint = (style: TextStyle, text: string) => string;

/** For files and programs. */
const plain: Paint = (_style, text) => text;

/** Text from a document or a file name on one line: what could drive the terminal becomes a visible mark. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** One file: its path and verdict, then its findings. Ends with a line break. */
export function textReport(file: FileReport, paint: Paint = plain): string {
  const lines = [`${paint('bold', printable(file.path))}：${verdictOf(file, paint)}`];
  for (const [label, findings] of grouped(file)) {
    lines.push('', paint('bold', label), ...findings.flatMap((finding) => findingLines(finding, label, paint)));
  }
  return `${lines.join('\n')}\n`;
}

/** The last line over several files. */
export function textSummary(files: readonly FileReport[]): string {
  const count = (verdict: FileReport['verdict']): number => files.filter((file) => file.verdict === verdict).length;
  return `${words.summary(files.length, count('clean'), count('findings'), count('refused'))}\n`;
}

/** “可以打印” needs more than no error: every field of the form was found and could be read. */
function verdictOf(file: FileReport, paint: Paint): string {
  if (file.verdict === 'refused')
    return `${paint('refused', words.refused)}。${printable(file.refusal?.message ?? '')}`;
  const tally = tallyOf(file.findings);
  const unread = file.fields.filter(({ state }) => state === 'missing' || state === 'unreadable').length;
  if (file.verdict === 'findings') return paint('error', words.mustChange(tally));
  return unread > 0 ? paint('warning', words.incomplete(unread, tally)) : paint('clean', words.printable(tally));
}

function tallyOf(findings: readonly FindingReport[]): Tally {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), manual: count('manual') };
}

/** Findings by the part they stand in, parts in the order of the form, those about the whole document last. */
function grouped(file: FileReport): [string, FindingReport[]][] {
  const form = file.form === null ? null : formById(file.form);
  const order = [...(form?.parts.map(({ id }) => id) ?? []), ''];
  const groups = new Map<string, FindingReport[]>();
  for (const finding of file.findings) {
    const part = order.includes(finding.place.part) ? finding.place.part : '';
    groups.set(part, [...(groups.get(part) ?? []), finding]);
  }
  return order.flatMap((part): [string, FindingReport[]][] => {
    const findings = groups.get(part);
    return findings === undefined ? [] : [[partLabel(form, part), findings]];
  });
}

function partLabel(form: Form | null, part: string): string {
  return form?.parts.find(({ id }) => id === part)?.label ?? words.wholeDocument;
}

function findingLines(finding: FindingReport, part: string, paint: Paint): string[] {
  const { severity, label, message, ground } = finding;
  const within = label.startsWith(`${part} / `) ? label.slice(part.length + 3) : label;
  const place = within === part ? '' : `${printable(within)}：`;
  const head = `  ${paint(severity, severityWord[severity])}  ${place}${printable(message)}`;
  return ground === '' ? [head] : [head, paint('faint', `        ${words.ground(ground)}`)];
}
