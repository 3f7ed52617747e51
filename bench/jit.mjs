#!/usr/bin/env node
/**
 * What completing an answer costs with and without code compiled by graphql-jit: 200 claims with four objects each,
 * whose values are there already. No database is needed.
 *
 *   npm run build && node --expose-gc bench/jit.mjs [ROUNDS, 9 unless told otherwise]
 */
import { parse } from "graphql";
import { buildDomainSchema } from "../dist/domain/schema.js";
import { byResponseKey } from "../dist/platform/graphql/apollo.js";
import { createExecutor } from "../dist/platform/graphql/executor.js";
import { AnswerObject } from "../dist/platform/read/answer-object.js";

const ROUNDS = Number(process.argv[2] ?? 9);
const REQUESTS = 100;
const CLAIMS = 200;

const schema = buildDomainSchema();
const document = parse(
  `{ claims(first: ${CLAIMS}) { nodes { id stance quote { text language } incident { id title } accusers { id name } placedOn { date inferred } } } }`,
);

function object(type, fields) {
  return Object.assign(new AnswerObject(type), fields);
}

const page = object("ClaimConnection", {
  nodes: Array.from({ length: CLAIMS }, (_, index) =>
    object("Claim", {
      id: `claim:${index}`,
      stance: "ASSERTS",
      quote: object("Quote", { text: `What was said, ${index}`, language: "en" }),
      incident: object("Incident", { id: `incident:${index % 7}`, title: "Theft" }),
      accusers: [object("Actor", { id: `actor:${index % 5}`, name: "Agency" })],
      placedOn: object("Placement", { date: "2016-10-07", inferred: false }),
    }),
  ),
});
const context = { requestId: "", viewer: {}, maximumCost: 1e6, time: new Map(), read: async () => page };

const arms = [false, true].map((compiling) => ({
  name: compiling ? "graphql-jit" : "graphql-js",
  execute: createExecutor({ schema, fieldResolver: byResponseKey, compiling }),
  cpu: [],
}));
const texts = [];
for (const { execute } of arms) {
  for (let time = 0; time < 2 * REQUESTS; time++) await execute({ document, context });
  texts.push(JSON.stringify(await execute({ document, context })));
}
if (texts[0] !== texts[1]) throw new Error("the answers differ");

for (let round = 0; round < ROUNDS; round++) {
  for (const arm of arms) {
    globalThis.gc?.();
    const began = process.cpuUsage();
    for (let time = 0; time < REQUESTS; time++) await arm.execute({ document, context });
    const { user, system } = process.cpuUsage(began);
    arm.cpu.push((user + system) / 1_000 / REQUESTS);
  }
}
for (const { name, cpu } of arms) {
  const sorted = cpu.toSorted((a, b) => a - b);
  console.log(
    `${name}: ${sorted[sorted.length >> 1].toFixed(2)} ms of CPU an answer (${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)})`,
  );
}
