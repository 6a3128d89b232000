/** The review of drafted rules: what a person changed, where they are, and ways back. Knows neither React nor pages. */
import type { FieldKind } from '../../forms/schema.js';
import type { PackInput } from '../../forms/packSchema.js';
import { createStore } from '../../pane/store/store.js';
import { review as words } from '../../strings/pane.js';
import {
  answersFor,
  fieldIn,
  looked,
  withAnswer,
  withAnswerInPart,
  withField,
  withKind,
  withLabel,
  withLimit,
  without,
  type Answer,
  type DraftedField,
} from './edits.js';
import { labelOf, nextRow, sectionsOf, unsureIn, type ReviewSection } from './rows.js';
import type { Spot } from './spots.js';

export interface ReviewState {
  readonly pack: PackInput;
  /** Rules before each change, the last one at the end. */
  readonly past: readonly Step[];
  /** Field that is looked at. */
  readonly current: string | null;
  readonly onlyUnsure: boolean;
  /** For screen readers; the id tells two equal sentences apart. */
  readonly said: { readonly id: number; readonly text: string };
}

interface Step {
  readonly pack: PackInput;
  readonly current: string | null;
}

export type ReviewStore = ReturnType<typeof createReview>;

/** @param show brings a spot of the document into view */
export function createReview(drafted: PackInput, spots: readonly Spot[], show: (spot: string) => void) {
  const store = createStore<ReviewState>({
    pack: drafted,
    past: [],
    current: null,
    onlyUnsure: false,
    said: { id: 0, text: '' },
  });
  const { getState, update } = store;
  let saved = drafted;
  /** By field; those that were added stand at the spot they were added at. */
  const placeOf = new Map(spots.flatMap(({ id, field }) => (field === null ? [] : [[field, id] as const])));

  const say = (text: string): void => update({ said: { id: getState().said.id + 1, text } });
  const sections = (): readonly ReviewSection[] => {
    const { pack, onlyUnsure } = getState();
    return sectionsOf(pack, drafted, onlyUnsure);
  };

  /** Goes to a field and shows it in the document. */
  function goTo(id: string | null): void {
    update({ current: id });
    const spot = id === null ? undefined : placeOf.get(id);
    if (spot !== undefined) show(spot);
  }

  /** What did not change anything is no step to take back. */
  function change(make: (pack: PackInput) => PackInput): boolean {
    const { pack, past, current } = getState();
    const next = make(pack);
    if (JSON.stringify(next) === JSON.stringify(pack)) return false;
    update({ pack: next, past: [...past, { pack, current }] });
    return true;
  }

  /** The field that stands at this place of the document. */
  const fieldAt = (spot: string): DraftedField | undefined =>
    getState().pack.fields.find(({ id }) => placeOf.get(id) === spot);

  function addAt(spot: Spot): void {
    const { pack } = getState();
    // One that was taken away comes back as it was.
    const before = drafted.fields.find(({ id }) => id === spot.field);
    const added = withField(pack, spot.proposal, before);
    if (added.id === null) {
      say(words.full);
      return;
    }
    placeOf.set(added.id, spot.id);
    change(() => added.pack);
    update({ onlyUnsure: false });
    goTo(added.id);
    say(words.added(labelOf(added.pack, added.id)));
  }

  return {
    getState,
    subscribe: store.subscribe,
    /** As it was drafted. */
    drafted,
    spots,
    sections,
    /** Spots that no field covers now: blank ones, and those of fields that were taken away. */
    unclaimed: () => spots.filter(({ id, isBlank, field }) => (isBlank || field !== null) && fieldAt(id) === undefined),
    goTo,
    /** @returns false at the end of the list */
    step: (by: 1 | -1): boolean => {
      const next = nextRow(sections(), getState().current, by);
      if (next !== null) goTo(next);
      return next !== null;
    },
    /** To the field of a place in the document; where none is, it is added. */
    point: (id: string): void => {
      const spot = spots.find((each) => each.id === id);
      const field = fieldAt(spot?.leadsTo ?? id);
      if (field !== undefined) goTo(field.id);
      else if (spot !== undefined) addAt(spots.find((each) => each.id === spot.leadsTo) ?? spot);
    },
    answer: (id: string, answer: Answer) => void change((pack) => withAnswer(pack, id, answer)),
    /** The how-manieth of those that are offered, from 1 on. @returns false where there is none */
    answerByNumber: (id: string, number: number): boolean => {
      const { pack } = getState();
      const field = fieldIn(pack, id);
      const answer = field && answersFor(pack, field)[number - 1];
      if (answer !== undefined) change(() => withAnswer(pack, id, answer));
      return answer !== undefined;
    },
    answerInPart: (part: string, answer: Answer) => void change((pack) => withAnswerInPart(pack, part, answer)),
    kind: (id: string, kind: FieldKind) => void change((pack) => withKind(pack, id, kind, fieldIn(drafted, id))),
    limit: (id: string, limit: number | null) =>
      void change((pack) => withLimit(pack, id, limit, fieldIn(drafted, id))),
    label: (id: string, label: string) => void change((pack) => withLabel(pack, id, label)),
    /** It is right as it is: on to the next one that is not looked at. */
    settle: (id: string): void => {
      change((pack) => looked(pack, id));
      const next = nextRow(sections(), id, 1);
      if (next !== null) goTo(next);
      if (unsureIn(getState().pack) === 0) say(words.noneUnsure);
    },
    remove: (id: string): void => {
      const { pack } = getState();
      const next = nextRow(sections(), id, 1) ?? nextRow(sections(), id, -1);
      const label = labelOf(pack, id);
      if (!change(() => without(pack, id))) return;
      goTo(next);
      say(words.removed(label));
    },
    undo: (): void => {
      const { past } = getState();
      const last = past.at(-1);
      if (last === undefined) return;
      update({ pack: last.pack, past: past.slice(0, -1) });
      goTo(last.current);
      say(words.undone);
    },
    filter: (onlyUnsure: boolean) => update({ onlyUnsure }),
    /** The rules as they are now were given away. */
    noteSaved: (): void => {
      saved = getState().pack;
    },
    /** Leaving would lose what somebody changed. */
    isUnsaved: () => getState().pack !== saved,
    fieldAt,
  };
}
