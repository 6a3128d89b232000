/** The catalogue of rules, by id. The order is that of the README's table. */
import type { RuleTable } from '../check/plan.js';
import agreementRecent from './agreement-recent.js';
import attachmentNeeded from './attachment-needed.js';
import blankField from './blank-field.js';
import choiceMultiple from './choice-multiple.js';
import choiceNone from './choice-none.js';
import commentLeft from './comment-left.js';
import controlDuplicate from './control-duplicate.js';
import controlMissing from './control-missing.js';
import dateInFuture from './date-in-future.js';
import dateInvalid from './date-invalid.js';
import emailInvalid from './email-invalid.js';
import figureMismatch from './figure-mismatch.js';
import hiddenText from './hidden-text.js';
import highlightLeft from './highlight-left.js';
import hintLeft from './hint-left.js';
import identityNumber from './identity-number.js';
import missingField from './missing-field.js';
import missingSection from './missing-section.js';
import nameMismatch from './name-mismatch.js';
import notApplicableWording from './not-applicable-wording.js';
import numberInvalid from './number-invalid.js';
import overLimit from './over-limit.js';
import partExceedsTotal from './part-exceeds-total.js';
import percentOutOfRange from './percent-out-of-range.js';
import phoneInvalid from './phone-invalid.js';
import platformRequired from './platform-required.js';
import policyCheck from './policy-check.js';
import protectedRule from './protected.js';
import ratioMismatch from './ratio-mismatch.js';
import revisionLeft from './revision-left.js';
import signatureNeeded from './signature-needed.js';
import todoLeft from './todo-left.js';
import wuInRequired from './wu-in-required.js';

export const rules = {
  'blank-field': blankField,
  'not-applicable-wording': notApplicableWording,
  'wu-in-required': wuInRequired,
  'over-limit': overLimit,
  'choice-none': choiceNone,
  'choice-multiple': choiceMultiple,
  'date-invalid': dateInvalid,
  'date-in-future': dateInFuture,
  'phone-invalid': phoneInvalid,
  'email-invalid': emailInvalid,
  'number-invalid': numberInvalid,
  'percent-out-of-range': percentOutOfRange,
  'part-exceeds-total': partExceedsTotal,
  'ratio-mismatch': ratioMismatch,
  'name-mismatch': nameMismatch,
  'figure-mismatch': figureMismatch,
  'platform-required': platformRequired,
  'agreement-recent': agreementRecent,
  'identity-number': identityNumber,
  'todo-left': todoLeft,
  'hint-left': hintLeft,
  'revision-left': revisionLeft,
  'comment-left': commentLeft,
  'highlight-left': highlightLeft,
  'hidden-text': hiddenText,
  'missing-field': missingField,
  'missing-section': missingSection,
  'control-missing': controlMissing,
  'control-duplicate': controlDuplicate,
  protected: protectedRule,
  'signature-needed': signatureNeeded,
  'attachment-needed': attachmentNeeded,
  'policy-check': policyCheck,
} satisfies RuleTable;
