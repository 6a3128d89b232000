/**
 * How large the pages are drawn. They are laid out in full size always and only then made smaller, so that no line breaks otherwise in a narrow
 * window.
 */

export type Zoom = 'fit' | 'full';

/** CSS pixels kept free at either side of the text when the margins of a page are left out. */
const ASIDE = 16;
const SMALLEST = 0.3;

/** @param scroller what scrolls. @param host stands in it and takes the size of what is seen. @param body holds the pages, in full size */
export function createZoom(scroller: HTMLElement, host: HTMLElement, body: HTMLElement) {
  let zoom: Zoom = 'fit';
  let seen = '';

  /** A narrow window shows the text as wide as it is, without the margins beside it. */
  function wanted(): number {
    const page = body.querySelector<HTMLElement>('section.docx');
    const text = page?.querySelector('article');
    const room = scroller.clientWidth;
    if (zoom === 'full' || page === null || room === 0) return 1;
    const width =
      text instanceof HTMLElement ? Math.min(page.offsetWidth, text.offsetWidth + 2 * ASIDE) : page.offsetWidth;
    return width === 0 ? 1 : Math.max(SMALLEST, Math.min(1, room / width));
  }

  /** To be called when the window or the pages have another size. */
  function apply(): void {
    const scale = wanted();
    body.style.transform = scale === 1 ? '' : `scale(${scale})`;
    body.style.width = `${100 / scale}%`;
    host.style.height = `${body.offsetHeight * scale}px`;
    const now = [zoom, scroller.clientWidth, body.scrollWidth].join(' ');
    // Only what changes the width moves the pages sideways.
    if (now !== seen) scroller.scrollLeft = (scroller.scrollWidth - scroller.clientWidth) / 2;
    seen = now;
  }

  return {
    set: (next: Zoom): void => {
      zoom = next;
      apply();
    },
    apply,
  };
}
