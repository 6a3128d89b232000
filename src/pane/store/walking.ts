/** Going from finding to finding: the card comes into view here, its place there, and a sentence says which one it is. */
import type { Severity } from '../../check/finding.js';
import type { Span } from '../../document/content.js';
import type { Revealed } from '../../document/port.js';
import { failure, revealed as words, spoken } from '../../strings/pane.js';
import { detailsOf, type Core } from './core.js';
import { canReveal, visibleViews } from './result.js';
import { findingsIn, type ToldFinding } from '../../report/toldFinding.js';
import { inWord } from './state.js';

export function createWalking(core: Core) {
  const { getState, update, announce } = core;
  let latest = 0;

  async function go(view: ToldFinding, said: readonly string[]): Promise<void> {
    const { finding } = view;
    const document = core.document();
    if (document === null) return;
    const mine = ++latest;
    update({ current: view.key, revealed: null, resume: null });
    const revealed =
      finding.field !== null && canReveal(view) ? await reveal(finding.field, finding.place.range) : null;
    // A quicker step, or another document, came after.
    if (mine !== latest || core.document() !== document) return;
    update({ revealed });
    const shown = revealed === null ? [] : [revealedWords(view, revealed, inWord(getState()))];
    const sentence = [...said, ...shown].join('');
    if (sentence !== '') announce(sentence);
  }

  async function reveal(field: string, range?: Span): Promise<Revealed | null> {
    try {
      return (await core.document()?.reveal(field, range)) ?? null;
    } catch (error) {
      core.show({ tone: 'error', lines: [failure.reveal], details: detailsOf(error) });
      return null;
    }
  }

  /** Its card comes to the front, whatever the filter hides, and takes the focus. */
  function front(view: ToldFinding): void {
    const { only } = getState();
    const hidden = only !== null && only !== view.finding.severity;
    update({ current: view.key, revealed: null, focus: view.key, screen: 'list', only: hidden ? null : only });
  }

  return {
    reveal: (view: ToldFinding) => go(view, []),
    /** To this finding, which comes to the front; nowhere without one. */
    goTo: async (view: ToldFinding | undefined): Promise<void> => {
      if (view === undefined) return;
      front(view);
      await go(view, []);
    },
    /** To the next or previous finding the filter leaves, round the ends. @param focus the card takes the keyboard's focus */
    step: async (direction: 1 | -1, { focus }: { readonly focus: boolean }): Promise<void> => {
      const { result, only, current, resume } = getState();
      if (result === null) return;
      const views = visibleViews(result, only);
      const at = nextIndex(views, direction, current, resume);
      const view = views[at];
      if (view === undefined) return;
      update({ focus: focus ? view.key : null });
      // Counted among its own kind, as in the filter.
      const { severity } = view.finding;
      const kind = views.filter(({ finding }) => finding.severity === severity);
      await go(view, [spoken.position(severity, kind.indexOf(view) + 1, kind.length, nameOf(view), view.brief)]);
    },
    /** Shows only findings of one severity; null for all. */
    filter: (only: Severity | null): void => {
      const { result } = getState();
      update({ only });
      if (result === null) return;
      announce(only === null ? spoken.unfiltered : spoken.filtered(only, visibleViews(result, only).length));
    },
    /** The finding of a field, brought to the front because its mark was clicked in the document. */
    point: (field: string): void => {
      const { result } = getState();
      const view = result === null ? undefined : findingsIn(result).find(({ finding }) => finding.field === field);
      if (view !== undefined) front(view);
    },
  };
}

/** Where a step leads; -1 when there is nothing to go to. */
export function nextIndex(
  views: readonly ToldFinding[],
  direction: 1 | -1,
  current: string | null,
  resume: string | null,
): number {
  const { length } = views;
  if (length === 0) return -1;
  const indexOf = (key: string | null): number => views.findIndex((view) => view.key === key);
  const at = indexOf(current);
  if (at >= 0) return (at + direction + length) % length;
  // The one gone to last is settled: its successor is the next, and the one before that the previous.
  const next = indexOf(resume);
  if (next >= 0) return direction === 1 ? next : (next - 1 + length) % length;
  return direction === 1 ? 0 : length - 1;
}

/** The sentence on what was brought into view, as far as it is true. */
export function revealedWords({ finding }: ToldFinding, revealed: Revealed, word: boolean): string {
  if (revealed === 'nothing') return words.nothing;
  const surplus = finding.data['surplus'];
  const said = word ? words.word : words.file;
  const what = revealed === 'range' && typeof surplus === 'number' ? said.surplus(surplus) : said[revealed];
  return word ? `${what}，${words.back}。` : `${what}。`;
}

/** The last label of a path. */
function nameOf({ title }: ToldFinding): string {
  return title.split(' / ').at(-1) ?? title;
}
