/** What people are told of a check, worked out once. Pane, workbench, checklist, JSON, text report, marks and comments are projections of it. */
import type { Finding, Severity } from '../check/finding.js';
import { ignoredIn, type Memory } from '../decisions/memory.js';
import { subjectsOf } from '../decisions/subject.js';
import type { DocumentContent } from '../document/content.js';
import { fieldLabel, isLikelyWu, labelPath, titleIn } from '../forms/index.js';
import type { Form } from '../forms/schema.js';
import type { RuleId } from '../rules/index.js';
import { findings as words, type Ground, packSource } from '../strings/pane.js';
import { briefOf, messageOf } from './describe.js';
import { marksFor } from './marks.js';
import {
  findingsIn,
  isBlankRow,
  type Comment,
  type FillPlan,
  type Told,
  type ToldFinding,
  type ToldGroup,
} from './toldFinding.js';

/** @param decisions what a person decided about this document; `emptyMemory` without */
export function tell(findings: readonly Finding[], content: DocumentContent, form: Form, decisions: Memory): Told {
  const parts = form.parts.map(({ id, label }) => ({ part: id, label }));
  const labels = new Map([...parts.map(({ part, label }) => [part, label] as const), ['', words.wholeDocument]]);
  const subjects = subjectsOf(findings, content);
  const all = findings.map((finding, index): ToldFinding => {
    const path = labelPath(finding.label);
    const message = messageOf(finding);
    return {
      ...(subjects[index] ?? { key: '', fingerprint: '' }),
      finding,
      path,
      title: titleIn(finding.label, labels.get(finding.place.part) ?? ''),
      brief: briefOf(finding),
      message,
      said: withoutLabel(message, path.at(-1) ?? ''),
      ground: groundOf(finding, form),
    };
  });
  const ignored = all.flatMap((told) => {
    const entry = told.finding.severity === 'manual' ? undefined : ignoredIn(decisions, told);
    return entry === undefined ? [] : [{ told, reason: entry.reason }];
  });
  const aside = new Set(ignored.map(({ told }) => told));
  const left = all.filter((told) => !aside.has(told));
  const shown = {
    groups: groupsOf(
      left.filter(({ finding }) => finding.severity !== 'manual'),
      labels,
    ),
    manual: manualOf(left.filter(({ finding }) => finding.severity === 'manual')),
  };
  const count = (severity: Severity): number => left.filter(({ finding }) => finding.severity === severity).length;
  return {
    formTitle: form.title,
    source: form.source === undefined ? null : packSource(form.source),
    content,
    findings: all,
    tally: { error: count('error'), warning: count('warning'), manual: count('manual') },
    ...shown,
    ignored,
    parts,
    unread: unreadIn(content, findings),
    fill: fillPlan(left, form),
    marks: marksFor(
      findingsIn(shown).map(({ finding }) => finding),
      form,
    ),
    comments: shown.groups.flatMap((group) => group.findings.map(commentOf)),
    labels: new Map([
      ...form.fields.map((field) => [field.id, fieldLabel(form, field)] as const),
      ...content.fields.map((field) => [field.field, field.label] as const),
    ]),
  };
}

/** “签署时间”填写的… → 填写的…; “4.4 开放与运行”里还留着… → 还留着…. */
function withoutLabel(message: string, name: string): string {
  const label = `“${name}”`;
  return message.startsWith(label) ? message.slice(label.length).replace(/^(?:中(?:的|(?=有))|里|的|，)/, '') : message;
}

/** What cannot be true needs no sentence of the official text; one that asks for care in general would be a pretext. */
const EVIDENT: ReadonlySet<string> = new Set<RuleId>([
  'date-invalid',
  'date-in-future',
  'phone-invalid',
  'email-invalid',
  'number-invalid',
  'percent-out-of-range',
  'part-exceeds-total',
  'ratio-mismatch',
]);

function groundOf(finding: Finding, form: Form): Ground | null {
  const ground = EVIDENT.has(finding.rule) ? undefined : form.grounds[finding.ground];
  return ground === undefined ? null : { where: ground.where, quote: ground.quote };
}

function groupsOf(findings: readonly ToldFinding[], labels: ReadonlyMap<string, string>): ToldGroup[] {
  const partOf = ({ finding }: ToldFinding): string => (labels.has(finding.place.part) ? finding.place.part : '');
  return [...labels]
    .map(([part, label]) => {
      const own = findings.filter((told) => partOf(told) === part);
      return { part, label, findings: [...own.filter(isBlankRow), ...own.filter((told) => !isBlankRow(told))] };
    })
    .filter((group) => group.findings.length > 0);
}

/** Reminders of the form say of themselves when they are for; whatever else a person has to look at is for before. */
function manualOf(findings: readonly ToldFinding[]): Told['manual'] {
  const isAfter = ({ finding }: ToldFinding): boolean => finding.data['when'] === 'after';
  return { before: findings.filter((told) => !isAfter(told)), after: findings.filter(isAfter) };
}

const UNREAD_TEXT: RuleId = 'unread-text';

function unreadIn({ fields, missingHeadings }: DocumentContent, findings: readonly Finding[]): Told['unread'] {
  return {
    fields: fields.filter(({ state }) => state === 'missing' || state === 'unreadable').length,
    headings: missingHeadings.length,
    stretches: findings.filter(({ rule }) => rule === UNREAD_TEXT).length,
  };
}

/** Rules that find a field without an answer: unless its finding has a fix, the applicant alone can give one. */
const UNANSWERED: ReadonlySet<string> = new Set<RuleId>(['blank-field', 'choice-none', 'not-applicable-wording']);

function fillPlan(findings: readonly ToldFinding[], form: Form): FillPlan {
  const fills = findings.filter(({ finding }) => finding.fix?.kind === 'fill');
  const likely = fills.filter(({ finding }) => isLikelyWu(form, finding.field ?? ''));
  const isBlank = ({ finding }: ToldFinding): boolean => finding.rule === 'blank-field';
  return {
    blanks: likely.filter(isBlank),
    wordings: likely.filter((told) => !isBlank(told)),
    unlikely: fills.filter((told) => !likely.includes(told)),
    hints: findings.filter(({ finding }) => finding.fix?.kind === 'delete-hint'),
    needed: findings.filter(
      ({ finding }) => finding.severity === 'error' && finding.fix === undefined && UNANSWERED.has(finding.rule),
    ),
  };
}

function commentOf({ finding, message, ground }: ToldFinding): Comment {
  return { field: finding.field ?? '', text: words.comment(finding.severity, message, ground) };
}
