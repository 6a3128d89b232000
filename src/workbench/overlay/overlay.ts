/** Draws marks over the pages: frames, titles and lit stretches. Nothing in the pages themselves moves, and no title covers text. */
import type { Mark, MarkSeverity } from '../../document/port.js';
import type { FieldRegion } from '../draw/fieldRegions.js';
import { cornerPlace, freePlace, type Box } from './freeSpace.js';
import { textBoxes } from './textBoxes.js';

/** Places that are not judged but drawn to be pointed at: `field` in a frame, `free` in a dashed one, `label` in none. */
export type Target = 'field' | 'free' | 'label';

/** What is framed; one without a title can only be pointed at. */
export type DrawnMark = Omit<Mark, 'severity'> & { readonly severity: MarkSeverity | Target };

export interface OverlayItem {
  readonly field: string;
  /** Null: not marked, shown only because it was asked for. */
  readonly severity: DrawnMark['severity'] | null;
  readonly title: string;
  readonly regions: readonly FieldRegion[];
  /** Stretches over the limit, in window coordinates. */
  readonly lit: readonly DOMRect[];
  readonly current: boolean;
}

interface OverlayOptions {
  /** The current field lights up once. */
  readonly flash: boolean;
  readonly onMark: (field: string) => void;
}

interface Title {
  readonly node: HTMLElement;
  readonly region: FieldRegion;
}

/** Replaces the overlay of all pages. @param chosen the stretch asked for, in window coordinates. */
export function drawOverlay(
  body: HTMLElement,
  items: readonly OverlayItem[],
  chosen: readonly DOMRect[],
  { flash, onMark }: OverlayOptions,
): void {
  const layers = new Map<HTMLElement, HTMLElement>();
  const pages = [...body.querySelectorAll<HTMLElement>('section.docx')];
  const layerOf = (page: HTMLElement): HTMLElement => {
    const known = layers.get(page);
    if (known !== undefined) return known;
    const layer = element('div', 'layer');
    // Titles are read in a small page too.
    layer.style.fontSize = `${TITLE / scaleOf(page)}px`;
    layers.set(page, layer);
    return layer;
  };
  const titles: Title[] = [];
  // All measuring comes before the first change, so that the pages are laid out once.
  for (const item of items) {
    item.regions.forEach((region, index) => {
      const frame = element('div', ['frame', item.severity ?? 'plain', item.current ? 'current' : ''].join(' '));
      frame.dataset['field'] = item.field;
      if (item.current && flash) frame.classList.add('flash');
      place(frame, region.page, region.rect());
      layerOf(region.page).append(frame);
      if (index > 0 || item.title === '') return;
      const node = title(item, onMark);
      layerOf(region.page).append(node);
      titles.push({ node, region });
    });
    for (const rect of item.lit) light(pages, layerOf, rect, 'lit');
  }
  for (const rect of chosen) light(pages, layerOf, rect, 'lit chosen');
  const marked = new Set(titles.map(({ region }) => region.page));
  const text = new Map([...marked].map((page) => [page, textOn(page)] as const));
  const focused = focusedMark(body);
  for (const page of pages) {
    for (const old of page.querySelectorAll(':scope > .layer')) old.remove();
    const layer = layers.get(page);
    if (layer !== undefined) page.append(layer);
  }
  const wanted = titles.map(({ node, region }) => placeOf(node, region, text.get(region.page) ?? null));
  titles.forEach(({ node, region }, index) => {
    const { isDot, box } = wanted[index] ?? {};
    if (box === undefined) return;
    node.classList.toggle('dot', isDot === true);
    place(node, region.page, new DOMRect(box.left, box.top, box.right - box.left, box.bottom - box.top));
  });
  const nodes = titles.map(({ node }) => node);
  const reached = nodes.find((node) => node.dataset['field'] === focused);
  const first = reached ?? nodes.find((node) => node.classList.contains('current')) ?? nodes[0];
  if (first !== undefined) first.tabIndex = 0;
  reached?.focus({ preventScroll: true });
}

/** The field of the title that has the focus: drawn anew, it has it again. */
function focusedMark(body: HTMLElement): string | null {
  const root = body.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  return active instanceof HTMLElement && active.classList.contains('chip') ? (active.dataset['field'] ?? null) : null;
}

/** To the next or previous title from the one that has the focus, in the order of the pages. False: none has it. */
export function walkMarks(body: HTMLElement, by: 1 | -1): boolean {
  const field = focusedMark(body);
  const nodes = [...body.querySelectorAll<HTMLElement>('.chip')];
  const at = nodes.findIndex((node) => node.dataset['field'] === field);
  if (field === null || at < 0) return false;
  for (const node of nodes) node.tabIndex = -1;
  const next = nodes[(at + by + nodes.length) % nodes.length];
  if (next !== undefined) next.tabIndex = 0;
  next?.focus();
  return true;
}

/** Null where measuring would lay out a long text that is not looked at. */
function textOn(page: HTMLElement): readonly Box[] | null {
  return page.classList.contains('far') ? null : textBoxes(page);
}

/** In free space of its frame, else a dot at its corner. */
function placeOf(
  node: HTMLElement,
  { rect }: FieldRegion,
  text: readonly Box[] | null,
): { readonly isDot: boolean; readonly box: Box } {
  const frame = rect();
  const free = text === null ? null : freePlace(frame, node.getBoundingClientRect(), text);
  if (free !== null) return { isDot: false, box: free };
  return { isDot: true, box: cornerPlace(frame, { width: DOT, height: DOT }, text ?? []) };
}

/** Height of the letters and width of a dot as they are seen, in CSS pixels. */
const TITLE = 12;
const DOT = 12;

/** A button, so that it can be reached by keys and says what it is; one of them at a time stands in the order of Tab. */
function title(item: OverlayItem, onMark: (field: string) => void): HTMLElement {
  const node = document.createElement('button');
  node.type = 'button';
  node.className = `chip ${item.severity ?? ''}${item.current ? ' current' : ''}`;
  node.tabIndex = -1;
  node.dataset['field'] = item.field;
  const words = element('span', 'words');
  words.textContent = item.title;
  node.append(words);
  node.addEventListener('click', () => onMark(item.field));
  return node;
}

/** The field of the smallest frame at this place of the window; null beside all frames of marks. */
export function frameAt(body: HTMLElement, x: number, y: number): string | null {
  const hit = [...body.querySelectorAll<HTMLElement>('.frame:not(.plain)')].flatMap((frame) => {
    const { left, right, top, bottom, width, height } = frame.getBoundingClientRect();
    const isIn = x >= left && x <= right && y >= top && y <= bottom;
    return isIn ? [{ field: frame.dataset['field'] ?? null, area: width * height }] : [];
  });
  return hit.sort((a, b) => a.area - b.area)[0]?.field ?? null;
}

function light(
  pages: readonly HTMLElement[],
  layerOf: (page: HTMLElement) => HTMLElement,
  rect: DOMRect,
  className: string,
): void {
  const middle = rect.top + rect.height / 2;
  const page = pages.find((candidate) => {
    const box = candidate.getBoundingClientRect();
    return middle >= box.top && middle < box.bottom;
  });
  if (page === undefined) return;
  const node = element('div', className);
  place(node, page, rect);
  layerOf(page).append(node);
}

function scaleOf(page: HTMLElement): number {
  return page.offsetWidth > 0 ? page.getBoundingClientRect().width / page.offsetWidth : 1;
}

/** Window coordinates to those of the page, which may be drawn smaller. */
function place(node: HTMLElement, page: HTMLElement, rect: DOMRect): void {
  const box = page.getBoundingClientRect();
  const scale = scaleOf(page);
  node.style.left = `${(rect.left - box.left) / scale}px`;
  node.style.top = `${(rect.top - box.top) / scale}px`;
  node.style.width = `${rect.width / scale}px`;
  node.style.height = `${rect.height / scale}px`;
}

function element(tag: string, className: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className.trim();
  return node;
}
