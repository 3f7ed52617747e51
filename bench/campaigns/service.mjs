/** What the campaigns share: the service as a user starts it, its processes, the clock, the machine. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const GIVE_UP_S = 120;

/** What a campaign was told: `[ROUNDS] [--write]`. Ends the process with a usage line where it is something else. */
export function campaignOptions(name, usualRounds) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: "boolean", default: false } },
  });
  const rounds = Number(positionals[0] ?? usualRounds);
  if (!Number.isSafeInteger(rounds) || rounds < 1) {
    console.error(`usage: node bench/campaigns/${name} [ROUNDS] [--write]`);
    process.exit(2);
  }
  return { rounds, write: values.write };
}

/** Runs an integration test in the numbers of a campaign; it leaves its figures as JSON in the file `FIGURES`. */
export function runTest(path, env) {
  const folder = mkdtempSync(join(tmpdir(), "blamegraph-campaign-"));
  const file = join(folder, "figures.json");
  const began = performance.now();
  const jest = [join(ROOT, "node_modules/jest/bin/jest.js"), "--runInBand"];
  const { status } = spawnSync(process.execPath, [...jest, `--testPathPatterns=${path}`], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env, FIGURES: file },
  });
  const figures = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  rmSync(folder, { recursive: true });
  return { passed: status === 0, figures, seconds: secondsSince(began) };
}

/**
 * Starts the service on a free port and waits until it says that it is ready.
 * @throws Error with what it said, if it ends or says nothing for two minutes.
 */
export async function startService(dataFolder, env = {}) {
  const child = spawn(process.execPath, [join(ROOT, "bin/blamegraph.js"), "start"], {
    env: { ...process.env, PORT: "0", RATE_LIMIT: "off", BLAMEGRAPH_DATA: dataFolder, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  let over = false;
  const ended = new Promise((resolve) => {
    child.once("close", () => {
      over = true;
      resolve();
    });
  });
  await within(GIVE_UP_S, () => over || said.includes("Ctrl-C stops it."));
  const address = /API +(\S+)\/graphql/.exec(said)?.[1];
  if (over || address === undefined) throw new Error(`the service did not start: ${said}`);
  return { child, ended, address };
}

/** Stops a service as Ctrl-C in a container does, and gives the seconds it took. */
export async function stopService(service) {
  const began = performance.now();
  service.child.kill("SIGTERM");
  await service.ended;
  return secondsSince(began);
}

/** Posts one operation (`{ query, operationName, variables }`); the parsed body, or undefined where nobody answered. */
export async function post(address, operation) {
  try {
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(operation),
    });
    return await response.json();
  } catch {
    return undefined;
  }
}

/** What belongs to the database on a folder: the JVM, and the shell that watches over it. */
export function processesOf(dataFolder) {
  return execFileSync("ps", ["-ww", "-A", "-o", "pid=,stat=,args="], { encoding: "utf8", maxBuffer: 1 << 24 })
    .split("\n")
    .flatMap((line) => {
      const [, pid, state = "", command = ""] = /^\s*(\d+) (\S+)\s+(.*)$/.exec(line) ?? [];
      const ours = command.includes(`--home-dir=${dataFolder}/`) && !state.startsWith("Z");
      return ours ? [{ pid: Number(pid), command }] : [];
    });
}

export function jvmsOf(dataFolder) {
  return processesOf(dataFolder).flatMap(({ pid, command }) => (/^\S*java /.test(command) ? [pid] : []));
}

/** Whether the condition held before the time was up. */
export async function within(seconds, condition) {
  const deadline = performance.now() + seconds * 1_000;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

export function secondsSince(began) {
  return Number(((performance.now() - began) / 1_000).toFixed(2));
}

/** `median 3.2 s, worst 4.1 s` */
export function medianAndWorst(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return `median ${sorted[sorted.length >> 1]} s, worst ${sorted.at(-1)} s`;
}

/** A sentence on the day, the machine and how busy it was, for RESULTS files; `loadBefore` as taken at the start. */
export function circumstances(loadBefore) {
  const java = /version "([^"]+)"/.exec(spawnSync("java", ["-version"], { encoding: "utf8" }).stderr)?.[1];
  const memory = Math.round(totalmem() / 2 ** 30);
  const [loadAfter] = loadavg();
  return `${new Date().toISOString().slice(0, 10)}; ${cpus().length} cores, ${memory} GiB, Node ${process.versions.node}, Java ${java}; load average ${loadBefore.toFixed(1)} at the start, ${loadAfter.toFixed(1)} at the end.`;
}
