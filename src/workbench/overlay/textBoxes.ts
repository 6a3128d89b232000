/** Where text stands on a page: the lines of every text that is not blank. */
import type { Box } from './freeSpace.js';

/** @param page without what is laid over it */
export function textBoxes(page: HTMLElement): Box[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxes: Box[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.data.trim() === '' || node.parentElement?.closest('.layer, style') !== null)
      continue;
    range.selectNodeContents(node);
    boxes.push(...[...range.getClientRects()].filter(({ width }) => width > 0));
  }
  return boxes;
}
