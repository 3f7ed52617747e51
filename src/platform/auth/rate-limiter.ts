export interface RateLimiterOptions {
  /** Points that come back each minute, and the most that can be there at once. */
  readonly perMinute: number;
  /** The time in milliseconds. */
  readonly now: () => number;
  /** Of how many keys the limiter keeps account. */
  readonly keys?: number;
}

/** How a key stands after it asked for points. */
export interface Standing {
  /** Whether it got them. */
  readonly taken: boolean;
  readonly limit: number;
  /** Points left. */
  readonly remaining: number;
  /** Seconds until all points are there again. */
  readonly resetSeconds: number;
  /** Seconds until what was asked for can be had. */
  readonly retrySeconds: number;
}

interface Bucket {
  /** Below zero where more was taken than was there. */
  points: number;
  at: number;
}

const KEYS = 20_000; // some 3 MB; docs/limits.md
const MINUTE_MS = 60_000;

/**
 * Points by key, a bucket of tokens each, for this process alone. What costs more than a bucket ever holds is let through
 * a full one, which then owes the rest. Of the keys beyond its memory the one that asked longest ago is forgotten, and
 * would start anew.
 */
export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #perMs: number;

  constructor(private readonly options: RateLimiterOptions) {
    this.#perMs = options.perMinute / MINUTE_MS;
  }

  get size(): number {
    return this.#buckets.size;
  }

  take(key: string, points: number): Standing {
    const { perMinute, keys = KEYS } = this.options;
    const bucket = this.#refilled(key);
    const needed = Math.min(points, perMinute);
    const taken = bucket.points >= needed;
    if (taken) bucket.points -= points;
    this.#buckets.delete(key);
    if (bucket.points < perMinute) this.#buckets.set(key, bucket);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > keys && oldest !== undefined) this.#buckets.delete(oldest);
    return this.#standing(bucket, needed, taken);
  }

  /** As `take`, and nothing is taken. */
  look(key: string, points = 0): Standing {
    const bucket = this.#refilled(key);
    const needed = Math.min(points, this.options.perMinute);
    return this.#standing(bucket, needed, bucket.points >= needed);
  }

  #refilled(key: string): Bucket {
    const { perMinute, now } = this.options;
    const at = now();
    const known = this.#buckets.get(key);
    if (known === undefined) return { points: perMinute, at };
    // A clock that was put back brings no points, and takes none.
    known.points = Math.min(perMinute, known.points + Math.max(0, at - known.at) * this.#perMs);
    known.at = at;
    return known;
  }

  #standing({ points }: Bucket, needed: number, taken: boolean): Standing {
    const { perMinute } = this.options;
    const secondsUntil = (wanted: number) => Math.max(0, Math.ceil((wanted - points) / this.#perMs / 1_000));
    return {
      taken,
      limit: perMinute,
      remaining: Math.max(0, Math.floor(points)),
      resetSeconds: secondsUntil(perMinute),
      retrySeconds: Math.max(1, secondsUntil(needed)),
    };
  }
}
