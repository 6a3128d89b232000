/** Draws marks over the pages: frames, titles and lit stretches. Nothing in the pages themselves moves. */
import type { MarkSeverity } from '../../document/port.js';
import type { FieldRegion } from '../draw/fieldRegions.js';

export interface OverlayItem {
  readonly field: string;
  /** Null: not marked, shown only because it was asked for. */
  readonly severity: MarkSeverity | null;
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
    layers.set(page, layer);
    return layer;
  };
  const chips: { readonly title: HTMLElement; readonly room: number }[] = [];
  // All measuring comes before the first change, so that the pages are laid out once.
  for (const item of items) {
    item.regions.forEach((region, index) => {
      const frame = element('div', ['frame', item.severity ?? 'plain', item.current ? 'current' : ''].join(' '));
      if (item.current && flash) frame.classList.add('flash');
      place(frame, region.page, region.rect());
      if (index === 0 && item.severity !== null) {
        const title = chip(item, onMark);
        frame.append(title);
        chips.push({ title, room: region.rect().right - region.textEnd() });
      }
      layerOf(region.page).append(frame);
    });
    for (const rect of item.lit) light(pages, layerOf, rect, 'lit');
  }
  for (const rect of chosen) light(pages, layerOf, rect, 'lit chosen');
  for (const page of pages) {
    for (const old of page.querySelectorAll(':scope > .layer')) old.remove();
    const layer = layers.get(page);
    if (layer !== undefined) page.append(layer);
  }
  // A title stands beside the text where there is room, else on the upper edge.
  const wide = chips.map(({ title, room }) => ({
    title,
    inside: title.getBoundingClientRect().width + 16 < room,
    cut: title.scrollWidth > title.clientWidth,
  }));
  for (const { title, inside, cut } of wide) {
    if (inside) title.classList.add('inside');
    // The cell itself says which field it is.
    else if (cut) title.textContent = title.title.split('：')[0] ?? '';
  }
}

function chip(item: OverlayItem, onMark: (field: string) => void): HTMLElement {
  const node = element('div', 'chip');
  node.textContent = item.title;
  node.title = item.title;
  node.addEventListener('click', () => onMark(item.field));
  return node;
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

/** Window coordinates to those of the page, which may be drawn smaller. */
function place(node: HTMLElement, page: HTMLElement, rect: DOMRect): void {
  const box = page.getBoundingClientRect();
  const scale = page.offsetWidth > 0 ? box.width / page.offsetWidth : 1;
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
