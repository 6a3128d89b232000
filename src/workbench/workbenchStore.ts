/** What the workbench does besides the pane: opens files, draws them, gives them back. */
import type { DocxDocument } from '../adapters/docx/docxDocument.js';
import type { PaneStore } from '../pane/store/paneStore.js';
import { createStore, type Store } from '../pane/store/store.js';
import { workbench as words } from '../strings/pane.js';
import type * as Documents from './documents.js';
import { savedName, saveFile } from './files.js';
import type * as PagesModule from './pages.js';
import { drawnDocument } from './drawnDocument.js';

export interface WorkbenchState {
  readonly name: string | null;
  /** Changed since it was opened or saved; marks do not count. */
  readonly dirty: boolean;
  readonly drawing: 'nothing' | 'drawing' | 'drawing-large' | 'drawn' | 'failed';
  readonly message: { readonly tone: 'error' | 'success' | 'warning'; readonly lines: readonly string[] } | null;
}

/** Loaded after the first paint. */
export interface Heavy {
  readonly documents: typeof Documents;
  readonly pages: typeof PagesModule;
}

export interface WorkbenchStore extends Store<WorkbenchState> {
  readonly openFile: (file: File) => Promise<void>;
  readonly openBytes: (name: string, bytes: () => Promise<Uint8Array>) => Promise<void>;
  readonly download: () => Promise<void>;
  readonly downloadMarked: () => Promise<void>;
  readonly dismiss: () => void;
  readonly tell: (tone: 'error' | 'success' | 'warning', ...lines: string[]) => void;
  /** The element that shows the pages; null takes it away. */
  readonly attach: (scroller: HTMLElement | null) => void;
}

export interface WorkbenchOptions {
  readonly pane: PaneStore;
  readonly load: () => Promise<Heavy>;
  /** Asks whether unsaved changes may be dropped. */
  readonly confirm: (question: string) => boolean;
}

/** A main part longer than this (UTF-16 units) takes seconds to draw. */
const LARGE = 3_000_000;

export function createWorkbenchStore({ pane, load, confirm }: WorkbenchOptions): WorkbenchStore {
  const store = createStore<WorkbenchState>({ name: null, dirty: false, drawing: 'nothing', message: null });
  const { update, getState } = store;
  let scroller: HTMLElement | null = null;
  let pages: PagesModule.Pages | null = null;
  let docx: DocxDocument | null = null;
  let drawn = 0;

  const tell: WorkbenchStore['tell'] = (tone, ...lines) => update({ message: { tone, lines } });

  function remark(): void {
    if (docx !== null && getState().drawing === 'drawn') pages?.setMarks(docx.marks, docx.textOf);
  }

  async function draw(): Promise<void> {
    const subject = docx;
    const mine = ++drawn;
    if (subject === null || scroller === null) return;
    const large = subject.source().story.source.length > LARGE;
    update({ drawing: large ? 'drawing-large' : getState().drawing === 'drawn' ? 'drawn' : 'drawing' });
    try {
      const heavy = await load();
      pages ??= heavy.pages.createPages(scroller, pane.point);
      // A long drawing must not keep a message or a click waiting.
      await nextTask(large ? 50 : 0);
      if (mine !== drawn) return;
      await pages.draw(heavy.documents.copyForDrawing(subject));
      if (mine !== drawn) return;
      update({ drawing: 'drawn' });
      remark();
    } catch {
      // What the renderer cannot draw can still be checked; it says so beside the pane.
      if (mine !== drawn) return;
      pages?.empty();
      update({ drawing: 'failed' });
    }
  }

  function show(next: DocxDocument, name: string): void {
    docx = next;
    update({ name, dirty: false, message: null, drawing: 'nothing' });
    pages?.empty();
    pane.open(
      drawnDocument(next, {
        redraw: () => void draw(),
        remark,
        show: (field, range, text) => pages?.show({ field, range, text }) ?? false,
        changed: () => update({ dirty: true }),
      }),
    );
    void draw();
  }

  const openBytes: WorkbenchStore['openBytes'] = async (name, bytes) => {
    let documents: Heavy['documents'];
    try {
      ({ documents } = await load());
    } catch {
      tell('error', words.offlineFailed);
      return;
    }
    try {
      const next = documents.openDocument(await bytes(), name);
      if (!getState().dirty || confirm(words.confirmLeave)) show(next, name);
    } catch (error) {
      const sentence = documents.describeOpenError(error) ?? String(error);
      tell('error', words.notOpened(name, sentence), ...(docx === null ? [] : [words.keptCurrent]));
    }
  };

  /** Says so when a file could not be made; the document stays open as it is. */
  async function attempt(action: (document: DocxDocument) => Promise<void> | void): Promise<void> {
    if (docx === null) return;
    try {
      await action(docx);
    } catch (error) {
      tell('error', words.notSaved, String(error));
    }
  }

  return {
    getState,
    subscribe: store.subscribe,
    tell,
    dismiss: () => update({ message: null }),
    openBytes,
    openFile: (file) => openBytes(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    download: () =>
      attempt((document) => {
        const name = savedName(document.name);
        saveFile(name, document.save());
        update({ dirty: false });
        tell('success', words.saved(name));
      }),
    downloadMarked: () =>
      attempt((document) => {
        const { result } = pane.getState();
        if (result === null) return;
        const name = savedName(document.name, words.markedName);
        saveFile(name, document.markedCopy(result.comments, words.commentAuthor, new Date().toISOString()));
        tell('success', words.savedMarked(name));
      }),
    attach: (next) => {
      if (next === scroller) return;
      pages?.dispose();
      pages = null;
      scroller = next;
      if (next !== null && docx !== null) void draw();
    },
  };
}

function nextTask(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
