/** Runs the rules of a form over a document. Pure: the same content, form and day give the same findings. */
import type { DocumentContent, FieldContent } from '../document/content.js';
import { copyId, fieldLabel, fieldOf, parseFieldId } from '../forms/index.js';
import type { Form, FormField } from '../forms/schema.js';
import { oncePer } from '../text/patterns.js';
import { isWu } from '../text/wording.js';
import type { CalendarDate } from '../text/dates.js';
import { severities, type Finding, type Report, type Severity } from './finding.js';
import { planChecks, rulesOf } from './plan.js';
import type { CheckPlan } from './plan.js';
import { ruleReaches } from './rule.js';
import type { CheckContext, Rule } from './rule.js';

const FIELD = ruleReaches.indexOf('field');
const VALUE = ruleReaches.indexOf('value');

type Contents = ReadonlyMap<string, FieldContent>;

/** @param copy what a further copy is compared with are copies of the same ordinal where there are such, else the fields themselves */
function contextFor(
  document: DocumentContent,
  contents: Contents,
  form: Form,
  asOf: CalendarDate,
  copy: number,
): CheckContext {
  return {
    form,
    document,
    asOf,
    content: (field) => contents.get(copyId(field, copy)) ?? contents.get(field),
    formField: (field) => fieldOf(form, field),
  };
}

/** The narrowest reach that has something to read: of a blank, of “无” and of a mere picture only the field itself. */
function reachOf({ state, text, options }: FieldContent): number {
  const says = text === '' ? options.length > 0 : !isWu(text);
  return state === 'filled' && says ? VALUE : FIELD;
}

function findingOf(
  rule: Rule,
  report: Report,
  subject: string | null,
  context: CheckContext,
  plan: CheckPlan,
): Finding {
  const named = report.field ?? subject;
  const content = named === null ? undefined : context.content(named);
  const field = content?.field ?? named;
  const formField = field === null ? undefined : context.formField(field);
  const place = report.place ?? content?.place ?? { part: formField?.part ?? '', paragraph: null };
  const fallback = formField ? fieldLabel(context.form, formField) : context.form.title;
  const ground = report.ground ?? groundOf(rule, formField, plan);
  return {
    rule: rule.id,
    severity: severityOf(report.severity ?? rule.severity, rule, ground, context.form),
    field,
    label: report.label ?? content?.label ?? fallback,
    message: report.message,
    data: report.data,
    ground,
    place: report.range ? { ...place, range: report.range } : place,
    ...(report.fix ? { fix: report.fix } : {}),
  };
}

/**
 * The sentence that the field names for the rule, else the form, else the one that asks for the field; '' for technical rules.
 */
function groundOf({ id, technical }: Rule, field: FormField | undefined, { grounds }: CheckPlan): string {
  return technical === true ? '' : (field?.grounds?.[id] ?? grounds.get(id) ?? field?.ground ?? '');
}

/** What no sentence of the blank demands is a suggestion. A form of the catalogue was weighed rule by rule. */
function severityOf(severity: Severity, { technical }: Rule, ground: string, { source, grounds }: Form): Severity {
  const isDemanded = source === undefined || technical === true || grounds[ground] !== undefined;
  return severity === 'error' && !isDemanded ? 'warning' : severity;
}

function* fieldFindings(
  content: FieldContent,
  context: CheckContext,
  plan: CheckPlan,
  copy: number,
): Generator<Finding> {
  const field = content.state === 'missing' ? undefined : context.formField(content.field);
  if (field === undefined) return;
  let reach = reachOf(content);
  for (const { rule, check } of rulesOf(plan, field)) {
    const width = ruleReaches.indexOf(rule.reads);
    if (width > reach) break;
    for (const report of check({ field, content }, context)) {
      // About another field the field itself has said it.
      if (copy > 1 && report.field !== undefined && context.content(report.field)?.field === report.field) continue;
      yield findingOf(rule, report, content.field, context, plan);
      if (rule.final === true) reach = width;
    }
  }
}

/** All findings in document order: those of a field or heading where it stands, those of the whole document last. */
function runChecks(plan: CheckPlan, document: DocumentContent, form: Form, asOf: CalendarDate): Finding[] {
  const contents = new Map(document.fields.map((content) => [content.field, content]));
  const contexts = new Map<number, CheckContext>();
  const contextOf = (copy: number): CheckContext => {
    const context = contexts.get(copy) ?? contextFor(document, contents, form, asOf, copy);
    contexts.set(copy, context);
    return context;
  };
  const findings: Finding[] = [];
  for (const content of document.fields) {
    const { copy } = parseFieldId(content.field);
    findings.push(...fieldFindings(content, contextOf(copy), plan, copy));
  }
  const context = contextOf(1);
  for (const text of document.outside) {
    for (const rule of plan.outsideRules) {
      for (const report of rule.outside?.(text) ?? []) {
        findings.push(findingOf(rule, { ...report, place: text.place }, null, context, plan));
      }
    }
  }
  for (const { rule, check } of plan.documentRules) {
    for (const report of check(context)) findings.push(findingOf(rule, report, null, context, plan));
  }
  return inDocumentOrder(findings, document, form);
}

/** Fields by their index; a part just before the first field that stands in it or after it; the document as a whole last. */
function positionIn(document: DocumentContent, form: Form): (finding: Finding) => number {
  const fields = new Map(document.fields.map((content, index) => [content.field, index]));
  const parts = new Map<string, number>();
  let next = document.fields.length;
  for (const part of [...form.parts].reverse()) {
    const first = document.fields.findIndex((content) => content.place.part === part.id);
    if (first >= 0) next = Math.min(next, first);
    parts.set(part.id, next - 0.5);
  }
  return ({ field, place }) =>
    (field === null ? undefined : fields.get(field)) ?? parts.get(place.part) ?? Number.POSITIVE_INFINITY;
}

/** Inside a field the severest first, else in the order found; stable. */
function inDocumentOrder(findings: readonly Finding[], document: DocumentContent, form: Form): Finding[] {
  const position = positionIn(document, form);
  const severity = (finding: Finding): number => severities.indexOf(finding.severity);
  return findings
    .map((finding) => ({ finding, at: position(finding) }))
    .sort((a, b) => (a.at === b.at ? severity(a.finding) - severity(b.finding) : a.at < b.at ? -1 : 1))
    .map(({ finding }) => finding);
}

/**
 * All findings of a document, in document order; those about the document as a whole last. Deterministic; content never makes it throw.
 * @param asOf the day that dates are judged against
 * @throws RangeError or ZodError when the form names a rule or options that do not exist: a fault of the form file
 */
export type Check = (document: DocumentContent, form: Form, asOf: CalendarDate) => Finding[];

/** The check by these rules; what a form asks of them is worked out once for each form. */
export function checkWith(rules: readonly Rule[]): Check {
  const planFor = oncePer((form: Form) => planChecks(rules, form));
  return (document, form, asOf) => runChecks(planFor(form), document, form, asOf);
}
