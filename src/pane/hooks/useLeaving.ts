import { useEffect, useMemo, useState } from 'react';
import { listedGroups, withLeaving, type ListedGroup } from '../store/leaving.js';
import type { FindingGroup } from '../store/result.js';

/** Milliseconds a settled finding takes to go; the style sheet of the list uses it too. */
export const LEAVING = 220;

/** The groups to list: with those findings, for a moment, that the last change settled. */
export function useLeaving(groups: readonly FindingGroup[]): readonly ListedGroup[] {
  const [latest, setLatest] = useState(groups);
  const [before, setBefore] = useState<readonly FindingGroup[] | null>(null);
  if (latest !== groups) {
    setLatest(groups);
    setBefore(wantsStillness() ? null : latest);
  }
  useEffect(() => {
    if (before === null) return undefined;
    const timer = setTimeout(() => setBefore(null), LEAVING);
    return () => clearTimeout(timer);
  }, [before]);
  return useMemo(() => (before === null ? listedGroups(groups) : withLeaving(before, groups)), [before, groups]);
}

function wantsStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
