/** `wulou fill`: lists what it writes and what it leaves to the person, then writes exactly what it listed. */
import type { Finding } from '../check/finding.js';
import type { DocumentContent } from '../document/content.js';
import type { Edit } from '../document/port.js';
import { editsFor } from '../report/edits.js';
import { printable } from '../report/text.js';
import type { RuleId } from '../rules/index.js';
import { change, preview as words } from '../strings/cli.js';
import { isoSeconds, labelled } from './actions.js';
import type { Action } from './change.js';
import { checkDocument } from './check.js';
import type { CommandOptions } from './options.js';

interface Plan {
  /** Blanks that become “无”. */
  readonly blanks: readonly Edit[];
  /** “/”, “暂无” … that become “无”. */
  readonly wordings: readonly Edit[];
  readonly hints: readonly Edit[];
  /** Labels of fields that only the applicant can fill. */
  readonly needed: readonly string[];
}

/** Rules that ask for content which software cannot supply, unless their finding has a fix. */
const ASKS_FOR_CONTENT: ReadonlySet<string> = new Set<RuleId>([
  'blank-field',
  'choice-none',
  'not-applicable-wording',
  'missing-field',
]);

export const fill: Action = async (document, options, now) => {
  const { content, findings } = await checkDocument(document, options.asOf);
  const plan = planFill(findings, content);
  const edits = [...plan.blanks, ...(options.wording ? plan.wordings : []), ...(options.hints ? plan.hints : [])];
  const preview = previewOf(plan, content, options);
  if (options.dryRun) return { summary: change.wouldFill(edits.length), preview, notDone: [], bytes: null };
  const tracked = options.tracked ? { author: options.author, date: isoSeconds(now) } : undefined;
  const { done, notDone } = await document.edit(edits, tracked);
  return {
    summary: change.filled(done.length),
    preview,
    notDone: await labelled(document, notDone),
    bytes: document.save(),
  };
};

function planFill(findings: readonly Finding[], content: DocumentContent): Plan {
  const blank = new Set(content.fields.filter(({ state }) => state === 'blank').map(({ field }) => field));
  const edits = editsFor(findings, content);
  return {
    blanks: edits.filter((edit) => edit.kind === 'fill' && blank.has(edit.field)),
    wordings: edits.filter((edit) => edit.kind === 'fill' && !blank.has(edit.field)),
    hints: edits.filter((edit) => edit.kind === 'delete-hint'),
    needed: findings
      .filter(({ rule, severity, fix }) => severity === 'error' && fix === undefined && ASKS_FOR_CONTENT.has(rule))
      .map(({ label }) => label),
  };
}

function previewOf(plan: Plan, content: DocumentContent, { wording, hints }: CommandOptions): string[] {
  const byField = new Map(content.fields.map((field) => [field.field, field]));
  function line(edit: Edit): string {
    const field = byField.get(edit.field);
    const label = printable(field?.label ?? '');
    return edit.kind === 'fill' && edit.expected !== '' ? words.was(label, printable(edit.expected)) : label;
  }
  function list(heading: (count: number) => string, lines: readonly string[]): string[] {
    return lines.length === 0 ? [] : [`  ${heading(lines.length)}`, ...lines.map((text) => `    ${text}`)];
  }
  const fills = [...plan.blanks, ...(wording ? plan.wordings : [])];
  return [
    ...(fills.length === 0 ? [`  ${words.nothing}`] : list(words.fills, fills.map(line))),
    ...list(hints ? words.hints : words.hintsLeft, plan.hints.map(line)),
    ...(wording ? [] : list(words.wordings, plan.wordings.map(line))),
    ...list(words.needed, plan.needed.map(printable)),
  ];
}
