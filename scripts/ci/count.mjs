#!/usr/bin/env node
/**
 * The closing line of a run, and its exit status:
 *
 *   node scripts/ci/count.mjs coverage/jest.json 1 0     Jest's report, its exit status, how many other steps failed
 *
 * A test file that could not run counts as one failed; so does a run of tests that left no report, ran no test,
 * or failed outside of its tests.
 */
import { readFileSync } from "node:fs";

const [path, testStatus, otherFailures] = process.argv.slice(2);
const report = readReport(path);

const passed = report.numPassedTests ?? 0;
const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
const told = (report.numFailedTests ?? 0) + (report.numRuntimeErrorTestSuites ?? 0);
const untold = told === 0 && (testStatus !== "0" || passed === 0) ? 1 : 0;
const failed = told + untold + Number(otherFailures);

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
