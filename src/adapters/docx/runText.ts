/** New text as a run, with the run properties (`w:rPr`) of the place, without what belongs to the old text alone. */
import { childNamed, type Element } from '../../ooxml/xml/elements.js';
import { escapeText } from '../../ooxml/xml/xmlText.js';
import type { Dialect } from './dialect.js';

/** Line feeds and tabs become their elements. @param properties content of `w:rPr` */
export function textRun(dialect: Dialect, text: string, properties: string): string {
  const { w, declareW } = dialect;
  const content = text
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '\n') return `<${w}:br/>`;
      if (part === '\t') return `<${w}:tab/>`;
      const space = part.trim() === part ? '' : ' xml:space="preserve"';
      return part === '' ? '' : `<${w}:t${space}>${escapeText(part)}</${w}:t>`;
    })
    .join('');
  const look = withHint(properties, text, dialect);
  return `<${w}:r${declareW}>${propertiesMarkup(look, dialect)}${content}</${w}:r>`;
}

const EAST_ASIAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u;

/**
 * Run properties with the hint that the run is East Asian text (`w:hint`, ECMA-376 17.3.2.26), as Word writes it when Chinese is typed, where the text is Chinese; one
 * that is there already stays. @param properties content of `w:rPr`
 */
export function withHint(properties: string, text: string, { w }: Dialect): string {
  if (!EAST_ASIAN.test(text)) return properties;
  const fonts = new RegExp(`<${w}:rFonts(?=[\\s/>])[^>]*>`).exec(properties);
  if (fonts === null) {
    // In the schema's order `w:rStyle` stands before, all else after the fonts.
    const style = new RegExp(`^<${w}:rStyle(?=[\\s/>])[^>]*/>`).exec(properties)?.[0] ?? '';
    return `${style}<${w}:rFonts ${w}:hint="eastAsia"/>${properties.slice(style.length)}`;
  }
  if (new RegExp(`\\s${w}:hint\\s*=`).test(fonts[0])) return properties;
  const at = fonts.index + `<${w}:rFonts`.length;
  return `${properties.slice(0, at)} ${w}:hint="eastAsia"${properties.slice(at)}`;
}

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
