/** Keeps to the file on disk: what was changed there, in WPS or Word, is read and checked again without being asked. */
import { files as words } from '../strings/pane.js';
import { areSameBytes, bytesOf, isSameStamp, stampOf, type FileStamp } from './files/diskFile.js';
import { nothing, type Desk, type OpenFile } from './openFile.js';

export function createFollowing(desk: Desk) {
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
    const renew = (): Promise<void> => desk.renew(next, words.changedElsewhere);
    if (!store.getState().dirty) {
      await renew();
      return;
    }
    declined = stamp;
    desk.ask(words.changedBoth, { [words.takeTheirs]: () => void desk.inTurn(renew), [words.keepOurs]: nothing });
  }

  return {
    /** Looks whether the file was changed. */
    look: async (): Promise<void> => {
      if (looking) return;
      looking = true;
      await desk.inTurn(lookOnce).finally(() => {
        looking = false;
      });
    },
  };
}
