/** The list of what was found, for people who do not have the document before them: as plain text here, as a page in `checklistPage.ts`. */
import { checklist as words, findings, manual, severityWord } from '../strings/pane.js';
import { printable } from './text.js';
import type { Told, ToldFinding } from './toldFinding.js';
import { verdictOf, type Standing } from './verdict.js';

export interface Checklist extends Standing {
  readonly told: Told;
  readonly fileName: string;
  readonly checkedAt: Date;
}

/** Numbered, grouped, in lines that survive being pasted into a message. Ends without a line break. */
export function checklistText(list: Checklist): string {
  const { told, ticked } = list;
  let number = 0;
  const groups = told.groups.map((group) =>
    [printable(group.label), ...group.findings.map((item) => `${++number}. ${graded(item, item.title)}`)].join('\n'),
  );
  const boxed = (items: readonly ToldFinding[]): string[] =>
    items.map((item) => `${ticked.has(item.key) ? '☑' : '□'} ${sentence(item, item.finding.label)}`);
  const ignored = told.ignored.map(
    ({ told: item, reason }) =>
      `· ${graded(item, item.finding.label)}（${reason === '' ? words.noReason : words.reason(printable(reason))}）`,
  );
  return [
    headLines(list).join('\n'),
    ...(groups.length > 0 ? groups : [findings.none(told.ignored.length)]),
    ...section(manual.before.heading, boxed(told.manual.before)),
    ...section(manual.after.heading, boxed(told.manual.after)),
    ...section(words.ignored, ignored),
    words.made,
  ].join('\n\n');
}

function headLines(list: Checklist): string[] {
  return [
    words.title(list.told.formTitle),
    `${words.file}：${printable(list.fileName)}`,
    `${words.checkedAt}：${timeOf(list.checkedAt)}`,
    `${words.verdict}：${verdictOf(list.told, list).sentence}`,
    ...(list.told.source === null ? [] : [list.told.source]),
    ...(list.outdated ? [words.outdated] : []),
  ];
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[heading, ...lines].join('\n')];
}

function graded(item: ToldFinding, title: string): string {
  return words.graded(severityWord[item.finding.severity], sentence(item, title));
}

/** @param title with the whole path where no heading names the part */
function sentence({ said }: ToldFinding, title: string): string {
  return printable(words.about(title, said));
}

/** “2023年2月20日 09:05”, by the clock of this machine. */
export function timeOf(date: Date): string {
  const clock = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return `${words.date(date)} ${clock}`;
}
