/** The letters that go out after a check: one for each file that is sent back, as .docx to print and .txt to paste. */
import { notice as words } from '../../strings/report.js';
import type { FileReport } from '../json.js';
import type { PairReport } from './compare.js';
import { type NoticeLine, noticeOf, type NoticeOptions, noticeText } from './notice.js';

export interface Letter {
  /** Of its files, without ending; another one for each letter. */
  readonly name: string;
  readonly lines: readonly NoticeLine[];
}

/** @param earlier how the files compare with the round before; null in the first one */
export function lettersOf(
  files: readonly FileReport[],
  options: Omit<NoticeOptions, 'since'>,
  earlier: readonly PairReport[] | null,
): ReadonlyMap<FileReport, Letter> {
  const letters = new Map<FileReport, Letter>();
  const names = new Set<string>();
  for (const file of files) {
    const since = earlier?.find(({ second, sure, comparable }) => second === file.path && sure && comparable) ?? null;
    const lines = noticeOf(file, { ...options, since });
    if (lines !== null) letters.set(file, { name: freeName(words.fileName(baseName(file.path)), names), lines });
  }
  return letters;
}

/** By file name with ending. The library for .docx is loaded for the first letter. */
export async function letterFiles({
  name,
  lines,
}: Letter): Promise<readonly (readonly [string, Uint8Array | string])[]> {
  const { noticeDocx } = await import('./noticeDocx.js');
  return [
    [`${name}.docx`, await noticeDocx(lines)],
    [`${name}.txt`, noticeText(lines)],
  ];
}

/** Without folder and ending. */
function baseName(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/(?<=.)\.[^.]*$/, '');
}

/** Files of one name in several folders get letters of different names. */
function freeName(name: string, names: Set<string>): string {
  let free = name;
  for (let count = 2; names.has(free.toLowerCase()); count += 1) free = `${name}（${count}）`;
  names.add(free.toLowerCase());
  return free;
}
