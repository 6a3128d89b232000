/** Waits until it is known where the page stands: in Word, outside Office, or cut off from Office.js. */

export type Standing = 'word' | 'outside' | 'unreachable';

/** Milliseconds after which the page says that Office.js does not answer; it goes on waiting all the same. */
const PATIENCE = 15_000;

/**
 * Tells where the page stands; twice when Office.js answers after all. What `Office.onReady` gives outside Office is a host of null:
 * https://learn.microsoft.com/javascript/api/office#office-office-onready-function(1)
 *
 * @param script the element that loads Office.js, as `start.es5.js` made it; null when there is none
 */
export function whenOfficeAnswers(script: HTMLElement | null, tell: (standing: Standing) => void): void {
  let answered = false;
  const answer = (standing: Standing): void => {
    if (answered) return;
    answered = standing !== 'unreachable';
    clearTimeout(timer);
    tell(standing);
  };
  const timer = setTimeout(() => answer('unreachable'), PATIENCE);
  const loaded = (): void => {
    Office.onReady().then(
      ({ host }) => answer(isWord(host) ? 'word' : 'outside'),
      () => answer('unreachable'),
    );
  };
  const failed = (): void => answer('unreachable');
  const state = script?.dataset['state'];
  if (state === 'loaded') loaded();
  else if (state === 'failed' || script === null) failed();
  else {
    script.addEventListener('load', loaded);
    script.addEventListener('error', failed);
  }
}

/** The documentation and the library name the host by a string; null outside Office, which the typings do not say. */
function isWord(host: unknown): boolean {
  return host === 'Word';
}
