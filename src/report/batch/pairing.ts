/** Which file of one round is which of the other. A guess is marked as one. */
import { identityOf } from '../fileReport.js';
import type { FileReport } from '../json.js';

/** `id`: the identity that Word gave the document · `name`: of the laboratory · `file`: of the file · `likeness`: most answers are the same. */
export const pairReasons = ['id', 'name', 'file', 'likeness'] as const;
export type PairReason = (typeof pairReasons)[number];

export interface Pair {
  readonly first: FileReport;
  readonly second: FileReport;
  readonly by: readonly PairReason[];
  readonly sure: boolean;
}

type Key = Exclude<PairReason, 'likeness'>;

/** From the surest to the weakest. An id alone says little: all copies of one template share it. */
const evidence: readonly (readonly Key[])[] = [
  ['id', 'name', 'file'],
  ['name', 'file'],
  ['id', 'name'],
  ['name'],
  ['id', 'file'],
  ['file'],
  ['id'],
];

export function pairUp(first: readonly FileReport[], second: readonly FileReport[]): Pair[] {
  const pairs = new Map<FileReport, Pair>();
  const taken = new Set<FileReport>();
  const put = (one: FileReport, other: FileReport, by: readonly PairReason[], sure: boolean): void => {
    pairs.set(one, { first: one, second: other, by, sure });
    taken.add(one).add(other);
  };
  for (const by of evidence) {
    const [left, right] = [grouped(first, by, taken), grouped(second, by, taken)];
    for (const [key, ones] of left) {
      const others = right.get(key) ?? [];
      const [one, other] = [ones[0], others[0]];
      if (one !== undefined && other !== undefined && ones.length === 1 && others.length === 1) {
        put(one, other, by, by.includes('name') || !areOtherwiseNamed(one, other));
      } else if (by.length === 1 && by[0] === 'name') {
        for (const [twin, like] of byLikeness(ones, others)) put(twin, like, ['likeness'], false);
      }
    }
  }
  const [one, other] = [first[0], second[0]];
  // Two files that a person names one after the other are meant for each other.
  if (one !== undefined && other !== undefined && first.length === 1 && second.length === 1 && pairs.size === 0) {
    put(one, other, [], false);
  }
  return first.flatMap((file) => pairs.get(file) ?? []);
}

function grouped(
  files: readonly FileReport[],
  by: readonly Key[],
  taken: ReadonlySet<FileReport>,
): Map<string, FileReport[]> {
  const groups = new Map<string, FileReport[]>();
  for (const file of files.filter((each) => !taken.has(each))) {
    const keys = by.map((key) => keyOf[key](file));
    if (keys.includes('')) continue;
    const key = keys.join('|');
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return groups;
}

const keyOf: Readonly<Record<Key, (file: FileReport) => string>> = {
  id: ({ documentId = '' }) => documentId,
  name: (file) => identityOf(file).name.normalize('NFKC').replace(/\s+/g, ''),
  file: ({ path }) => baseName(path),
};

/** Without folder, ending and what people put behind a name for another version: “（修改稿）”, “_v2”, “ - 副本”, “(1)”. */
function baseName(path: string): string {
  const name = (path.split(/[/\\]/).at(-1) ?? '').normalize('NFKC').replace(/\.[^.]*$/, '');
  return name
    .replace(
      /(?:[\s_-]*(?:\((?:\d+|[^()]*(?:改|轮|稿|副本|版)[^()]*)\)|v\d+|副本|修改稿|修订稿|终稿|第?[一二三\d]轮))+$/iu,
      '',
    )
    .toLowerCase();
}

function areOtherwiseNamed(first: FileReport, second: FileReport): boolean {
  const [one, other] = [keyOf.name(first), keyOf.name(second)];
  return one !== other && one !== '' && other !== '';
}

/** The pairs with the most answers in common first. */
function byLikeness(ones: readonly FileReport[], others: readonly FileReport[]): [FileReport, FileReport][] {
  const pairs = ones
    .flatMap((one) => others.map((other) => ({ one, other, likeness: likeness(one, other) })))
    .sort((a, b) => b.likeness - a.likeness);
  const used = new Set<FileReport>();
  return pairs.flatMap(({ one, other }): [FileReport, FileReport][] => {
    if (used.has(one) || used.has(other)) return [];
    used.add(one).add(other);
    return [[one, other]];
  });
}

function likeness(first: FileReport, second: FileReport): number {
  const texts = new Map(first.fields.map(({ field, text }) => [field, text]));
  return second.fields.filter(({ field, text }) => text !== '' && texts.get(field) === text).length;
}
