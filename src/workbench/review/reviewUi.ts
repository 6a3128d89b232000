import type { Button } from '@fluentui/react-components';
import type { DisclosureMenu } from '../../pane/head/DisclosureMenu.js';

/** What the page has loaded already is handed to the review, as to the table of many files (`folder/folderUi.ts`). */
export interface ReviewUi {
  readonly Button: typeof Button;
  readonly Menu: typeof DisclosureMenu;
}
