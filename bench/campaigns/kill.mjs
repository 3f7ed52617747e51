#!/usr/bin/env node
/**
 * Kills the service and its database with SIGKILL, in turn, while clients read, and sees what becomes of it:
 *
 *   node bench/campaigns/kill.mjs [ROUNDS, 20 unless told otherwise] [--write]
 *
 * A round kills each of the two once. --write puts the figures into RESULTS.md. The exit code is 1 if a promise
 * was not kept: no database left behind after 5 s, ready again within 20 s, the data as before, no wrong answer.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RESULTS = fileURLToPath(new URL("RESULTS.md", import.meta.url));
const CLIENTS = 4;
const ORPHAN_S = 5;
const READY_S = 20;
const GIVE_UP_S = 120;
const STORY = `{
  blame(first: 200) {
    totalCount
    nodes {
      accused { id name } incident { id title } accuser { id name } role
      statedOn { date precision qualifier } denied claim { id quote { text } }
    }
  }
  incidents(first: 200) { totalCount nodes { id title standing { status reasons { kind sentence } } } }
}`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean", default: false } },
});
const rounds = Number(positionals[0] ?? 20);
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  console.error("usage: node bench/campaigns/kill.mjs [ROUNDS] [--write]");
  process.exit(2);
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), "blamegraph-kill-")));
const dataFolder = join(folder, "data");
const load = [loadavg()[0]];
const cycles = [];
let service = await start();
try {
  const story = hashOf((await untilAnswered()).data);
  console.log("cycle, victim, gone after s, orphan, ready after s, data equal, wrong answers");
  for (let round = 1; round <= rounds; round++) {
    for (const kill of [killService, killDatabase]) {
      const cycle = { number: cycles.length + 1, ...(await kill(story)) };
      cycles.push(cycle);
      console.log(rowOf(cycle));
    }
  }
  const began = performance.now();
  service.child.kill("SIGTERM");
  await service.ended;
  console.log(`stopped in order after ${secondsSince(began)} s`);
} finally {
  service.child.kill("SIGKILL");
  await service.ended;
  await within(GIVE_UP_S, () => processesOf().length === 0);
  rmSync(folder, { recursive: true, force: true });
}
load.push(loadavg()[0]);

const broken = cycles.filter(
  ({ orphan, ready, equal, wrong }) => orphan || !(ready <= READY_S) || !equal || wrong > 0,
);
console.log(`\n${summary()}`);
if (options.write) writeFileSync(RESULTS, results());
process.exitCode = broken.length === 0 ? 0 : 1;

async function killService(story) {
  const readers = startReaders();
  await readers.reading(story);
  service.child.kill("SIGKILL");
  const began = performance.now();
  await service.ended;
  await within(GIVE_UP_S, () => processesOf().length === 0);
  const gone = secondsSince(began);
  const wrong = await readers.stop(story);
  const again = performance.now();
  service = await start();
  const ready = secondsSince(again);
  return { victim: "service", gone, orphan: gone > ORPHAN_S, ready, wrong, equal: await isEqual(story) };
}

async function killDatabase(story) {
  const readers = startReaders();
  await readers.reading(story);
  const [jvm] = jvmsOf();
  const live = watchLive();
  process.kill(jvm, "SIGKILL");
  const began = performance.now();
  await within(GIVE_UP_S, () => !processesOf().some(({ pid }) => pid === jvm));
  const gone = secondsSince(began);
  await within(GIVE_UP_S, async () => (await status("/ready")) !== 200);
  await within(GIVE_UP_S, async () => (await status("/ready")) === 200);
  const ready = secondsSince(began);
  const equal = await isEqual(story);
  const wrong = (await readers.stop(story)) + ((await live.stop()) ? 0 : 1);
  return { victim: "database", gone, orphan: gone > ORPHAN_S || jvmsOf().length !== 1, ready, wrong, equal };
}

async function isEqual(story) {
  const { data } = await untilAnswered();
  return data !== undefined && hashOf(data) === story;
}

async function start() {
  const child = spawn(process.execPath, [join(ROOT, "bin/blamegraph.js"), "start"], {
    cwd: folder,
    env: { ...process.env, PORT: "0", BLAMEGRAPH_DATA: dataFolder },
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

/** Clients that read all the time. What they get is the right answer, a refusal, or nothing; else it is wrong. */
function startReaders() {
  const answers = new Map();
  let stopped = false;
  const loops = Array.from({ length: CLIENTS }, async () => {
    while (!stopped) {
      const data = await ask();
      const key = data === undefined ? "none" : hashOf(data);
      answers.set(key, (answers.get(key) ?? 0) + 1);
      if (key === "none") await pause(25);
    }
  });
  return {
    reading: (story) => within(GIVE_UP_S, () => (answers.get(story) ?? 0) > 2 * CLIENTS),
    async stop(story) {
      stopped = true;
      await Promise.all(loops);
      return [...answers].reduce((sum, [key, n]) => (key === story || key === "none" ? sum : sum + n), 0);
    },
  };
}

/** Whether `/live` answered 200 each time. */
function watchLive() {
  let alive = true;
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      if ((await status("/live")) !== 200) alive = false;
      await pause(100);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await watching;
      return alive;
    },
  };
}

/** The data of a whole answer; undefined where it was refused or nobody answered. */
async function ask() {
  try {
    const response = await fetch(`${service.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: STORY }),
    });
    const { data, errors } = await response.json();
    return errors === undefined ? data : undefined;
  } catch {
    return undefined;
  }
}

async function untilAnswered() {
  let data;
  await within(GIVE_UP_S, async () => {
    data = await ask();
    return data !== undefined;
  });
  return { data };
}

function status(path) {
  return fetch(`${service.address}${path}`).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => 0,
  );
}

/** What belongs to the database of this campaign: the JVM, and the shell that watches over it. */
function processesOf() {
  return execFileSync("ps", ["-ww", "-A", "-o", "pid=,stat=,args="], { encoding: "utf8", maxBuffer: 1 << 24 })
    .split("\n")
    .flatMap((line) => {
      const [, pid, state = "", command = ""] = /^\s*(\d+) (\S+)\s+(.*)$/.exec(line) ?? [];
      const ours = command.includes(`--home-dir=${dataFolder}/`) && !state.startsWith("Z");
      return ours ? [{ pid: Number(pid), command }] : [];
    });
}

function jvmsOf() {
  return processesOf().flatMap(({ pid, command }) => (/^\S*java /.test(command) ? [pid] : []));
}

async function within(seconds, condition) {
  const deadline = performance.now() + seconds * 1_000;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

function secondsSince(began) {
  return Number(((performance.now() - began) / 1_000).toFixed(2));
}

function hashOf(data) {
  return createHash("sha256").update(JSON.stringify(data)).digest("hex");
}

function rowOf({ number, victim, gone, orphan, ready, equal, wrong }) {
  const cells = [number, victim, gone, orphan ? "**yes**" : "no", ready, equal ? "yes" : "**no**", wrong];
  return `| ${cells.join(" | ")} |`;
}

function summary() {
  const figures = (victim, what) => {
    const numbers = cycles.filter((cycle) => cycle.victim === victim).map((cycle) => cycle[what]);
    numbers.sort((a, b) => a - b);
    return `median ${numbers[numbers.length >> 1]} s, worst ${numbers.at(-1)} s`;
  };
  return [
    `- ${cycles.length} kills, ${cycles.length - broken.length} with every promise kept`,
    `- ready after a kill of the service (its next start): ${figures("service", "ready")}`,
    `- ready after a kill of the database (by itself): ${figures("database", "ready")}`,
    `- database gone after a kill of the service: ${figures("service", "gone")}`,
  ].join("\n");
}

function results() {
  const java = /version "([^"]+)"/.exec(spawnSync("java", ["-version"], { encoding: "utf8" }).stderr)?.[1];
  const memory = Math.round(totalmem() / 2 ** 30);
  return `# Results of the campaigns

## kill.mjs

\`kill -9\` of the service and of its database, in turn, while ${CLIENTS} clients read the whole story (blame rows and
standings). Promised: no database left behind after ${ORPHAN_S} s, ready again within ${READY_S} s, the data as before, no wrong
answer, and \`/live\` answers 200 while the database is down.

${new Date().toISOString().slice(0, 10)}; ${cpus().length} cores, ${memory} GiB, Node ${process.versions.node}, Java ${java}. Load average ${load.map((n) => n.toFixed(1)).join(" at the start, ")} at
the end; the campaign itself makes about 2.

${summary()}

| cycle | victim | gone after, s | orphan after ${ORPHAN_S} s | ready after, s | data equal | wrong answers |
| --- | --- | --- | --- | --- | --- | --- |
${cycles.map(rowOf).join("\n")}
`;
}
