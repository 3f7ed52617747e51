import { FEED_HEAD } from "../../domain/records/feed-head.cypher";
import { WritersBusy } from "../../platform/graph/errors";
import type { Graph, Writing } from "../../platform/graph/graph";
import { LOCK_FEED } from "./write-statements";

/** Those of this process that write to a database, one after the other. */
interface Queue {
  last: Promise<unknown>;
  /** How many have not had their turn. */
  waiting: number;
}

const queues = new WeakMap<Graph, Queue>();

/** Whether others of this process wait to write. */
export function isAwaited(graph: Graph): boolean {
  return queueOf(graph).waiting > 0;
}

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
  const queue = queueOf(graph);
  const before = queue.last;
  queue.waiting += 1;
  return new Promise((resolve, reject) => {
    let isWaiting = true;
    const leave = () => {
      clearTimeout(timer);
      isWaiting = false;
      queue.waiting -= 1;
    };
    const late = () => {
      leave();
      reject(new WritersBusy());
    };
    const timer = patienceMs === undefined ? undefined : setTimeout(late, patienceMs);
    queue.last = before.then(async () => {
      if (!isWaiting) return;
      leave();
      const running = graph.write(async (transaction) => {
        await transaction.run(LOCK_FEED, FEED_HEAD);
        return await work(transaction);
      }, timeoutMs);
      await running.then(resolve, reject);
    });
  });
}

function queueOf(graph: Graph): Queue {
  const known = queues.get(graph);
  if (known !== undefined) return known;
  const queue: Queue = { last: Promise.resolve(), waiting: 0 };
  queues.set(graph, queue);
  return queue;
}
