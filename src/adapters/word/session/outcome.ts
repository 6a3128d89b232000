/** What becomes of jobs, each of them for a field, while Word is asked to do them. */
import type { NotDoneReason } from '../../../document/port.js';
import { bisect, expectWritable, reasonOf } from './bisect.js';
import type { WordSession } from './wordSession.js';

interface OfField {
  readonly field: string;
}

export class Outcome<Job extends OfField, Result = true> {
  readonly done = new Map<Job, Result>();
  /** Fields: what fails for one of them is not tried for it again. */
  readonly failed = new Map<string, NotDoneReason>();

  constructor(private readonly session: WordSession) {}

  isOpen(job: Job): boolean {
    return !this.done.has(job) && !this.failed.has(job.field);
  }

  /**
   * Tries these as `bisect` does, each time with those of them that have no outcome yet.
   * @param batch so many at once; all of them when it is not given
   * @throws DocumentError `word-read-only` when Word lets nothing be changed
   */
  async attempt(
    jobs: readonly Job[],
    write: (open: readonly Job[]) => Promise<boolean>,
    batch?: number,
  ): Promise<void> {
    const { session } = this;
    const refused = await bisect(
      jobs,
      async (some) => {
        const open = some.filter((job) => this.isOpen(job));
        return open.length > 0 && (await write(open));
      },
      { isSuspect: session.isSuspect, ...(batch !== undefined && { batch }) },
    );
    expectWritable(session, refused, this.done.size);
    for (const { job, error } of refused) if (this.isOpen(job)) this.failed.set(job.field, reasonOf(error));
  }
}
