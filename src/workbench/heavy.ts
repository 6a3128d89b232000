import type { Drawers } from './drawing.js';
import type * as FileDesk from './fileDesk.js';

/** What the page loads after its first paint. */
export interface Heavy extends Drawers {
  readonly fileDesk: typeof FileDesk;
}
