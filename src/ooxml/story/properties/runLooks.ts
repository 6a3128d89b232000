/** The looks of runs, each worked out once. */
import { isEastAsianFont } from './fonts.js';
import type { RunProperties } from './runProperties.js';
import type { RunLook } from '../story.js';
import type { Styles } from './styles.js';
import { isSymbolFont } from './symbols.js';

export class Looks {
  /** By the properties read, which runs with the same properties share, and by paragraph style. */
  private readonly known = new Map<RunProperties, Map<string | null, RunLook>>();

  constructor(private readonly styles: Styles) {}

  of(own: RunProperties, paragraphStyle: string | null): RunLook {
    let inStyles = this.known.get(own);
    if (inStyles === undefined) this.known.set(own, (inStyles = new Map<string | null, RunLook>()));
    let look = inStyles.get(paragraphStyle);
    if (look === undefined) inStyles.set(paragraphStyle, (look = this.work(own, paragraphStyle)));
    return look;
  }

  private work(own: RunProperties, paragraphStyle: string | null): RunLook {
    const base = this.styles.dress(paragraphStyle, own.style ?? null);
    const fonts = own.fonts === undefined ? base.fonts : { ...base.fonts, ...own.fonts };
    const symbolFont = [fonts.ascii ?? null, fonts.hAnsi ?? null].find(isSymbolFont) ?? null;
    const eastAsia = fonts.eastAsia ?? null;
    return {
      eastAsiaHint: own.eastAsiaHint === true,
      eastAsiaFont: isEastAsianFont(fonts.ascii ?? null),
      highlighted: own.highlight ?? base.highlight,
      underlined: own.underline ?? base.underline,
      hidden: own.vanish ?? base.vanish,
      symbolFont,
      privateUseFont: symbolFont ?? (isSymbolFont(eastAsia) ? eastAsia : null),
    };
  }
}
