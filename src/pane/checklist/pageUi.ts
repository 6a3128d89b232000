import type { Button } from '@fluentui/react-components';
import type { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';

type Icon = typeof ArrowLeft20Regular;

/**
 * What the pane has loaded already is handed to the pages that come later (`later.ts`): modules that both import could not be folded into one,
 * and the start would be a tenth heavier. For the same reason they take their looks from the theme's variables by name.
 */
export interface PageUi {
  readonly Button: typeof Button;
  readonly icons: Readonly<Record<'back' | 'copy' | 'print' | 'save', Icon>>;
}
