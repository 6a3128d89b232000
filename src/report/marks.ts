/** Findings → marks: what is shown in the document itself. */
import { severities } from '../check/finding.js';
import type { Finding } from '../check/finding.js';
import type { Mark } from '../document/port.js';
import type { Form } from '../forms/schema.js';
import type { RuleId } from '../rules/index.js';
import { markTitle } from './describe.js';

/** Their field stands nowhere in the document, so there is nothing to mark. */
const UNPLACED: ReadonlySet<string> = new Set<RuleId>(['missing-field', 'missing-section']);

function rank(finding: Finding): number {
  return severities.indexOf(finding.severity);
}

/**
 * One mark for each field with an error or a warning, of its most severe finding (of equals the first), in the order of the
 * findings. What a person has to look at (`manual`) is not marked: there is nothing to correct at the place. Neither is a field for
 * signatures and stamps, which software leaves alone.
 */
export function marksFor(findings: readonly Finding[], form: Form): Mark[] {
  const signed = new Set(form.fields.filter(({ role }) => role === 'signature').map(({ id }) => id));
  const worst = new Map<string, Finding>();
  for (const finding of findings) {
    const { field, severity, rule } = finding;
    if (field === null || severity === 'manual' || UNPLACED.has(rule) || signed.has(field)) continue;
    const known = worst.get(field);
    if (known === undefined || rank(finding) < rank(known)) worst.set(field, finding);
  }
  return [...worst].map(([field, finding]) => ({
    field,
    severity: finding.severity === 'error' ? 'error' : 'warning',
    title: markTitle(finding),
    ...(finding.rule === 'over-limit' &&
      finding.severity === 'error' &&
      finding.place.range !== undefined && { surplus: finding.place.range }),
  }));
}
