/**
 * Preparing a document: a control around every field that was found, a few at a time. After each few the document is read again, and
 * a control that changed anything a reader sees is taken out.
 */
import type { EditReport, NotDoneReason, PrepareOptions, PrepareReport } from '../../../document/port.js';
import { unprepared } from '../../formReading.js';
import type { History } from '../edit/history.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { expectWritable, reasonOf, bisect, type Refused } from '../session/bisect.js';
import { WrapWriter } from './wrapWriter.js';

/** Fields in one request: adding controls is slow on some hosts (office-js issue 3565), and between requests one can stop. */
const CHUNK = 12;

/** [MS-DOCX] 2.8: Word 2007, the first that has content controls. */
const FIRST_WITH_CONTROLS = 12;

export class Preparing {
  constructor(
    private readonly session: WordSession,
    private readonly history: History,
  ) {}

  /** @throws DocumentError when the document cannot be read, or lets nothing be changed */
  async prepare({ onProgress, signal }: PrepareOptions): Promise<PrepareReport> {
    const start = await this.session.read();
    const { located, content } = start.reading;
    const failed = new Map<string, NotDoneReason>();
    for (const field of located.order) if (!located.places.has(field)) failed.set(field, 'not-found');
    const kept = located.order.filter((field) => (located.places.get(field)?.control ?? null) !== null);
    const wanted = unprepared(start.reading);
    const refusal = refusalOf(start, this.session.host.name);
    const locked = new Set(content.fields.flatMap(({ field, locked: isLocked }) => (isLocked ? [field] : [])));
    const open: string[] = [];
    for (const field of wanted) {
      if (refusal !== null) failed.set(field, refusal);
      else if (locked.has(field)) failed.set(field, 'locked');
      else open.push(field);
    }
    const done = await this.inChunks(open, failed, { ...(onProgress && { onProgress }), ...(signal && { signal }) });
    this.session.unfit = new Set([...failed].flatMap(([field, reason]) => (reason === 'stopped' ? [] : [field])));
    const isKept = new Set(kept);
    const prepared = done.filter((field) => !isKept.has(field));
    this.history.push({ kind: 'prepare', fields: prepared, entries: [] });
    return {
      done: prepared,
      kept,
      repaired: done.filter((field) => isKept.has(field)),
      notDone: [...failed].map(([field, reason]) => ({ field, reason })),
    };
  }

  /** Puts the controls back that were taken out of these fields; no step of its own. */
  async prepareAgain(fields: readonly string[]): Promise<EditReport> {
    const { reading } = await this.session.read();
    const failed = new Map<string, NotDoneReason>();
    const wanted = new Set(unprepared(reading));
    const done = await this.inChunks(
      fields.filter((field) => wanted.has(field)),
      failed,
      {},
    );
    for (const field of fields) if (!done.includes(field) && !failed.has(field)) failed.set(field, 'changed-meanwhile');
    return { done, notDone: [...failed].map(([field, reason]) => ({ field, reason })) };
  }

  private async inChunks(
    fields: readonly string[],
    failed: Map<string, NotDoneReason>,
    { onProgress, signal }: PrepareOptions,
  ): Promise<string[]> {
    const done: string[] = [];
    const refusals: Refused<string>[] = [];
    for (let at = 0; at < fields.length; at += CHUNK) {
      // Where all was refused so far, one of all that is left tells for the rest.
      const isSuspect = this.session.isSuspect || (refusals.length >= CHUNK && done.length === 0);
      const chunk = isSuspect ? fields.slice(at) : fields.slice(at, at + CHUNK);
      if (signal?.aborted === true) {
        for (const field of fields.slice(at)) failed.set(field, 'stopped');
        break;
      }
      const writer = new WrapWriter(this.session, done, failed);
      // A protected region at the front says nothing about the rest.
      const refused = await bisect(chunk, (some) => writer.write(some), {
        isSuspect: this.session.isSuspect,
        before: done.length === 0 ? refusals : [],
      });
      refusals.push(...refused);
      for (const { job, error } of refused) {
        if (!done.includes(job) && !failed.has(job)) failed.set(job, reasonOf(error));
      }
      if (isSuspect) break;
      onProgress?.(Math.min(at + CHUNK, fields.length), fields.length);
    }
    expectWritable(this.session, refusals, done.length);
    return done;
  }
}

/** Why nothing of the document can be prepared; null when it can. */
function refusalOf({ exact, compatibilityMode }: WordReading, name: string): NotDoneReason | null {
  const isOld = /\.(?:doc|dot|wps)$/i.test(name) || (compatibilityMode ?? FIRST_WITH_CONTROLS) < FIRST_WITH_CONTROLS;
  if (isOld) return 'legacy-format';
  return exact ? null : 'unsupported';
}
