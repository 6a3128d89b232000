import { useEffect } from 'react';
import { walkByKey } from '../pane/hooks/walkByKey.js';
import type { PaneStore } from '../pane/store/paneStore.js';

interface Commands {
  readonly open: () => void;
  readonly save: () => void;
}

/**
 * Keys that people know from documents, wherever the focus is: F8, Ctrl+Z, Ctrl+S, Ctrl+O. What is typed in is left its own undo.
 * @param covered the document cannot be seen: nothing is done to it
 */
export function useKeys(pane: PaneStore, { open, save }: Commands, covered: boolean): void {
  useEffect(() => {
    const undo = (): void => {
      if (pane.getState().undoStep !== null) void pane.undo();
    };
    const commands: Readonly<Record<string, () => void>> = covered ? { o: open } : { z: undo, s: save, o: open };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (!covered) walkByKey(event, pane);
      const key = event.key.toLowerCase();
      const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? commands[key] : undefined;
      if (command === undefined || (key === 'z' && isTyping(event.target))) return;
      event.preventDefault();
      command();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pane, open, save, covered]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, input:not([type=checkbox])');
}
