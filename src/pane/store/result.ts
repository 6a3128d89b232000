/** What a check gives the pane to show: plain data, made by `checker.ts`, which is loaded apart from the first paint. */
import type { Severity } from '../../check/finding.js';
import type { Memory } from '../../decisions/memory.js';
import type { MemoryStorage } from '../../decisions/memoryStorage.js';
import type { PaneStorage } from '../../decisions/storage.js';
import type { DocumentContent } from '../../document/content.js';
import type { EditReport, FormDocument } from '../../document/port.js';
import type { Checklist } from '../../report/checklist.js';
import { findingsIn, type Told, type ToldFinding } from '../../report/toldFinding.js';
import type { Meter } from './meters.js';

export interface CheckResult extends Told {
  readonly checkedAt: Date;
  /** 字数 of each section with a limit. */
  readonly meters: readonly Meter[];
}

/** The checklist to paste, and to print or keep. */
export interface ChecklistShapes {
  readonly text: string;
  /** A whole HTML document without scripts. */
  readonly page: string;
}

/** The check as the pane uses it; the heavy half behind it is loaded when first needed. */
export interface Checker {
  /** What is ignored in the memory is set apart; without a memory nothing is. */
  check(content: DocumentContent, now: Date, memory?: Memory): CheckResult;
  /** Memories of documents in this storage. */
  memoriesIn(storage: PaneStorage): MemoryStorage;
  checklist(list: Checklist): ChecklistShapes;
  /** Makes the one-click changes these findings offer. */
  fix(views: readonly ToldFinding[], content: DocumentContent, document: FormDocument): Promise<EditReport>;
  /** Says why the document could not be read; null for an error that is not about the document. */
  describe(error: unknown): { readonly reason: 'other-form' | 'unreadable'; readonly sentence: string } | null;
}

/** The findings left over by the filter, in the order they are shown. */
export function visibleViews(result: CheckResult, only: Severity | null): readonly ToldFinding[] {
  return findingsIn(result).filter(({ finding }) => only === null || finding.severity === only);
}

/** The finding has a place in the document that can be brought into view. */
export function canReveal({ finding }: ToldFinding): boolean {
  return finding.field !== null && finding.place.paragraph !== null;
}

/** The new result with those findings of the old one that say the same, so that only cards that differ are drawn anew. */
export function withKnownViews(result: CheckResult, before: CheckResult | null): CheckResult {
  if (before === null) return result;
  const known = new Map(findingsIn(before).map((told) => [told.key, { told, said: JSON.stringify(told) }]));
  const kept = (findings: readonly ToldFinding[]): readonly ToldFinding[] =>
    findings.map((told) => {
      const old = known.get(told.key);
      return old !== undefined && old.said === JSON.stringify(told) ? old.told : told;
    });
  return {
    ...result,
    groups: result.groups.map((group) => ({ ...group, findings: kept(group.findings) })),
    manual: { before: kept(result.manual.before), after: kept(result.manual.after) },
  };
}
