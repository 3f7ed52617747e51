import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "./log";
import { type Neo4jProcess, type ProcessExit, STOP_PATIENCE_MS } from "./neo4j-process";
import { messageOf } from "./setup-error";

const FAILURES_TO_GIVE_UP = 5;
const SHORTEST_LIFE_MS = 2_000;
const LONGEST_PAUSE_S = 30;

export type Status =
  | { readonly state: "ready" | "restarting" | "stopped"; readonly restarts: number }
  | { readonly state: "crash-loop"; readonly reason: string; readonly restarts: number };

/** What the supervisor needs of the outer world; tests give it another one. */
export interface SupervisedDatabase {
  /** `cautious` after a failure: without anything that only makes the start faster. */
  launch(cautious: boolean): Neo4jProcess;
  untilReady(signal: AbortSignal): Promise<void>;
  /** Why it ended, in words of its own, if it left any. */
  lastWords(): Promise<string | undefined>;
  readonly readyTimeoutMs: number;
  readonly log: Log;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A start of the database that did not become ready. */
export class FailedStart extends Error {
  override readonly name = "FailedStart";
}

/** Keeps one database running: restarts it with growing pauses, and gives up on one that never lasts. */
export class Supervisor {
  readonly #database: SupervisedDatabase;
  readonly #stopping = new AbortController();
  #process: Neo4jProcess | undefined;
  #status: Status = { state: "restarting", restarts: 0 };
  #watching: Promise<void> = Promise.resolve();
  /** Called when a database that ended by itself answers again. */
  onReadyAgain: () => void = () => undefined;

  constructor(database: SupervisedDatabase) {
    this.#database = database;
  }

  status(): Status {
    return this.#status;
  }

  /** The first start: it becomes ready, or this throws why not and nothing is left running. */
  async start(signal: AbortSignal): Promise<void> {
    const begun = await this.#startOnce(AbortSignal.any([signal, this.#stopping.signal]), false);
    this.#status = { state: "ready", restarts: 0 };
    this.#watching = this.#watch(begun);
  }

  /** Asks the database to end, and waits; it is killed only when it has not ended in 30 s. */
  async stop(): Promise<void> {
    this.#stopping.abort(new FailedStart("stopped"));
    if (this.#process !== undefined) await end(this.#process);
    await this.#watching;
    this.#status = { state: "stopped", restarts: this.#status.restarts };
  }

  async #startOnce(signal: AbortSignal, cautious: boolean): Promise<Neo4jProcess> {
    const { launch, untilReady, readyTimeoutMs, lastWords } = this.#database;
    signal.throwIfAborted();
    const process = launch(cautious);
    this.#process = process;
    const late = AbortSignal.timeout(readyTimeoutMs);
    const over = new AbortController();
    try {
      await Promise.race([
        untilReady(AbortSignal.any([signal, late, over.signal])),
        process.exited.then(async (exit) => {
          throw new FailedStart(describeExit(exit, await lastWords()));
        }),
      ]);
      return process;
    } catch (error) {
      over.abort();
      await end(process);
      signal.throwIfAborted();
      if (!late.aborted) throw error;
      throw new FailedStart(`it did not answer within ${readyTimeoutMs / 1000} s`, { cause: error });
    }
  }

  async #watch(first: Neo4jProcess): Promise<void> {
    let running: Neo4jProcess | undefined = first;
    let readyAt = performance.now();
    let failures = 0;
    let reason = "";
    while (!this.#stopping.signal.aborted) {
      if (running !== undefined) {
        const exit = await running.exited;
        if (this.#stopping.signal.aborted) return;
        reason = describeExit(exit, await this.#database.lastWords());
        failures = performance.now() - readyAt < SHORTEST_LIFE_MS ? failures + 1 : 0;
      }
      if (failures >= FAILURES_TO_GIVE_UP) {
        this.#giveUp(failures, reason);
        return;
      }
      running = await this.#restart(failures, reason).catch((error: unknown) => {
        reason = messageOf(error);
        failures += 1;
        return undefined;
      });
      readyAt = performance.now();
    }
  }

  async #restart(failures: number, reason: string): Promise<Neo4jProcess> {
    const restarts = this.#status.restarts + 1;
    this.#status = { state: "restarting", restarts };
    const seconds = Math.min(2 ** failures, LONGEST_PAUSE_S);
    this.#database.log("warn", `Neo4j ended (${reason}); it is started again in ${seconds} s`);
    await (this.#database.pause ?? pauseFor)(seconds * 1000, this.#stopping.signal);
    const process = await this.#startOnce(this.#stopping.signal, failures > 0);
    this.#status = { state: "ready", restarts };
    this.#database.log("info", "Neo4j is ready again");
    this.onReadyAgain();
    return process;
  }

  #giveUp(failures: number, reason: string): void {
    const { restarts } = this.#status;
    this.#status = { state: "crash-loop", reason, restarts };
    this.#database.log(
      "error",
      `Neo4j failed ${failures} times in a row and is not started again: ${reason}`,
    );
  }
}

async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal });
}

async function end(process: Neo4jProcess): Promise<void> {
  process.signal("SIGTERM");
  const killer = setTimeout(() => process.signal("SIGKILL"), STOP_PATIENCE_MS);
  await process.exited;
  clearTimeout(killer);
}

function describeExit({ code, signal }: ProcessExit, lastWords: string | undefined): string {
  const how = signal === null ? `exit code ${code}` : `signal ${signal}`;
  return lastWords === undefined ? how : `${how}; its last words: ${lastWords}`;
}
