import type { PaneStore } from '../store/paneStore.js';

/** F8 and Shift+F8 go from finding to finding, as they go from error to error elsewhere. */
export function walkByKey(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'preventDefault'>, store: PaneStore): void {
  const { result, screen } = store.getState();
  if (event.key !== 'F8' || result === null || screen !== 'list') return;
  event.preventDefault();
  void store.step(event.shiftKey ? -1 : 1, { focus: true });
}
