/** What the blank of a pack prints in an answer's place: nothing but that is no answer. */
import type { FormField } from '../forms/schema.js';
import { isBlank } from '../text/blank.js';
import { normaliseLabel } from '../text/labels.js';
import { oncePer } from '../text/patterns.js';

/** Lines to write on and punctuation, which come and go as people write around them. */
const INK = /[_‗ˍ¯‾﹍﹎﹏.…‥·⋯:;,~～∼\-]+/gu;

const bare = (text: string): string => normaliseLabel(text).replace(INK, '');

/** So short a stretch may be an answer, or a part of one, by itself. UTF-16 units. */
const LEAST_STRETCH = 2;

/** Printed stretches of a field, the longest first, so that none is taken for a part of another. */
const stretchesOf = oncePer(({ printed = [], hint = [] }: FormField): readonly string[] =>
  [...printed, ...hint]
    .map(bare)
    .filter((stretch) => stretch !== '')
    .sort((a, b) => b.length - a.length),
);

/** Whether there is something, and all of it stands in the blank too. */
export function isPrinted(field: FormField, text: string): boolean {
  if (field.at === undefined) return false;
  const stretches = stretchesOf(field);
  const own = bare(text);
  if (stretches.length === 0 || own === '') return false;
  if (own === stretches.join('') || text.split('\n').every((line) => isBlank(line) || stretches.includes(bare(line))))
    return true;
  let rest = own;
  for (const stretch of stretches) if (isWord(stretch)) rest = rest.replaceAll(stretch, '\n');
  return rest.replaceAll('\n', '') === '';
}

/** Of a choice: no word more or less than the blank prints, so that nothing was ticked or struck out. */
export function isUntouched(field: FormField, text: string): boolean {
  const own = bare(text);
  return isPrinted(field, text) && (field.options ?? []).every(({ label }) => own.includes(bare(label)));
}

function isWord(stretch: string): boolean {
  return stretch.length >= LEAST_STRETCH && !/^\d+$/u.test(stretch);
}
