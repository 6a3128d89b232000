/** What the workbench does besides the pane: opens files, follows them, draws them, gives them back. */
import type { PaneStore } from '../pane/store/paneStore.js';
import { createStore, type Store } from '../pane/store/store.js';
import { workbench as words } from '../strings/pane.js';
import { createDrawing, type Drawers, type Drawing } from './drawing.js';
import type { Zoom } from './draw/zoom.js';
import type * as FileDeskModule from './fileDesk.js';
import { onReturn } from './files/returning.js';
import { initialState, type Message, type WorkbenchState } from './workbenchState.js';

type FileDesk = ReturnType<typeof FileDeskModule.createFileDesk>;

/** What the page loads after its first paint. */
export interface Heavy extends Drawers {
  readonly fileDesk: typeof FileDeskModule;
}

export interface WorkbenchStore extends Store<WorkbenchState>, Omit<FileDesk, 'look' | 'beginReview'> {
  readonly attach: Drawing['attach'];
  readonly tell: (tone: Message['tone'], ...lines: string[]) => void;
  readonly zoom: (zoom: Zoom) => void;
  readonly dismiss: () => void;
  /** The files given together, or the open one. */
  readonly showFolder: (shown: boolean) => void;
  /** Follows the open file on disk from now on. */
  readonly follow: () => void;
}

export interface WorkbenchOptions {
  readonly pane: PaneStore;
  readonly load: () => Promise<Heavy>;
  readonly now: () => Date;
}

export function createWorkbenchStore({ pane, load, now }: WorkbenchOptions): WorkbenchStore {
  const store = createStore<WorkbenchState>(initialState);
  const drawing = createDrawing({
    load,
    state: () => store.getState().drawing,
    update: (state) => store.update({ drawing: state }),
    onMark: (place) => {
      const { review, isReviewing } = store.getState();
      if (review !== null && isReviewing) review.store.point(place);
      else pane.point(place);
    },
  });
  const tell: WorkbenchStore['tell'] = (tone, ...lines) => store.update({ message: { tone, lines, actions: [] } });
  let desk: FileDesk | null = null;

  async function loadDesk(): Promise<FileDesk | null> {
    try {
      const { documents, fileDesk } = await load();
      desk ??= fileDesk.createFileDesk({ store, pane, documents, drawing, tell, now });
    } catch {
      tell('error', words.offlineFailed);
    }
    return desk;
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    openFiles: async (files) => (await loadDesk())?.openFiles(files),
    openBytes: async (name, bytes) => (await loadDesk())?.openBytes(name, bytes),
    walkQueue: async (by) => (await loadDesk())?.walkQueue(by),
    openQueued: async (file) => (await loadDesk())?.openQueued(file),
    showFolder: (folder) => store.update({ folder }),
    save: async () => (await loadDesk())?.save(),
    saveAs: async () => (await loadDesk())?.saveAs(),
    resumeReview: () => desk?.resumeReview(),
    clearComments: async () => (await loadDesk())?.clearComments(),
    downloadMarked: async () => (await loadDesk())?.downloadMarked(),
    tell,
    attach: drawing.attach,
    zoom: (zoom) => {
      store.update({ zoom });
      drawing.zoom(zoom);
    },
    dismiss: () => store.update({ message: null }),
    follow: () => onReturn(() => void desk?.look()),
  };
}
