/** Keeps to the file on disk: what was changed there, in WPS or Word, is read and checked again without being asked. */
import { files as words } from '../strings/pane.js';
import { areSameBytes, bytesOf, isSameStamp, stampOf, type FileStamp } from './files/diskFile.js';
import type { Desk, OpenFile } from './openFile.js';

export interface Following {
  /** Looks whether the file was changed. */
  readonly look: () => Promise<void>;
}

export function createFollowing(desk: Desk): Following {
  const { store, pane, documents, tell } = desk;
  let looking = false;
  /** What the person was asked about, and does not want. */
  let declined: FileStamp | null = null;
  /** What could not be read: it may be half written, so that it is told when it stays like that. */
  let broken: FileStamp | null = null;

  async function lookOnce(): Promise<void> {
    const file = desk.opened();
    if (file === null || file.handle === null || pane.getState().activity !== null) return;
    // A file that is away, or in another program's hands for the moment, is found by the next look.
    const now = await file.handle.getFile().catch(() => null);
    if (now === null || desk.opened() !== file) return;
    const isKnown = [file.stamp, declined].some((known) => isSameStamp(known, stampOf(now)));
    if (!isKnown) await take(file, now);
  }

  async function take(file: OpenFile, changed: File): Promise<void> {
    const stamp = stampOf(changed);
    const bytes = await bytesOf(changed).catch(() => null);
    if (bytes === null || desk.opened() !== file) return;
    // Touched only.
    if (areSameBytes(bytes, file.bytes)) return;
    let next: OpenFile;
    try {
      next = { ...file, bytes, stamp, docx: desk.read(bytes, file.name) };
    } catch (error) {
      const isSettled = isSameStamp(broken, stamp);
      broken = stamp;
      if (!isSettled) return;
      declined = stamp;
      const sentence = documents.describeOpenError(error) ?? String(error);
      tell('error', words.changeNotRead(sentence), words.keptBefore);
      return;
    }
    if (!store.getState().dirty) {
      await renew(next);
      return;
    }
    declined = stamp;
    desk.ask({
      lines: [words.changedBoth],
      actions: [
        { label: words.takeTheirs, select: () => void desk.inTurn(() => renew(next)) },
        { label: words.keepOurs, select: () => undefined },
      ],
    });
  }

  async function renew(next: OpenFile): Promise<void> {
    const before = pane.getState().result?.tally.error ?? null;
    await desk.renew(next);
    const { result } = pane.getState();
    if (result !== null) tell('success', words.changedElsewhere(before, result.tally.error));
  }

  return {
    look: async () => {
      if (looking) return;
      looking = true;
      await desk.inTurn(lookOnce).finally(() => {
        looking = false;
      });
    },
  };
}
