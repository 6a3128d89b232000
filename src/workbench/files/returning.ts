/** Milliseconds between two looks at the file while the page is seen: a change is met soon, and nothing is read unless there was one. */
const EVERY = 3000;

/** Calls back when the person comes back to the page, and every few seconds while it is seen. */
export function onReturn(look: () => void): void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') look();
  };
  window.addEventListener('focus', seen);
  document.addEventListener('visibilitychange', seen);
  setInterval(seen, EVERY);
}
