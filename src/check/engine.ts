/**
 * The one entrance to the engine. Here alone `check` reaches for the rules themselves; everything else in this folder takes them as
 * an argument, and rules import only the types of this folder.
 */
import type { DocumentContent } from '../document/content.js';
import type { Form } from '../forms/schema.js';
import { rules } from '../rules/index.js';
import type { CalendarDate } from '../text/dates.js';
import type { Finding } from './finding.js';
import { planChecks } from './plan.js';
import type { CheckPlan } from './plan.js';
import { runChecks } from './run.js';

const plans = new WeakMap<Form, CheckPlan>();

function planFor(form: Form): CheckPlan {
  const known = plans.get(form);
  if (known) return known;
  const plan = planChecks(rules, form);
  plans.set(form, plan);
  return plan;
}

/**
 * All findings of a document, in document order; those about the document as a whole last. Deterministic; content never makes it throw.
 * @param asOf the day that dates are judged against
 * @throws RangeError or ZodError when the form names a rule or options that do not exist: a fault of the form file
 */
export function check(document: DocumentContent, form: Form, asOf: CalendarDate): Finding[] {
  return runChecks(planFor(form), document, form, asOf);
}
