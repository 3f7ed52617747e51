#!/usr/bin/env node
/**
 * Kills the database with SIGKILL while eight clients write through the API, and sees what becomes of their writes:
 *
 *   node bench/campaigns/kill-writers.mjs [CYCLES, 200 unless told otherwise] [--write]
 *
 * The exit code is 1 where something acknowledged is not there exactly once, something is half-written, or Neo4j's own
 * check finds a fault. --write puts the figures into kill-writers.results.md.
 */
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { campaignOptions, circumstances, medianAndWorst, runTest } from "./service.mjs";

const RESULTS = fileURLToPath(new URL("kill-writers.results.md", import.meta.url));
const TEST = "tests/journeys/process/killed-writers";

const { rounds: cycles, write } = campaignOptions("kill-writers.mjs", 200);
const [loadBefore] = loadavg();
const { passed, figures } = runTest(TEST, { CYCLES: String(cycles) });
console.log(summary());
if (write) writeFileSync(RESULTS, results());
process.exitCode = passed ? 0 : 1;

function summary() {
  if (figures === undefined) return `- FAILED before ${cycles} kills were over`;
  const { seconds, acknowledged, afterErrors, unknown, revisions, readyAfter, writingAfter, errors } =
    figures;
  return [
    `- ${figures.cycles} kills: ${passed ? "every promise kept" : "FAILED"}`,
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

function results() {
  return `# Results of kill-writers.mjs

\`kill -9\` of the database while eight clients record, correct, propose, accept and merge, and send again by \`idempotencyKey\`
what fails, or give it up. Promised: what was acknowledged is there exactly once, what was given up once or not at all,
nothing is half-written (every record is in the graph as its last revision says, what is derived is that of the records,
the feed has no gap), and \`neo4j-admin database check\` finds no fault.

${circumstances(loadBefore)}

${summary()}
`;
}
