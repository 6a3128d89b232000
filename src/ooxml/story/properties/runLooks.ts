/** How a run looks in the end: its own properties, else those of its styles, as far as reading is concerned. */
import { isEastAsianFont } from './fonts.js';
import type { RunProperties } from './runProperties.js';
import type { Styles } from './styles.js';
import { isSymbolFont } from './symbols.js';

export interface RunLook {
  readonly eastAsiaHint: boolean;
  readonly eastAsiaFont: boolean;
  readonly highlighted: boolean;
  readonly underlined: boolean;
  readonly hidden: boolean;
  /** Symbol font of its letters. */
  readonly symbolFont: string | null;
  /** Symbol font of its private-use characters: that of the letters or the East Asian one. */
  readonly privateUseFont: string | null;
}

export class Looks {
  private readonly styles: Styles;
  /** By the properties read, which runs with the same properties share, and by paragraph style. */
  private readonly known = new Map<RunProperties, Map<string | null, RunLook>>();

  constructor(styles: Styles) {
    this.styles = styles;
  }

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
