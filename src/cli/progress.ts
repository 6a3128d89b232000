/** A progress bar for several files: on a terminal only, and gone before anything else is written. */
import { progress as words } from '../strings/cli.js';
import { printable } from '../report/text.js';
import type { Terminal } from './terminal.js';

const BAR_WIDTH = 20;
const ERASE_LINE = '\r\u001b[K';

export interface Progress {
  /** Shows the file that is being worked on, the `done`-th from 0. */
  show(done: number, path: string): void;
  clear(): void;
}

export function progressOn({ stderr }: Terminal, total: number): Progress {
  if (stderr.isTTY !== true || total < 2) return { show: () => undefined, clear: () => undefined };
  return {
    show(done, path) {
      const filled = Math.round((done / total) * BAR_WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
      // Half of the columns, since a Chinese name takes two for each character.
      const room = Math.max(8, Math.floor(((stderr.columns ?? 80) - BAR_WIDTH - 12) / 2));
      const name = printable(path).slice(-room);
      stderr.write(`${ERASE_LINE}${bar} ${words.bar(done, total, name)}`);
    },
    clear() {
      stderr.write(ERASE_LINE);
    },
  };
}
