import type { Graph, Writing } from "../../platform/graph/graph";
import { FEED, LOCK_FEED } from "./write-statements";

/** One transaction with the lock that every writer of records takes first: what it reads stays so until it commits. */
export function writeLocked<T>(graph: Graph, work: (transaction: Writing) => Promise<T>): Promise<T> {
  return graph.write(async (transaction) => {
    await transaction.run(LOCK_FEED, FEED);
    return await work(transaction);
  });
}
