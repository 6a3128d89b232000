/** Characters that show nothing: all white space of Unicode, and what has no width or no ink. */

/** Inside a character class: soft hyphen, joiners, direction marks, variation selectors, fillers, blank braille; no white space. */
const UNSEEN_CLASS =
  '\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u2800\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB';

/** Inside a character class: the same, white space and control characters. */
export const INVISIBLE_CLASS = `\\s\\u0000-\\u001F\\u2028\\u2029${UNSEEN_CLASS}`;

const INVISIBLE = new RegExp(`[${INVISIBLE_CLASS}]+`, 'g');
/** Variation selectors beyond the basic plane too: they follow digits and ideographs. */
const UNSEEN = new RegExp(`(?:[${UNSEEN_CLASS}]|\\uDB40[\\uDC00-\\uDFFF])+`, 'g');

/** The text with everything invisible taken out, also inside. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** The text without what has neither width nor ink, also inside numbers; white space stays. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}
