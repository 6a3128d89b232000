/** New text as a run. */
import { escapeText } from '../../ooxml/xml/xmlText.js';
import type { Dialect } from './dialect.js';
import { propertiesMarkup } from './runProperties.js';

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
