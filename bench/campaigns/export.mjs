#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
/**
 * Exports a large graph in every format, all of it and as of a day, as a user does, and says how long it took, how many
 * records a second that are, how large the files are and how much memory the process had at most:
 *
 *   node bench/campaigns/export.mjs [--claims 100000] [--write]
 *
 * Beside it stands the same for a tenth of the claims: what is streamed in bounded memory needs no more for more. The exit
 * code is 1 where an export fails, or takes more than MOST_MIB. --write puts the figures into export.results.md.
 */
import { createRequire } from "node:module";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { circumstances, secondsSince } from "./service.mjs";

const require = createRequire(import.meta.url);
require("../typescript.cjs");
const { worldOf } = require("../generator/world.ts");
const { bulkLoad } = require("../load/bulk-load.ts");
const { startNeo4j } = require("../neo4j.ts");

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RESULTS = fileURLToPath(new URL("export.results.md", import.meta.url));
const MOST_MIB = 400;
const FORMATS = ["native", "stix", "csv", "graphml", "cypher"];
const TIMES = [[], ["--as-of", "2016-10-07"]];

const { values } = parseArgs({
  options: { claims: { type: "string", default: "100000" }, write: { type: "boolean", default: false } },
});
const claims = Number(values.claims);
if (!Number.isSafeInteger(claims) || claims < 10) {
  console.error("usage: node bench/campaigns/export.mjs [--claims N] [--write]");
  process.exit(2);
}

const [loadBefore] = loadavg();
const rows = [...(await exportsOf(Math.round(claims / 10))), ...(await exportsOf(claims))];
const table = [
  "| claims | export | records | s | records/s | MB | peak MiB |",
  "| --- | --- | --- | --- | --- | --- | --- |",
  ...rows.map((row) => `| ${row.join(" | ")} |`),
].join("\n");
console.log(table);
if (values.write)
  writeFileSync(RESULTS, `# Results of export.mjs\n\n${table}\n\n${circumstances(loadBefore)}\n`);
process.exitCode = rows.every((row) => row.at(-1) <= MOST_MIB) ? 0 : 1;

async function exportsOf(count) {
  console.log(`Providing a graph of ${count} claims …`);
  const neo4j = await startNeo4j(join(ROOT, ".data/bench", `export-${count}`));
  try {
    const [[there]] = await neo4j.graph.rows("MATCH (claim:Claim) RETURN count(*)");
    if (there === 0)
      await bulkLoad(neo4j.graph, worldOf({ claims: count, seed: 1 }).records(), {
        by: "campaign",
        clock: () => new Date(),
      });
    else if (there !== count) throw new Error(`the graph has ${there} claims`);
    return TIMES.flatMap((time) => FORMATS.map((format) => measured(neo4j, count, format, time)));
  } finally {
    await neo4j.stop();
  }
}

function measured({ uri, password }, count, format, time) {
  const folder = mkdtempSync(join(tmpdir(), "blamegraph-export-"));
  try {
    const out = join(folder, "out");
    const began = performance.now();
    const args = ["export", "--format", format, "--out", out, "--json", ...time];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, "bin/blamegraph.js"), ...args],
      {
        encoding: "utf8",
        env: {
          ...process.env,
          NEO4J_URI: uri,
          NEO4J_PASSWORD: password,
          BLAMEGRAPH_DATA: join(folder, "data"),
          NODE_OPTIONS: `--require=${join(ROOT, "bench/campaigns/peak.cjs")}`,
          PEAK: join(folder, "peak"),
        },
      },
    );
    if (status !== 0) throw new Error(`export --format ${format} ended with ${status}: ${stderr}`);
    const seconds = secondsSince(began);
    const { records } = JSON.parse(stdout);
    const total = Object.values(records).reduce((sum, number) => sum + number, 0);
    const files = statSync(out).isDirectory() ? readdirSync(out).map((name) => join(out, name)) : [out];
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const peak = Number(readFileSync(join(folder, "peak"), "utf8"));
    const row = [
      count,
      [format, ...time].join(" "),
      total,
      seconds,
      Math.round(total / seconds),
      (bytes / 1e6).toFixed(1),
      peak,
    ];
    console.log(row.join("  "));
    return row;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
