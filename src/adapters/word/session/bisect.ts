/** Writing many things at once although one of them may be refused. */
import { DocumentError } from '../../../document/error.js';
import type { NotDoneReason } from '../../../document/port.js';
import { isHostError, type HostError } from './host.js';

/** After so many denials, and nothing accepted, the document itself may be closed to writing. */
const ENOUGH = 3;

export interface Refused<Job> {
  readonly job: Job;
  readonly error: unknown;
}

/**
 * Tries jobs all at once and, when Word refuses, by halves, so that one refused does not keep the others out. `attempt` must be fit to
 * be repeated: a request that failed may have done a part of its work; it says whether Word accepted anything.
 * @param before what was refused before these jobs, as long as nothing was accepted
 * @returns the jobs that were refused even alone
 */
export async function settle<Job>(
  jobs: readonly Job[],
  attempt: (jobs: readonly Job[]) => Promise<boolean>,
  before: readonly Refused<Job>[] = [],
): Promise<Refused<Job>[]> {
  const refused: Refused<Job>[] = [];
  let accepted = false;
  const part = async (some: readonly Job[]): Promise<void> => {
    const [first] = some;
    if (first === undefined) return;
    const all = [...before, ...refused];
    if (!accepted && all.length >= ENOUGH && all.every(({ error }) => isDenial(error))) {
      // Or only the places so far are: another one tells, before the rest is given up.
      const error = await refusalOf(some.at(-1) ?? first);
      if (error !== null && isDenial(error)) {
        refused.push(...some.map((job) => ({ job, error })));
        return;
      }
    }
    try {
      if (await attempt(some)) accepted = true;
    } catch (error) {
      if (!isHostError(error)) throw error;
      if (some.length === 1) {
        refused.push({ job: first, error });
        return;
      }
      const half = Math.ceil(some.length / 2);
      await part(some.slice(0, half));
      await part(some.slice(half));
    }
  };
  /** What Word says to this job alone; null when it accepts it. */
  const refusalOf = async (job: Job): Promise<HostError | null> => {
    try {
      if (await attempt([job])) accepted = true;
      return null;
    } catch (error) {
      if (isHostError(error)) return error;
      throw error;
    }
  };
  await part(jobs);
  return refused;
}

function isDenial(error: unknown): boolean {
  return isHostError(error) && error.code === 'AccessDenied';
}

/**
 * @param accepted how much Word has written
 * @throws DocumentError `word-read-only` when it has written nothing and refused all for want of access
 */
export function expectWritable(refused: readonly Refused<unknown>[], accepted: number): void {
  if (accepted === 0 && refused.length > 0 && refused.every(({ error }) => isDenial(error))) {
    throw new DocumentError('word-read-only', {}, { cause: refused[0]?.error });
  }
}

/** What a refusal means for the field. */
export function reasonOf(error: unknown): NotDoneReason {
  const code = isHostError(error) ? error.code : '';
  if (code === 'AccessDenied') return 'locked';
  if (code === 'ItemNotFound') return 'changed-meanwhile';
  if (['NotAllowed', 'NotImplemented', 'NotSupported', 'ApiNotFound', 'InvalidArgument'].includes(code)) {
    return 'unsupported';
  }
  return 'verify-failed';
}
