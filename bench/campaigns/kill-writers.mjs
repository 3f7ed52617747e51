#!/usr/bin/env node
/**
 * Kills the database with SIGKILL while eight clients write through the API, and sees what becomes of their writes:
 *
 *   [SEED=N] node bench/campaigns/kill-writers.mjs [CYCLES, 200 unless told otherwise] [--write]
 *
 * The exit code is 1 where something acknowledged is not there exactly once, something is half-written, or Neo4j's own
 * check finds a fault. --write adds the figures to kill-writers.results.md: a cycle takes up to a minute, so that 200 may be
 * several runs, each with a seed of its own.
 */
import { appendFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { campaignOptions, circumstances, medianAndWorst, runTest } from "./service.mjs";

const RESULTS = fileURLToPath(new URL("kill-writers.results.md", import.meta.url));
const TEST = "tests/journeys/process/killed-writers";

const { rounds: cycles, write } = campaignOptions("kill-writers.mjs", 200);
const [loadBefore] = loadavg();
const { passed, figures } = runTest(TEST, { CYCLES: String(cycles) });
console.log(summary());
if (write) appendFileSync(RESULTS, `\n${circumstances(loadBefore)}\n\n${summary()}\n`);
process.exitCode = passed ? 0 : 1;

function summary() {
  if (figures === undefined) return `- FAILED before ${cycles} kills were over`;
  const { seconds, acknowledged, afterErrors, unknown, revisions, readyAfter, writingAfter, errors } =
    figures;
  return [
    `- ${figures.cycles} kills (SEED=${figures.seed}): ${passed ? "every promise kept" : "FAILED"}`,
    `- ${acknowledged} commands acknowledged, ${afterErrors} of them after they were sent again; all of them there once`,
    `- ${unknown.made + unknown.not} commands given up after an error: ${unknown.made} there once, ${unknown.not} not at all`,
    `- ${revisions} revisions in the feed, without a gap`,
    `- ready after a kill: ${medianAndWorst(readyAfter)}; next write acknowledged: ${medianAndWorst(writingAfter)}`,
    `- errors told: ${Object.entries(errors)
      .map(([error, times]) => `${error} ${times} times`)
      .join(", ")}`,
    `- ${(seconds / figures.cycles).toFixed(1)} s a cycle, with the checks`,
  ].join("\n");
}
