/** Characters that show nothing: all white space of Unicode, and what has no width or no ink. */

/** Inside a character class: white space, control, soft hyphen, joiners, direction marks, variation selectors, fillers, blank braille. */
export const INVISIBLE_CLASS =
  '\\s\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u2800\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB';

const INVISIBLE = new RegExp(`[${INVISIBLE_CLASS}]+`, 'g');

/** The text with everything invisible taken out, also inside. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
