/** The words of the engine: rule ids, severities, findings. A finding holds ids and data; sentences are made in `strings/`. */
import type { Place, TextRange } from '../document/content.js';
import type { RuleMessage } from './messages.js';

export const severities = ['error', 'warning', 'manual'] as const;
/** `error` 必改 · `warning` 建议 · `manual` 人工核对 (also the outcome “cannot tell”). */
export type Severity = (typeof severities)[number];

export const ruleIds = [
  'blank-field',
  'not-applicable-wording',
  'wu-in-required',
  'over-limit',
  'choice-none',
  'choice-multiple',
  'date-invalid',
  'date-in-future',
  'phone-invalid',
  'email-invalid',
  'number-invalid',
  'percent-out-of-range',
  'part-exceeds-total',
  'ratio-mismatch',
  'name-mismatch',
  'figure-mismatch',
  'platform-required',
  'agreement-recent',
  'identity-number',
  'todo-left',
  'hint-left',
  'revision-left',
  'comment-left',
  'highlight-left',
  'hidden-text',
  'missing-field',
  'missing-section',
  'control-missing',
  'control-duplicate',
  'protected',
  'signature-needed',
  'attachment-needed',
  'policy-check',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** One click that keeps meaning; anything that guesses is not a fix. */
export type Fix =
  { readonly kind: 'fill'; readonly text: string } | { readonly kind: 'delete-hint' } | { readonly kind: 'prepare' };

/** Plain values for the message of a finding; each rule documents its own. */
export type FindingData = Readonly<Record<string, string | number | readonly string[] | null>>;

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Field id; null when the finding is about the document or a heading. */
  readonly field: string | null;
  /** The form's own label (path joined by “ / ”). */
  readonly label: string;
  /** Which sentence of the rule (`messages.ts`): most rules have one, `default`. */
  readonly message: string;
  readonly data: FindingData;
  /** Id in the form's `grounds`; '' for a finding that only concerns marking and filling, not the form. */
  readonly ground: string;
  readonly place: Place;
  readonly fix?: Fix;
}

/** What a rule hands back; the engine adds label, ground and place, and the field for a field rule. */
export interface Report<Id extends RuleId = RuleId> {
  readonly message?: RuleMessage<Id>;
  readonly data?: FindingData;
  /** Overrides the rule's own severity; `manual` says “cannot tell”. */
  readonly severity?: Severity;
  readonly range?: TextRange;
  readonly fix?: Fix;
  /** The field it is about: for document rules, and for a field rule that finds fault with another field. */
  readonly field?: string;
  /** For document rules about a heading or region: its label. */
  readonly label?: string;
  readonly place?: Place;
  /** Overrides the rule's ground and the field's. */
  readonly ground?: string;
}
