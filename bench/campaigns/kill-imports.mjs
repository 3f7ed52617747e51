#!/usr/bin/env node
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
/**
 * Kills an import with SIGKILL at a random moment, runs the same command again, and compares the graph with that of an
 * import that nobody disturbed:
 *
 *   [SEED=N] node bench/campaigns/kill-imports.mjs [KILLS, 10 unless told otherwise] [--write]
 *
 * The records are those of a made-up world of 4,000 claims, some 9,700, so that an import is a row of transactions. Graphs
 * are compared by a hash of all of them but moments and salts. --write puts the outcome into kill-imports.results.md; the exit
 * code is 1 where a graph is another one, or an import fails.
 */
import { createRequire } from "node:module";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { campaignOptions, circumstances } from "./service.mjs";

const require = createRequire(import.meta.url);
require("../typescript.cjs");
const { worldOf } = require("../generator/world.ts");
const { startNeo4j } = require("../neo4j.ts");
const { graphHash } = require("../../tests/exchange/graph-hash.ts");
const { unsound } = require("../../tests/support/unsound.ts");
const { randomFrom } = require("./random-operations.ts");

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RESULTS = fileURLToPath(new URL("kill-imports.results.md", import.meta.url));
const CLAIMS = 4_000;
const seed = Number(process.env.SEED ?? 1);

const { rounds: kills, write } = campaignOptions("kill-imports.mjs", 10);
const [loadBefore] = loadavg();
const random = randomFrom(seed);
const folder = mkdtempSync(join(tmpdir(), "blamegraph-kill-imports-"));
const file = join(folder, "world.jsonl");
const records = [...worldOf({ claims: CLAIMS, seed: 1 }).records()];
writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
const lines = [];
let failed = 0;
try {
  const undisturbed = await inNewDatabase(async (neo4j) => {
    const began = performance.now();
    const { code, said } = await importInto(neo4j).ended;
    if (code !== 0) throw new Error(`the import ended with ${code}: ${said}`);
    return { hash: await graphHash(neo4j.graph, { moments: false }), ms: performance.now() - began };
  });
  for (let kill = 1; kill <= kills; kill++) {
    const line = await inNewDatabase((neo4j) => killedOnce(neo4j, undisturbed));
    lines.push(`| ${kill} | ${line} |`);
    console.log(lines.at(-1));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (write)
  writeFileSync(
    RESULTS,
    `# Results of kill-imports.mjs\n\n${records.length} records; SEED=${seed}. ${circumstances(loadBefore)}\n\n| kill | after, s | records by then | the run after it | graph |\n| --- | --- | --- | --- | --- |\n${lines.join("\n")}\n`,
  );
process.exitCode = failed === 0 ? 0 : 1;

async function killedOnce(neo4j, { hash, ms }) {
  const wait = random() * ms;
  const running = importInto(neo4j);
  await Promise.race([pause(wait), running.ended]);
  running.child.kill("SIGKILL");
  await running.ended;
  const [[through]] = await neo4j.graph.rows("MATCH (revision:Revision) RETURN count(revision)");
  const { code, said } = await importInto(neo4j).ended;
  const faults = await unsound(neo4j.graph);
  const isSame = (await graphHash(neo4j.graph, { moments: false })) === hash;
  const isGood = code === 0 && isSame && faults.length === 0;
  if (!isGood) failed += 1;
  const outcome = isGood
    ? "the same"
    : `FAILED: exit code ${code}, ${isSame ? "the same" : "another"}, ${faults.join("; ")}`;
  return `${(wait / 1_000).toFixed(1)} | ${through} | ${said.trim().split("\n").at(-1)} | ${outcome}`;
}

async function inNewDatabase(work) {
  const place = join(folder, "graph");
  const neo4j = await startNeo4j(place);
  try {
    return await work(neo4j);
  } finally {
    await neo4j.stop();
    rmSync(place, { recursive: true, force: true });
  }
}

function importInto({ uri, password }) {
  const env = {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_PASSWORD: password,
    BLAMEGRAPH_DATA: join(folder, "data"),
  };
  const child = spawn(process.execPath, [join(ROOT, "bin/blamegraph.js"), "import", file], {
    stdio: ["ignore", "ignore", "pipe"],
    env,
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const ended = new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
  return { child, ended };
}
