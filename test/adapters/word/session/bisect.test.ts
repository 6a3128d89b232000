import { describe, expect, it } from '@jest/globals';
import { bisect } from '../../../../src/adapters/word/session/bisect';

const jobs = Array.from({ length: 24 }, (_, index) => index);

/** Word, refusing some jobs with a code: what is accepted, what is refused, and how often it was asked. */
async function settled(
  refuses: (job: number) => boolean,
  code: string,
  batch?: number,
): Promise<{ accepted: number[]; refused: number[]; asked: number }> {
  const accepted = new Set<number>();
  let asked = 0;
  const refused = await bisect(
    jobs,
    (some) => {
      asked += 1;
      if (some.some(refuses)) return Promise.reject(Object.assign(new Error(code), { code }));
      for (const job of some) accepted.add(job);
      return Promise.resolve(true);
    },
    batch === undefined ? {} : { batch },
  );
  return { accepted: [...accepted], refused: refused.map(({ job }) => job), asked };
}

const inFirst =
  (count: number) =>
  (job: number): boolean =>
    job < count;

describe('writing many things of which some are refused', () => {
  it.each([
    ['none', 0, 'GeneralException'],
    ['the first paragraphs, which Word on the web refuses', 5, 'GeneralException'],
    ['most of them, each for itself', 23, 'NotAllowed'],
    ['a protected region at the front', 9, 'AccessDenied'],
  ] as const)('%s: all others are written', async (_what, count, code) => {
    const { accepted, refused } = await settled(inFirst(count), code);
    expect(accepted.sort((a, b) => a - b)).toEqual(jobs.slice(count));
    expect(refused).toEqual(jobs.slice(0, count));
  });

  it('a suspicion only makes one of them be tried first', async () => {
    const error = Object.assign(new Error('AccessDenied'), { code: 'AccessDenied' });
    expect(await bisect([4, 5], () => Promise.resolve(true), { isSuspect: true })).toEqual([]);
    let asked = 0;
    const deny = (): Promise<boolean> => {
      asked += 1;
      return Promise.reject(error);
    };
    expect(await bisect([4, 5], deny, { isSuspect: true })).toHaveLength(2);
    expect(asked).toBe(1);
  });

  it('in batches, of which each is halved where it is refused', async () => {
    const { accepted, refused, asked } = await settled((job) => job === 13, 'GeneralException', 12);
    expect(refused).toEqual([13]);
    expect(accepted).toHaveLength(jobs.length - 1);
    expect(asked).toBeLessThan(12);
  });

  it('a document that is closed to writing is given up after a few requests', async () => {
    const { refused, asked } = await settled(() => true, 'AccessDenied');
    expect(refused).toHaveLength(jobs.length);
    expect(asked).toBeLessThan(16);
  });
});
