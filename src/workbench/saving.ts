/** Gives the document back: into its own file, into another one, or as a download. */
import { files as words, workbench } from '../strings/pane.js';
import { isSameStamp, stampOf, writeWhole } from './files/diskFile.js';
import { pickPlace } from './files/fileAccess.js';
import { datedName, saveFile, savedName } from './files/give.js';
import { OWN_AUTHOR } from '../document/ownComments.js';
import { textOf, type Desk, type OpenFile } from './openFile.js';

export function createSaving(desk: Desk, now: () => Date) {
  const { pane, tell } = desk;

  /** With the open file, which stays open as it is when no file could be made. */
  const attempt = (action: (file: OpenFile) => Promise<void> | void): Promise<void> =>
    desk.attempt(async () => {
      const file = desk.opened();
      if (file !== null) await action(file);
    });

  async function write(handle: FileSystemFileHandle, file: OpenFile): Promise<void> {
    const bytes = file.docx.save();
    const text = textOf(file.docx);
    const stamp = await writeWhole(handle, bytes);
    desk.saved(file, { name: handle.name, handle, bytes, stamp }, text);
    tell('success', words.written(handle.name));
  }

  function download(file: OpenFile): void {
    const given = datedName(file.name, now());
    saveFile(given, file.docx.save());
    desk.saved(file, file, textOf(file.docx));
    tell('success', words.saved(given));
  }

  /** Into a file that the person names, which is the open one from then on. */
  const saveAs = (): Promise<void> =>
    attempt(async (file) => {
      const handle = await pickPlace(workbench.fileKind, datedName(file.name, now()));
      if (handle !== null) await write(handle, file);
    });

  return {
    /** Into the file it was opened from; as a download where there is none. */
    save: (): Promise<void> =>
      attempt(async (file) => {
        const { handle, stamp } = file;
        if (handle === null) {
          download(file);
          return;
        }
        // A file that is away is made anew.
        const onDisk = await handle.getFile().then(stampOf, () => null);
        if (onDisk === null || isSameStamp(onDisk, stamp)) {
          await write(handle, file);
          return;
        }
        desk.ask(words.wouldCover, {
          [workbench.saveAs]: () => void saveAs(),
          [words.saveAnyway]: () => void attempt((open) => write(handle, open)),
        });
      }),
    saveAs,
    downloadMarked: (): Promise<void> =>
      attempt(({ docx, name }) => {
        const { result } = pane.getState();
        if (result === null) return;
        const given = savedName(name, words.markedName);
        saveFile(given, docx.markedCopy(result.comments, OWN_AUTHOR, now().toISOString()));
        tell('success', words.savedMarked(given));
      }),
  };
}
