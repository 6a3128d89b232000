import type { Button } from '@fluentui/react-components';
import type { DisclosureMenu } from '../../pane/head/DisclosureMenu.js';

/**
 * What the page has loaded already is handed to the table: modules that both import could not be folded into one, and the page's start would
 * be a tenth heavier. For the same reason its look is a style sheet of its own (`folder.css`).
 */
export interface FolderUi {
  readonly Button: typeof Button;
  readonly Menu: typeof DisclosureMenu;
}
