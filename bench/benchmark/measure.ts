import { Client } from "./client";
import { type ArmProcess, cpuMs } from "./processes";

/** One arm asked one query for a while. */
export interface Cell {
  readonly requests: number;
  /** CPU milliseconds per request. */
  readonly node: number;
  readonly jvm: number;
  /** Milliseconds from asking to having the answer whole. */
  readonly p50: number;
  readonly p95: number;
}

const FEWEST = 10;

/** Gives the bodies in turn for ever: who measures again goes on where it ended. */
export function* inTurn(bodies: readonly string[]): Generator<string, never> {
  for (;;) yield* bodies;
}

/** Asks with one body after another, over several connections, for so many seconds, but a few times at least. */
export async function measure(
  arm: ArmProcess,
  jvmPid: number,
  bodies: Generator<string, never>,
  { seconds, connections }: { readonly seconds: number; readonly connections: number },
): Promise<Cell> {
  const client = new Client(arm.port, connections);
  const times: number[] = [];
  let asked = 0;
  const [nodeBefore, jvmBefore] = [cpuMs(arm.pid), cpuMs(jvmPid)];
  const deadline = performance.now() + seconds * 1_000;
  const worker = async () => {
    while (performance.now() < deadline || asked < FEWEST) {
      asked++;
      const body = bodies.next().value;
      const began = performance.now();
      await client.post(body);
      times.push(performance.now() - began);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
  } finally {
    client.close();
  }
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    node: (cpuMs(arm.pid) - nodeBefore) / times.length,
    jvm: (cpuMs(jvmPid) - jvmBefore) / times.length,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}
