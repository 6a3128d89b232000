/**
 * Preparing a document: a control around every field that was found, a few at a time. After each few the document is read again, and
 * a control that changed anything a reader sees is taken out.
 */
import type { EditReport, NotDoneReason, PrepareOptions, PrepareReport } from '../../../document/port.js';
import { unprepared } from '../../formReading.js';
import type { History } from '../edit/history.js';
import { notDone } from '../../fieldEdits.js';
import { readParagraphs, type ReadParagraphs } from '../read/readParagraphs.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { expectWritable, reasonOf, bisect } from '../session/bisect.js';
import { trySwitching } from '../session/tracking.js';
import { WrapWriter } from './wrapWriter.js';

/** Fields in one request: adding controls is slow on some hosts (office-js issue 3565), and between requests one can stop. */
const BATCH = 12;

/** [MS-DOCX] 2.8: Word 2007, the first that has content controls. */
const FIRST_WITH_CONTROLS = 12;

export class Preparing {
  constructor(
    private readonly session: WordSession,
    private readonly history: History,
  ) {}

  /** @throws DocumentError when the document cannot be read, or lets nothing be changed */
  async prepare({ fields, ...following }: PrepareOptions): Promise<PrepareReport> {
    return this.session.host.run(async (context) => {
      const start = await readParagraphs(this.session, context);
      await trySwitching(this.session);
      const { located, content } = start.reading.reading;
      const meant = located.order.filter((field) => fields?.includes(field) ?? true);
      const failed = new Map<string, NotDoneReason>();
      for (const field of meant) if (!located.places.has(field)) failed.set(field, 'not-found');
      const kept = meant.filter((field) => (located.places.get(field)?.control ?? null) !== null);
      const refusal = refusalOf(start.reading, this.session.host.name);
      const locked = new Set(content.fields.flatMap(({ field, locked: isLocked }) => (isLocked ? [field] : [])));
      const open: string[] = [];
      for (const field of unprepared(start.reading.reading).filter((one) => meant.includes(one))) {
        if (refusal !== null) failed.set(field, refusal);
        else if (locked.has(field)) failed.set(field, 'locked');
        else open.push(field);
      }
      const done = new Set(await this.wrap(context, start, open, failed, following));
      this.remember(meant, failed);
      const prepared = located.order.filter((field) => done.has(field) && !kept.includes(field));
      this.history.push({ kind: 'prepare', fields: prepared, entries: [] });
      return {
        done: prepared,
        kept,
        repaired: kept.filter((field) => done.has(field)),
        notDone: notDone(failed),
        ...(!this.session.abilities.has('blank-placeholder') && { prompted: true }),
      };
    });
  }

  /** Puts the controls back that were taken out of these fields; no step of its own. */
  async prepareAgain(fields: readonly string[]): Promise<EditReport> {
    return this.session.host.run(async (context) => {
      const start = await readParagraphs(this.session, context);
      await trySwitching(this.session);
      const failed = new Map<string, NotDoneReason>();
      const wanted = new Set(unprepared(start.reading.reading));
      const open = fields.filter((field) => wanted.has(field));
      const done = await this.wrap(context, start, open, failed, {});
      for (const field of fields) {
        if (!done.includes(field) && !failed.has(field)) failed.set(field, 'changed-meanwhile');
      }
      return { done, notDone: notDone(failed) };
    });
  }

  /** Which of these fields have no control because of what Word refused, or because the user stopped: nobody took theirs away. */
  private remember(fields: readonly string[], failed: ReadonlyMap<string, NotDoneReason>): void {
    const others = [...this.session.unfit].filter(([field]) => !fields.includes(field));
    const now = [...failed].map(([field, reason]) => [field, reason === 'stopped' ? 'awaiting' : 'unfit'] as const);
    const unfit = new Map([...others, ...now]);
    this.session.unfit = unfit;
    this.session.host.unfit?.set([...unfit].flatMap(([field, why]) => (why === 'unfit' ? [field] : [])));
  }

  private async wrap(
    context: Word.RequestContext,
    start: ReadParagraphs,
    fields: readonly string[],
    failed: Map<string, NotDoneReason>,
    { onProgress, signal }: PrepareOptions,
  ): Promise<string[]> {
    const done: string[] = [];
    if (fields.length === 0) return done;
    const writer = new WrapWriter(this.session, context, start, fields, done, failed);
    const inLine = fields.filter((field) => writer.isInLine(field));
    const others = fields.filter((field) => !failed.has(field) && !writer.isInLine(field));
    const refused = await bisect(
      // Where Word refuses everything, nothing is searched for.
      [...others.slice(0, BATCH), ...inLine, ...others.slice(BATCH)],
      async (some) => {
        if (signal?.aborted === true) {
          for (const field of some) if (!done.includes(field) && !failed.has(field)) failed.set(field, 'stopped');
          return false;
        }
        const isWritten = await writer.write(some);
        onProgress?.(done.length + failed.size, fields.length);
        return isWritten;
      },
      { isSuspect: this.session.isSuspect, batch: BATCH },
    );
    for (const { job, error } of refused) {
      if (!done.includes(job) && !failed.has(job)) failed.set(job, reasonOf(error));
    }
    expectWritable(this.session, refused, done.length);
    return done;
  }
}

/** Why nothing of the document can be prepared; null when it can. */
function refusalOf({ exact, compatibilityMode }: WordReading, name: string): NotDoneReason | null {
  const isOld = /\.(?:doc|dot|wps)$/i.test(name) || (compatibilityMode ?? FIRST_WITH_CONTROLS) < FIRST_WITH_CONTROLS;
  if (isOld) return 'legacy-format';
  return exact ? null : 'unsupported';
}
