/** What a write did, as a notice. */
import type { EditReport, NotDoneReason, UndoStep } from '../../document/port.js';
import { notice as words } from '../../strings/pane.js';
import { type CheckResult } from './result.js';
import { findingsIn, type ToldFinding } from '../../report/toldFinding.js';
import type { Notice } from './state.js';

/** @param done what to say of what was done; empty when nothing was */
export function noticeOf(report: EditReport, done: readonly string[], result: CheckResult | null): Notice {
  const lines = [...done, ...notDoneLines(report, result)];
  const tone = report.notDone.length > 0 ? 'warning' : 'success';
  return { tone, lines: lines.length > 0 ? lines : [words.nothingDone] };
}

/** One sentence for each reason, with the labels people know the fields by. */
function notDoneLines({ notDone }: EditReport, result: CheckResult | null): string[] {
  const byReason = new Map<NotDoneReason, string[]>();
  for (const { field, reason } of notDone) {
    // How much a stop left undone is said as a number.
    if (reason === 'stopped') continue;
    const label = result?.labels.get(field) ?? field;
    byReason.set(reason, [...(byReason.get(reason) ?? []), label]);
  }
  return [...byReason].map(([reason, labels]) => words.notDone(labels, reason));
}

export function fieldsWith(report: EditReport, reason: NotDoneReason): ReadonlySet<string> {
  return new Set(report.notDone.filter((item) => item.reason === reason).map((item) => item.field));
}

/** The step as far as it was really taken back. */
export function undoneStep(step: UndoStep, report: EditReport): UndoStep {
  const left = new Set(report.notDone.map((item) => item.field));
  return { kind: step.kind, fields: step.fields.filter((field) => !left.has(field)) };
}

/** Key of the card that stands where a settled one stood, so that the place in the list is kept; '' without one. */
export function successor(before: CheckResult, after: CheckResult, settled: readonly ToldFinding[]): string {
  const [first] = settled;
  if (settled.length !== 1 || first === undefined) return '';
  const old = findingsIn(before);
  const remaining = new Set(findingsIn(after).map((view) => view.key));
  const at = old.findIndex((view) => view.key === first.key);
  const next = [...old.slice(at), ...old.slice(0, at).reverse()].find((view) => remaining.has(view.key));
  return next?.key ?? '';
}
