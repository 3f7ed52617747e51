#!/usr/bin/env node
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
/**
 * Writes over connections that lose a quarter of all answers to COMMIT, more often than CI has time for:
 *
 *   node bench/campaigns/lost-answers.mjs [MUTATIONS, 1000 unless told otherwise] [--write]
 *
 * The exit code is 1 where one of them failed, or was made twice or not at all. --write puts the outcome into
 * lost-answers.results.md.
 */
import { campaignOptions, circumstances, runTest } from "./service.mjs";

const RESULTS = fileURLToPath(new URL("lost-answers.results.md", import.meta.url));
const TEST = "tests/exchange/changes/lost-answers";

const { rounds: mutations, write } = campaignOptions("lost-answers.mjs", 1_000);
const [loadBefore] = loadavg();
const { passed, figures, seconds } = runTest(TEST, { MUTATIONS: String(mutations) });
const outcome = passed ? "each made once, none failed" : "FAILED";
const line = `${mutations} mutations of ${figures?.clients} clients at once; the answers of ${figures?.lostAfter} COMMITs were lost, and ${figures?.lostBefore} COMMITs before they reached the database: ${outcome}, in ${seconds} s`;
console.log(line);
if (write)
  writeFileSync(RESULTS, `# Results of lost-answers.mjs\n\n${line}.\n\n${circumstances(loadBefore)}\n`);
process.exitCode = passed ? 0 : 1;
