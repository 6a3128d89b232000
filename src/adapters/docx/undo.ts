/** What was written, kept so that it can be taken back, also after later writes have moved it. */
import type { UndoStep } from '../../document/port.js';
import { inOrder, inverseSplices, mapRange, type Splice } from '../../ooxml/xml/splice.js';
import type { SourceRange } from '../../ooxml/xml/sourceRange.js';
import type { FieldSplice } from './wrap.js';

/** One splice that was applied, where its text stands now. */
export interface Stretch {
  readonly field: string;
  /** Null once a later write has changed something over its edge. */
  readonly range: SourceRange | null;
  readonly before: string;
  readonly after: string;
}

/** What was written at once. */
export interface Layer {
  readonly stretches: readonly Stretch[];
  /** The text before, and the steps as they stood in it: exact again once the layer has been taken back whole. */
  readonly source: string;
  readonly steps: readonly Step[];
}

/** One step back. Later layers were written to the text after the earlier ones. */
export interface Step extends UndoStep {
  readonly layers: readonly Layer[];
}

/** The stretches of splices applied to `source`, placed in the text after them. */
export function stretchesOf(source: string, splices: readonly FieldSplice[]): Stretch[] {
  const ordered = inOrder(splices);
  return inverseSplices(source, ordered).map((inverse, index) => ({
    // `inverseSplices` keeps the order of its argument, which is sorted already.
    field: ordered[index]?.field ?? '',
    range: { start: inverse.start, end: inverse.end },
    before: inverse.text,
    after: ordered[index]?.text ?? '',
  }));
}

/** The step where its stretches stand after later splices. */
export function moveStep(step: Step, splices: readonly Splice[]): Step {
  const moved = (stretch: Stretch): Stretch => ({
    ...stretch,
    range: stretch.range === null ? null : mapRange(stretch.range, splices),
  });
  return { ...step, layers: step.layers.map((layer) => ({ ...layer, stretches: layer.stretches.map(moved) })) };
}

/**
 * The splices that take a layer back: all of a field or, when someone has changed any stretch of it since, none of it.
 * @param kept fields that a later layer of the step could not take back
 */
export function planUndo(
  source: string,
  { stretches }: Layer,
  kept: ReadonlySet<string>,
): { splices: FieldSplice[]; changed: ReadonlySet<string> } {
  const changed = new Set(kept);
  for (const { field, range, after } of stretches) {
    if (range === null || source.slice(range.start, range.end) !== after) changed.add(field);
  }
  const splices = stretches.flatMap(({ field, range, before }) =>
    range === null || changed.has(field) ? [] : [{ field, start: range.start, end: range.end, text: before }],
  );
  return { splices, changed };
}
