/**
 * The document as it looks: the renderer's pages in a shadow tree, so that styles of the document reach nothing outside, with marks drawn
 * over them. Text of the document never becomes markup, a running link or a request.
 */
import { parseAsync, renderDocument, type HElement } from 'docx-preview';
import type { Span } from '../document/content.js';
import type { DisplayCopy, FieldAnchor } from './draw/displayCopy.js';
import { fieldRegions, rangeRects, type FieldRegion } from './draw/fieldRegions.js';
import { drawOverlay, frameAt, walkMarks, type DrawnMark, type OverlayItem } from './overlay/overlay.js';
import { safeElement } from './draw/safeElement.js';
import { divideLongPages } from './draw/longPages.js';
import fontCss from './fonts.css';
import pageCss from './pages.css';
import { layOutTabs, noteTabStops } from './draw/tabStops.js';
import { createZoom, type Zoom } from './draw/zoom.js';

interface Current {
  readonly field: string;
  readonly range: Span | null;
  /** The field's text, by which the range is found in the page. */
  readonly text: string;
}

/** @param scroller the element that scrolls; the pages are put into it. @param onMark a mark was clicked. */
export function createPages(scroller: HTMLElement, onMark: (field: string) => void) {
  const host = scroller.ownerDocument.createElement('div');
  host.className = 'wulou-pages';
  const root = host.attachShadow({ mode: 'open' });
  const own = document.createElement('style');
  own.textContent = pageCss;
  const styles = document.createElement('div');
  const body = document.createElement('div');
  body.className = 'pages';
  root.append(own, styles, body);
  scroller.append(host);
  // Font faces count only in the document itself, not in a shadow tree.
  styleNamed('wulou-fonts', fontCss);

  let anchors: ReadonlyMap<string, FieldAnchor> = new Map();
  let marks: readonly DrawnMark[] = [];
  let textOf: (field: string) => string = () => '';
  let current: Current | null = null;
  let frame = 0;
  let drawing = 0;

  const regionsOf = (field: string): FieldRegion[] => {
    const anchor = anchors.get(field);
    return anchor === undefined ? [] : fieldRegions(root, anchor);
  };

  function rects({ field, range, text }: Current): DOMRect[] {
    const anchor = anchors.get(field);
    return anchor === undefined || range === null ? [] : rangeRects(root, anchor, text, range);
  }

  function refresh(flash = false): void {
    const shown = current;
    const item = (mark: Pick<OverlayItem, 'field' | 'severity' | 'title'>, surplus?: Span): OverlayItem => {
      const { field } = mark;
      const lit = surplus === undefined ? [] : rects({ field, range: surplus, text: textOf(field) });
      return { ...mark, regions: regionsOf(field), lit, current: field === shown?.field };
    };
    const items = marks.map((mark) => item(mark, mark.surplus));
    if (shown !== null && !items.some((each) => each.current))
      items.push(item({ field: shown.field, severity: null, title: '' }));
    drawOverlay(body, items, shown === null ? [] : rects(shown), { flash, onMark });
  }

  const zoom = createZoom(scroller, host, body);

  /** A click anywhere in a frame is meant for its mark, unless it has selected text. */
  function pointAt({ clientX, clientY }: MouseEvent): void {
    if (document.getSelection()?.isCollapsed === false) return;
    const field = frameAt(body, clientX, clientY);
    if (field === null) return;
    current = { field, range: null, text: '' };
    refresh();
    onMark(field);
  }
  body.addEventListener('click', pointAt);
  body.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 } as const;
    if (event.key in by && walkMarks(body, by[event.key as keyof typeof by])) event.preventDefault();
  });

  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      zoom.apply();
      refresh();
    });
  });
  observer.observe(scroller);
  observer.observe(body);

  return {
    /** Draws this copy in place of what is there; the scroll position is kept. @throws whatever the renderer throws */
    draw: async (copy: DisplayCopy): Promise<void> => {
      const mine = ++drawing;
      const options = {
        className: 'docx',
        inWrapper: true,
        ignoreFonts: true,
        ignoreLastRenderedPageBreak: false,
        breakPages: true,
        renderAltChunks: false,
        renderComments: false,
        renderChanges: false,
        h: (element: HElement | Node | string) => safeElement(element),
      };
      const parsed: unknown = await parseAsync(copy.bytes, options);
      const stops = noteTabStops(parsed);
      const nodes = await renderDocument(parsed, options);
      // A later drawing was quicker.
      if (mine !== drawing) return;
      divideLongPages(nodes);
      const top = scroller.scrollTop;
      styles.replaceChildren(...nodes.filter((node) => node.nodeName === 'STYLE'));
      releaseImages(body);
      body.replaceChildren(...nodes.filter((node) => node.nodeType === Node.ELEMENT_NODE && node.nodeName !== 'STYLE'));
      anchors = copy.anchors;
      current = null;
      body.style.transform = '';
      layOutTabs(body, stops);
      noteMargins(body);
      zoom.apply();
      refresh();
      scroller.scrollTop = top;
    },
    empty: (): void => {
      drawing++;
      releaseImages(body);
      body.replaceChildren();
      anchors = new Map();
      marks = [];
      current = null;
    },
    setMarks: (next: readonly DrawnMark[], texts: (field: string) => string): void => {
      marks = next;
      textOf = texts;
      refresh();
    },
    /** Scrolls to a field and lights it. False: it is not in the pages. */
    show: (next: Current): boolean => {
      const [region] = regionsOf(next.field);
      if (region === undefined) return false;
      current = next;
      const bring = (): void => {
        const [first] = rects(next);
        scrollTo(scroller, first ?? region.rect());
      };
      bring();
      refresh(true);
      // What came near the window is laid out only now, and may stand elsewhere than it was thought to.
      requestAnimationFrame(bring);
      return true;
    },
    setZoom: (next: Zoom): void => {
      zoom.set(next);
      refresh();
    },
    dispose: (): void => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      host.remove();
    },
  };
}

/** Brings a rectangle into the middle, or its top under the upper edge when it is taller than the window. */
function scrollTo(scroller: HTMLElement, rect: DOMRect): void {
  const view = scroller.getBoundingClientRect();
  const gap = Math.max(48, (view.height - rect.height) / 2);
  const aside = rect.left < view.left ? rect.left - view.left : Math.max(0, rect.right - view.right);
  scroller.scrollTop += rect.top - view.top - gap;
  scroller.scrollLeft += Math.min(aside, rect.left - view.left);
}

/** A style of the whole page, in place of what it was before. */
function styleNamed(id: string, css: string): void {
  const style = document.getElementById(id) ?? document.createElement('style');
  style.id = id;
  if (style.textContent !== css) style.textContent = css;
  if (!style.isConnected) document.head.append(style);
}

/** The sheets of paper are as large as the pages and have their margins: those of the first. */
function noteMargins(body: HTMLElement): void {
  const page = body.querySelector('section.docx');
  if (page === null) return;
  const { width, minHeight, paddingTop, paddingRight, paddingBottom, paddingLeft } = getComputedStyle(page);
  const size = [width, minHeight].every((length) => length.endsWith('px')) ? `size: ${width} ${minHeight};` : '';
  const margin = [paddingTop, paddingRight, paddingBottom, paddingLeft].join(' ');
  styleNamed('wulou-sheet', `@page { ${size} margin: ${margin}; }`);
}

function releaseImages(body: HTMLElement): void {
  for (const image of body.querySelectorAll('img')) if (image.src.startsWith('blob:')) URL.revokeObjectURL(image.src);
}
