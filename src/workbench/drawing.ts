/** Draws the open document into the element that scrolls, whenever its text changes; loads what draws when it is first needed. */
import type { Span } from '../document/content.js';
import type * as Documents from './documents.js';
import type { DisplaySource } from './draw/displayCopy.js';
import type { Zoom } from './draw/zoom.js';
import type { DrawnMark } from './overlay/overlay.js';
import type * as PagesModule from './pages.js';

export type DrawingState = 'nothing' | 'drawing' | 'drawing-large' | 'drawn' | 'failed';

/** Loaded after the first paint. */
export interface Drawers {
  readonly documents: typeof Documents;
  readonly pages: typeof PagesModule;
}

/** A document and what is framed in it. */
export interface Drawable {
  readonly source: () => DisplaySource;
  readonly marks: readonly DrawnMark[];
  readonly textOf: (field: string) => string;
}

interface DrawingOptions {
  readonly load: () => Promise<Drawers>;
  readonly state: () => DrawingState;
  readonly update: (state: DrawingState) => void;
  /** A mark was clicked. */
  readonly onMark: (field: string) => void;
}

export type Drawing = ReturnType<typeof createDrawing>;

/** A main part longer than this (UTF-16 units) takes seconds to draw. */
const LARGE = 3_000_000;

export function createDrawing({ load, state, update, onMark }: DrawingOptions) {
  let scroller: HTMLElement | null = null;
  let pages: ReturnType<typeof PagesModule.createPages> | null = null;
  let drawable: Drawable | null = null;
  let drawn = 0;
  let zoom: Zoom = 'fit';

  function remark(): void {
    if (drawable !== null && state() === 'drawn') pages?.setMarks(drawable.marks, drawable.textOf);
  }

  async function draw(): Promise<void> {
    const subject = drawable;
    const mine = ++drawn;
    if (subject === null || scroller === null) return;
    const large = subject.source().story.source.length > LARGE;
    update(large ? 'drawing-large' : state() === 'drawn' ? 'drawn' : 'drawing');
    try {
      const heavy = await load();
      pages ??= heavy.pages.createPages(scroller, onMark);
      pages.setZoom(zoom);
      // A long drawing must not keep a message or a click waiting.
      await nextTask(large ? 50 : 0);
      if (mine !== drawn) return;
      await pages.draw(heavy.documents.copyForDrawing(subject));
      if (mine !== drawn) return;
      update('drawn');
      remark();
    } catch {
      // What the renderer cannot draw can still be checked; it says so beside the pane.
      if (mine !== drawn) return;
      pages?.empty();
      update('failed');
    }
  }

  return {
    remark,
    /** Another document, or the same one as it is now: drawn in place of what is there, so that the place is kept. */
    draw: (document: Drawable): Promise<void> => {
      drawable = document;
      return draw();
    },
    empty: (): void => {
      drawn++;
      pages?.empty();
      update('nothing');
    },
    /** Scrolls to a field and lights it. False: it is not in the pages. */
    show: (field: string, range: Span | null, text: string) => pages?.show({ field, range, text }) ?? false,
    zoom: (next: Zoom): void => {
      zoom = next;
      pages?.setZoom(next);
    },
    /** The element that shows the pages; null takes it away. */
    attach: (next: HTMLElement | null): void => {
      if (next === scroller) return;
      pages?.dispose();
      pages = null;
      scroller = next;
      if (next !== null) void draw();
    },
  };
}

function nextTask(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
