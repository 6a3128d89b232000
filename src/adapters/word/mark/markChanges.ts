/** Which controls change for a set of marks: the difference between what they wear and what they should. */
import type { Mark, NotDoneReason } from '../../../document/port.js';
import type { FieldPlace } from '../../../locate/place.js';
import type { Control } from '../../../ooxml/story/story.js';
import { ownTag, type ControlState, type Dress } from '../session/controlState.js';
import { dressed, isSameDress, recordedDress, undressed } from './controlDress.js';
import { writtenDress, type WrittenDress } from '../../markDress.js';
import { elementsAt } from '../../../ooxml/xml/elements.js';
import { stateOfField, type WordReading } from '../session/wordReading.js';

/** What the XML says of the dress of controls, which the object model does not tell; empty for a document that was not read from it. */
export function writtenDresses({ exact, reading, stateOf }: WordReading): ReadonlyMap<ControlState, WrittenDress> {
  const known = exact ? [...stateOf] : [];
  const properties = elementsAt(
    reading.story,
    known.map(([control]) => control.properties),
  );
  return new Map(
    known.flatMap(([control, state]) => {
      const element = properties(control.properties);
      return element === undefined ? [] : [[state, writtenDress(element)]];
    }),
  );
}

/** Where each mark goes: the field's own control, or else the nearest of ours around it. */
export interface MarkTargets {
  readonly targets: ReadonlyMap<ControlState, Mark>;
  readonly refused: ReadonlyMap<string, NotDoneReason>;
}

export function markTargets(snapshot: WordReading, marks: readonly Mark[]): MarkTargets {
  const { reading, stateOf } = snapshot;
  const targets = new Map<ControlState, Mark>();
  const refused = new Map<string, NotDoneReason>();
  const homeless: { mark: Mark; place: FieldPlace }[] = [];
  for (const mark of marks) {
    const place = reading.located.places.get(mark.field);
    const own = stateOfField(snapshot, mark.field);
    if (place === undefined) refused.set(mark.field, 'not-found');
    else if (own !== undefined) targets.set(own, mark);
    else homeless.push({ mark, place });
  }
  for (const { mark, place } of homeless) {
    const around = enclosing(place, stateOf);
    if (around !== undefined && !targets.has(around)) targets.set(around, mark);
    // A control that the object model does not list cannot be dressed.
    else refused.set(mark.field, place.control === null ? 'not-prepared' : 'unsupported');
  }
  return { targets, refused };
}

function enclosing(place: FieldPlace, stateOf: ReadonlyMap<Control, ControlState>): ControlState | undefined {
  const paragraph = place.paragraphs[0]?.paragraph;
  for (let control = paragraph?.control ?? null; control !== null; control = control.parent) {
    const state = stateOf.get(control);
    if (state !== undefined && ownTag(state.tag)?.kind === 'field') return state;
  }
  return undefined;
}

/** Controls of ours, each by a key that holds when its tag changes or controls around it go. */
export function keyed(controls: readonly ControlState[]): ReadonlyMap<string, ControlState> {
  const counts = new Map<string, number>();
  const byKey = new Map<string, ControlState>();
  for (const control of controls) {
    const tag = ownTag(control.tag);
    if (tag === null) continue;
    const base = `${tag.kind} ${tag.field}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    byKey.set(`${base} ${count}`, control);
  }
  return byKey;
}

/** What one control is to wear; null for a control that only is a mark and goes. */
export interface DressJob {
  readonly key: string;
  /** As it was before. */
  readonly control: ControlState;
  readonly dress: Dress | null;
}

/** @param wanted the mark of each control; controls of ours that are not in it are undressed */
export function dressJobs(
  controls: readonly ControlState[],
  wanted: ReadonlyMap<ControlState, Mark>,
  written: ReadonlyMap<ControlState, WrittenDress>,
  noColor: string,
): DressJob[] {
  return [...keyed(controls)].flatMap(([key, control]): DressJob[] => {
    const tag = ownTag(control.tag);
    if (tag?.kind === 'mark') return [{ key, control, dress: null }];
    const plain = undressed(control, noColor) ?? dressOf(control);
    const mark = wanted.get(control);
    // What the XML says of a marked control is the mark; the record says what was before.
    const before = tag?.record === null ? (written.get(control) ?? null) : recordedDress(control);
    const dress = mark === undefined ? plain : dressed(plain, mark, before);
    return isSameDress(control, dress) ? [] : [{ key, control, dress }];
  });
}

function dressOf({ tag, title, color, appearance }: Dress): Dress {
  return { tag, title, color, appearance };
}

/** Did the control take it on? A host that keeps its own colour or frame has marked the control all the same. */
export function isDone({ dress }: DressJob, control: ControlState | undefined): boolean {
  if (dress === null) return control === undefined;
  return control !== undefined && control.tag === dress.tag && control.title === dress.title;
}
