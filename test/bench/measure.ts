/** Timing of alternatives in one run, in turn, so that whatever else the machine does meets all of them alike. */
import { performance } from 'node:perf_hooks';

export type Variant = () => unknown;

/** At least this many rounds, however slow. */
const LEAST_ROUNDS = 5;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * Medians in ms. The first rounds are thrown away when there are enough: they compile.
 * @param budget ms after which no further round begins
 */
export async function interleave<Name extends string>(
  variants: Readonly<Record<Name, Variant>>,
  { rounds, budget }: { readonly rounds: number; readonly budget: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(variants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  const started = performance.now();
  for (let round = 0; round < rounds; round++) {
    if (round >= LEAST_ROUNDS && performance.now() - started > budget) break;
    for (const name of names) {
      const begun = performance.now();
      await variants[name]();
      times[name].push(performance.now() - begun);
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, median(times[name].slice(times[name].length > 8 ? 3 : 1))]),
  ) as Record<Name, number>;
}
