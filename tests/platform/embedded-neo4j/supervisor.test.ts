import { setImmediate as turn } from "node:timers/promises";
import { silentLog } from "../../../src/platform/embedded-neo4j/log";
import type { Neo4jProcess, ProcessExit } from "../../../src/platform/embedded-neo4j/neo4j-process";
import { Supervisor } from "../../../src/platform/embedded-neo4j/supervisor";

const NEVER = new AbortController().signal;

/** A database whose starts and ends the test decides. */
function aDatabase(startsWell: (start: number) => boolean) {
  const pauses: number[] = [];
  const signals: string[] = [];
  const cautious: boolean[] = [];
  let starts = 0;
  let die: (exit: ProcessExit) => void = () => {};
  const supervisor = new Supervisor({
    launch(carefully): Neo4jProcess {
      starts += 1;
      cautious.push(carefully);
      const exited = new Promise<ProcessExit>((resolve) => {
        die = resolve;
      });
      if (!startsWell(starts)) die({ code: 1, signal: null });
      const signal = (name: "SIGTERM" | "SIGKILL") => {
        signals.push(name);
        die({ code: null, signal: name });
      };
      return { pid: starts, exited, signal };
    },
    untilReady: (signal) => (startsWell(starts) ? Promise.resolve() : untilAborted(signal)),
    lastWords: () => Promise.resolve("the disk is on fire"),
    readyTimeoutMs: 1_000,
    log: silentLog,
    async pause(ms, signal) {
      pauses.push(ms / 1000);
      signal.throwIfAborted();
    },
  });
  return {
    supervisor,
    pauses,
    signals,
    cautious,
    starts: () => starts,
    die: (exit: ProcessExit) => die(exit),
  };
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}

async function settle(): Promise<void> {
  for (let turns = 0; turns < 50; turns++) await turn();
}

const KILLED: ProcessExit = { code: null, signal: "SIGKILL" };

it("tells why a first start failed", async () => {
  const { supervisor } = aDatabase(() => false);
  await expect(supervisor.start(NEVER)).rejects.toMatchObject({
    name: "FailedStart",
    message: "exit code 1; its last words: the disk is on fire",
  });
});

it("starts a killed database again, with a pause, and tells when it is ready", async () => {
  const { supervisor, pauses, die } = aDatabase(() => true);
  jest.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValueOnce(5_000);
  const told: string[] = [];
  supervisor.onReadyAgain = () => told.push(supervisor.status().state);
  await supervisor.start(NEVER);
  expect(told).toEqual([]);
  die(KILLED);
  await settle();
  expect(told).toEqual(["ready"]);
  expect(supervisor.status()).toEqual({ state: "ready", restarts: 1 });
  expect(pauses).toEqual([1]);
  await supervisor.stop();
});

it("pauses longer each time and gives up on one that never becomes ready", async () => {
  const { supervisor, pauses, cautious, die } = aDatabase((start) => start === 1);
  jest.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValueOnce(5_000);
  await supervisor.start(NEVER);
  die(KILLED);
  await settle();
  expect(supervisor.status()).toEqual({
    state: "crash-loop",
    reason: "exit code 1; its last words: the disk is on fire",
    restarts: 5,
  });
  expect(pauses).toEqual([1, 2, 4, 8, 16]);
  expect(cautious).toEqual([false, false, true, true, true, true]);
  await supervisor.stop();
  expect(supervisor.status().state).toBe("stopped");
});

it("gives up on one that never lasts two seconds", async () => {
  const { supervisor, starts, die } = aDatabase(() => true);
  await supervisor.start(NEVER);
  for (let deaths = 0; deaths < 8; deaths++) {
    die(KILLED);
    await settle();
  }
  expect(supervisor.status().state).toBe("crash-loop");
  expect(starts()).toBe(5);
});

it("gives up a start that takes too long, and leaves nothing running", async () => {
  const signals: string[] = [];
  let die: (exit: ProcessExit) => void = () => {};
  const exited = new Promise<ProcessExit>((resolve) => {
    die = resolve;
  });
  const supervisor = new Supervisor({
    launch: () => ({
      pid: 1,
      exited,
      signal(name) {
        signals.push(name);
        die({ code: 0, signal: null });
      },
    }),
    untilReady: untilAborted,
    lastWords: () => Promise.resolve(undefined),
    readyTimeoutMs: 50,
    log: silentLog,
  });
  await expect(supervisor.start(NEVER)).rejects.toMatchObject({ message: "it did not answer within 0.05 s" });
  expect(signals).toEqual(["SIGTERM"]);
});

it("stops with TERM, without starting anything again", async () => {
  const { supervisor, signals, starts } = aDatabase(() => true);
  await supervisor.start(NEVER);
  await supervisor.stop();
  expect(supervisor.status()).toEqual({ state: "stopped", restarts: 0 });
  expect({ signals, starts: starts() }).toEqual({ signals: ["SIGTERM"], starts: 1 });
});

afterEach(() => jest.restoreAllMocks());
