/**
 * Preparing a document: a control around every field that was found, a few at a time. After each few the document is read again, and
 * a control that changed anything a reader sees is taken out.
 */
import type { EditReport, NotDone, NotDoneReason, PrepareOptions, PrepareReport } from '../../../document/port.js';
import { unprepared } from '../../formReading.js';
import { record, type History } from '../edit/history.js';
import { fieldsOf, notDone } from '../../fieldEdits.js';
import { prepareReport, toPrepare } from '../../preparation.js';
import { readParagraphs, type ReadParagraphs } from '../read/bodyParagraphs.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { Outcome } from '../session/bisect.js';
import { trySwitching } from '../session/tracking.js';
import { WrapWriter, type WrapJob } from './wrapWriter.js';

/** Fields in one request: adding controls is slow on some hosts (office-js issue 3565), and between requests one can stop. */
const BATCH = 12;

/** [MS-DOCX] 2.8: Word 2007, the first that has content controls. */
const FIRST_WITH_CONTROLS = 12;

/** @throws DocumentError when the document cannot be read, or lets nothing be changed */
export function prepare(
  session: WordSession,
  history: History,
  { fields, ...following }: PrepareOptions,
): Promise<PrepareReport> {
  return session.host.run(async (context) => {
    const start = await readParagraphs(session, context);
    await trySwitching(session);
    const { reading } = start.reading;
    const preparation = toPrepare(reading, fields, refusalOf(start.reading, session.host.name));
    const { done, failed } = await wrap(session, context, start, preparation.open, following);
    const report = prepareReport(preparation, fieldsOf([...done.keys()]), notDone(failed));
    remember(session, preparation.meant, report.notDone);
    record(history, { kind: 'prepare', fields: report.done, entries: [] });
    return { ...report, ...(!session.abilities.has('blank-placeholder') && { prompted: true }) };
  });
}

/** Puts the controls back that were taken out of these fields; no step of its own. */
export function prepareAgain(session: WordSession, fields: readonly string[]): Promise<EditReport> {
  return session.host.run(async (context) => {
    const start = await readParagraphs(session, context);
    await trySwitching(session);
    const wanted = new Set(unprepared(start.reading.reading));
    const open = fields.filter((field) => wanted.has(field));
    const { done, failed } = await wrap(session, context, start, open);
    const prepared = fieldsOf([...done.keys()]);
    for (const field of fields) {
      if (!prepared.includes(field) && !failed.has(field)) failed.set(field, 'changed-meanwhile');
    }
    return { done: prepared, notDone: notDone(failed) };
  });
}

/** Which of these fields have no control because of what Word refused, or because the user stopped: nobody took theirs away. */
function remember(session: WordSession, fields: readonly string[], failed: readonly NotDone[]): void {
  const others = [...session.unfit].filter(([field]) => !fields.includes(field));
  const now = failed.map(({ field, reason }) => [field, reason === 'stopped' ? 'awaiting' : 'unfit'] as const);
  session.unfit = new Map([...others, ...now]);
  session.host.unfit?.set([...session.unfit].flatMap(([field, why]) => (why === 'unfit' ? [field] : [])));
}

async function wrap(
  session: WordSession,
  context: Word.RequestContext,
  start: ReadParagraphs,
  fields: readonly string[],
  { onProgress, signal }: PrepareOptions = {},
): Promise<Outcome<WrapJob>> {
  const outcome = new Outcome<WrapJob>(session);
  if (fields.length === 0) return outcome;
  const jobs = fields.map((field) => ({ field }));
  const writer = new WrapWriter(session, context, start, fields, outcome);
  const inLine = jobs.filter(({ field }) => writer.isInLine(field));
  const others = jobs.filter((job) => outcome.isOpen(job) && !inLine.includes(job));
  await outcome.attempt(
    // Where Word refuses everything, nothing is searched for.
    [...others.slice(0, BATCH), ...inLine, ...others.slice(BATCH)],
    async (open) => {
      if (signal?.aborted === true) {
        for (const { field } of open) outcome.failed.set(field, 'stopped');
        return false;
      }
      const isWritten = await writer.write(open);
      onProgress?.(outcome.done.size + outcome.failed.size, fields.length);
      return isWritten;
    },
    BATCH,
  );
  return outcome;
}

/** Why nothing of the document can be prepared; null when it can. */
function refusalOf({ exact, compatibilityMode }: WordReading, name: string): NotDoneReason | null {
  const isOld = /\.(?:doc|dot|wps)$/i.test(name) || (compatibilityMode ?? FIRST_WITH_CONTROLS) < FIRST_WITH_CONTROLS;
  if (isOld) return 'legacy-format';
  return exact ? null : 'unsupported';
}
