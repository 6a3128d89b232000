/** The sentences each rule can say, by key. The texts are in `strings/rules`; the compiler keeps both tables whole. */
import type { RuleId } from './finding.js';

export const ruleMessages = {
  'blank-field': ['default', 'placeholder', 'hint', 'limit-note', 'skeleton', 'unreadable'],
  'not-applicable-wording': ['default', 'required'],
  'wu-in-required': ['default'],
  'over-limit': ['default', 'equation', 'notes', 'unread'],
  'choice-none': ['default', 'unclear'],
  'choice-multiple': ['default', 'unclear'],
  'date-invalid': ['default', 'unclear'],
  'date-in-future': ['default', 'later'],
  'phone-invalid': ['default', 'unclear'],
  'email-invalid': ['default', 'unclear'],
  'number-invalid': ['default', 'share-only', 'unclear', 'unit', 'currency'],
  'percent-out-of-range': ['default', 'unclear'],
  'part-exceeds-total': ['default'],
  'ratio-mismatch': ['default'],
  'name-mismatch': ['default'],
  'figure-mismatch': ['default'],
  'platform-required': ['default', 'kind'],
  'agreement-recent': ['default'],
  'identity-number': ['default', 'secrecy'],
  'todo-left': ['default', 'unnamed'],
  'hint-left': ['default', 'unread'],
  'revision-left': ['default', 'unread'],
  'comment-left': ['default', 'unread'],
  'highlight-left': ['default', 'unread'],
  'hidden-text': ['default', 'unread'],
  'missing-field': ['default'],
  'missing-section': ['default'],
  'control-missing': ['default', 'partly'],
  'control-duplicate': ['default'],
  protected: ['default', 'field'],
  'signature-needed': ['default'],
  'attachment-needed': ['default'],
  'policy-check': ['default'],
} as const satisfies Record<RuleId, readonly string[]>;

/** Key of a sentence that the rule can say. */
export type RuleMessage<Id extends RuleId = RuleId> = (typeof ruleMessages)[Id][number];
