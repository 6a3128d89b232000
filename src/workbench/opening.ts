/** Opens what was given: one file, several one after the other, or what the page itself brings. */
import { documentNames } from '../document/fileNames.js';
import { files as words, workbench } from '../strings/pane.js';
import { bytesOf, stampOf } from './files/diskFile.js';
import type { GivenFile } from './files/fileAccess.js';
import { currentOf, movedBy, movedTo, queueOf, type FileQueue } from './files/fileQueue.js';
import type { Desk, OpenFile } from './openFile.js';
import type { createReviewing } from './reviewing.js';

type Source = Pick<OpenFile, 'name' | 'handle'> & {
  readonly read: () => Promise<Pick<OpenFile, 'bytes' | 'stamp'>>;
};

const RULES = /\.json$/i;

export function createOpening(desk: Desk, { beginReview }: ReturnType<typeof createReviewing>) {
  const { store, documents, tell } = desk;
  /** What was refused last: with rules that come later it may be read. */
  let refused: Source | null = null;
  const { getState, update } = store;

  let asked: Promise<boolean> | null = null;
  /** Whether there are rules beside the page; they are asked for once. */
  const rulesBeside = (): Promise<boolean> => (asked ??= takeBeside());

  async function takeBeside(): Promise<boolean> {
    const beside = await documents.formsBeside();
    update({ packs: [...getState().packs, ...beside] });
    return beside.length > 0;
  }

  async function readFrom({ bytes }: Pick<OpenFile, 'bytes'>, name: string): Promise<OpenFile['docx']> {
    try {
      return desk.read(bytes, name);
    } catch (error) {
      if (!documents.isUnknownForm(error) || !(await rulesBeside())) throw error;
      return desk.read(bytes, name);
    }
  }

  async function open(source: Source, queue: FileQueue | null): Promise<void> {
    const { name, handle, read } = source;
    let file: Pick<OpenFile, 'bytes' | 'stamp'> | null = null;
    refused = null;
    try {
      file = await read();
      const next = { name, handle, ...file, docx: await readFrom(file, name) };
      desk.confirmed(() => {
        if (next.stamp !== null && isAgain(name)) void desk.renew(next, words.openedAgain);
        else desk.put(next);
        update({ queue, folder: false });
        sayOpened();
      });
    } catch (error) {
      const sentence = documents.describeOpenError(error) ?? String(error);
      // A file of several stays named, so that one can go on to the next.
      if (queue !== null) update({ queue });
      const kept = desk.opened() === null ? [] : [words.keptCurrent];
      const lines = [words.notOpened(name, sentence), ...kept];
      if (file === null || !documents.isUnknownForm(error)) tell('error', ...lines);
      else {
        refused = source;
        const blank = { name, handle, ...file };
        const draft = (): void => desk.confirmed(() => beginReview(blank));
        desk.ask([...lines, words.ifBlank], { [workbench.draft]: draft }, 'error');
      }
    }
  }

  /** Rules among the files are taken; what is left over is to be opened. */
  async function withoutRules(files: readonly GivenFile[]): Promise<readonly GivenFile[]> {
    const left: GivenFile[] = [];
    for (const file of files) {
      const text = RULES.test(file.name) ? await file.read().then((content) => content.text()) : null;
      const rules = text === null ? null : documents.rulesIn(text);
      if (rules === null) left.push(file);
      else {
        desk.use(rules);
        tell('success', words.rulesTaken(rules.title));
      }
    }
    return left;
  }

  function sayOpened(): void {
    const { ownComments } = getState();
    if (ownComments === 0) return;
    desk.ask(words.ownComments(ownComments), { [words.clearComments]: () => void desk.clearComments() });
  }

  /** The file whose copy is open, given anew because the page cannot look for itself. */
  function isAgain(name: string): boolean {
    const before = desk.opened();
    return before?.handle === null && before.stamp !== null && before.name === name && getState().queue === null;
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
    /** One is opened, whatever its name; several are shown in a table. Nothing happens for none. */
    openFiles: async (all: readonly GivenFile[]): Promise<void> => {
      const files = await withoutRules(all);
      const [file] = files;
      if (file === undefined && refused !== null) await open(refused, null);
      else if (file !== undefined && files.length === 1 && RULES.test(file.name))
        tell('error', words.noRules(file.name));
      else if (file !== undefined && files.length === 1) await openGiven(file, null);
      else if (files.some(({ name }) => documentNames.check.test(name))) {
        await rulesBeside();
        update({ queue: queueOf(files), folder: true, message: null });
      } else if (file !== undefined) tell('error', words.nothingToCheck);
    },
    /** What the page itself brings. */
    openBytes: (name: string, bytes: () => Promise<Uint8Array>): Promise<void> =>
      open({ name, handle: null, read: async () => ({ bytes: await bytes(), stamp: null }) }, null),
    /** To the next or previous one of the files given together. */
    walkQueue: async (by: 1 | -1): Promise<void> => {
      const { queue } = getState();
      await openIn(queue === null ? null : movedBy(queue, by));
    },
    /** To this one of them. */
    openQueued: async (file: GivenFile): Promise<void> => {
      const { queue } = getState();
      await openIn(queue === null ? null : movedTo(queue, file));
    },
  };
}
