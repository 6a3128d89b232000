/** The workbench's half that opens, follows and saves files. Loaded after the first paint, with what reads and writes them. */
import { createFollowing } from './following.js';
import { createDesk, type DeskOptions } from './openFile.js';
import { createOpening } from './opening.js';
import { createReviewing } from './reviewing.js';
import { createSaving } from './saving.js';

export function createFileDesk(options: DeskOptions & { readonly now: () => Date }) {
  const desk = createDesk(options);
  const reviewing = createReviewing(desk, options.now);
  return {
    clearComments: desk.clearComments,
    ...reviewing,
    ...createOpening(desk, reviewing),
    ...createSaving(desk, options.now),
    ...createFollowing(desk),
  };
}
