import { clientKey } from "./client-address";
import type { Principal } from "./principal";
import { RateLimiter, type Standing } from "./rate-limiter";
import { type Refusal, tooManyRequests } from "./refusals";

/** Points a minute. */
export interface RateLimits {
  /** For all without a login at one address. */
  readonly anonymous: number;
  /** For each login. */
  readonly principal: number;
}

const NODES_PER_POINT = 100; // docs/limits.md

/** What a request of that cost takes: a point for every hundred nodes begun, and one for a request without any. */
export function pointsOf(nodes: number): number {
  return Math.max(1, Math.ceil(nodes / NODES_PER_POINT));
}

/**
 * Of what the shape of a request may cost, answers to the service's own pages come to a fraction: their lists are asked for as
 * long as a page is, and most have few items. Whoever looks around must not run out of points at the third picture.
 */
const SHARE_OF_TRUSTED = 10; // docs/limits.md

/** What is taken for points of a document that the service was shipped with. */
export function pointsOfTrusted(points: number): number {
  return Math.ceil(points / SHARE_OF_TRUSTED);
}

/** What somebody may still ask for. */
export interface Allowance {
  /** Takes points, or says why not. */
  take(points: number): Refusal | undefined;
  /** For every answer, so that a client knows before it is refused. */
  headers(): Readonly<Record<string, string>>;
}

/** Keeps account of what is asked for, by login or address, for this process alone. */
export class Allowances {
  readonly #anonymous: RateLimiter;
  readonly #principals: RateLimiter;

  constructor({ anonymous, principal }: RateLimits, now: () => number) {
    this.#anonymous = new RateLimiter({ perMinute: anonymous, now });
    this.#principals = new RateLimiter({ perMinute: principal, now });
  }

  of(principal: Principal | undefined, address: string): Allowance {
    const limiter = principal === undefined ? this.#anonymous : this.#principals;
    const key = principal?.id ?? clientKey(address);
    return {
      take(points) {
        const standing = limiter.take(key, points);
        return standing.taken ? undefined : tooManyRequests(wordsFor(standing, principal), standing);
      },
      headers: () => headersOf(limiter.look(key)),
    };
  }
}

/** Where nothing is limited. */
export const UNLIMITED: Allowance = { take: () => undefined, headers: () => ({}) };

function wordsFor({ limit }: Standing, principal: Principal | undefined): string {
  return principal === undefined
    ? `Without a login ${limit} points a minute may be asked for; a request costs one for every ${NODES_PER_POINT} nodes. A login may ask for more.`
    : `This login may ask for ${limit} points a minute; a request costs one for every ${NODES_PER_POINT} nodes.`;
}

function headersOf({ limit, remaining, resetSeconds }: Standing): Readonly<Record<string, string>> {
  return {
    "ratelimit-limit": String(limit),
    "ratelimit-remaining": String(remaining),
    "ratelimit-reset": String(resetSeconds),
    "ratelimit-policy": `${limit};w=60`,
  };
}
