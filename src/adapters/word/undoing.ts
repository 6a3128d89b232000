/** Taking steps back: what still reads as it was left is restored, the rest is left alone and reported. */
import { byField, type FieldContent } from '../../document/content.js';
import type { EditReport } from '../../document/port.js';
import { firstOfEach, notDone } from '../fieldEdits.js';
import { FillUndo, type FillToUndo } from './edit/fillUndo.js';
import { restoreHints } from './edit/hints.js';
import type { Entry, HintEntry, History, WordStep } from './edit/history.js';
import { prepareAgain } from './prepare/preparing.js';
import { unprepareFields } from './prepare/unpreparing.js';
import { Outcome } from './session/bisect.js';
import { stateOfField } from './session/wordReading.js';
import type { WordSession } from './session/wordSession.js';

/** @throws DocumentError `word-read-only` when Word lets nothing be changed */
export async function undo(session: WordSession, history: History): Promise<EditReport> {
  const step = history.at(-1);
  if (step === undefined) return { done: [], notDone: [] };
  const report = await takeBack(session, step);
  history.pop();
  return report;
}

async function takeBack(session: WordSession, { kind, fields, entries }: WordStep): Promise<EditReport> {
  if (kind === 'prepare') return unprepareFields(session, await session.recent(), fields);
  if (kind === 'unprepare') return prepareAgain(session, fields);
  const outcome = new Outcome<Entry>(session);
  // The last first: two entries of one field were made one on top of the other.
  for (const round of rounds(entries)) await outcome.attempt(round, (open) => restore(session, open, outcome));
  return { done: fields.filter((field) => !outcome.failed.has(field)), notDone: notDone(outcome.failed) };
}

async function restore(session: WordSession, entries: readonly Entry[], outcome: Outcome<Entry>): Promise<boolean> {
  const before = await session.recent();
  const contents = byField(before.reading.content);
  const fills: FillToUndo[] = [];
  const hints: HintEntry[] = [];
  for (const entry of entries) {
    const content = contents.get(entry.field);
    const state = stateOfField(before, entry.field);
    if (content === undefined || !isAsLeft(content, entry)) outcome.failed.set(entry.field, 'changed-meanwhile');
    else if (entry.kind === 'delete-hint') hints.push(entry);
    else if (state === undefined) outcome.failed.set(entry.field, 'changed-meanwhile');
    else fills.push({ entry, control: state });
  }
  if (fills.length > 0) await new FillUndo(session, before, outcome).undo(fills);
  if (hints.length === 0) return fills.length > 0;
  for (const entry of await restoreHints(session, hints)) outcome.done.set(entry, true);
  for (const entry of hints) if (!outcome.done.has(entry)) outcome.failed.set(entry.field, 'verify-failed');
  return true;
}

/** Entries of different fields, from the last to the first. */
function rounds(entries: readonly Entry[]): Entry[][] {
  if (entries.length === 0) return [];
  const { first, rest } = firstOfEach([...entries].reverse());
  return [first, ...rounds(rest.reverse())];
}

function isAsLeft(content: FieldContent, entry: Entry): boolean {
  if (entry.kind === 'fill') return content.text === entry.text && content.controls === 1;
  return !content.hintLeft && content.state !== 'missing';
}
