/** 填“无” from the ribbon: checks, shows what could be filled, fills what was chosen, says what was done. Never fills unseen. */
import type { EditReport, FormDocument } from '../document/port.js';
import { noticeOf, undoneStep } from '../pane/store/notices.js';
import { fillPlan, type Checker, type CheckResult, type FindingView } from '../pane/store/result.js';
import type { PaneStorage } from '../decisions/storage.js';
import { dialog as words } from '../strings/office.js';
import { caution as cautionWords, notice, preview } from '../strings/pane.js';
import type { Conversation } from './conversation.js';
import { failureLines } from './failure.js';
import type { ToDialog } from './messages.js';

export interface CommandContext {
  readonly document: FormDocument;
  readonly load: () => Promise<Checker>;
  readonly now: () => Date;
  /** Where the pane keeps which findings were set aside: those are not marked. */
  readonly storage: PaneStorage;
}

type Outcome = Extract<ToDialog, { kind: 'outcome' }>;

/** Goes on until the dialog is closed. Whatever goes wrong is said in the dialog. */
export async function fillBlanks(context: CommandContext, talk: Conversation): Promise<void> {
  let result: CheckResult | null = null;
  for (let message = await talk.next(); message.kind !== 'close'; message = await talk.next()) {
    try {
      if (message.kind === 'ready') {
        result = await checked(context);
        talk.tell(await planOf(result, context.document));
      } else if (message.kind === 'undo') talk.tell(await undone(context, result));
      else if (result !== null) talk.tell(await filled(context, result, new Set(message.keys)));
    } catch (error) {
      talk.tell(await failed(context, error));
    }
  }
}

async function checked({ document, load, now, storage }: CommandContext): Promise<CheckResult> {
  const [content, checker] = await Promise.all([document.read(), load()]);
  return checker.check(content, now(), checker.memoriesIn(storage).load(document.key));
}

async function planOf(result: CheckResult, document: FormDocument): Promise<ToDialog> {
  const { blanks, wordings, needed } = fillPlan(result);
  if (blanks.length + wordings.length === 0) {
    const lines = [words.nothingToFill, ...(needed.length > 0 ? [words.neededLeft(needed.length)] : [])];
    return { kind: 'outcome', tone: 'success', lines, undo: false };
  }
  const caution = await document.caution();
  const bare = [...blanks, ...wordings].filter((view) => !hasControl(view, result)).length;
  return {
    kind: 'plan',
    notes: [...(caution === null ? [] : [cautionWords[caution]]), ...(bare === 0 ? [] : [words.prepares(bare)])],
    groups: [
      { heading: preview.blanks, choices: blanks.map((view) => ({ ...choiceOf(view), note: '' })) },
      {
        heading: preview.wordings,
        choices: wordings.map((view) => ({
          ...choiceOf(view),
          note: preview.was(contentOf(view, result)?.text ?? ''),
        })),
      },
    ].filter((group) => group.choices.length > 0),
    needed: needed.map((view) => view.finding.label),
  };
}

function choiceOf(view: FindingView) {
  return { key: view.key, label: view.finding.label };
}

function contentOf(view: FindingView, result: CheckResult) {
  return result.content.fields.find(({ field }) => field === view.finding.field);
}

function hasControl(view: FindingView, result: CheckResult): boolean {
  return (contentOf(view, result)?.controls ?? 0) > 0;
}

async function filled(context: CommandContext, result: CheckResult, keys: ReadonlySet<string>): Promise<Outcome> {
  const { document, load } = context;
  const { blanks, wordings } = fillPlan(result);
  const chosen = [...blanks, ...wordings].filter((view) => keys.has(view.key));
  if (chosen.length === 0) return { kind: 'outcome', tone: 'warning', lines: [words.noneChosen], undo: false };
  // Word is written to by controls; a document without them gets them first, as the dialog said.
  if (!chosen.every((view) => hasControl(view, result))) await document.prepare();
  const report = await (await load()).fix(chosen, result.content, document);
  await remark(context, result);
  return outcomeOf(report, notice.filled(report.done.length), context, result);
}

async function undone(context: CommandContext, result: CheckResult | null): Promise<Outcome> {
  const step = context.document.undoStep;
  if (step === null) return { kind: 'outcome', tone: 'warning', lines: [notice.nothingDone], undo: false };
  const report = await context.document.undo();
  if (result !== null) await remark(context, result);
  return outcomeOf(report, notice.undone(undoneStep(step, report)), context, result);
}

function outcomeOf(
  report: EditReport,
  done: string,
  { document }: CommandContext,
  result: CheckResult | null,
): Outcome {
  const { tone, lines } = noticeOf(report, report.done.length > 0 ? [done] : [], result);
  return { kind: 'outcome', tone, lines: [...lines], undo: document.undoStep?.kind === 'fill' };
}

/** Where marks stand already, they are brought up to date: a filled field must not go on saying 未填. */
async function remark(context: CommandContext, before: CheckResult): Promise<void> {
  if (before.content.marked) await context.document.mark((await checked(context)).marks);
}

async function failed({ load, document }: CommandContext, error: unknown): Promise<Outcome> {
  const refusal = await load().then(
    (checker) => checker.describe(error),
    () => null,
  );
  const lines = refusal === null ? failureLines(error) : [refusal.sentence];
  return { kind: 'outcome', tone: 'error', lines, undo: document.undoStep?.kind === 'fill' };
}
