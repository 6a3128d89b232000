/** What is loaded when somebody needs it: the table of many files, and the review of drafted rules. */
import { useEffect, useState } from 'react';
import { ui } from '../pane/head/DisclosureMenu.js';
import { folder as words, workbench } from '../strings/pane.js';
import type { WorkbenchState } from './workbenchState.js';
import type { WorkbenchStore } from './workbenchStore.js';

/** Null until it is there. @param without what becomes of the page where it cannot be had */
function useLater<Module>(load: () => Promise<Module>, { tell }: WorkbenchStore, without: () => void): Module | null {
  const [module, setModule] = useState<Module | null>(null);
  useEffect(() => {
    void load().then(setModule, () => {
      without();
      tell('error', workbench.offlineFailed);
    });
    // What is loaded stays the same.
  }, []);
  return module;
}

interface FolderProps extends Pick<WorkbenchState, 'packs'> {
  readonly queue: NonNullable<WorkbenchState['queue']>;
  readonly shown: boolean;
  readonly store: WorkbenchStore;
}

export function Folder({ store, ...props }: FolderProps) {
  const view = useLater(
    () => import('./folder/FolderView.js'),
    store,
    () => store.showFolder(false),
  );
  if (view === null) return <p>{words.loading}</p>;
  return <view.FolderView ui={ui} {...props} open={(file) => void store.openQueued(file)} />;
}

interface ReviewProps {
  readonly review: NonNullable<WorkbenchState['review']>;
  readonly store: WorkbenchStore;
}

export function ReviewPane({ review, store }: ReviewProps) {
  const view = useLater(() => import('./review/Review.js'), store, review.actions.close);
  return view === null ? null : <view.Review ui={ui} {...review} />;
}
