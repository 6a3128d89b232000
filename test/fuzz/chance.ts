/** Choices made at random, the same ones for the same seed. */
import { generator } from '../builder/writer.js';

export class Chance {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = generator(seed);
  }

  /** A whole number from 0 up to `end`, without it. */
  below(end: number): number {
    return Math.floor(this.random() * end);
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  /** @throws RangeError when there is nothing to choose from */
  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  }

  /** Mostly few, seldom many: up to `most`. */
  few(most: number): number {
    return 1 + Math.floor(this.random() ** 3 * most);
  }
}
