/** Locks on our own controls: opened for a write in the same request that locks them again, unless it broke off in the midst. */
import { controlAt, ownTag, type ControlState } from './controlState.js';
import type { WordReading } from './wordReading.js';
import type { WordSession } from './wordSession.js';

/**
 * After a request that broke off: locks what was locked before it. One request, and none when nothing stands open.
 * @param before controls as they were, read with their content
 * @param now as `WordSession.read()` gave it
 */
export async function lockAgain(
  session: WordSession,
  before: readonly ControlState[],
  now: WordReading,
): Promise<void> {
  const locked = before.filter(({ content }) => content?.cannotEdit === true);
  const fields = new Set(locked.map(({ tag }) => ownTag(tag)?.field));
  const open = now.controls.filter(
    ({ tag, content }) => fields.has(ownTag(tag)?.field) && content?.cannotEdit === false,
  );
  if (open.length === 0) return;
  await session.host.run(async (context) => {
    for (const state of open) controlAt(context, state, now.controls).cannotEdit = true;
    await context.sync();
  });
}
