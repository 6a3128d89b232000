import type { FieldContent } from '../../document/content.js';
import { withoutUnseen } from '../../text/invisible.js';
import { isWu, wordingOf } from '../../text/wording.js';

/** The applicant's own text of another field, for comparing; null when there is none: blank, missing, unreadable, “无”, “/” and the like. */
export function answerOf(content: FieldContent | undefined): string | null {
  if (content?.state !== 'filled' || content.text === '') return null;
  return isWu(content.text) || wordingOf(content.text) !== null ? null : content.text;
}

/** A date, a number or an address is short; of a longer text only so much is read as one, so that no text can make reading slow. */
const LONGEST_VALUE = 500;

/** What a field says, to be understood as a date, a number, an address …: its beginning, without what nobody can see. UTF-16 units. */
export function valueText({ text }: FieldContent): string {
  return withoutUnseen(text.length <= LONGEST_VALUE ? text : text.slice(0, LONGEST_VALUE));
}
