/** The workbench's half that opens, follows and saves files. Loaded after the first paint, with what reads and writes them. */
import { createFollowing, type Following } from './following.js';
import { createDesk, type Desk, type DeskOptions } from './openFile.js';
import { createOpening, type Opening } from './opening.js';
import { createReviewing, type Reviewing } from './reviewing.js';
import { createSaving, type Saving } from './saving.js';

export interface FileDesk extends Opening, Saving, Following, Reviewing, Pick<Desk, 'clearComments'> {}

export function createFileDesk(options: DeskOptions & { readonly now: () => Date }): FileDesk {
  const desk = createDesk(options);
  const { clearComments } = desk;
  const reviewing = createReviewing(desk, options.now);
  return {
    clearComments,
    ...reviewing,
    ...createOpening(desk, reviewing.beginReview),
    ...createSaving(desk, options.now),
    ...createFollowing(desk),
  };
}
