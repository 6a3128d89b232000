/** A progress bar for several files: on a terminal only, and gone before anything else is written. */
import { progress as words } from '../strings/cli.js';
import { printable } from '../report/text.js';
import type { Terminal } from './terminal.js';

const BAR_WIDTH = 20;
/** Files after which the time left can be told. */
const LEAST_DONE = 4;
const ERASE_LINE = '\r\u001b[K';

export interface Progress {
  /** Shows the file that is being worked on, the `done`-th from 0. */
  show(done: number, path: string): void;
  clear(): void;
}

export function progressOn(terminal: Terminal, total: number): Progress {
  const { stderr } = terminal;
  if (stderr.isTTY !== true || total < 2) return { show: () => undefined, clear: () => undefined };
  const start = terminal.now().getTime();
  return {
    show(done, path) {
      const filled = Math.round((done / total) * BAR_WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
      // Half of the columns, since a Chinese name takes two for each character.
      const room = Math.max(8, Math.floor(((stderr.columns ?? 80) - BAR_WIDTH - 30) / 2));
      const name = printable(path).slice(-room);
      const left = ((terminal.now().getTime() - start) / 1000 / done) * (total - done);
      const time = done < LEAST_DONE ? '' : ` ${words.left(left)}`;
      stderr.write(`${ERASE_LINE}${bar} ${words.bar(done, total, name)}${time}`);
    },
    clear() {
      stderr.write(ERASE_LINE);
    },
  };
}
