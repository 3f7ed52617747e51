#!/usr/bin/env node
/**
 * Runs the tests of which CI has time for a sample in their full numbers, one after the other:
 *
 *   node bench/campaigns/in-full.mjs [NAME...] [--write]
 *
 * Names are those of the table below; all unless told otherwise. The exit code is 1 where one fails. --write puts what came of
 * these into in-full.results.md, beside what is there of others.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { circumstances, runTest } from "./service.mjs";

const RESULTS = fileURLToPath(new URL("in-full.results.md", import.meta.url));

const RUNS = {
  tamperings: {
    what: "200 random tamperings with the database, each found by `audit verify`",
    test: "tests/exchange/audit/audit",
    env: { TAMPERINGS: "200" },
  },
  merges: {
    what: "100 random histories in which two actors or incidents are merged and unmerged: as if they never had been",
    test: "tests/model/merge-identity",
    env: { MERGES: "100" },
  },
  texts: {
    what: "all naughty strings through every String argument; two logins in turns, 1,000 pairs of requests",
    test: "tests/api/(texts|attacks)",
    env: { NAUGHTY: "all", PAIRS: "1000" },
  },
  gates: {
    what: "statements, rows and dbHits of requests among 10,000 claims, with 40,000 past versions beside them",
    test: "tests/bench/gates",
    env: { CLAIMS: "10000", EARLIER: "40000" },
  },
  data: {
    what: "the seven clusters of MISP, three files of ATT&CK and EuRepoC in one database, each set three times",
    test: "tests/journeys/real-data",
    env: { REAL_DATA: "all" },
  },
  damaged: {
    what: "files of every format, each damaged in 2,000 ways",
    test: "tests/exchange/damaged-files",
    env: { DAMAGED: "2000" },
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean", default: false } },
});
const names = positionals.length === 0 ? Object.keys(RUNS) : positionals;
if (names.some((name) => RUNS[name] === undefined)) {
  console.error(`usage: node bench/campaigns/in-full.mjs [${Object.keys(RUNS).join("|")}]... [--write]`);
  process.exit(2);
}

let failed = 0;
for (const name of names) {
  const { what, test, env } = RUNS[name];
  const [loadBefore] = loadavg();
  const { passed, seconds } = runTest(test, env);
  if (!passed) failed += 1;
  const row = `| ${name} | ${what} | ${passed ? "passed" : "FAILED"} | ${seconds} | ${circumstances(loadBefore)} |`;
  console.log(row);
  if (values.write) keep(name, row);
}
process.exitCode = failed === 0 ? 0 : 1;

/** Each has one row, of the last time. */
function keep(name, row) {
  const before = existsSync(RESULTS) ? readFileSync(RESULTS, "utf8").split("\n") : [];
  const others = before.filter((line) => line.startsWith("| ") && !/^\| (name|---)/.test(line));
  const rows = new Map(others.map((line) => [line.split(" ")[1], line])).set(name, row);
  const ordered = Object.keys(RUNS).flatMap((known) => rows.get(known) ?? []);
  writeFileSync(
    RESULTS,
    [
      "# Results of in-full.mjs",
      "",
      "| name | what | outcome | s | when and where |",
      "| --- | --- | --- | --- | --- |",
      ...ordered,
      "",
    ].join("\n"),
  );
}
