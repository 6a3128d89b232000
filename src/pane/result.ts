/** What a check gives the pane to show: plain data, made by `checker.ts`, which is loaded apart from the first paint. */
import type { Finding, Severity } from '../check/finding.js';
import type { DocumentContent } from '../document/content.js';
import type { EditReport, FormDocument, Mark } from '../document/port.js';

/** A finding with its words. */
export interface FindingView {
  /** Stable for one place and rule, so that a card keeps its identity over checks. */
  readonly key: string;
  readonly finding: Finding;
  /** The form's label without the part, which stands in the group's heading. */
  readonly title: string;
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

export interface CheckResult {
  readonly content: DocumentContent;
  readonly formTitle: string;
  readonly checkedAt: Date;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Errors and warnings by part of the form, in document order; parts without any are left out. */
  readonly groups: readonly FindingGroup[];
  readonly manual: readonly FindingView[];
  /** Fields of the form, and how many of them were found and read. */
  readonly fields: { readonly total: number; readonly read: number };
  /** Every field and heading was found and read: the condition of an all-clear. */
  readonly complete: boolean;
  readonly marks: readonly Mark[];
  /** Labels by field id, for messages about fields. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The check as the pane uses it; the heavy half behind it is loaded when first needed. */
export interface Checker {
  check(content: DocumentContent, now: Date): CheckResult;
  /** Makes the one-click changes these findings offer. */
  fix(views: readonly FindingView[], content: DocumentContent, document: FormDocument): Promise<EditReport>;
  /** Sentence for an error of reading; null for an error that is not about the document. */
  describe(error: unknown): string | null;
}

/** All findings in the order they are shown. */
export function viewsOf(result: CheckResult): readonly FindingView[] {
  return [...result.groups.flatMap((group) => group.findings), ...result.manual];
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
