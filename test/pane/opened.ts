/** A store with a document behind it, as the entries make one, and a browser that remembers in memory. */
import { checker } from '../../src/pane/store/checker.js';
import { createPaneStore, type PaneStore } from '../../src/pane/store/paneStore.js';
import { findingsIn, type ToldFinding } from '../../src/report/toldFinding.js';
import type { PaneStorage } from '../../src/decisions/storage.js';
import type { FakeDocument } from './fakeDocument.js';

export const now = new Date(2023, 1, 20, 9, 5);

export function memory(kept: Record<string, string> = {}): PaneStorage {
  return {
    get: (key) => kept[key] ?? null,
    set: (key, value) => {
      kept[key] = value;
      return true;
    },
  };
}

export function open(document: FakeDocument, storage: PaneStorage = memory()): PaneStore {
  const store = createPaneStore({ load: () => Promise.resolve(checker), now: () => now, storage });
  store.open(document);
  return store;
}

export async function checked(document: FakeDocument): Promise<PaneStore> {
  const store = open(document);
  await store.check();
  return store;
}

export function viewOf(store: PaneStore, rule: string, field: string): ToldFinding {
  const { result } = store.getState();
  const view = result && findingsIn(result).find(({ finding }) => finding.rule === rule && finding.field === field);
  if (!view) throw new Error(`no ${rule} at ${field}`);
  return view;
}
