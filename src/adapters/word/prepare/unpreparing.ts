/** Taking our controls out of the document, whoever put them there; the text stays, and a prompt that showed goes. */
import { byField } from '../../../document/content.js';
import type { EditReport } from '../../../document/port.js';
import { fieldsOf, notDone } from '../../fieldEdits.js';
import { keptControls } from '../../permission.js';
import { changedFields } from '../../formReading.js';
import { fieldOfTag, parseTag } from '../../../ooxml/story/tag.js';
import { findParagraphs } from '../read/bodyParagraphs.js';
import type { ControlState } from '../session/controlState.js';
import { record, type History } from '../edit/history.js';
import { Outcome } from '../session/bisect.js';
import { promptOf } from '../session/placeholders.js';
import type { WordReading } from '../session/wordReading.js';
import { removeControls, retryingEmpty } from '../session/removal.js';
import type { WordSession } from '../session/wordSession.js';
import { runWrites, send } from '../session/writing.js';

/** @throws DocumentError when the document cannot be read, or lets nothing be changed */
export async function unprepare(session: WordSession, history: History): Promise<EditReport> {
  const before = await session.recent();
  const kept = keptControls(before.reading.story);
  const closed = new Set(fieldsOf(kept));
  const fields = [...new Set(before.controls.flatMap((state) => fieldOf(state) ?? []))];
  const open = fields.filter((field) => !closed.has(field));
  const report = await unprepareFields(session, before, open);
  record(history, { kind: 'unprepare', fields: report.done, entries: [] });
  return { ...report, notDone: [...kept, ...report.notDone] };
}

/** Takes out the controls of these fields. */
export async function unprepareFields(
  session: WordSession,
  start: WordReading,
  fields: readonly string[],
): Promise<EditReport> {
  const outcome = new Outcome(session);
  const { failed } = outcome;
  const jobs = fields.map((field) => ({ field }));
  await outcome.attempt(jobs, async (some) => {
    await retryingEmpty(session, () => write(session, fieldsOf(some)));
    for (const job of some) outcome.done.set(job, true);
    return true;
  });
  const now = session.snapshot ?? (await session.read());
  const left = new Set(now.controls.map(fieldOf));
  const changed = changedFields(start.reading.content, now.reading.content);
  for (const field of fields) {
    if (left.has(field)) failed.set(field, failed.get(field) ?? 'verify-failed');
    else if (changed.has(field)) failed.set(field, 'changed-meanwhile');
    else failed.delete(field);
  }
  const done = fields.filter((field) => !failed.has(field));
  // Nobody has lost these.
  session.unfit = new Map([...session.unfit, ...done.map((field) => [field, 'awaiting'] as const)]);
  return { done, notDone: notDone(failed) };
}

async function write(session: WordSession, fields: readonly string[]): Promise<void> {
  const before = session.snapshot ?? (await session.read());
  const going = before.controls.filter((state) => fields.includes(fieldOf(state) ?? ''));
  if (going.length === 0) return;
  await runWrites(session, before, [], async (context) => {
    const after = await send(session, context, before, () => {
      removeControls(session, context, before, going);
    });
    await removePrompts(session, context, before, after, fields);
  });
}

/** A prompt that a host leaves behind as text, where there was no text. */
async function removePrompts(
  session: WordSession,
  context: Word.RequestContext,
  before: WordReading,
  after: WordReading,
  fields: readonly string[],
): Promise<void> {
  const was = byField(before.reading.content);
  const is = byField(after.reading.content);
  const left = fields.filter(
    (field) => was.get(field)?.state === 'blank' && is.get(field)?.text !== was.get(field)?.text,
  );
  if (left.length === 0) return;
  const proxyOf = await findParagraphs(context, after.reading.story);
  await send(session, context, before, () => {
    for (const field of left) {
      const prompt = promptOf(before.reading, field);
      for (const { paragraph, shared } of after.reading.located.places.get(field)?.paragraphs ?? []) {
        const proxy = shared ? null : proxyOf(paragraph, 'exact');
        if (prompt !== '' && proxy?.text.trim() === prompt) proxy.insertText('', 'Replace');
      }
    }
  });
}

/** Field of a control of ours, of a single option's too; null for others. */
function fieldOf({ tag }: Pick<ControlState, 'tag'>): string | null {
  const own = parseTag(tag);
  return own === null ? null : fieldOfTag(own);
}
