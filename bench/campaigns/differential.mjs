#!/usr/bin/env node
/**
 * Holds the service against the model of the domain in memory, on more operations than CI has time for, and pages
 * through more claims while four writers change others:
 *
 *   node bench/campaigns/differential.mjs [--operations 2000] [--seed 1] [--claims 10000] [--write]
 *
 * Each hundred operations have a world of records of their own. The exit code is 1 where an answer differs; then it
 * is printed with its seed and the smallest operation found. --write puts the outcome into differential.results.md.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { circumstances, secondsSince } from "./service.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RESULTS = fileURLToPath(new URL("differential.results.md", import.meta.url));

const { values } = parseArgs({
  options: {
    operations: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    claims: { type: "string", default: "10000" },
    write: { type: "boolean", default: false },
  },
});
const { operations, seed, claims } = values;
if (![operations, seed, claims].every((number) => /^\d+$/.test(number))) {
  console.error(
    "usage: node bench/campaigns/differential.mjs [--operations N] [--seed S] [--claims N] [--write]",
  );
  process.exit(2);
}

const [loadBefore] = loadavg();
const began = performance.now();
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/jest/bin/jest.js",
    "--runInBand",
    "--selectProjects=integration",
    "--testPathPatterns=tests/model/",
  ],
  {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, OPERATIONS: operations, SEED: seed, CLAIMS: claims },
  },
);
const outcome = status === 0 ? "every answer the same, every claim once" : "FAILED";
const line = `${operations} operations from seed ${seed}, ${claims} claims paged through: ${outcome}, in ${secondsSince(began)} s`;
console.log(line);
if (values.write)
  writeFileSync(RESULTS, `# Results of differential.mjs\n\n${line}.\n\n${circumstances(loadBefore)}\n`);
process.exitCode = status === 0 ? 0 : 1;
