import { setImmediate as turn } from "node:timers/promises";

const LONG_MS = 20;

/**
 * Does work of one answer that cannot pause, and then lets others have their turn where it took long: an answer is unpacked,
 * decoded, completed and written, and all of that at once would keep everybody waiting for the sum.
 */
export async function inTurn<T>(work: () => T): Promise<T> {
  const startedAt = performance.now();
  const value = work();
  if (performance.now() - startedAt > LONG_MS) await turn();
  return value;
}
