/** What the parts of the workbench's store share: the open file, what is said about it, and how it comes before the pane. */
import type { DocxDocument } from '../adapters/docx/docxDocument.js';
import { OWN_AUTHOR } from '../document/ownComments.js';
import type { FormDocument } from '../document/port.js';
import type { Form } from '../forms/schema.js';
import type { PaneStore } from '../pane/store/paneStore.js';
import type { WritableStore } from '../pane/store/store.js';
import { files as words } from '../strings/pane.js';
import type * as Documents from './documents.js';
import type { Drawable, Drawing } from './drawing.js';
import { drawnDocument } from './drawnDocument.js';
import type { FileStamp } from './files/diskFile.js';
import type { Message, WorkbenchState } from './workbenchState.js';

export interface OpenFile {
  readonly name: string;
  /** Where it stands on disk; null for a copy and for what the page itself brought. */
  readonly handle: FileSystemFileHandle | null;
  /** When it was read or written last; null for what the page itself brought. */
  readonly stamp: FileStamp | null;
  /** As it was read, to tell a change from a mere touch. */
  readonly bytes: Uint8Array;
  readonly docx: DocxDocument;
}

export interface DeskOptions {
  readonly store: WritableStore<WorkbenchState>;
  readonly pane: PaneStore;
  readonly documents: typeof Documents;
  readonly drawing: Drawing;
  readonly tell: (tone: Message['tone'], ...lines: string[]) => void;
}

export type Desk = ReturnType<typeof createDesk>;

/** The choice to leave everything as it is. */
export const nothing = (): void => undefined;

/** What is saved of a document, marks left out. */
export const textOf = (docx: DocxDocument): string => docx.source().story.source;

export function createDesk(options: DeskOptions) {
  const { store, pane, drawing } = options;
  let open: OpenFile | null = null;
  /** The text as it is on disk. */
  let kept = '';
  let last: Promise<void> = Promise.resolve();

  /** What reads or writes the file on disk, one after the other. */
  const inTurn = (action: () => Promise<void>): Promise<void> => {
    const turn = last.then(action);
    last = turn.catch(() => undefined);
    return turn;
  };
  /** Says what has to be decided, with what each button does; it waits until one is chosen or it is put away. */
  const ask = (
    line: string | readonly string[],
    choices: Readonly<Record<string, () => void>>,
    tone: Message['tone'] = 'warning',
  ): void => {
    const actions = Object.entries(choices).map(([label, act]) => ({
      label,
      select: () => {
        store.update({ message: null });
        act();
      },
    }));
    store.update({ message: { tone, lines: [line].flat(), actions } });
  };
  const errors = (): number | null => pane.getState().result?.tally.error ?? null;

  /** @param onDisk its text there. @returns the file as the pane sees it */
  function take(file: OpenFile, onDisk = textOf(file.docx)): FormDocument {
    open = file;
    kept = onDisk;
    store.update({ message: null, isDrafted: file.docx.form.source !== undefined });
    const changed = (): void =>
      store.update({ dirty: textOf(file.docx) !== kept, ownComments: file.docx.commentsBy(OWN_AUTHOR) });
    changed();
    return drawnDocument(file.docx, { ...drawing, redraw: () => void drawing.draw(file.docx), changed });
  }

  /** Says to both sides where the open file stands. */
  function place({ name, handle, stamp }: OpenFile): void {
    store.update({ name, onDisk: handle !== null });
    pane.place({ name, modifiedAt: handle === null && stamp !== null ? new Date(stamp.modified) : null });
  }

  return {
    ...options,
    opened: () => open,
    /** Documents are read by these rules too from now on. */
    use: (rules: Form): void => {
      const { packs } = store.getState();
      store.update({ packs: [rules, ...packs.filter(({ id }) => id !== rules.id)] });
    },
    /** @throws DocumentError when it is no document, or no form that is known here */
    read: (bytes: Uint8Array, name: string): DocxDocument =>
      options.documents.openDocument(bytes, name, store.getState().packs),
    /** At once, or when the person lets go what is not saved. */
    confirmed: (act: () => void): void => {
      if (!store.getState().dirty) act();
      else ask(words.confirmLeave, { [words.leave]: act, [words.stay]: nothing });
    },
    /** A document that is only shown takes its place: nothing is open. */
    putBlank: (name: string, blank: Drawable): void => {
      open = null;
      drawing.empty();
      pane.open(null);
      store.update({ name, onDisk: false, dirty: false, ownComments: 0, message: null });
      void drawing.draw(blank);
    },
    /** Another file takes the place of the open one. */
    put: (file: OpenFile): void => {
      store.update({ isReviewing: false });
      drawing.empty();
      pane.open(take(file));
      place(file);
      void drawing.draw(file.docx);
    },
    /**
     * The open file as it is now on disk: it is checked again; place, filter and view stay.
     * @param said of how many errors there were (null before a check) and are
     */
    renew: async (file: OpenFile, said: (before: number | null, now: number) => string): Promise<void> => {
      const before = errors();
      const document = take(file);
      place(file);
      void drawing.draw(file.docx);
      await pane.renew(document);
      const now = errors();
      if (now !== null) options.tell('success', said(before, now));
    },
    /** What is open as this file was written, maybe to another place. @param text that was written */
    saved: (file: OpenFile, to: Pick<OpenFile, 'name' | 'handle' | 'stamp' | 'bytes'>, text: string): void => {
      if (open !== file) return;
      open = { ...file, ...to };
      kept = text;
      store.update({ dirty: textOf(file.docx) !== kept });
      place(open);
    },
    inTurn,
    /** In turn; says so when a file could not be made. */
    attempt: (action: () => Promise<void> | void): Promise<void> =>
      inTurn(async () => {
        try {
          await action();
        } catch (error) {
          const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
          options.tell('error', isRefused ? words.notAllowed : words.notSaved, ...(isRefused ? [] : [String(error)]));
        }
      }),
    /** Takes out the comments of a marked copy that came back. */
    clearComments: async (): Promise<void> => {
      if (open === null) return;
      const file = open;
      const { done, notDone } = await file.docx.clearComments(OWN_AUTHOR);
      await pane.renew(take(file, kept));
      if (notDone.length > 0) options.tell('error', words.commentsNotCleared);
      else options.tell('success', words.commentsCleared(done.length));
    },
    ask,
  };
}
