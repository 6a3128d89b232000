import { useSyncExternalStore } from 'react';
import type { Store } from '../store/store.js';

/** The store's state; the component is drawn again when it changes. */
export function useStore<State>(store: Store<State>): State {
  return useSyncExternalStore(store.subscribe, store.getState);
}
