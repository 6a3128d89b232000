/**
 * Files given together, walked one by one. Plain data: `queueOf` sorts what was given into what can be checked and what is only named, `movedBy`
 * and `movedTo` lead on. Whoever shows the queue opens `currentOf` after every move.
 */
import type { GivenFile } from './fileAccess.js';

export interface FileQueue {
  /** To be checked, by path. */
  readonly files: readonly GivenFile[];
  /** Index of the one that is open. */
  readonly at: number;
  /** Not checked, because the ending is that of another kind of file: told with their number, so that nobody takes them for checked. */
  readonly unchecked: readonly GivenFile[];
}

const DOCUMENT = /\.doc[xm]$/i;
const byPath = new Intl.Collator('zh-CN', { numeric: true });

/** A file given by itself is always tried: what it is says its content. */
export function queueOf(given: readonly GivenFile[]): FileQueue {
  const sorted = [...given].sort((a, b) => byPath.compare(a.path, b.path));
  if (sorted.length === 1) return { files: sorted, at: 0, unchecked: [] };
  return {
    files: sorted.filter(({ name }) => DOCUMENT.test(name)),
    at: 0,
    unchecked: sorted.filter(({ name }) => !DOCUMENT.test(name)),
  };
}

/** Undefined for a queue without files. */
export function currentOf({ files, at }: FileQueue): GivenFile | undefined {
  return files[at];
}

/** Null beyond either end. */
export function movedBy(queue: FileQueue, by: number): FileQueue | null {
  return movedTo(queue, queue.at + by);
}

/** Null where there is no such file. */
export function movedTo(queue: FileQueue, at: number): FileQueue | null {
  return at in queue.files ? { ...queue, at } : null;
}
