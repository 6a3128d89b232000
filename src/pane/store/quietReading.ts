/** Reads the document again some time after it was changed, for what may follow the text without a check. */
import type { DocumentContent } from '../../document/content.js';
import type { FormDocument } from '../../document/port.js';

export interface QuietReading {
  /** The document was changed: it is read once no further change came for a while and nothing else is under way. */
  readonly changed: () => void;
  /** No reading begins any more, and what is under way is dropped. */
  readonly stop: () => void;
}

interface QuietOptions {
  readonly document: Pick<FormDocument, 'read'>;
  /** Milliseconds without a change. */
  readonly delay: number;
  /** An action of the user is under way; it must not wait for this. */
  readonly isBusy: () => boolean;
  /** What was read; null when it could not be read. */
  readonly show: (content: DocumentContent | null) => void;
}

export function createQuietReading({ document, delay, isBusy, show }: QuietOptions): QuietReading {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what makes a reading under way out of date. */
  let turn = 0;

  function wait(mine: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void read(mine), delay);
  }

  async function read(mine: number): Promise<void> {
    if (isBusy()) {
      wait(mine);
      return;
    }
    const content = await document.read().catch(() => null);
    if (mine !== turn) return;
    if (isBusy()) wait(mine);
    else show(content);
  }

  return {
    changed: () => wait(++turn),
    stop: () => {
      turn++;
      clearTimeout(timer);
    },
  };
}
