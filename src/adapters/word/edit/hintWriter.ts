/** Deleting official hints: whole paragraphs, or the stretch of a paragraph that holds more. */
import { isEdited } from '../../verify.js';
import { findParagraphs, type ProxyOf } from '../read/bodyParagraphs.js';
import { search } from '../read/landmarks.js';
import { controlAt } from '../session/controlState.js';
import type { HintCut, PlannedHint } from './plannedHint.js';
import type { EditOutcome } from './history.js';
import { LOOK, lookOf } from './paragraphLook.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { opened, runWrites, send } from '../session/writing.js';

interface Found {
  readonly cut: HintCut;
  readonly proxy: Word.Paragraph;
}

/** @throws what Word refused */
export function deleteHints(
  session: WordSession,
  before: WordReading,
  outcome: EditOutcome,
  plans: readonly PlannedHint[],
): Promise<void> {
  const controls = plans.flatMap(({ control }) => control ?? []);
  return runWrites(session, before, controls, async (context) => {
    const proxyOf = await findParagraphs(context, before.reading.story, LOOK);
    const found = new Map<PlannedHint, readonly Found[]>();
    for (const plan of plans) {
      const cuts = find(plan, proxyOf);
      if (cuts.length === plan.cuts.length && cuts.length > 0) found.set(plan, cuts);
      else outcome.failed.set(plan.edit.field, 'changed-meanwhile');
    }
    if (found.size === 0) return;
    const after = await send(session, context, before, () => {
      for (const [{ control }, cuts] of found) {
        if (control === null) remove(cuts);
        else opened({ state: control, control: controlAt(context, control, before.controls) }, () => remove(cuts));
      }
    });
    for (const [{ edit, before: was }, cuts] of found) {
      const { field } = edit;
      const hints = cuts.map(({ cut, proxy }) => ({ ...cut.hint, look: lookOf(proxy) }));
      if (!isEdited(before.reading, after.reading, edit)) outcome.failed.set(field, 'verify-failed');
      else outcome.done.set(edit, { kind: 'delete-hint', field, hints, before: was });
    }
  });
}

/** Those of the paragraphs with the hints that still say what they did. */
function find({ cuts }: PlannedHint, proxyOf: ProxyOf): Found[] {
  return cuts.flatMap((cut) => {
    const proxy = proxyOf(cut.paragraph, 'exact');
    return proxy === null ? [] : [{ cut, proxy }];
  });
}

function remove(cuts: readonly Found[]): void {
  for (const { cut, proxy } of cuts) {
    if (cut.part === null) proxy.delete();
    else {
      const first = search(proxy, cut.part.first).getFirst();
      first.expandTo(search(proxy, cut.part.last).getFirst()).delete();
    }
  }
}
