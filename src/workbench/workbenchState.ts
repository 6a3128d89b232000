import type { Form } from '../forms/schema.js';
import type { MenuEntry } from '../pane/head/DisclosureMenu.js';
import type { DrawingState } from './drawing.js';
import type { Zoom } from './draw/zoom.js';
import type { FileQueue } from './files/fileQueue.js';
import type { ReviewActions } from './review/Review.js';
import type { ReviewStore } from './review/reviewStore.js';

/** What is said above the pages. */
export interface Message {
  readonly tone: 'error' | 'success' | 'warning';
  readonly lines: readonly string[];
  /** Ways to go on. */
  readonly actions: readonly MenuEntry[];
}

/** What the workbench holds besides the pane. */
export interface WorkbenchState {
  readonly name: string | null;
  /** Its text is another one than when it was opened or saved. */
  readonly dirty: boolean;
  /** The place on disk is known: it is followed, and can be written back to. */
  readonly onDisk: boolean;
  /** Comments of a marked copy that came back. */
  readonly ownComments: number;
  readonly drawing: DrawingState;
  readonly zoom: Zoom;
  readonly message: Message | null;
  /** Files given together; null for one alone. */
  readonly queue: FileQueue | null;
  /** All of them are looked at together. */
  readonly folder: boolean;
  /** Rules of further forms, given or reviewed here; the last one first. */
  readonly packs: readonly Form[];
  /** What is open is checked by rules drafted from its blank. */
  readonly isDrafted: boolean;
  /** Drafted rules that somebody reviews or reviewed; null without. */
  readonly review: { readonly store: ReviewStore; readonly actions: ReviewActions } | null;
  /** They are looked at, beside the blank they were drafted from. */
  readonly isReviewing: boolean;
}

export const initialState: WorkbenchState = {
  name: null,
  dirty: false,
  onDisk: false,
  ownComments: 0,
  drawing: 'nothing',
  zoom: 'fit',
  message: null,
  queue: null,
  folder: false,
  packs: [],
  isDrafted: false,
  review: null,
  isReviewing: false,
};
