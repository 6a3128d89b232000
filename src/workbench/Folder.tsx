import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { DisclosureMenu } from '../pane/head/DisclosureMenu.js';
import type { Form } from '../forms/schema.js';
import { folder as words, workbench } from '../strings/pane.js';
import type { FileQueue } from './files/fileQueue.js';
import type * as View from './folder/FolderView.js';
import type { WorkbenchStore } from './workbenchStore.js';

interface FolderProps {
  readonly queue: FileQueue;
  readonly packs: readonly Form[];
  readonly shown: boolean;
  readonly store: WorkbenchStore;
}

const ui = { Button, Menu: DisclosureMenu };

/** The table of many files, loaded when there are some. */
export function Folder({ queue, packs, shown, store }: FolderProps) {
  const [view, setView] = useState<typeof View | null>(null);
  useEffect(() => {
    void import('./folder/FolderView.js').then(setView, () => {
      store.showFolder(false);
      store.tell('error', workbench.offlineFailed);
    });
  }, [store]);
  if (view === null) return <p>{words.loading}</p>;
  return (
    <view.FolderView ui={ui} queue={queue} packs={packs} shown={shown} open={(file) => void store.openQueued(file)} />
  );
}
