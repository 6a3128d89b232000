/** What has just left a list stays in its place for a moment, so that it can be seen to go. */
import type { FindingGroup, FindingView } from './result.js';

export interface ListedFinding {
  readonly view: FindingView;
  /** It is settled, and is on its way out. */
  readonly leaving: boolean;
}

export interface ListedGroup extends FindingGroup {
  readonly listed: readonly ListedFinding[];
}

/** The groups as they are, with the findings that were in them before still in their places. */
export function withLeaving(before: readonly FindingGroup[], now: readonly FindingGroup[]): readonly ListedGroup[] {
  const empty = (group: FindingGroup): FindingGroup => ({ ...group, findings: [] });
  return merged(before, now, (group) => group.part, empty).map((group) => {
    const old = before.find(({ part }) => part === group.part)?.findings ?? [];
    const here = new Set(group.findings.map((view) => view.key));
    const listed = merged(
      old,
      group.findings,
      (view) => view.key,
      (view) => view,
    );
    return { ...group, listed: listed.map((view) => ({ view, leaving: !here.has(view.key) })) };
  });
}

export function listedGroups(groups: readonly FindingGroup[]): readonly ListedGroup[] {
  return groups.map((group) => ({
    ...group,
    listed: group.findings.map((view) => ({ view, leaving: false })),
  }));
}

/** The first findings of a list, in their groups; groups beyond them are left out. */
export function firstListed(groups: readonly ListedGroup[], count: number): readonly ListedGroup[] {
  let left = count;
  return groups
    .map((group) => {
      const listed = group.listed.slice(0, Math.max(0, left));
      left -= group.listed.length;
      return { ...group, listed };
    })
    .filter((group) => group.listed.length > 0);
}

/** All of `now`, and of `before` what is gone, each after what it stood after. */
function merged<Item>(
  before: readonly Item[],
  now: readonly Item[],
  keyOf: (item: Item) => string,
  gone: (item: Item) => Item,
): Item[] {
  const result = [...now];
  const here = new Set(now.map(keyOf));
  let at = 0;
  for (const item of before) {
    if (here.has(keyOf(item))) at = result.findIndex((other) => keyOf(other) === keyOf(item)) + 1;
    else result.splice(at++, 0, gone(item));
  }
  return result;
}
