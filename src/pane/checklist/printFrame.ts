/**
 * A page in a frame of its own, so that printing it prints nothing of the pane around it. The frame begins as `about:blank`, which no
 * Content-Security-Policy forbids, and is filled from a parsed document; it needs no address and runs no script.
 */

export function showIn(frame: HTMLIFrameElement, page: string): void {
  const target = frame.contentDocument;
  if (target === null) return;
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  target.replaceChild(target.adoptNode(parsed.documentElement), target.documentElement);
}

/** False where the page cannot be printed: some web views ignore the request without a word, and then nothing announces printing. */
export function printFrame(frame: HTMLIFrameElement): boolean {
  const view = frame.contentWindow;
  if (view === null || typeof view.print !== 'function') return false;
  let began = false;
  const note = (): void => {
    began = true;
  };
  view.addEventListener('beforeprint', note, { once: true });
  try {
    view.print();
  } catch {
    // Forbidden in this frame.
    return false;
  } finally {
    view.removeEventListener('beforeprint', note);
  }
  return began;
}
