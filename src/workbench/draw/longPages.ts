/** Keeps a very long document usable: what is not looked at is not laid out. */

/** Paragraphs; below this a document is laid out as a whole in no time. */
const LONG = 1500;
/** Blocks in one portion: about two pages. */
const PORTION = 50;

/**
 * Divides long text into portions that the browser lays out when they come near the window. Not where lists are numbered automatically, since numbers
 * do not count on from one portion to the next.
 */
export function divideLongPages(pages: readonly Node[]): void {
  const wrappers = pages.filter((node) => node instanceof HTMLElement);
  const paragraphs = wrappers.reduce((sum, wrapper) => sum + wrapper.querySelectorAll('p').length, 0);
  const numbered = wrappers.some((wrapper) => wrapper.querySelector('p[class*="-num-"]') !== null);
  if (paragraphs < LONG || numbered) return;
  for (const wrapper of wrappers) {
    for (const section of wrapper.querySelectorAll('section')) section.classList.add('far');
    for (const article of wrapper.querySelectorAll('article')) divide(article);
  }
}

function divide(article: HTMLElement): void {
  const blocks = [...article.children];
  if (blocks.length <= PORTION) return;
  for (let at = 0; at < blocks.length; at += PORTION) {
    const portion = document.createElement('div');
    portion.className = 'portion';
    portion.append(...blocks.slice(at, at + PORTION));
    article.append(portion);
  }
}
