/** The catalogue of rules and the check by them. The order is that of the README's table, and of findings of one place and severity. */
import { checkWith } from '../check/run.js';
import agreementRecent from './agreement-recent.js';
import blankField from './blank-field.js';
import choiceMultiple from './choice-multiple.js';
import choiceNone from './choice-none.js';
import controlDuplicate from './control-duplicate.js';
import controlMissing from './control-missing.js';
import dateInFuture from './date-in-future.js';
import dateInvalid from './date-invalid.js';
import emailInvalid from './email-invalid.js';
import figureMismatch from './figure-mismatch.js';
import hintLeft from './hint-left.js';
import identityNumber from './identity-number.js';
import { leftovers } from './leftovers.js';
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
import protectedRule from './protected.js';
import rowIncomplete from './row-incomplete.js';
import ratioMismatch from './ratio-mismatch.js';
import { reminders } from './reminders.js';
import todoLeft from './todo-left.js';
import tooManyRows from './too-many-rows.js';
import twoForms from './two-forms.js';
import underLimit from './under-limit.js';
import unreadText from './unread-text.js';
import wuInRequired from './wu-in-required.js';

export const rules = [
  blankField,
  notApplicableWording,
  wuInRequired,
  overLimit,
  underLimit,
  choiceNone,
  choiceMultiple,
  rowIncomplete,
  tooManyRows,
  dateInvalid,
  dateInFuture,
  phoneInvalid,
  emailInvalid,
  numberInvalid,
  percentOutOfRange,
  partExceedsTotal,
  ratioMismatch,
  nameMismatch,
  figureMismatch,
  platformRequired,
  agreementRecent,
  identityNumber,
  todoLeft,
  hintLeft,
  missingSection,
  missingField,
  controlMissing,
  controlDuplicate,
  protectedRule,
  twoForms,
  unreadText,
  ...leftovers,
  ...reminders,
] as const;

export type RuleId = (typeof rules)[number]['id'];

export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id);

/** All findings of a document by all rules that its form asks for. */
export const check = checkWith(rules);
