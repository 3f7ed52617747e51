#!/usr/bin/env node
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
/**
 * Starts the service as a newcomer and as somebody who comes back, and takes the times:
 *
 *   node bench/campaigns/start.mjs [ROUNDS, 5 unless told otherwise] [--write]
 *
 * First once with an empty cache (the jars are fetched); then, once the class-data archive is recorded, in each
 * round a start on a new data folder and one on the same folder again. In every start each shipped question is
 * asked as soon as the service is ready. --write puts the figures into start.results.md. The exit code is 1 if a
 * promise was not kept: ready within 15 s with the jars cached, stopped within 3 s.
 */
import { shippedQuestions } from "../../dist/shipped-questions.js";
import {
  campaignOptions,
  circumstances,
  medianAndWorst,
  post,
  secondsSince,
  startService,
  stopService,
  within,
} from "./service.mjs";

const RESULTS = fileURLToPath(new URL("start.results.md", import.meta.url));
const READY_S = 15;
const STOP_S = 3;
const ARCHIVE_S = 180;

const { rounds, write } = campaignOptions("start.mjs", 5);

const questions = shippedQuestions();
const folder = realpathSync(mkdtempSync(join(tmpdir(), "blamegraph-start-")));
const cache = join(folder, "cache");
const [loadBefore] = loadavg();
const runs = [];
try {
  await run("empty cache, new folder", join(folder, "first"), async () => {
    if (!(await within(ARCHIVE_S, archived))) console.log("no class-data archive was recorded");
  });
  for (let round = 1; round <= rounds; round++) {
    await run("new folder", join(folder, `round-${round}`));
    await run("same folder", join(folder, `round-${round}`));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const broken = runs.filter(
  ({ kind, ready, stopped }) => (kind !== "empty cache, new folder" && ready > READY_S) || stopped > STOP_S,
);
console.log(`\n${summary()}`);
if (write) writeFileSync(RESULTS, results());
process.exitCode = broken.length === 0 ? 0 : 1;

async function run(kind, dataFolder, before = async () => undefined) {
  const began = performance.now();
  const service = await startService(dataFolder, { BLAMEGRAPH_CACHE: cache });
  const ready = secondsSince(began);
  let answers;
  let stopped;
  try {
    answers = await askAll(service.address);
    await before();
  } finally {
    stopped = await stopService(service);
  }
  runs.push({ kind, ready, stopped, answers });
  const slowest = answers.toSorted((a, b) => b.seconds - a.seconds)[0];
  console.log(
    `${kind}: ready ${ready} s, first answer ${answers[0].seconds} s, slowest ${slowest.name} ${slowest.seconds} s, all ${total(answers)} s, stopped ${stopped} s`,
  );
}

async function askAll(address) {
  const answers = [];
  for (const question of questions) {
    const asked = performance.now();
    const { errors } = await post(address, question);
    const name = question.operationName;
    if (errors !== undefined) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    answers.push({ name, seconds: secondsSince(asked) });
  }
  return answers;
}

function archived() {
  return (
    existsSync(cache) &&
    readdirSync(cache, { recursive: true }).some((path) => /classes-\w+\.json$/.test(path))
  );
}

function total(answers) {
  return Number(answers.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(2));
}

function summary() {
  return [...new Set(runs.map(({ kind }) => kind))]
    .map((kind) => {
      const of = runs.filter((one) => one.kind === kind);
      return [
        `- ${kind} (${of.length}×): ready ${medianAndWorst(of.map(({ ready }) => ready))}`,
        `first question ${medianAndWorst(of.map(({ answers }) => answers[0].seconds))}`,
        `slowest question ${medianAndWorst(of.map(({ answers }) => Math.max(...answers.map(({ seconds }) => seconds))))}`,
        `all ${questions.length} questions ${medianAndWorst(of.map(({ answers }) => total(answers)))}`,
        `stop ${medianAndWorst(of.map(({ stopped }) => stopped))}`,
      ].join("; ");
    })
    .join("\n");
}

function results() {
  return `# Results of start.mjs

From the command to "Ctrl-C stops it."; each shipped question once, one after the other, as soon as the service is
ready, while it warms up by itself; and from SIGTERM to the end of the process. Promised: ready within ${READY_S} s
once the jars are cached, stopped within ${STOP_S} s. A first answer is planned by a JVM that has just started; the
second one to the same question takes milliseconds.

${circumstances(loadBefore)}

${summary()}
`;
}
