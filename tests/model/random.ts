/** Chance that a seed repeats: the same seed gives the same numbers on every machine (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error("there is nothing to pick from");
    return items[this.whole(0, items.length - 1)] as T;
  }

  /** From `low` to `high` of the items, each once, in random order; fewer where there are not so many. */
  some<T>(items: readonly T[], low: number, high: number): T[] {
    const left = [...items];
    const found: T[] = [];
    for (let wanted = this.whole(low, high); wanted > 0 && left.length > 0; wanted--) {
      found.push(...left.splice(this.whole(0, left.length - 1), 1));
    }
    return found;
  }

  /** What `make` gives, or nothing. */
  maybe<T>(share: number, make: () => T): T | undefined {
    return this.chance(share) ? make() : undefined;
  }
}
