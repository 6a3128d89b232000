/** Writing many things at once although one of them may be refused. */
import { DocumentError } from '../../../document/error.js';
import type { NotDoneReason } from '../../../document/port.js';
import { isHostError, memberOf, type HostError } from './host.js';
import type { WordSession } from './wordSession.js';

/** So many refusals alike, at both ends and in the middle, and nothing accepted: the document itself is closed to writing. */
const ENOUGH = 3;

export interface Refused<Job> {
  readonly job: Job;
  readonly error: unknown;
}

export interface Trying {
  /** The host says that the document is read-only, or it was found closed before. */
  readonly isSuspect?: boolean;
  /** So many at once; all of them when it is not given. */
  readonly batch?: number;
}

/**
 * Tries jobs many at once and, when Word refuses, by halves, so that one refused does not keep the others out. Before halving, the first, the
 * last and the middle one of all are tried alone: where Word refuses them alike (a view or a file that cannot be edited, whatever code the
 * host gives for it: office-js issues 3831, 5484, 6209) the rest is given up. `attempt` must be fit to be repeated: a request that failed may
 * have done a part of its work; it says whether Word accepted anything.
 * @param trying whether the document may be closed to writing: then one job, the last, tells
 * @returns the jobs that were refused even alone, or given up
 */
export async function bisect<Job>(
  jobs: readonly Job[],
  attempt: (jobs: readonly Job[]) => Promise<boolean>,
  { isSuspect = false, batch = Number.POSITIVE_INFINITY }: Trying = {},
): Promise<Refused<Job>[]> {
  const refused: Refused<Job>[] = [];
  let open = [...jobs];
  let accepted = 0;
  /** What Word says to these jobs; null when it accepts them. */
  const refusalOf = async (some: readonly Job[]): Promise<HostError | null> => {
    try {
      if (await attempt(some)) accepted += 1;
      return null;
    } catch (error) {
      if (isHostError(error)) return error;
      throw error;
    }
  };
  /** @returns whether Word was asked at all */
  const alone = async (job: Job): Promise<boolean> => {
    const before = accepted;
    open = open.filter((other) => other !== job);
    const error = await refusalOf([job]);
    if (error !== null) refused.push({ job, error });
    return error !== null || accepted > before;
  };
  /** @returns whether the document is closed to writing, as far as a few tell */
  const probe = async (places: readonly number[]): Promise<boolean> => {
    for (const at of places) {
      let job = accepted > 0 ? undefined : open.at(at);
      while (job !== undefined && !(await alone(job))) job = open.at(at);
    }
    return accepted === 0 && areAlike(refused, isSuspect ? 1 : ENOUGH);
  };
  const giveUp = (): Refused<Job>[] => {
    const error = refused.at(-1)?.error;
    return [...refused, ...open.map((job) => ({ job, error }))];
  };
  if (isSuspect && (await probe([-1]))) return giveUp();
  const parts: (readonly Job[])[] = [];
  for (let at = 0; at < open.length; at += batch) parts.push(open.slice(at, at + batch));
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const some = part.filter((job) => open.includes(job));
    const [only] = some;
    if (only === undefined) continue;
    if (some.length === 1) await alone(only);
    else if ((await refusalOf(some)) === null) open = open.filter((job) => !some.includes(job));
    else if (accepted === 0 && refused.length === 0 && (await probe([0, -1, Math.floor(open.length / 2) - 1])))
      return giveUp();
    else parts.unshift(...halves(some));
  }
  return refused;
}

function halves<Item>(items: readonly Item[]): [readonly Item[], readonly Item[]] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/** Enough of them, and all for the same reason at the same member; that a thing is gone says nothing about another. */
function areAlike(refused: readonly Refused<unknown>[], enough = ENOUGH): boolean {
  const kinds = new Set(
    refused.map(({ error }) => (isHostError(error) && error.code !== 'ItemNotFound' ? kindOf(error) : null)),
  );
  return refused.length >= enough && kinds.size === 1 && !kinds.has(null);
}

/** By code and member: `insertContentControl` of a range and of a paragraph are refused for the same reason; want of access at any member. */
function kindOf(error: HostError): string {
  return error.code === 'AccessDenied' ? error.code : `${error.code} ${memberOf(error)}`;
}

/**
 * @param accepted how much Word has written
 * @throws DocumentError `word-read-only` when it has written nothing, and refused all of it alike or for want of access
 */
export function expectWritable(
  session: { isSuspect: boolean },
  refused: readonly Refused<unknown>[],
  accepted: number,
): void {
  if (accepted > 0) session.isSuspect = false;
  if (accepted > 0 || refused.length === 0) return;
  const isDenied = refused.every(({ error }) => isHostError(error) && error.code === 'AccessDenied');
  if (!isDenied && !areAlike(refused, session.isSuspect ? 1 : ENOUGH)) return;
  session.isSuspect = true;
  throw new DocumentError('word-read-only', {}, { cause: refused[0]?.error });
}

/** What a refusal means for the field. */
export function reasonOf(error: unknown): NotDoneReason {
  const code = isHostError(error) ? error.code : '';
  if (code === 'AccessDenied') return 'locked';
  if (code === 'ItemNotFound') return 'changed-meanwhile';
  if (code === 'SearchDialogIsOpen') return 'search-open';
  if (['NotAllowed', 'NotImplemented', 'NotSupported', 'ApiNotFound', 'InvalidArgument'].includes(code)) {
    return 'unsupported';
  }
  return 'verify-failed';
}

/** What becomes of jobs, each of them for a field. */
export class Outcome<Job extends { readonly field: string }, Result = true> {
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
