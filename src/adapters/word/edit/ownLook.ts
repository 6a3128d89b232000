/** What text looks like that was written over a placeholder: the field's own look, not the grey of the placeholder. */
import type { Piece } from '../../../ooxml/story/story.js';
import { childNamed, elementsAt, type Element } from '../../../ooxml/xml/elements.js';
import type { FormReading } from '../../formReading.js';

/** Word's automatic colour cannot be set by name; on paper it is black. */
const AUTOMATIC = '#000000';

/**
 * The colour to give what was written in this field; null when it does not look like the placeholder before.
 * @returns `#RRGGBB`
 */
export function lookFault(before: FormReading, after: FormReading, field: string): string | null {
  const placeholder = firstPiece(before, field, true);
  const written = firstPiece(after, field, false);
  const paragraph = after.located.places
    .get(field)
    ?.paragraphs.find(({ pieces }) => pieces.some((one) => one === written));
  if (placeholder === undefined || written === undefined || paragraph === undefined) return null;
  const old = propertiesOf(before, placeholder);
  const now = propertiesOf(after, written);
  const mark = paragraph.paragraph.markProperties;
  const own = mark === null ? undefined : elementsAt(after.story, [mark.start]).get(mark.start);
  const keepsStyle = valueOf(now, 'w:rStyle') !== null && valueOf(now, 'w:rStyle') === valueOf(old, 'w:rStyle');
  const color = valueOf(now, 'w:color');
  const keepsColor = color !== null && color === valueOf(old, 'w:color') && color !== valueOf(own, 'w:color');
  if (!keepsColor && !(keepsStyle && color === null)) return null;
  const wanted = valueOf(own, 'w:color');
  return wanted !== null && /^[0-9A-Fa-f]{6}$/.test(wanted) ? `#${wanted}` : AUTOMATIC;
}

function firstPiece({ located }: FormReading, field: string, placeholder: boolean): Piece | undefined {
  const pieces = located.places.get(field)?.paragraphs.flatMap((paragraph) => paragraph.pieces) ?? [];
  return pieces.find((piece) => piece.placeholder === placeholder && piece.text.trim() !== '');
}

function propertiesOf({ story }: FormReading, { run }: Piece): Element | undefined {
  const { properties } = run;
  return properties === null ? undefined : elementsAt(story, [properties.start]).get(properties.start);
}

function valueOf(properties: Element | undefined, name: string): string | null {
  const element = childNamed(properties, name);
  return element?.attributes.get('w:val')?.value ?? null;
}
