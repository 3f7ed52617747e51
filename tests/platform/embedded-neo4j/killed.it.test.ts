import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ask, jvmOf, optionsFor, readyService, runs, startService, stopService, until } from "./service";
import { temporaryFolder } from "./temporary-folder";

jest.setTimeout(180_000);

it("leaves no database behind when the service is killed, and starts again on its folder", async () => {
  const dataDir = join(temporaryFolder(), "data");
  const first = await readyService(dataDir);
  await ask(first.ready, "CREATE (:Kept {value: 'still here'})");
  const jvm = jvmOf(dataDir);
  first.child.kill("SIGKILL");
  expect(await until(() => !runs(jvm, dataDir), 5_000)).toBe(true);

  const second = await readyService(dataDir);
  expect(await ask(second.ready, "MATCH (kept:Kept) RETURN kept.value")).toBe("still here");
  await stopService(second);
  expect(second.child.exitCode).toBe(0);
});

it("starts again when service and database were killed together", async () => {
  const dataDir = join(temporaryFolder(), "data");
  const first = await readyService(dataDir);
  process.kill(jvmOf(dataDir), "SIGKILL");
  first.child.kill("SIGKILL");
  await first.ended;
  await stopService(await readyService(dataDir));
});

it("first ends a database that outlived its service and its keeper", async () => {
  const dataDir = join(temporaryFolder(), "data");
  const first = await readyService(dataDir);
  const jvm = jvmOf(dataDir);
  // A stopped JVM cannot obey the keeper's TERM, so it is there when the next service comes.
  process.kill(jvm, "SIGSTOP");
  first.child.kill("SIGKILL");
  await first.ended;
  const second = startService(optionsFor(dataDir));
  await pause(2_000);
  expect(runs(jvm, dataDir)).toBe(true);
  process.kill(jvm, "SIGCONT");
  expect(await second.outcome).toMatchObject({ event: "ready" });
  expect(runs(jvm, dataDir)).toBe(false);
  await stopService(second);
});

it.each([300, 1_500, 3_000])("recovers from a kill %i ms into its very first start", async (ms) => {
  const dataDir = join(temporaryFolder(), "data");
  const first = startService(optionsFor(dataDir));
  first.outcome.catch(() => undefined);
  await pause(ms);
  first.child.kill("SIGKILL");
  await first.ended;
  const second = await readyService(dataDir);
  expect(await ask(second.ready, "RETURN 1")).toBe("1");
  await stopService(second);
});

it("makes a store anew whose making was cut off, whatever is left of it, and from then on keeps it", async () => {
  const dataDir = join(temporaryFolder(), "data");
  const store = join(dataDir, "neo4j", "data");
  const first = startService(optionsFor(dataDir));
  first.outcome.catch(() => undefined);
  expect(await until(() => existsSync(join(store, "databases", "system")), 30_000)).toBe(true);
  process.kill(jvmOf(dataDir), "SIGKILL");
  first.child.kill("SIGKILL");
  await first.ended;
  for (const file of filesIn(store)) truncateSync(file);

  const second = await readyService(dataDir);
  expect(second.logged).toContainEqual(expect.stringContaining("did not come to its end"));
  await ask(second.ready, "CREATE (:Kept {value: 'still here'})");
  second.child.kill("SIGKILL");
  await second.ended;
  const third = await readyService(dataDir);
  expect(await ask(third.ready, "MATCH (kept:Kept) RETURN kept.value")).toBe("still here");
  expect(third.logged).not.toContainEqual(expect.stringContaining("did not come to its end"));
  await stopService(third);
});

it("does not pass a Ctrl-C in the terminal on to the database", async () => {
  const dataDir = join(temporaryFolder(), "data");
  const service = await readyService(dataDir);
  const jvm = jvmOf(dataDir);
  // The terminal signals the foreground process group; the database is in one of its own.
  expect(processGroupOf(jvm)).toBe(jvm);
  expect(processGroupOf(service.child.pid ?? 0)).not.toBe(jvm);
  await stopService(service);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function processGroupOf(pid: number): number {
  return Number(execFileSync("ps", ["-o", "pgid=", "-p", String(pid)], { encoding: "utf8" }));
}
