/** The list of what was found, for people who do not have the document before them: as plain text here, as a page in `checklistPage.ts`. */
import type { Severity } from '../check/finding.js';
import { checklist as words, findings, severityWord } from '../strings/pane.js';
import { printable } from './text.js';

export interface ChecklistItem {
  readonly severity: Severity;
  /** The form's label without the part. */
  readonly title: string;
  readonly message: string;
  /** Where the official text asks for it; '' for nothing. */
  readonly where: string;
}

export interface Checklist {
  readonly formTitle: string;
  readonly fileName: string;
  readonly checkedAt: Date;
  /** The verdict in the words of the pane. */
  readonly verdict: string;
  /** The document was changed after the check. */
  readonly outdated: boolean;
  /** Errors and warnings by part of the form, in document order. */
  readonly groups: readonly { readonly label: string; readonly items: readonly ChecklistItem[] }[];
  readonly manual: readonly (ChecklistItem & { readonly ticked: boolean })[];
  /** With the reasons people gave; '' without. */
  readonly ignored: readonly (ChecklistItem & { readonly reason: string })[];
}

/** Numbered, grouped, in lines that survive being pasted into a message. Ends without a line break. */
export function checklistText(list: Checklist): string {
  let number = 0;
  const groups = list.groups.map(({ label, items }) =>
    [printable(label), ...items.map((item) => `${++number}. ${graded(item)}`)].join('\n'),
  );
  const manual = list.manual.map((item) => `${item.ticked ? '☑' : '□'} ${sentence(item)}`);
  const ignored = list.ignored.map(
    (item) => `· ${graded(item)}（${item.reason === '' ? words.noReason : words.reason(printable(item.reason))}）`,
  );
  return [
    headLines(list).join('\n'),
    ...(groups.length > 0 ? groups : [findings.none(list.ignored.length)]),
    ...section(words.manual, manual),
    ...section(words.ignored, ignored),
    words.made,
  ].join('\n\n');
}

function headLines(list: Checklist): string[] {
  return [
    words.title(list.formTitle),
    `${words.file}：${printable(list.fileName)}`,
    `${words.checkedAt}：${timeOf(list.checkedAt)}`,
    `${words.verdict}：${list.verdict}`,
    ...(list.outdated ? [words.outdated] : []),
  ];
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[heading, ...lines].join('\n')];
}

function graded(item: ChecklistItem): string {
  return words.graded(severityWord[item.severity], sentence(item));
}

/** Many messages begin with the label itself. */
function sentence({ title, message }: ChecklistItem): string {
  return printable(message.startsWith(title) ? message : words.about(title, message));
}

/** “2023年2月20日 09:05”, by the clock of this machine. */
export function timeOf(date: Date): string {
  const clock = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return `${words.date(date)} ${clock}`;
}
