/** What text looks like that was written over a placeholder: the field's own look, not the grey of the placeholder. */
import type { Piece } from '../../../ooxml/story/story.js';
import { childNamed, elementsAt, type Element } from '../../../ooxml/xml/elements.js';
import type { SourceRange } from '../../../ooxml/xml/sourceRange.js';
import type { FormReading } from '../../formReading.js';

/** Word's automatic colour cannot be set by name; on paper it is black. */
const AUTOMATIC = '#000000';

interface Filled {
  readonly field: string;
  readonly placeholder: Piece;
  readonly written: Piece;
  /** Properties of the mark of the paragraph that it stands in. */
  readonly mark: SourceRange | null;
}

/**
 * The colour to give what was written in these fields, by field; without those that do not look like the placeholder before.
 * @returns `#RRGGBB`
 */
export function lookFaults(
  before: FormReading,
  after: FormReading,
  fields: readonly string[],
): ReadonlyMap<string, string> {
  const filled = fields.flatMap((field) => filledIn(before, after, field));
  const placeholders = elementsAt(
    before.story,
    filled.map(({ placeholder }) => placeholder.run.properties),
  );
  const own = elementsAt(
    after.story,
    filled.flatMap(({ written, mark }) => [written.run.properties, mark]),
  );
  return new Map(
    filled.flatMap(({ field, placeholder, written, mark }) => {
      const color = wantedColor(placeholders(placeholder.run.properties), own(written.run.properties), own(mark));
      return color === null ? [] : [[field, color]];
    }),
  );
}

function filledIn(before: FormReading, after: FormReading, field: string): Filled[] {
  const placeholder = firstPiece(before, field, true);
  const written = firstPiece(after, field, false);
  const place = after.located.places.get(field);
  const around = place?.paragraphs.find(({ pieces }) => pieces.some((one) => one === written));
  if (placeholder === undefined || written === undefined || around === undefined) return [];
  return [{ field, placeholder, written, mark: around.paragraph.markProperties }];
}

/** Null when what was written does not look like the placeholder. @param mark properties of the paragraph's mark */
function wantedColor(old: Element | undefined, now: Element | undefined, mark: Element | undefined): string | null {
  const keepsStyle = valueOf(now, 'w:rStyle') !== null && valueOf(now, 'w:rStyle') === valueOf(old, 'w:rStyle');
  const color = valueOf(now, 'w:color');
  const wanted = valueOf(mark, 'w:color');
  const keepsColor = color !== null && color === valueOf(old, 'w:color') && color !== wanted;
  if (!keepsColor && !(keepsStyle && color === null)) return null;
  return wanted !== null && /^[0-9A-Fa-f]{6}$/.test(wanted) ? `#${wanted}` : AUTOMATIC;
}

function firstPiece({ located }: FormReading, field: string, placeholder: boolean): Piece | undefined {
  const pieces = located.places.get(field)?.paragraphs.flatMap((paragraph) => paragraph.pieces) ?? [];
  return pieces.find((piece) => piece.placeholder === placeholder && piece.text.trim() !== '');
}

function valueOf(properties: Element | undefined, name: string): string | null {
  const element = childNamed(properties, name);
  return element?.attributes.get('w:val')?.value ?? null;
}
