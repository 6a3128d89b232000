/** What a person decides about findings, now and for the next time this document is opened: set aside, list again, tick off. */
import type { DocumentContent } from '../../document/content.js';
import { decisions as words, notice } from '../../strings/pane.js';
import type { Core } from './core.js';
import { emptyMemory, ignore, isTicked, restore, settle, tick, type Memory } from '../../decisions/memory.js';
import { successor } from './notices.js';
import { withKnownViews, type Checker, type CheckResult } from './result.js';
import { findingsIn, type ToldFinding } from '../../report/toldFinding.js';
import type { PaneStorage } from '../../decisions/storage.js';
import { identityOf, type Identity } from '../../decisions/identity.js';

export type Deciding = ReturnType<typeof createDeciding>;

export function createDeciding(core: Core, storage: PaneStorage) {
  const { getState, update, announce } = core;
  let memory: Memory = emptyMemory;
  /** Null until the open document was checked: only its content says which one it is. */
  let identity: Identity | null = null;

  const tickedIn = ({ manual }: CheckResult): ReadonlySet<string> =>
    new Set([...manual.before, ...manual.after].filter((view) => isTicked(memory, view)).map((view) => view.key));

  /** False when it holds for now, but the browser does not keep it. */
  function keep(checker: Checker, next: Memory): boolean {
    memory = next;
    return identity === null || checker.memoriesIn(storage).save(identity, next);
  }

  function warn(): void {
    core.show({ tone: 'warning', lines: [words.notKept] });
  }

  /** The same content, judged anew; the marks follow if there are any. */
  function decide(
    change: (known: Memory) => Memory,
    view: ToldFinding,
    said: string,
    note = (): void => undefined,
  ): Promise<void> {
    return core.run('mark', async ({ document, isOpen }) => {
      const checker = await core.load();
      const { result: before, marked } = getState();
      if (!isOpen() || before === null) return;
      const kept = keep(checker, change(memory));
      note();
      const after = withKnownViews(checker.check(before.content, before.checkedAt, memory), before);
      const listed = findingsIn(after).some((other) => other.key === view.key);
      const front = listed ? view.key : successor(before, after, [view]);
      update({ result: after, ticked: tickedIn(after), current: listed ? view.key : null, revealed: null });
      // What is listed again is to be seen.
      if (listed) update({ only: null });
      if (marked) await document.mark(after.marks, { renew: true });
      if (!isOpen()) return;
      update({ focus: front, resume: front });
      if (kept) announce(said);
      else warn();
    });
  }

  return {
    /**
     * Checks what was read, in the light of what was decided about this document before.
     * @returns `dropped`: what is said of decisions that no longer hold because their text changed
     */
    judge: (checker: Checker, content: DocumentContent) => {
      const now = identityOf(core.document()?.key ?? '', content);
      if (identity === null) memory = checker.memoriesIn(storage).load(now);
      identity = now;
      const result = withKnownViews(checker.check(content, core.now(), memory), getState().result);
      const settled = settle(memory, result.findings);
      // What was not kept has been said when it was decided.
      keep(checker, settled.memory);
      const { returned, unticked } = settled;
      const dropped = [
        returned > 0 ? words.returned(returned) : '',
        unticked > 0 ? words.unticked(unticked) : '',
      ].filter((line) => line !== '');
      return { result, ticked: tickedIn(result), dropped };
    },
    /** Another document is open. */
    forget: (): void => {
      memory = emptyMemory;
      identity = null;
    },
    /** Sets a finding aside for this document. */
    ignore: (view: ToldFinding, reason: string) =>
      decide(
        (known) => ignore(known, view, reason),
        view,
        words.ignored(view.title),
        () => core.noteAside(view),
      ),
    /** Takes back that it was set aside. */
    takeBack: (view: ToldFinding) =>
      decide((known) => restore(known, view), view, notice.undone({ kind: 'ignore', title: view.title })),
    /** Lists it again. */
    restore: (view: ToldFinding) => decide((known) => restore(known, view), view, words.restored(view.title)),
    tick: (view: ToldFinding, ticked: boolean): void => {
      const { result } = getState();
      const document = core.document();
      memory = tick(memory, view, ticked);
      if (result !== null) update({ ticked: tickedIn(result) });
      void core.load().then((checker) => {
        if (core.document() === document && !keep(checker, memory)) warn();
      });
    },
  };
}
