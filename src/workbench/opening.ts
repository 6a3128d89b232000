/** Opens what was given: one file, several one after the other, or what the page itself brings. */
import { documentNames } from '../document/fileNames.js';
import { files as words } from '../strings/pane.js';
import { bytesOf, stampOf } from './files/diskFile.js';
import type { GivenFile } from './files/fileAccess.js';
import { currentOf, movedBy, movedTo, queueOf, type FileQueue } from './files/fileQueue.js';
import type { Desk, OpenFile } from './openFile.js';

export interface Opening {
  /** One is opened, whatever its name; several are shown in a table. Nothing happens for none. */
  readonly openFiles: (files: readonly GivenFile[]) => Promise<void>;
  /** What the page itself brings. */
  readonly openBytes: (name: string, bytes: () => Promise<Uint8Array>) => Promise<void>;
  /** To the next or previous one of the files given together. */
  readonly walkQueue: (by: 1 | -1) => Promise<void>;
  /** To this one of them. */
  readonly openQueued: (file: GivenFile) => Promise<void>;
}

type Source = Pick<OpenFile, 'name' | 'handle'> & {
  readonly read: () => Promise<Pick<OpenFile, 'bytes' | 'stamp'>>;
};

export function createOpening(desk: Desk): Opening {
  const { store, documents, tell } = desk;
  const { getState, update } = store;

  async function open({ name, handle, read }: Source, queue: FileQueue | null): Promise<void> {
    try {
      const file = await read();
      const next = { name, handle, ...file, docx: documents.openDocument(file.bytes, name) };
      confirmed(() => {
        if (next.stamp !== null && isAgain(name)) void again(next);
        else desk.put(next);
        update({ queue, folder: false });
        sayOpened();
      });
    } catch (error) {
      const sentence = documents.describeOpenError(error) ?? String(error);
      // A file of several stays named, so that one can go on to the next.
      if (queue !== null) update({ queue });
      const kept = desk.opened() === null ? [] : [words.keptCurrent];
      tell('error', words.notOpened(name, sentence), ...kept);
    }
  }

  function sayOpened(): void {
    const { ownComments } = getState();
    if (ownComments === 0) return;
    const clearing = { label: words.clearComments, select: () => void desk.clearComments() };
    desk.ask({ lines: [words.ownComments(ownComments)], actions: [clearing] });
  }

  /** The file whose copy is open, given anew because the page cannot look for itself. */
  function isAgain(name: string): boolean {
    const before = desk.opened();
    return before?.handle === null && before.stamp !== null && before.name === name && getState().queue === null;
  }

  async function again(next: OpenFile): Promise<void> {
    const before = desk.pane.getState().result?.tally.error ?? null;
    await desk.renew(next);
    const { result } = desk.pane.getState();
    if (result !== null) tell('success', words.openedAgain(before, result.tally.error));
  }

  /** At once, or when the person lets go what is not saved. */
  function confirmed(act: () => void): void {
    if (!getState().dirty) act();
    else {
      desk.ask({
        lines: [words.confirmLeave],
        actions: [
          { label: words.leave, select: act },
          { label: words.stay, select: () => undefined },
        ],
      });
    }
  }

  async function openGiven(file: GivenFile, queue: FileQueue | null): Promise<void> {
    const read = async (): Promise<Pick<OpenFile, 'bytes' | 'stamp'>> => {
      const content = await file.read();
      return { bytes: await bytesOf(content), stamp: stampOf(content) };
    };
    await open({ name: file.name, handle: file.handle, read }, queue);
  }

  async function openIn(queue: FileQueue | null): Promise<void> {
    const file = queue === null ? undefined : currentOf(queue);
    if (file !== undefined) await openGiven(file, queue);
  }

  return {
    openFiles: async (files) => {
      const [file] = files;
      if (file !== undefined && files.length === 1) await openGiven(file, null);
      else if (files.some(({ name }) => documentNames.check.test(name))) {
        update({ queue: queueOf(files), folder: true, message: null });
      } else if (file !== undefined) tell('error', words.nothingToCheck);
    },
    openBytes: (name, bytes) =>
      open({ name, handle: null, read: async () => ({ bytes: await bytes(), stamp: null }) }, null),
    walkQueue: async (by) => {
      const { queue } = getState();
      await openIn(queue === null ? null : movedBy(queue, by));
    },
    openQueued: async (file) => {
      const { queue } = getState();
      await openIn(queue === null ? null : movedTo(queue, file));
    },
  };
}
