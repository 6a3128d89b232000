/** What the buttons do to the document: check and mark, prepare, fill, take back, clear. */
import { byField } from '../../document/content.js';
import { isReadOnly } from '../../document/error.js';
import type { EditReport, FormDocument, MarkOptions, PrepareReport, WriteCaution } from '../../document/port.js';
import { failure, notice as words, spoken } from '../../strings/pane.js';
import { detailsOf, type Core, type Turn } from './core.js';
import type { Deciding } from './deciding.js';
import { fieldsWith, noticeOf, successor, undoneStep } from './notices.js';
import { type CheckResult } from './result.js';
import { findingsIn, offered, type ToldFinding } from '../../report/toldFinding.js';
import { inWord, type PaneState, type Write } from './state.js';

/** @param heeded what the user has read about writing to this document: each caution is said once */
export function createWriting(core: Core, heeded: Set<WriteCaution>, judge: Deciding['judge']) {
  const { getState, update, show, announce, run } = core;
  /** Documents that hold something filled in from here. */
  const filled = new WeakSet<FormDocument>();

  /** @param after a check marks anew; after a write marks are renewed, unless they were cleared; before the next write none are made */
  async function readAndMark(
    { document, isOpen }: Turn,
    after: 'check' | 'write' | 'prepare' = 'write',
  ): Promise<CheckResult | null> {
    const changes = core.changes();
    const { result: before, marked } = getState();
    const [content, checker] = await Promise.all([document.read({ afterWrite: after !== 'check' }), core.load()]);
    // After a click reading, judging and drawing are a task each, so that none keeps the page from the person for long.
    const pause = async (): Promise<void> => {
      if (after === 'check') await new Promise((resolve) => setTimeout(resolve));
    };
    await pause();
    // A reading for another document must not change what is known about the open one.
    if (!isOpen()) return null;
    const { result, ticked, dropped } = judge(checker, content);
    const isCleared = !marked && before !== null && before.content.prepared && before.marks.length > 0;
    const isMarking = after === 'check' || (after === 'write' && !isCleared);
    const report = isMarking ? await markIn(document, result, { renew: after === 'write' }) : NOTHING;
    await pause();
    if (!isOpen()) return null;
    const remaining = new Set(findingsIn(result).map((view) => view.key));
    const { current, notice } = getState();
    update({
      result,
      ticked,
      // What was typed while it was read is not in the result.
      stale: core.changes() !== changes,
      refusal: null,
      marked: isMarking ? report.done.length > 0 : marked,
      current: current !== null && remaining.has(current) ? current : null,
      revealed: null,
    });
    // Where fields have no marks of their own yet, none can be made in the document: the pane says so.
    const unmarked = report.notDone.filter((item) => item.reason !== 'not-prepared').length;
    if (unmarked > 0) {
      const lines = [...(notice?.lines ?? []), words.notMarked(unmarked)];
      update({ notice: { ...notice, tone: 'warning', lines } });
    }
    if (dropped.length > 0) {
      const notice = getState().notice ?? { tone: 'warning', lines: [] };
      show({ ...notice, lines: [...notice.lines, ...dropped] });
    }
    return result;
  }

  /**
   * @param views what is to be fixed afterwards, also when a preparing that was stopped goes on
   * @returns whether to go on: the user did not stop it
   */
  async function prepare(turn: Turn, views: readonly ToldFinding[], fields?: readonly string[]): Promise<boolean> {
    const report = await turn.document.prepare({
      ...(fields !== undefined && { fields }),
      signal: turn.signal,
      onProgress: (done, total) => {
        if (turn.isOpen()) update({ progress: { done, total } });
      },
    });
    if (!turn.isOpen()) return false;
    const notice = noticeOf(report, [preparedWords(report)], getState().result);
    const isPart = fieldsWith(report, 'stopped').size > 0;
    show(isPart ? { ...notice, offer: { prepare: true, views } } : notice);
    return !turn.signal.aborted;
  }

  /** @param lines what was done before, to be said together */
  async function fix(turn: Turn, views: readonly ToldFinding[], lines: readonly string[]): Promise<void> {
    const before = getState().result;
    if (before === null || views.length === 0) return;
    const report = await (await core.load()).fix(views, before.content, turn.document);
    if (!turn.isOpen()) return;
    const hints = views.every((view) => view.finding.fix?.kind === 'delete-hint');
    const done = hints ? words.hintsDeleted : words.filled;
    const notice = noticeOf(report, [...lines, ...(report.done.length > 0 ? [done(report.done.length)] : [])], before);
    show(notice);
    if (report.done.length > 0 && !hints) filled.add(turn.document);
    const after = await readAndMark(turn);
    const next = after === null ? null : successor(before, after, views);
    update({ screen: 'list', focus: next, resume: next });
  }

  /** Prepares and fixes; what there is to say about writing is said first, and the write then waits for `proceed`. */
  const write = (wanted: Write): Promise<void> =>
    run(wanted.prepare ? 'prepare' : 'fix', async (turn) => {
      // The first click that needs controls puts them in: around every field, or where the rest have theirs around those it is about.
      const bare = bareFields(getState(), wanted.views);
      const prepares = wanted.prepare || bare.length > 0;
      const caution = await turn.document.caution({ prepares });
      if (!turn.isOpen()) return;
      if (caution !== null && !heeded.has(caution)) {
        update({ pending: { caution, write: wanted } });
        return;
      }
      if (!prepares) return fix(turn, wanted.views, []);
      const isPart = !wanted.prepare && getState().result?.content.prepared === true;
      const goOn = await prepare(turn, wanted.views, isPart ? bare : undefined);
      const lines = getState().notice?.lines ?? [];
      const isLast = !goOn || wanted.views.length === 0;
      const result = await readAndMark(turn, isLast ? 'write' : 'prepare');
      if (isLast || result === null) return;
      // The same findings, as they are now.
      const keys = new Set(wanted.views.map((view) => view.key));
      await fix(
        turn,
        findingsIn(result).filter((view) => keys.has(view.key)),
        lines,
      );
    });

  return {
    check: (): Promise<void> =>
      run('check', async (turn) => {
        // The button that was pressed gives way to the verdict.
        const focus = getState().result === null ? '' : null;
        const result = await readAndMark(turn, 'check');
        if (result === null) return;
        update({ focus });
        const { error, warning, manual } = result.tally;
        announce(spoken.checked(error, warning, manual));
      }),
    write,
    /** Asks what there is to say about writing, for the preview. */
    ask: async (): Promise<void> => {
      const document = core.document();
      if (document === null) return;
      try {
        const state = getState();
        const chosen =
          state.result === null ? [] : offered(state.result.fill).filter(({ key }) => state.chosen.has(key));
        const caution = await document.caution({ prepares: bareFields(state, chosen).length > 0 });
        if (core.document() === document && caution !== getState().caution) update({ caution });
      } catch (error) {
        // The write itself asks again.
        show({ tone: 'warning', lines: [failure.caution], details: detailsOf(error) });
      }
    },
    /** The user has read what was said and goes on. */
    proceed: (): Promise<void> => {
      const { pending } = getState();
      if (pending === null) return Promise.resolve();
      heeded.add(pending.caution);
      return write(pending.write);
    },
    undo: (): Promise<void> =>
      run('undo', async (turn) => {
        const step = turn.document.undoStep;
        if (step === null) return;
        const report = await turn.document.undo();
        if (!turn.isOpen()) return;
        if (turn.document.undoStep === null) filled.delete(turn.document);
        show(noticeOf(report, [words.undone(undoneStep(step, report))], getState().result));
        if (getState().result !== null) await readAndMark(turn);
      }),
    clear: (): Promise<void> =>
      run('clear', async ({ document, isOpen }) => {
        const report = await document.clear();
        if (!isOpen()) return;
        const { look, result } = getState();
        const left = report.notDone.length;
        update({ marked: left > 0, look: look === null ? null : { ...look, marks: left } });
        show(noticeOf(report, left === 0 ? [words.cleared(filled.has(document))] : [], result));
      }),
  };
}

/** A document that lets nothing be changed is checked all the same, and nothing is marked in it. */
async function markIn(document: FormDocument, { marks }: CheckResult, options: MarkOptions): Promise<EditReport> {
  try {
    return await document.mark(marks, options);
  } catch (error) {
    if (!isReadOnly(error)) throw error;
    return { done: [], notDone: marks.map(({ field }) => ({ field, reason: 'locked' })) };
  }
}

const NOTHING: EditReport = { done: [], notDone: [] };

/** Fields of these findings that have no control in Word, where nothing can be written without, and could get one. */
function bareFields({ host, result }: PaneState, views: readonly ToldFinding[]): string[] {
  if (result === null || !inWord({ host })) return [];
  const contents = byField(result.content);
  const fields = new Set(views.flatMap(({ finding }) => finding.field ?? []));
  return [...fields].filter((field) => {
    const content = contents.get(field);
    return content?.controls === 0 && content.unfit !== true && content.state !== 'missing';
  });
}

function preparedWords(report: PrepareReport): string {
  const count = report.done.length + report.repaired.length;
  const left = fieldsWith(report, 'stopped').size;
  if (left > 0) return words.stopped(count, left);
  if (count === 0) return report.notDone.length > 0 ? words.nothingDone : words.nothingToPrepare;
  return report.prompted === true ? words.preparedPrompted(count) : words.prepared(count);
}
