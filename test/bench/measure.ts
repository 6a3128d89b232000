/** Timing of alternatives in one run, in turn, so that whatever else the machine does meets all of them alike. */
import { performance } from 'node:perf_hooks';

export type Variant = () => unknown;

/** Time used by this process in ms: what else the machine does does not count, as it would for anything longer than a moment. */
function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Time that passed in ms: for work that other processes do. */
export const passedTime = (): number => performance.now();

/** At least this many rounds, however slow. */
const LEAST_ROUNDS = 5;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

interface Options {
  readonly rounds: number;
  readonly budget: number;
  readonly clock?: () => number;
}

/**
 * Medians in ms. The first rounds are thrown away when there are enough: they compile.
 * @param budget ms after which no further round begins
 */
export async function interleave<Name extends string>(
  variants: Readonly<Record<Name, Variant>>,
  { rounds, budget, clock = ownTime }: Options,
): Promise<Record<Name, number>> {
  const names = Object.keys(variants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  const started = performance.now();
  for (let round = 0; round < rounds; round++) {
    if (round >= LEAST_ROUNDS && performance.now() - started > budget) break;
    for (const name of names) {
      const begun = clock();
      await variants[name]();
      times[name].push(clock() - begun);
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, median(times[name].slice(times[name].length > 8 ? 3 : 1))]),
  ) as Record<Name, number>;
}
