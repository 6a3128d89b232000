/** A check's result as the checklist that people copy, print or send. */
import type { Checklist, ChecklistItem } from '../../report/checklist.js';
import type { CheckResult, FindingView } from './result.js';

interface ChecklistContext {
  /** Name of the file or document. */
  readonly name: string;
  readonly verdict: string;
  /** The document was changed after the check. */
  readonly stale: boolean;
  /** Keys of manual findings ticked off. */
  readonly ticked: ReadonlySet<string>;
}

export function checklistOf(result: CheckResult, { name, verdict, stale, ticked }: ChecklistContext): Checklist {
  return {
    formTitle: result.formTitle,
    fileName: name,
    checkedAt: result.checkedAt,
    verdict,
    outdated: stale,
    groups: result.groups.map(({ label, findings }) => ({ label, items: findings.map(itemOf) })),
    manual: result.manual.map((view) => ({ ...wholeItemOf(view), ticked: ticked.has(view.key) })),
    ignored: result.ignored.map(({ view, reason }) => ({ ...wholeItemOf(view), reason })),
  };
}

function itemOf({ finding, title, message, where }: FindingView): ChecklistItem {
  return { severity: finding.severity, title, message, where };
}

/** With the whole path of the label, where no heading names the part. */
function wholeItemOf(view: FindingView): ChecklistItem {
  return { ...itemOf(view), title: view.finding.label };
}
