/**
 * Runs cases one after the other in a process of its own, which may hang or run out of memory without harm: `worker.ts zip 1 300`.
 * Says the seed of each case before it begins, and at the end what came of all of them.
 */
import { writeSync } from 'node:fs';
import { exercise } from './exercise.js';
import { spoiledFile, spoiledParts } from './spoil.js';

export interface Summary {
  /** How many files ended in each way: the codes of refusals, and `read`. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** MiB that the process held at most. */
  readonly memory: number;
  /** Milliseconds of the slowest file. */
  readonly slowest: number;
}

const makers = { zip: spoiledFile, parts: spoiledParts } as const;

function say(line: string): void {
  // Written at once: what was said last is all that is known of a case that never ends.
  writeSync(1, `${line}\n`);
}

async function main([kind, first, count]: readonly string[]): Promise<void> {
  const make = makers[kind === 'zip' ? 'zip' : 'parts'];
  const outcomes: Record<string, number> = {};
  let slowest = 0;
  for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
    say(`seed ${seed}`);
    const bytes = make(seed);
    const began = performance.now();
    const outcome = await exercise(bytes);
    slowest = Math.max(slowest, performance.now() - began);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  say(JSON.stringify({ outcomes, memory, slowest: Math.round(slowest) } satisfies Summary));
}

await main(process.argv.slice(2));
