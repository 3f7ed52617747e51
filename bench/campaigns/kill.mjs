#!/usr/bin/env node
/**
 * Kills the service and its database with SIGKILL, in turn, while clients read, and sees what becomes of it:
 *
 *   node bench/campaigns/kill.mjs [ROUNDS, 20 unless told otherwise] [--write]
 *
 * A round kills each of the two once. --write puts the figures into kill.results.md. The exit code is 1 if a promise
 * was not kept: no database left behind after 5 s, ready again within 20 s, the data as before, no wrong answer.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  campaignOptions,
  circumstances,
  jvmsOf,
  medianAndWorst,
  post,
  processesOf,
  secondsSince,
  startService,
  stopService,
  within,
} from "./service.mjs";

const RESULTS = fileURLToPath(new URL("kill.results.md", import.meta.url));
const CLIENTS = 4;
const ORPHAN_S = 5;
const READY_S = 20;
const GIVE_UP_S = 120;
const STORY = `{
  blame(first: 100) {
    totalCount
    nodes {
      accused { id name } incident { id title } accuser { id name } role
      statedOn { date precision qualifier } denied claim { id quote { text } }
    }
  }
  incidents(first: 20) { totalCount nodes { id title standing { status reasons { kind sentence } } } }
}`;

const { rounds, write } = campaignOptions("kill.mjs", 20);

const folder = realpathSync(mkdtempSync(join(tmpdir(), "blamegraph-kill-")));
const dataFolder = join(folder, "data");
const [loadBefore] = loadavg();
const cycles = [];
let service = await startService(dataFolder);
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
  console.log(`stopped in order after ${await stopService(service)} s`);
} finally {
  service.child.kill("SIGKILL");
  await service.ended;
  await within(GIVE_UP_S, () => processesOf(dataFolder).length === 0);
  rmSync(folder, { recursive: true, force: true });
}

const broken = cycles.filter(
  ({ orphan, ready, equal, wrong }) => orphan || !(ready <= READY_S) || !equal || wrong > 0,
);
console.log(`\n${summary()}`);
if (write) writeFileSync(RESULTS, results());
process.exitCode = broken.length === 0 ? 0 : 1;

async function killService(story) {
  const readers = startReaders();
  await readers.reading(story);
  service.child.kill("SIGKILL");
  const began = performance.now();
  await service.ended;
  await within(GIVE_UP_S, () => processesOf(dataFolder).length === 0);
  const gone = secondsSince(began);
  const wrong = await readers.stop(story);
  const again = performance.now();
  service = await startService(dataFolder);
  const ready = secondsSince(again);
  return { victim: "service", gone, orphan: gone > ORPHAN_S, ready, wrong, equal: await isEqual(story) };
}

async function killDatabase(story) {
  const readers = startReaders();
  await readers.reading(story);
  const [jvm] = jvmsOf(dataFolder);
  const live = watchLive();
  process.kill(jvm, "SIGKILL");
  const began = performance.now();
  await within(GIVE_UP_S, () => !processesOf(dataFolder).some(({ pid }) => pid === jvm));
  const gone = secondsSince(began);
  await within(GIVE_UP_S, async () => (await status("/ready")) !== 200);
  await within(GIVE_UP_S, async () => (await status("/ready")) === 200);
  const ready = secondsSince(began);
  const equal = await isEqual(story);
  const wrong = (await readers.stop(story)) + ((await live.stop()) ? 0 : 1);
  return {
    victim: "database",
    gone,
    orphan: gone > ORPHAN_S || jvmsOf(dataFolder).length !== 1,
    ready,
    wrong,
    equal,
  };
}

async function isEqual(story) {
  const { data } = await untilAnswered();
  return data !== undefined && hashOf(data) === story;
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
  const answer = await post(service.address, { query: STORY });
  return answer?.errors === undefined ? answer?.data : undefined;
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

function hashOf(data) {
  return createHash("sha256").update(JSON.stringify(data)).digest("hex");
}

function rowOf({ number, victim, gone, orphan, ready, equal, wrong }) {
  const cells = [number, victim, gone, orphan ? "**yes**" : "no", ready, equal ? "yes" : "**no**", wrong];
  return `| ${cells.join(" | ")} |`;
}

function summary() {
  const figures = (victim, what) =>
    medianAndWorst(cycles.filter((cycle) => cycle.victim === victim).map((cycle) => cycle[what]));
  return [
    `- ${cycles.length} kills, ${cycles.length - broken.length} with every promise kept`,
    `- ready after a kill of the service (its next start): ${figures("service", "ready")}`,
    `- ready after a kill of the database (by itself): ${figures("database", "ready")}`,
    `- database gone after a kill of the service: ${figures("service", "gone")}`,
  ].join("\n");
}

function results() {
  return `# Results of kill.mjs

\`kill -9\` of the service and of its database, in turn, while ${CLIENTS} clients read the whole story (blame rows and
standings). Promised: no database left behind after ${ORPHAN_S} s, ready again within ${READY_S} s, the data as before, no wrong
answer, and \`/live\` answers 200 while the database is down.

${circumstances(loadBefore)} The campaign itself makes a load of about 2.

${summary()}

| cycle | victim | gone after, s | orphan after ${ORPHAN_S} s | ready after, s | data equal | wrong answers |
| --- | --- | --- | --- | --- | --- | --- |
${cycles.map(rowOf).join("\n")}
`;
}
