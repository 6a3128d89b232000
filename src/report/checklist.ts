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

/** What stands below the head: by part, then what to look at, then what was set aside; entries behind a number, a box or a point. */
export function sectionsOf({ told, ticked }: Checklist) {
  let number = 0;
  const entry = (mark: string, item: ToldFinding, title = item.finding.label, reason = '') => {
    return { mark, item, title, reason };
  };
  const boxed = (items: readonly ToldFinding[]) => items.map((item) => entry(ticked.has(item.key) ? '☑' : '□', item));
  const ignored = told.ignored.map(({ told: item, reason }) =>
    entry('·', item, item.finding.label, reason === '' ? words.noReason : words.reason(reason)),
  );
  return [
    ...told.groups.map(({ label, findings: items }) => ({
      heading: label,
      // The heading names the part.
      entries: items.map((item) => entry(`${++number}.`, item, item.title)),
    })),
    { heading: manual.before.heading, entries: boxed(told.manual.before) },
    { heading: manual.after.heading, entries: boxed(told.manual.after) },
    { heading: words.ignored, entries: ignored },
  ].filter(({ entries }) => entries.length > 0);
}

export type ChecklistSection = ReturnType<typeof sectionsOf>[number];
export type ChecklistEntry = ChecklistSection['entries'][number];

/** In lines that survive being pasted into a message. Ends without a line break. */
export function checklistText(list: Checklist): string {
  const { told, fileName, checkedAt } = list;
  const head = [
    words.title(told.formTitle),
    `${words.file}：${printable(fileName)}`,
    `${words.checkedAt}：${timeOf(checkedAt)}`,
    `${words.verdict}：${verdictOf(told, list).sentence}`,
    ...(told.source === null ? [] : [told.source]),
    ...(list.outdated ? [words.outdated] : []),
  ];
  return [
    head.join('\n'),
    ...(told.groups.length > 0 ? [] : [findings.none(told.ignored.length)]),
    ...sectionsOf(list).map(({ heading, entries }) => [printable(heading), ...entries.map(lineOf)].join('\n')),
    words.made,
  ].join('\n\n');
}

function lineOf({ mark, item: { finding, said }, title, reason }: ChecklistEntry): string {
  const sentence = printable(words.about(title, said));
  const line = finding.severity === 'manual' ? sentence : words.graded(severityWord[finding.severity], sentence);
  return `${mark} ${line}${reason === '' ? '' : `（${printable(reason)}）`}`;
}

/** “2023年2月20日 09:05”, by the clock of this machine. */
export function timeOf(date: Date): string {
  const clock = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return `${words.date(date)} ${clock}`;
}
