/** The words of the engine: severities, findings, reports. A finding holds ids and data; its rule has the sentence. */
import type { Place, Span } from '../document/content.js';

export const severities = ['error', 'warning', 'manual'] as const;
/** `error` 必改 · `warning` 建议 · `manual` 人工核对 (also the outcome “cannot tell”). */
export type Severity = (typeof severities)[number];

/** One click that keeps meaning; anything that guesses is not a fix. */
export type Fix =
  { readonly kind: 'fill'; readonly text: string } | { readonly kind: 'delete-hint' } | { readonly kind: 'prepare' };

/** Plain values for the message of a finding; each rule documents its own. */
export type FindingData = Readonly<Record<string, string | number | readonly string[] | null>>;

export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** Field id; null when the finding is about the document or a heading. */
  readonly field: string | null;
  /** The form's own label (path joined by “ / ”). */
  readonly label: string;
  /** Which sentence of the rule: most rules have one, `default`. */
  readonly message: string;
  readonly data: FindingData;
  /** Id in the form's `grounds`; '' for a finding that only concerns marking and filling, not the form. */
  readonly ground: string;
  readonly place: Place;
  readonly fix?: Fix;
}

/** What a rule may say of a finding besides its sentence and data; the engine adds the rest. */
export interface ReportDetails {
  /** Overrides the rule's own severity; `manual` says “cannot tell”. */
  readonly severity?: Severity;
  readonly range?: Span;
  readonly fix?: Fix;
  /** The field it is about: for document rules, and for a field rule that finds fault with another field. */
  readonly field?: string;
  /** For document rules about a heading or region: its label. */
  readonly label?: string;
  readonly place?: Place;
  /** Overrides the ground that the form names for the rule, and the field's. */
  readonly ground?: string;
}

/** What a rule hands back; the engine adds label, ground and place, and the field for a field rule. */
export interface Report extends ReportDetails {
  readonly message: string;
  readonly data: FindingData;
}
