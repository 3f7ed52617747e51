import { FEED_HEAD } from "../../domain/records/feed-head.cypher";
import type { Graph, Writing } from "../../platform/graph/graph";
import { LOCK_FEED } from "./write-statements";

/** One transaction with the lock that every writer of records takes first: what it reads stays so until it commits. */
export function writeLocked<T>(
  graph: Graph,
  work: (transaction: Writing) => Promise<T>,
  timeoutMs?: number,
): Promise<T> {
  return graph.write(async (transaction) => {
    await transaction.run(LOCK_FEED, FEED_HEAD);
    return await work(transaction);
  }, timeoutMs);
}
