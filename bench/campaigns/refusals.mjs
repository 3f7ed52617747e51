#!/usr/bin/env node
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
/**
 * Sends a running service what is known to be thrown at GraphQL, and takes the CPU time it needs to refuse it:
 *
 *   node bench/campaigns/refusals.mjs [ROUNDS, 5 unless told otherwise] [--write]
 *
 * Every request is a document of its own, so that none is remembered. --write puts the figures into
 * refusals.results.md. The exit code is 1 if one was not refused as promised, or took 20 ms of CPU or more.
 */
import { campaignOptions, circumstances, startService, stopService, within } from "./service.mjs";

const RESULTS = fileURLToPath(new URL("refusals.results.md", import.meta.url));
const MOST_MS = 20;
const REQUESTS = 50; // in a round: the system counts CPU in steps of 10 ms
const TICKS_PER_S = 100;

const { rounds, write } = campaignOptions("refusals.mjs", 5);

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join(" ");

const fanOut = (levels, spread, on) =>
  `{ node(id: "x") { ...f0 } } ${times(levels, (level) => `fragment f${level} on ${on} { ${spread(level + 1)} }`)} fragment f${levels} on ${on} { id }`;

/** What is sent, and the codes of the answer; more than one where several limits are passed. */
const ATTACKS = [
  { name: "(for comparison) `{ __typename }`", query: "{ __typename }", codes: [] },
  {
    name: "101 aliases of `__typename`",
    query: `{ ${times(101, (i) => `a${i}: __typename`)} }`,
    codes: ["LIMIT_ALIASES", "LIMIT_ROOT_FIELDS"],
  },
  {
    name: "101 aliases of a root field",
    query: `{ ${times(101, (i) => `a${i}: claim(id: "x") { id }`)} }`,
    codes: ["LIMIT_ALIASES", "LIMIT_ROOT_FIELDS"],
  },
  {
    name: "500 times `__typename`",
    query: `{ ${"__typename ".repeat(500)} }`,
    codes: ["LIMIT_FIELDS", "LIMIT_ROOT_FIELDS"],
  },
  {
    name: "300 times `claim { id }`",
    query: `{ ${"claim { id } ".repeat(300)} }`,
    codes: ["LIMIT_FIELDS", "LIMIT_ROOT_FIELDS"],
  },
  {
    name: "190 times `accusers { id }` of one claim",
    query: `{ claim(id: "x") { ${"accusers { id } ".repeat(190)} } }`,
    codes: ["LIMIT_FIELDS"],
  },
  {
    name: "10 unknown directives",
    query: `{ __typename ${"@aa ".repeat(10)} }`,
    codes: ["GRAPHQL_VALIDATION_FAILED"],
  },
  {
    name: "250 times `@include(if: true)`",
    query: `{ __typename ${"@include(if: true) ".repeat(250)} }`,
    codes: ["LIMIT_DIRECTIVES"],
  },
  {
    name: "fragments that spread each other in a ring",
    query: '{ node(id: "x") { ...a } } fragment a on Node { ...b } fragment b on Node { ...a }',
    codes: ["GRAPHQL_VALIDATION_FAILED"],
  },
  {
    name: "20 levels of fragments, each spread twice",
    query: fanOut(20, (next) => `...f${next} ...f${next}`, "Node"),
    codes: ["LIMIT_FIELDS"],
  },
  {
    name: "8 levels of fragments, each spread in two fields",
    query: fanOut(
      8,
      (next) => `a${next}: answers { ...f${next} } b${next}: answers { ...f${next} }`,
      "Claim",
    ),
    codes: ["LIMIT_COST"],
  },
  {
    name: "40 inline fragments that overlap with 7 each",
    query: `{ node(id: "x") { ${times(40, () => `... on Claim { id ${times(7, () => "... on Node { id }")} }`)} } }`,
    codes: ["LIMIT_FIELDS"],
  },
  {
    name: "a page of 2³¹−1 by a variable",
    query: "query ($n: Int) { claims(first: $n) { nodes { id } } }",
    variables: { n: 2 ** 31 - 1 },
    codes: ["PAGE_SIZE"],
  },
  {
    name: "pages of 200 in pages of 200 in pages of 200",
    query:
      "query ($n: Int) { claims(first: $n) { nodes { responses(first: $n) { nodes { claims { responses(first: $n) { nodes { id } } } } } } } }",
    variables: { n: 200 },
    codes: ["LIMIT_COST"],
  },
  {
    name: "the standing of 20 × 200 incidents",
    query: `{ ${times(20, (i) => `a${i}: incidents(first: 200) { nodes { standing { status } } }`)} }`,
    codes: ["LIMIT_COST"],
  },
  {
    name: "500 levels",
    query: `{ claim(id: "x") ${"{ answers ".repeat(498)} { id } ${"}".repeat(498)} }`,
    codes: ["LIMIT_DEPTH", "LIMIT_FIELDS"],
  },
  {
    name: "5,000 levels",
    query: `{ a ${"{ a ".repeat(5_000)} ${"}".repeat(5_000)} }`,
    codes: ["GRAPHQL_PARSE_FAILED"],
  },
  {
    name: "circular introspection",
    query: `{ __schema { types ${"{ fields { type ".repeat(4)} { name } ${"} }".repeat(4)} } }`,
    codes: ["GRAPHQL_VALIDATION_FAILED"],
  },
];

const folder = realpathSync(mkdtempSync(join(tmpdir(), "blamegraph-refusals-")));
const [loadBefore] = loadavg();
const found = new Map(ATTACKS.map(({ name }) => [name, []]));
const faults = [];
let sent = 0;
try {
  const service = await startService(join(folder, "data"));
  try {
    await within(60, () => isIdle(service.child.pid));
    for (const attack of ATTACKS) await round(service, attack); // what comes first is compiled by V8
    for (let number = 1; number <= rounds; number++) {
      for (const attack of ATTACKS) found.get(attack.name).push(await round(service, attack));
    }
  } finally {
    await stopService(service);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const { name } of ATTACKS) {
  if (median(found.get(name)) >= MOST_MS) faults.push(`${name}: ${median(found.get(name))} ms`);
}
console.log(table());
for (const fault of new Set(faults)) console.error(fault);
if (write) writeFileSync(RESULTS, results());
process.exitCode = faults.length === 0 ? 0 : 1;

/** CPU milliseconds that one request of the attack takes. */
async function round({ address, child }, { name, query, variables, codes }) {
  const before = cpuMs(child.pid);
  for (let time = 0; time < REQUESTS; time++) {
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: `${query} #${++sent}`, variables }),
    });
    const { errors = [] } = await response.json();
    const got = [...new Set(errors.map(({ extensions }) => extensions.code))].sort();
    const status = codes.length === 0 ? 200 : 400;
    if (response.status !== status || got.join() !== codes.join())
      faults.push(`${name}: ${response.status} ${got.join(", ")}`);
  }
  return (cpuMs(child.pid) - before) / REQUESTS;
}

function cpuMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_S) * 1_000;
}

/** Whether the warm-up is over. */
async function isIdle(pid) {
  const before = cpuMs(pid);
  await pause(2_000);
  return cpuMs(pid) - before <= 10;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

function table() {
  const rows = ATTACKS.map(({ name, query, codes }) => {
    const ms = found.get(name);
    const answer = codes.length === 0 ? "200" : codes.map((code) => `\`${code}\``).join(", ");
    return `| ${name} | ${query.length} | ${answer} | ${median(ms).toFixed(1)} | ${Math.max(...ms).toFixed(1)} |`;
  });
  return [
    "| request | characters | answer | CPU ms, median | worst round |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function results() {
  return `# Results of refusals.mjs

CPU time of the service for one request, HTTP included: the mean of ${REQUESTS} requests, each with a document of its
own, in each of ${rounds} rounds. Promised: refused as the table says, in less than ${MOST_MS} ms.

${circumstances(loadBefore)}

${table()}
`;
}
