/** The hint that a run is East Asian text (`w:hint`, ECMA-376 17.3.2.26), as Word writes it when Chinese is typed. */
import type { Dialect } from './dialect.js';

const EAST_ASIAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u;

/** Run properties with the hint where the text is Chinese; one that is there already stays. @param properties content of `w:rPr` */
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
