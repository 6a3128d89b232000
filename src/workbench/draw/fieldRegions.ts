/** From a field's bookmarks in the drawn page to the rectangles it covers. */
import type { FieldAnchor } from './displayCopy.js';

/** One framed area: a cell, the text after a label, or the paragraphs of a section on one page. */
export interface FieldRegion {
  readonly page: HTMLElement;
  /** In window coordinates; measured when asked for. */
  readonly rect: () => DOMRect;
}

interface DomStretch {
  readonly start: HTMLElement;
  readonly end: HTMLElement;
  readonly shared: boolean;
}

function stretches(root: ShadowRoot, anchor: FieldAnchor): DomStretch[] {
  return anchor.segments.flatMap(({ start, end, shared }) => {
    const from = root.getElementById(start);
    const to = root.getElementById(end) ?? from;
    return from === null || to === null ? [] : [{ start: from, end: to, shared }];
  });
}

/** The pages that a stretch stands on. */
function pagesOf({ start, end }: DomStretch): HTMLElement[] {
  const last = end.closest('section.docx');
  const pages: HTMLElement[] = [];
  let page: Element | null = start.closest('section.docx');
  for (; page instanceof HTMLElement; page = page === last ? null : page.nextElementSibling) pages.push(page);
  return pages;
}

/** The regions of a field, one for each page it stands on. */
export function fieldRegions(root: ShadowRoot, anchor: FieldAnchor): FieldRegion[] {
  const byPage = new Map<HTMLElement, DomStretch[]>();
  for (const stretch of stretches(root, anchor))
    for (const page of pagesOf(stretch)) byPage.set(page, [...(byPage.get(page) ?? []), stretch]);
  return [...byPage].map(([page, own]) => ({
    page,
    rect: () => union(own.map((stretch) => portionRect(stretch, page, anchor.kind))),
  }));
}

/** What of a stretch stands on one page; a stretch over several pages is at the edge of the text area on the inner ones. */
function portionRect(stretch: DomStretch, page: HTMLElement, kind: FieldAnchor['kind']): DOMRect {
  const { start, end, shared } = stretch;
  const cell = kind === 'cell' ? start.closest('td') : null;
  // Of a list, from its first cell to its last.
  const last = end.closest('td') ?? cell;
  if (cell !== null && last !== null) return union([cell.getBoundingClientRect(), last.getBoundingClientRect()]);
  const paragraph = start.closest('p') ?? start;
  if (!shared && kind === 'body') return paragraphsRect(stretch, page);
  const rect = union([...between(start, end).getClientRects()]);
  return rect.width > 4 ? rect : restOfLine(start, paragraph);
}

/** From the first paragraph to the last, as wide as the text area. */
function paragraphsRect({ start, end }: DomStretch, page: HTMLElement): DOMRect {
  const first = start.closest('p') ?? start;
  const last = end.closest('p') ?? end;
  const area = (page.contains(first) ? first : last).closest('td, article') ?? page.querySelector('article') ?? page;
  const box = area.getBoundingClientRect();
  const top = page.contains(first) ? first.getBoundingClientRect().top : box.top;
  const bottom = page.contains(last) ? last.getBoundingClientRect().bottom : box.bottom;
  return new DOMRect(box.left, top, box.width, bottom - top);
}

/** A blank after a label: from there to the right edge of its paragraph. */
function restOfLine(start: Element, paragraph: Element): DOMRect {
  const line = paragraph.getBoundingClientRect();
  const at = start.getBoundingClientRect();
  const top = at.height > 0 ? at.top : line.top;
  const height = at.height > 0 ? at.height : line.height;
  return new DOMRect(at.left, top, Math.max(24, line.right - at.left), height);
}

function between(start: Node, end: Node): Range {
  const range = document.createRange();
  range.setStartAfter(start);
  if (end === start) range.collapse(true);
  else range.setEndBefore(end);
  return range;
}

function union(rects: readonly DOMRect[]): DOMRect {
  const shown = rects.filter((rect) => rect.width > 0 || rect.height > 0);
  if (shown.length === 0) return rects[0] ?? new DOMRect();
  const left = Math.min(...shown.map((rect) => rect.left));
  const top = Math.min(...shown.map((rect) => rect.top));
  const right = Math.max(...shown.map((rect) => rect.right));
  const bottom = Math.max(...shown.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/**
 * Rectangles of a stretch (UTF-16 units of `text`, the field's text as read). The page breaks lines and spaces differently and draws fill-in lines that
 * are not read, so that places are matched by counting the ink between.
 */
export function rangeRects(
  root: ShadowRoot,
  anchor: FieldAnchor,
  text: string,
  range: { readonly start: number; readonly length: number },
): DOMRect[] {
  const from = inked(text.slice(0, range.start));
  const to = from + inked(text.slice(range.start, range.start + range.length));
  let seen = 0;
  return stretches(root, anchor).flatMap(({ start, end }) =>
    textNodes(start, end).flatMap((node) => {
      const first = seen;
      seen += inked(node.data);
      if (seen <= from || first >= to) return [];
      const part = document.createRange();
      part.setStart(node, unitAt(node.data, from - first));
      part.setEnd(node, unitAfter(node.data, to - first));
      return [...part.getClientRects()].filter((rect) => rect.width > 0);
    }),
  );
}

function textNodes(start: Node, end: Node): Text[] {
  const root = start.getRootNode();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = start;
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((end.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) break;
    if (node instanceof Text && node.parentElement?.closest('.layer') === null) found.push(node);
  }
  return found;
}

/** White space and fill-in lines. */
const NO_INK = /[\s_＿]/g;

function inked(text: string): number {
  return text.replace(NO_INK, '').length;
}

/** Offset of the ink unit with this number; the start for a negative one. */
function unitAt(text: string, ink: number): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at).search(NO_INK) === 0) continue;
    if (count >= ink) return at;
    count++;
  }
  return text.length;
}

/** Offset after as many ink units. */
function unitAfter(text: string, ink: number): number {
  return ink <= 0 ? 0 : Math.min(text.length, unitAt(text, ink - 1) + 1);
}
