/**
 * Files given together, looked at in a table and walked one by one. Plain data: `queueOf` sorts what was given, `movedBy` and `movedTo` lead
 * on. Whoever shows the queue opens `currentOf` after every move.
 */
import type { GivenFile } from './fileAccess.js';

export interface FileQueue {
  /** By path. */
  readonly given: readonly GivenFile[];
  /** The folder that all of them were given with, as their paths have it: “第一轮/”; '' without one. */
  readonly root: string;
  /** Those of them that can be opened. */
  readonly files: readonly GivenFile[];
  /** Index in `files` of the one that is open; null while none of them is. */
  readonly at: number | null;
}

const DOCUMENT = /\.doc[xm]$/i;
const byPath = new Intl.Collator('zh-CN', { numeric: true });

export function queueOf(some: readonly GivenFile[]): FileQueue {
  const given = [...some].sort((a, b) => byPath.compare(a.path, b.path));
  const folders = new Set(given.map(({ path }) => path.slice(0, path.indexOf('/') + 1)));
  const [root = ''] = folders.size === 1 ? folders : [];
  return { given, root, files: given.filter(({ name }) => DOCUMENT.test(name)), at: null };
}

/** Undefined while none is open. */
export function currentOf({ files, at }: FileQueue): GivenFile | undefined {
  return at === null ? undefined : files[at];
}

/** Null beyond either end. */
export function movedBy(queue: FileQueue, by: 1 | -1): FileQueue | null {
  const at = (queue.at ?? -1) + by;
  return at in queue.files ? { ...queue, at } : null;
}

/** A document that its name did not tell joins those that can be opened. */
export function movedTo(queue: FileQueue, file: GivenFile): FileQueue {
  const files = queue.given.filter((one) => one === file || queue.files.includes(one));
  return { ...queue, files, at: files.indexOf(file) };
}
