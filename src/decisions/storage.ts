/** What the pane keeps in the browser between visits. */
export interface PaneStorage {
  readonly get: (key: string) => string | null;
  /** False when it could not be kept: private windows, a full disk, or a policy that forbids it. */
  readonly set: (key: string, value: string) => boolean;
}

/** Storage of this browser; where it is not to be had, nothing is kept and everything else works. */
export const browserStorage: PaneStorage = {
  get: (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set: (key, value) => {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
};
