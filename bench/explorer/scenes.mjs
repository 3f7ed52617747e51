#!/usr/bin/env node
/**
 * How long pictures take to lay out in Node, without a browser: node bench/explorer/scenes.mjs [--write]
 *
 * 5,000 claims between 2,000 boxes, as unlike one another as they can be, so that no two share a line; and 2,000 claims as
 * EuRepoC has them: few accusers and accused, one incident each; and timelines of 2,000 claims. Needs the build. --write puts the figures into
 * scenes.results.md.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { circumstances } from "../campaigns/service.mjs";

const require = createRequire(import.meta.url);
const { lanesOf } = require("../../dist/web/views/scene/lanes.js");
const { draw } = require("../../dist/web/views/scene/draw.js");
const { textOf } = require("../../dist/web/views/scene/drawn.js");
const { drawTimeline } = require("../../dist/web/views/scene/draw-timeline.js");
const { timelineOf } = require("../../dist/web/views/scene/timeline.js");
const { incidentsOf, lanesTold } = require("../../dist/web/views/scene/timeline-entries.js");
const { PAPER } = require("../../dist/web/views/scene/theme.js");

const RUNS = 21;
const RESULTS = fileURLToPath(new URL("scenes.results.md", import.meta.url));
const [loadBefore] = loadavg();

const random = mulberry(1);
const pick = (most) => Math.floor(random() * most);
const spread = claims(5_000, () => ({ accuser: pick(700), incident: pick(600), accused: pick(700) }));
const few = claims(2_000, (n) => ({ accuser: pick(60), incident: n, accused: pick(40) }));

const crowded = claims(2_000, (n) => ({ accuser: pick(60), incident: n % 20, accused: pick(40) }));
const timeline = {
  layOut: (given) => timelineOf(lanesTold(incidentsOf(given.map(dated)))),
  paint: (scene) => drawTimeline(scene, { theme: PAPER, day: null }),
  counts: ({ lanes, entries }) => [lanes.length, entries.length],
};
const lanes = {
  layOut: lanesOf,
  paint: (scene) => draw(scene, { theme: PAPER, day: null }),
  counts: ({ nodes, edges }) => [nodes.length, edges.length],
};

const rows = [
  measure("5,000 claims, 2,000 boxes", spread, lanes),
  measure("2,000 claims about 2,000 incidents", few, lanes),
  measure("timeline: 2,000 claims about 2,000 incidents", few, timeline),
  measure("timeline: 2,000 claims about 20 incidents", crowded, timeline),
];
const table = [
  "| what | boxes | lines | laid out, median | worst | drawn as SVG, median |",
  "| --- | ---: | ---: | ---: | ---: | ---: |",
  ...rows,
].join("\n");
console.log(table);
if (process.argv.includes("--write"))
  writeFileSync(RESULTS, `# Results of scenes.mjs\n\n${circumstances(loadBefore)}\n\n${table}\n`);

function measure(what, given, { layOut, paint, counts }) {
  const scene = layOut(given);
  const laidOut = timed(() => layOut(given));
  const drawn = timed(() => paint(scene).map(textOf).join(""));
  const [boxes, lines] = counts(scene);
  const ms = (value) => `${value.toFixed(1)} ms`;
  return `| ${what} | ${boxes} | ${lines} | ${ms(laidOut.median)} | ${ms(laidOut.worst)} | ${ms(drawn.median)} |`;
}

function timed(work) {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return { median: times[(RUNS - 1) / 2], worst: times[RUNS - 1] };
}

function claims(many, choose) {
  return Array.from({ length: many }, (_, n) => {
    const { accuser, incident, accused } = choose(n);
    const day = new Date(Date.UTC(2015, 0, 1 + (n % 3_000))).toISOString().slice(0, 10);
    return {
      claim: {
        id: `claim:${n}`,
        kind: "ATTRIBUTION",
        stance: "ASSERTS",
        live: true,
        accusers: [actor("accuser", accuser)],
        unnamedAccuser: null,
        named: [{ role: "CONDUCTED", actor: actor("accused", accused) }],
        unnamedAccused: null,
        accusedMode: "ALL_OF",
        incident: {
          id: `incident:${incident}`,
          slug: `incident-${incident}`,
          title: `Incident ${incident} at an office of some kind`,
        },
        subject: null,
        attributionClass: "TECHNICAL",
        form: null,
        likelihood: null,
        analyticConfidence: null,
        quote: null,
        statedOn: { date: day, precision: "DAY", qualifier: "ON", lastDay: day },
        placedOn: { date: day, inferred: false },
        supersededBy: [],
        repeats: [],
        answers: [],
        retractions: [],
        responses: { totalCount: 0, nodes: [] },
        citations: [{ source: { id: "source:one", title: "One" } }],
      },
    };
  });
}

/** As a timeline has it: with the days of its incident, of which none is stated. */
function dated({ claim }) {
  const unstated = { startedOn: null, endedOn: null, disclosedOn: null, disclosedBy: null };
  return { ...claim, incident: { ...claim.incident, ...unstated } };
}

function actor(what, n) {
  return {
    id: `actor:${what}-${n}`,
    slug: `${what}-${n}`,
    name: `Name of ${what} ${n}`,
    kind: "ORGANIZATION",
  };
}

/** A small generator with a seed (Mulberry32), so that every run lays out the same. */
function mulberry(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
