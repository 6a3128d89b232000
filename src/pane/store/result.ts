/** What a check gives the pane to show: plain data, made by `checker.ts`, which is loaded apart from the first paint. */
import type { Finding, Severity } from '../../check/finding.js';
import type { DocumentContent } from '../../document/content.js';
import type { EditReport, FormDocument, Mark } from '../../document/port.js';
import type { Checklist } from '../../report/checklist.js';
import type { Memory } from '../../decisions/memory.js';
import type { MemoryStorage } from '../../decisions/memoryStorage.js';
import type { Meter } from './meters.js';
import type { PaneStorage } from '../../decisions/storage.js';

/** A finding with its words. */
export interface FindingView {
  /** Stable for one place and rule, so that a card keeps its identity over checks. */
  readonly key: string;
  /** Of the text the finding is about and of what it says: another one means that a decision about it no longer holds. */
  readonly fingerprint: string;
  readonly finding: Finding;
  /** The form's label without the part, which stands in the group's heading. */
  readonly title: string;
  /** What is wrong in a few characters: “未填”. */
  readonly brief: string;
  readonly message: string;
  /** Where the official text asks for it (“填表说明三”), and the sentence; '' when there is none to quote. */
  readonly where: string;
  readonly quote: string;
}

export interface FindingGroup {
  /** Part id of the form; '' for the document as a whole. */
  readonly part: string;
  readonly label: string;
  readonly findings: readonly FindingView[];
}

/** A finding a person set aside for this document. */
export interface IgnoredView {
  readonly view: FindingView;
  /** '' without. */
  readonly reason: string;
}

export interface CheckResult {
  readonly content: DocumentContent;
  readonly formTitle: string;
  readonly checkedAt: Date;
  /** Without what is ignored. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Errors and warnings by part of the form, in document order; parts without any are left out. */
  readonly groups: readonly FindingGroup[];
  readonly manual: readonly FindingView[];
  /** Errors and warnings set aside, in document order: neither counted nor marked. */
  readonly ignored: readonly IgnoredView[];
  /** Parts of the form in their order. */
  readonly parts: readonly { readonly part: string; readonly label: string }[];
  /** Fields of the form, and how many of them were found and read. */
  readonly fields: { readonly total: number; readonly read: number };
  /** Every field and heading was found and read: the condition of an all-clear. */
  readonly complete: boolean;
  readonly marks: readonly Mark[];
  /** Labels by field id, for messages about fields. */
  readonly labels: ReadonlyMap<string, string>;
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
  /** 字数 of each section with a limit. */
  meters(content: DocumentContent): Meter[];
  /** Memories of documents in this storage. */
  memoriesIn(storage: PaneStorage): MemoryStorage;
  checklist(list: Checklist): ChecklistShapes;
  /** Makes the one-click changes these findings offer. */
  fix(views: readonly FindingView[], content: DocumentContent, document: FormDocument): Promise<EditReport>;
  /** Says why the document could not be read; null for an error that is not about the document. */
  describe(error: unknown): { readonly reason: 'other-form' | 'unreadable'; readonly sentence: string } | null;
}

/** All findings in the order they are shown. */
export function viewsOf(result: CheckResult): readonly FindingView[] {
  return [...result.groups.flatMap((group) => group.findings), ...result.manual];
}

/** The findings left over by the filter, in the order they are shown. */
export function visibleViews(result: CheckResult, only: Severity | null): readonly FindingView[] {
  return viewsOf(result).filter(({ finding }) => only === null || finding.severity === only);
}

/** The finding has a place in the document that can be brought into view. */
export function canReveal({ finding }: FindingView): boolean {
  return finding.field !== null && finding.place.paragraph !== null;
}

/** Errors among those set aside; the verdict names them. */
export function ignoredErrors({ ignored }: CheckResult): number {
  return ignored.filter(({ view }) => view.finding.severity === 'error').length;
}

/** Findings that 填“无” settles, and those only the applicant can settle. */
export function fillPlan(result: CheckResult): {
  readonly blanks: readonly FindingView[];
  readonly wordings: readonly FindingView[];
  readonly needed: readonly FindingView[];
} {
  const views = result.groups.flatMap((group) => group.findings);
  const fills = views.filter((view) => view.finding.fix?.kind === 'fill');
  return {
    blanks: fills.filter((view) => view.finding.rule === 'blank-field'),
    wordings: fills.filter((view) => view.finding.rule !== 'blank-field'),
    needed: views.filter(
      ({ finding }) => finding.rule === 'choice-none' || (finding.rule === 'blank-field' && finding.fix === undefined),
    ),
  };
}

/** The new result with those views of the old one that say the same, so that only cards that differ are drawn anew. */
export function withKnownViews(result: CheckResult, before: CheckResult | null): CheckResult {
  if (before === null) return result;
  const known = new Map(viewsOf(before).map((view) => [view.key, { view, told: JSON.stringify(view) }]));
  const settle = (views: readonly FindingView[]): readonly FindingView[] =>
    views.map((view) => {
      const old = known.get(view.key);
      return old !== undefined && old.told === JSON.stringify(view) ? old.view : view;
    });
  return {
    ...result,
    groups: result.groups.map((group) => ({ ...group, findings: settle(group.findings) })),
    manual: settle(result.manual),
  };
}
