/**
 * What a person decided about the findings of one document: those set aside, and the manual items ticked off. A decision is about a
 * text: it holds while the finding has the same key and fingerprint, and is forgotten as soon as a check finds otherwise.
 */
import type { Subject } from './subject.js';

/** The subject as it was at the time of the decision. */
interface Ignored extends Subject {
  /** In the person's own words; '' without. */
  readonly reason: string;
}

export interface Memory {
  readonly ignored: readonly Ignored[];
  /** Subjects as they were then. */
  readonly ticked: readonly Subject[];
}

export const emptyMemory: Memory = { ignored: [], ticked: [] };

/** UTF-16 units. */
export const LONGEST_REASON = 200;

const isAbout =
  (view: Subject) =>
  ({ key, fingerprint }: Subject): boolean =>
    key === view.key && fingerprint === view.fingerprint;

function without<Kept extends Subject>(decisions: readonly Kept[], view: Subject): Kept[] {
  return decisions.filter(({ key }) => key !== view.key);
}

/** Undefined unless the finding was set aside with the text it has now. */
export function ignoredIn(memory: Memory, view: Subject): Ignored | undefined {
  return memory.ignored.find(isAbout(view));
}

export function isTicked(memory: Memory, view: Subject): boolean {
  return memory.ticked.some(isAbout(view));
}

export function ignore(memory: Memory, { key, fingerprint }: Subject, reason: string): Memory {
  const entry = { key, fingerprint, reason: reason.trim().slice(0, LONGEST_REASON) };
  return { ...memory, ignored: [...without(memory.ignored, entry), entry] };
}

export function restore(memory: Memory, view: Subject): Memory {
  return { ...memory, ignored: without(memory.ignored, view) };
}

export function tick(memory: Memory, { key, fingerprint }: Subject, ticked: boolean): Memory {
  const others = without(memory.ticked, { key, fingerprint });
  return { ...memory, ticked: ticked ? [...others, { key, fingerprint }] : others };
}

/**
 * The memory after a check: decisions that no finding bears out any more are forgotten.
 * @returns `returned`, `unticked`: how many findings are listed again, or are to be looked at again, because their text changed
 */
export function settle(
  memory: Memory,
  views: readonly Subject[],
): { readonly memory: Memory; readonly returned: number; readonly unticked: number } {
  const now = new Map(views.map((view) => [view.key, view.fingerprint]));
  const holds = ({ key, fingerprint }: Subject): boolean => now.get(key) === fingerprint;
  const changed = (decisions: readonly Subject[]): number =>
    decisions.filter((entry) => now.has(entry.key) && !holds(entry)).length;
  return {
    memory: { ignored: memory.ignored.filter(holds), ticked: memory.ticked.filter(holds) },
    returned: changed(memory.ignored),
    unticked: changed(memory.ticked),
  };
}
