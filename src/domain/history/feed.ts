import type { Graph } from "../../platform/graph/graph";
import { BadUserInput } from "../../platform/read/errors";
import { FEED_HEAD } from "../records/feed-head.cypher";

const POLL_MS = 250; // other processes write to the same database, and it does not tell
const STRETCH = 100; // changes that are sent as one event

const FIND_HEAD = `
  MATCH (head:FeedHead {id: $id})
  RETURN head.sequence AS sequence`;

const FIND_NEXT = `
  MATCH (revision:Revision)
  WHERE revision.sequence > $after
  WITH revision ORDER BY revision.sequence LIMIT $limit
  RETURN revision.sequence AS sequence`;

export const FEED_STATEMENTS: readonly string[] = [FIND_HEAD, FIND_NEXT];

/** @throws BadUserInput where it cannot be the number of a change. */
export function numberOfChange(after: number): number {
  if (after < 0) throw new BadUserInput(`after is ${after}; expected 0 or the number of a change.`);
  return after;
}

/** Changes that are there to be read: so many after one number. */
export interface Stretch {
  readonly after: number;
  readonly first: number;
}

/**
 * Tells subscribers what there is to read of the feed. It holds nothing for anybody: a slow subscriber asks later,
 * and is given what there is by then. One question a poll serves all of them.
 */
export class Feed {
  /** Whoever waits, and after which change. */
  readonly #waiting = new Map<() => void, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly graph: Pick<Graph, "rows">) {}

  /** The number of the last change. */
  async head(): Promise<number> {
    const [row] = await this.graph.rows(FIND_HEAD, FEED_HEAD);
    return Number(row?.[0] ?? 0);
  }

  /** One stretch after another, without end; from the next change on where `after` is undefined. */
  stretches(after: number | undefined): AsyncIterableIterator<Stretch> {
    const given = new AbortController();
    const stretches = this.#stretches(after, given.signal);
    return {
      next: () => stretches.next(),
      return: async () => {
        // What it waits for may never come.
        given.abort();
        return await stretches.return(undefined);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  async *#stretches(from: number | undefined, signal: AbortSignal): AsyncGenerator<Stretch, undefined> {
    const head = await this.head();
    if (from !== undefined && from > head) {
      throw new BadUserInput(
        `after is ${from}, and the last change is ${head}; the number is of another database, or of this one before a backup of it was restored. Begin anew, from 0.`,
      );
    }
    let after = from ?? head;
    while (!signal.aborted) {
      const first = await this.#visible(after);
      if (first > 0) {
        yield { after, first };
        after += first;
      } else await this.#more(after, signal);
    }
    return undefined;
  }

  /** How many follow without a gap: a commit becomes visible one by one. */
  async #visible(after: number): Promise<number> {
    const rows = await this.graph.rows(FIND_NEXT, { after, limit: STRETCH });
    const gap = rows.findIndex(([sequence], index) => sequence !== after + index + 1);
    return gap === -1 ? rows.length : gap;
  }

  /** Until there may be more. */
  async #more(after: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return; // while it was asked what there is
    await new Promise<void>((resolve) => {
      const done = () => {
        this.#waiting.delete(done);
        signal.removeEventListener("abort", done);
        resolve();
      };
      this.#waiting.set(done, after);
      signal.addEventListener("abort", done);
      this.#timer ??= setTimeout(() => void this.#poll(), POLL_MS).unref();
    });
  }

  async #poll(): Promise<void> {
    const head = await this.head().catch(() => 0); // away for a moment; it is asked again
    this.#timer = undefined;
    // Not only where the head has moved: somebody may have begun to wait between the commit and this.
    for (const [done, after] of [...this.#waiting]) if (after < head) done();
    if (this.#waiting.size > 0) this.#timer ??= setTimeout(() => void this.#poll(), POLL_MS).unref();
  }
}
