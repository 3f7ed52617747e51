import { z } from "zod";
import { FEED_HEAD } from "../../domain/records/feed-head.cypher";
import type { Ask } from "./ask";
import { FIND_FEED_HEAD } from "./write-statements";

/** Where the feed stands, in the transaction that has the lock. */
export interface FeedHead {
  /** Of the last revision; 0 before the first. */
  readonly sequence: number;
  /** The moment of the last write; undefined before the first. */
  readonly at: string | undefined;
}

const row = z.tuple([z.number(), z.string().nullable()]);

export async function findFeedHead(ask: Ask): Promise<FeedHead> {
  const [found] = await ask(FIND_FEED_HEAD, FEED_HEAD);
  const [sequence, at] = row.parse(found ?? [0, null]);
  return { sequence, at: at ?? undefined };
}

/** The moment of a write: never before the one before it, which a clock that was put back would say. */
export function later(now: string, before: string | undefined): string {
  return before !== undefined && before > now ? before : now;
}
