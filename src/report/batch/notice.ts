/** 退改通知单: what a research office sends back to a laboratory, as lines. `noticeDocx.ts` makes a Word document of it. */
import { joinedLabel, labelPath } from '../../forms/index.js';
import { reminders } from '../../rules/reminders.js';
import { notice as words } from '../../strings/report.js';
import type { CalendarDate } from '../../text/dates.js';
import { formFacts, identityOf, toChange, toLookAt } from '../fileReport.js';
import type { FileReport, FindingReport } from '../json.js';
import { printable } from '../text.js';
import type { PairReport } from './compare.js';

export interface NoticeOptions {
  /** By when; null when no day is set. */
  readonly until: CalendarDate | null;
  /** Whom to ask: name, telephone … as given; '' for nobody. */
  readonly from: string;
  /** The day the letter is written. */
  readonly today: CalendarDate;
  /** How the file compares with the round before; null in the first one. */
  readonly since: PairReport | null;
}

/** Paragraphs of the letter, each of one kind; the numbers stand in the text. */
export interface NoticeLine {
  readonly kind: 'title' | 'text' | 'heading' | 'item' | 'signature';
  readonly text: string;
}

/** Null for a file with nothing to send back: it was not checked, or nothing was found but what every form has to be looked at for. */
export function noticeOf(file: FileReport, { until, from, today, since }: NoticeOptions): readonly NoticeLine[] | null {
  if (file.form === null) return null;
  const findings = toChange(file);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const isReminder = ({ rule }: FindingReport): boolean => reminders.some(({ id }) => id === rule);
  const before = toLookAt(file, 'before');
  const looks = before.filter((finding) => !isReminder(finding));
  if (errors.length + warnings.length + looks.length === 0) return null;
  const { name, unit } = identityOf(file);
  const fileName = file.path.split(/[/\\]/).at(-1) ?? file.path;
  const opening = [
    words.opening(formFacts(file)?.title ?? '', fileName, errors.length),
    errors.length === 0 ? '' : until === null ? words.please : words.until(words.date(until)),
    words.stop,
    since === null ? '' : words.since(since.mended.length, since.still.length),
  ];
  let number = 0;
  const isNew = (finding: FindingReport): boolean =>
    since?.added.some(
      ({ rule, field, message }) => rule === finding.rule && field === finding.field && message === finding.message,
    ) ?? false;
  const list = (heading: string, some: readonly FindingReport[]): NoticeLine[] =>
    some.length === 0
      ? []
      : [
          { kind: 'heading', text: heading },
          ...some.map((finding) => ({
            kind: 'item' as const,
            text: `${++number}. ${sentenceOf(finding)}${isNew(finding) ? words.isNew : ''}`,
          })),
        ];
  const lines: NoticeLine[] = [
    { kind: 'title', text: words.title },
    { kind: 'text', text: words.addressee(name, unit) },
    { kind: 'text', text: opening.join('') },
    ...list(words.must(errors.length), errors),
    ...list(words.should(warnings.length), warnings),
    ...list(words.look(looks.length), looks),
    ...remindersOf(before.filter(isReminder)),
    { kind: 'text', text: `${from === '' ? '' : words.from(from)}${words.thanks}` },
    { kind: 'signature', text: words.date(today) },
  ];
  return lines.map(({ kind, text }) => ({ kind, text: printable(text) }));
}

/** Where, what, and why in one line. */
function sentenceOf({ label, message, ground }: FindingReport): string {
  const where = ground.split('：')[0] ?? '';
  const path = labelPath(label);
  // Many messages begin with the name of the field.
  const title = message.startsWith(`“${path.at(-1) ?? ''}”`) ? path.slice(0, -1) : path;
  return `${title.length === 0 ? '' : `${joinedLabel(title)}：`}${message}${where === '' ? '' : words.ground(where)}`;
}

function remindersOf(findings: readonly FindingReport[]): NoticeLine[] {
  const labels = [...new Set(findings.map(({ label }) => labelPath(label).at(-1) ?? label))];
  return labels.length === 0 ? [] : [{ kind: 'text', text: words.reminders(labels) }];
}

/** To paste into a message. Ends with a line break. */
export function noticeText(lines: readonly NoticeLine[]): string {
  return lines.map(({ kind, text }) => (kind === 'heading' ? `\n${text}\n` : `${text}\n`)).join('');
}
