/** Requests that write: what each of them adds before and after, and what is put right where one broke off. */
import { controlAt, ownTag, type ControlState } from './controlState.js';
import { isHostError } from './host.js';
import { restoreTracking, untracked } from './tracking.js';
import type { WordReading } from './wordReading.js';
import type { WordSession } from './wordSession.js';

/** Sends what `write` adds, with Track Changes off meanwhile. @returns what is read behind it in the same request */
export async function send(
  session: WordSession,
  context: Word.RequestContext,
  before: WordReading,
  write: () => void,
): Promise<WordReading> {
  untracked(context, before, write);
  const pending = session.begin(context);
  await context.sync();
  return session.finish(pending);
}

/**
 * Runs requests that write. Where one breaks off, Track Changes and the locks are as they were afterwards.
 * @param controls that are opened for it, as they were read with their content before
 * @param takeStock told what stands there after a request that broke off
 * @throws what Word refused
 */
export async function runWrites(
  session: WordSession,
  before: WordReading,
  controls: readonly ControlState[],
  write: (context: Word.RequestContext) => Promise<void>,
  takeStock?: (now: WordReading) => void,
): Promise<void> {
  try {
    await session.host.run(write);
  } catch (error) {
    if (isHostError(error)) {
      await restoreTracking(session, before);
      const now = await session.read();
      takeStock?.(now);
      await lockAgain(session, controls, now);
    }
    throw error;
  }
}

/** Opens a locked control for what `write` adds to the request, and locks it again. */
export function opened<Written>(
  { control, state }: { readonly control: Word.ContentControl; readonly state: ControlState },
  write: () => Written,
): Written {
  const isLocked = state.content?.cannotEdit === true;
  if (isLocked) control.cannotEdit = false;
  const written = write();
  if (isLocked) control.cannotEdit = true;
  return written;
}

/** One request, and none when nothing stands open that was locked. */
async function lockAgain(session: WordSession, before: readonly ControlState[], now: WordReading): Promise<void> {
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
