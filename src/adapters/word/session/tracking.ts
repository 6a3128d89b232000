/** Track Changes off for a write of ours, and as it was afterwards (`document.changeTrackingMode`, WordApi 1.4). */
import type { WriteCaution } from '../../../document/port.js';
import { unlessRefused } from './host.js';
import type { WordReading } from './wordReading.js';
import type { WordSession } from './wordSession.js';

type Mode = 'Off' | 'TrackAll' | 'TrackMineOnly';

function modeOf(mode: string | null): Mode | null {
  return mode === 'Off' || mode === 'TrackAll' || mode === 'TrackMineOnly' ? mode : null;
}

/** Adds to a request: what `write` adds, between switching Track Changes off and back. */
export function untracked(
  context: Word.RequestContext,
  { trackingMode }: Pick<WordReading, 'trackingMode'>,
  write: () => void,
): void {
  const before = modeOf(trackingMode);
  const isOn = before !== null && before !== 'Off';
  if (isOn) context.document.changeTrackingMode = 'Off';
  write();
  if (isOn) context.document.changeTrackingMode = before;
}

/**
 * Tries, once, whether Track Changes, where it is on, can be switched off and back. Some hosts refuse it where it is locked, or do
 * nothing, or do not know `TrackMineOnly` any more (office-js issue 6450): then it is on for all rather than off. At most two requests.
 */
export async function trySwitching(session: WordSession): Promise<void> {
  if (session.isSwitchingTried || !session.abilities.has('track-changes')) return;
  const mode = modeOf((session.snapshot ?? (await session.recent())).trackingMode);
  if (mode === null || mode === 'Off') return;
  session.isSwitchingTried = true;
  const canSwitch = async (context: Word.RequestContext): Promise<boolean> => {
    if ((await modeAfter(context, 'Off')) !== 'Off') return false;
    if ((await modeAfter(context, mode)) !== mode) context.document.changeTrackingMode = 'TrackAll';
    await context.sync();
    return true;
  };
  if ((await unlessRefused(() => session.host.run(canSwitch))) !== true) session.cannotSwitch();
}

async function modeAfter(context: Word.RequestContext, mode: Mode): Promise<string> {
  const { document } = context;
  document.changeTrackingMode = mode;
  document.load('changeTrackingMode');
  await context.sync();
  return document.changeTrackingMode;
}

/** After a request that broke off: as it was before it. */
export async function restoreTracking(session: WordSession, { trackingMode }: WordReading): Promise<void> {
  const before = modeOf(trackingMode);
  // Only where it was on had it been switched off.
  if (before === null || before === 'Off') return;
  const request = (context: Word.RequestContext): Promise<void> => {
    context.document.changeTrackingMode = before;
    return context.sync();
  };
  // Where Word lets nothing be changed, the request that broke off did not change it either.
  await unlessRefused(() => session.host.run(request));
}

/** What is to be said before a write. No request where it is known that Track Changes can be switched off. */
export async function cautionFor(session: WordSession): Promise<WriteCaution | null> {
  if ((session.snapshot?.trackingMode ?? null) !== null) return null;
  const { tracking, trackingMode } = await session.recent();
  if (trackingMode !== null || tracking === 'off') return null;
  return tracking === 'on' ? 'tracked' : 'maybe-tracked';
}
