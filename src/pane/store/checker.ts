/** The heavy half of the pane: form, rules and their sentences. Loaded after the first paint. */
import './schemasWithoutEval.js';
import type { Finding, Severity } from '../../check/finding.js';
import type { DocumentContent, FieldContent } from '../../document/content.js';
import { DocumentError } from '../../document/error.js';
import { fieldLabel, formById } from '../../forms/index.js';
import type { Form } from '../../forms/schema.js';
import { checklistText } from '../../report/checklist.js';
import { checklistPage } from '../../report/checklistPage.js';
import { briefOf, describeFinding } from '../../report/describe.js';
import { editsFor } from '../../report/edits.js';
import { marksFor } from '../../report/marks.js';
import { check as checkContent } from '../../rules/index.js';
import { describeError } from '../../strings/errors.js';
import { findings as words } from '../../strings/pane.js';
import { fingerprint } from '../../text/fingerprint.js';
import { emptyMemory, ignoredIn } from '../../decisions/memory.js';
import { createMemoryStorage } from '../../decisions/memoryStorage.js';
import { metersOf } from './meters.js';
import type { Checker, CheckResult, FindingGroup, FindingView } from './result.js';

function groupLabels(form: Form): ReadonlyMap<string, string> {
  return new Map([['', words.wholeDocument], ...form.parts.map((part) => [part.id, part.label] as const)]);
}

/** Keys tell apart findings of one rule in one field by their ordinal. */
function viewsFor(
  all: readonly Finding[],
  content: DocumentContent,
  form: Form,
  groups: ReadonlyMap<string, string>,
): FindingView[] {
  const contents = new Map(content.fields.map((field) => [field.field, field]));
  const seen = new Map<string, number>();
  return all.map((finding) => {
    const base = `${finding.rule}|${finding.field ?? finding.label}|${finding.message}`;
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    const prefix = `${groups.get(finding.place.part) ?? ''} / `;
    const { message, ground } = describeFinding(finding, form);
    const source = form.grounds[finding.ground];
    return {
      key: `${base}|${ordinal}`,
      fingerprint: fingerprintOf(finding, contents.get(finding.field ?? '')),
      finding,
      title: finding.label.startsWith(prefix) ? finding.label.slice(prefix.length) : finding.label,
      brief: briefOf(finding),
      message,
      where: source?.where ?? ground,
      quote: source?.quote ?? '',
    };
  });
}

/** What a finding says may rest on other fields too, so its data is part of what it is about; the day of the check is not. */
function fingerprintOf({ severity, data }: Finding, content: FieldContent | undefined): string {
  const options = content?.options.map(({ id, state }) => `${id} ${state}`) ?? [];
  const said = Object.entries(data).filter(([name]) => name !== 'asOf');
  return fingerprint(JSON.stringify([severity, said, content?.text ?? '', options]));
}

function groupsOf(views: readonly FindingView[], labels: ReadonlyMap<string, string>): FindingGroup[] {
  return [...labels]
    .map(([part, label]) => ({
      part,
      label,
      findings: views.filter(({ finding }) => partOf(finding, labels) === part),
    }))
    .filter((group) => group.findings.length > 0);
}

function partOf(finding: Finding, labels: ReadonlyMap<string, string>): string {
  return labels.has(finding.place.part) ? finding.place.part : '';
}

function check(content: DocumentContent, now: Date, memory = emptyMemory): CheckResult {
  const form = formById(content.form);
  const asOf = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const all = checkContent(content, form, asOf);
  const groups = groupLabels(form);
  const views = viewsFor(all, content, form, groups);
  const ignored = views.flatMap((view) => {
    const entry = view.finding.severity === 'manual' ? undefined : ignoredIn(memory, view);
    return entry === undefined ? [] : [{ view, reason: entry.reason }];
  });
  const aside = new Set(ignored.map(({ view }) => view));
  const listed = views.filter((view) => !aside.has(view));
  const count = (severity: Severity): number => listed.filter(({ finding }) => finding.severity === severity).length;
  const read = content.fields.filter(({ state }) => state === 'filled' || state === 'blank').length;
  return {
    content,
    formTitle: form.title,
    checkedAt: now,
    counts: { error: count('error'), warning: count('warning'), manual: count('manual') },
    groups: groupsOf(
      listed.filter(({ finding }) => finding.severity !== 'manual'),
      groups,
    ),
    manual: listed.filter(({ finding }) => finding.severity === 'manual'),
    ignored,
    parts: form.parts.map(({ id, label }) => ({ part: id, label })),
    fields: { total: content.fields.length, read },
    complete: read === content.fields.length && content.missingHeadings.length === 0,
    marks: marksFor(
      listed.map(({ finding }) => finding),
      form,
    ),
    labels: new Map([
      ...form.fields.map((field) => [field.id, fieldLabel(form, field)] as const),
      ...content.fields.map((field) => [field.field, field.label] as const),
    ]),
  };
}

export const checker: Checker = {
  check,
  meters: (content) => metersOf(content, formById(content.form)),
  memoriesIn: createMemoryStorage,
  checklist: (list) => ({ text: checklistText(list), page: checklistPage(list) }),
  fix: (views, content, document) =>
    document.edit(
      editsFor(
        views.map((view) => view.finding),
        content,
      ),
    ),
  describe: (error) => {
    // A fault of the program is no statement about the document.
    if (!(error instanceof DocumentError) || error.code === 'internal-error') return null;
    return { reason: error.code === 'not-this-form' ? 'other-form' : 'unreadable', sentence: describeError(error) };
  },
};
