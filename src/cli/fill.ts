/** `wulou fill`: lists what it writes and what it leaves to the person, then writes exactly what it listed. */
import { tellOf } from '../report/batch/checkOne.js';
import { editsFor } from '../report/edits.js';
import { printable } from '../report/text.js';
import type { Told, ToldFinding } from '../report/toldFinding.js';
import { change, preview as words } from '../strings/cli.js';
import { labelled } from './actions.js';
import type { Action } from './change.js';
import type { CommandOptions } from './options.js';

export const fill: Action = async (document, options) => {
  const told = await tellOf(document, options.asOf);
  const plan = planOf(told, options);
  const written = [...plan.fills, ...(options.hints ? plan.hints : [])];
  const preview = previewOf(plan, told, options);
  if (options.dryRun) return { summary: change.wouldFill(written.length), preview, notDone: [], bytes: null };
  const edits = editsFor(
    written.map(({ finding }) => finding),
    told.content,
  );
  const { done, notDone } = await document.edit(edits);
  return {
    summary: change.filled(done.length),
    preview,
    notDone: await labelled(document, notDone),
    bytes: document.save(),
  };
};

/** What is written, and what is listed beside it. */
function planOf({ fill: { blanks, wordings, unlikely, hints } }: Told, options: CommandOptions) {
  const isBlank = ({ finding }: ToldFinding): boolean => finding.rule === 'blank-field';
  const wanted = [...blanks, ...wordings, ...(options.all ? unlikely : [])];
  return {
    fills: wanted.filter((told) => isBlank(told) || options.wording),
    hints,
    // Fields where there usually is something to write; `--all` fills them too.
    unlikely: options.all ? [] : unlikely,
    // “/”, “暂无” …; `--wording` makes them “无”.
    wordings: options.wording ? [] : wanted.filter((told) => !isBlank(told)),
  };
}

function previewOf(
  plan: ReturnType<typeof planOf>,
  { content, fill: { needed } }: Told,
  { hints }: CommandOptions,
): string[] {
  const texts = new Map(content.fields.map(({ field, text }) => [field, text]));
  function line({ finding: { field, label, fix } }: ToldFinding): string {
    const text = fix?.kind === 'fill' ? (texts.get(field ?? '') ?? '') : '';
    return text === '' ? printable(label) : words.was(printable(label), printable(text));
  }
  function list(heading: (count: number) => string, findings: readonly ToldFinding[]): string[] {
    return findings.length === 0
      ? []
      : [`  ${heading(findings.length)}`, ...findings.map((told) => `    ${line(told)}`)];
  }
  return [
    ...(plan.fills.length === 0 ? [`  ${words.nothing}`] : list(words.fills, plan.fills)),
    ...list(hints ? words.hints : words.hintsLeft, plan.hints),
    ...list(words.wordings, plan.wordings),
    ...list(words.unlikely, plan.unlikely),
    ...list(words.needed, needed),
  ];
}
