/** The prompt of a control. */
import type { FormReading } from '../../formReading.js';

/**
 * What is shown in an empty control of ours: a no-break space. Word shows its own prompt in a control that has none, which would
 * print; and it takes no placeholder without any character.
 */
export const BLANK_PLACEHOLDER = '\u00a0';

/** The prompt that shows in a field; '' when none does. */
export function promptOf({ located }: FormReading, field: string): string {
  const pieces = (located.places.get(field)?.paragraphs ?? []).flatMap((paragraph) => paragraph.pieces);
  return pieces
    .filter(({ placeholder }) => placeholder)
    .map(({ text }) => text)
    .join('')
    .trim();
}
