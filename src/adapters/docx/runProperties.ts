/** Run properties (`w:rPr`) for text that an adapter writes: those of the place, without what belongs to the old text alone. */
import type { Dialect } from './dialect.js';
import { childNamed, type Element } from '../../ooxml/xml/elements.js';

/**
 * Records of changes, hiding, and the fit to a width of the old text; `w:ins` and the like occur in the properties of a paragraph
 * mark (ECMA-376 17.3.1.29).
 */
const OWN_TO_OLD_TEXT = new Set(
  ['rPrChange', 'ins', 'del', 'moveFrom', 'moveTo', 'vanish', 'webHidden', 'specVanish', 'fitText'].map(
    (name) => `w:${name}`,
  ),
);

/** The properties that new text takes over, raw and in order. @param without a style to leave out, e.g. that of placeholders. */
export function takenProperties(
  source: string,
  properties: Element | undefined,
  without: string | null = null,
): string {
  const kept = (properties?.children ?? []).filter(
    (child) =>
      !OWN_TO_OLD_TEXT.has(child.name) &&
      !(child.name === 'w:rStyle' && without !== null && child.attributes.get('w:val')?.value === without),
  );
  return kept.map(({ start, end }) => source.slice(start, end)).join('');
}

/** The whole `w:rPr`; '' without any property. */
export function propertiesMarkup(content: string, dialect: Dialect): string {
  return content === '' ? '' : `<${dialect.w}:rPr>${content}</${dialect.w}:rPr>`;
}

/** Hidden text is not read, so nothing is taken over from a hidden run. */
export function isHidden(run: Element): boolean {
  const vanish = childNamed(run, 'w:rPr', 'w:vanish');
  return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.attributes.get('w:val')?.value ?? '1');
}

/** Properties of a paragraph's mark. @param paragraph its tree */
export function markPropertiesOf(paragraph: Element): Element | undefined {
  return childNamed(paragraph, 'w:pPr', 'w:rPr');
}
