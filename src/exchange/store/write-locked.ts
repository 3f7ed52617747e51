import { FEED_HEAD } from "../../domain/records/feed-head.cypher";
import { WritersBusy } from "../../platform/graph/errors";
import type { Graph, Writing } from "../../platform/graph/graph";
import { LOCK_FEED } from "./write-statements";

/** The last of the writers of this process that wait for each other, for each database. */
const queues = new WeakMap<Graph, Promise<unknown>>();

export interface LockOptions {
  /** When the database ends the transaction; as `Graph.write` has it, unless given. */
  readonly timeoutMs?: number | undefined;
  /** How long to wait for one's turn in this process; for ever unless given. */
  readonly patienceMs?: number | undefined;
}

/**
 * One transaction with the lock that every writer of records takes first: what it reads stays so until it commits.
 * Writers of one process queue before they open a transaction: in the database, each would hold a connection while
 * it waits for the lock, and those who only read would find none.
 * @throws WritersBusy where its turn does not come in time; nothing was written then, and nothing will be.
 */
export function writeLocked<T>(
  graph: Graph,
  work: (transaction: Writing) => Promise<T>,
  { timeoutMs, patienceMs }: LockOptions = {},
): Promise<T> {
  const before = queues.get(graph) ?? Promise.resolve();
  return new Promise((resolve, reject) => {
    let isWaiting = true;
    const late = () => {
      isWaiting = false;
      reject(new WritersBusy());
    };
    const timer = patienceMs === undefined ? undefined : setTimeout(late, patienceMs);
    const turn = before.then(async () => {
      clearTimeout(timer);
      if (!isWaiting) return;
      const running = graph.write(async (transaction) => {
        await transaction.run(LOCK_FEED, FEED_HEAD);
        return await work(transaction);
      }, timeoutMs);
      await running.then(resolve, reject);
    });
    queues.set(graph, turn);
  });
}
