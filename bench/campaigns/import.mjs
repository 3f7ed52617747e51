#!/usr/bin/env node
import { spawn } from "node:child_process";
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
/**
 * Imports large tables as a user does, and says how long it took and how much memory Node had at most:
 *
 *   node bench/campaigns/import.mjs [--claims 400000] [--dry-run] [--write]
 *
 * 400,000 claims, with what they are about, are a million records in 1 GB of CSV: rows are as long as those of EuRepoC, some
 * 2 kB. They are made once (.data/import-N), and imported into an empty database. With --dry-run they are read, put in order and judged, and nothing is written. The exit code is 1 where
 * the import fails or Node needs MOST_MIB or more. --write adds the figures to import.results.md.
 */
import { createRequire } from "node:module";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { circumstances, secondsSince } from "./service.mjs";

const require = createRequire(import.meta.url);
require("../typescript.cjs");
const { worldOf } = require("../generator/world.ts");
const { startNeo4j } = require("../neo4j.ts");
const { parseRecord } = require("../../src/domain/records/parse-record.ts");
const { heldRecord } = require("../../src/exchange/export/held.ts");
const { writeCsv } = require("../../src/exchange/export/csv/write-csv.ts");

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RESULTS = fileURLToPath(new URL("import.results.md", import.meta.url));
const MOST_MIB = 256;
const HEAP_MB = 192;
const PAGE = 1_000;
const QUOTE = 1_800; // characters
const MADE = {
  recordedAt: "2026-01-01T00:00:00.000Z",
  recordedBy: "campaign",
  changedAt: "2026-01-01T00:00:00.000Z",
};

const { values } = parseArgs({
  options: {
    claims: { type: "string", default: "400000" },
    "dry-run": { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const claims = Number(values.claims);
if (!Number.isSafeInteger(claims) || claims < 1) {
  console.error("usage: node bench/campaigns/import.mjs [--claims N] [--dry-run] [--write]");
  process.exit(2);
}

const [loadBefore] = loadavg();
const tables = await provideTables();
const folder = mkdtempSync(join(tmpdir(), "blamegraph-import-"));
const neo4j = await startNeo4j(join(folder, "graph"));
try {
  const { status, report, seconds, peak } = await imported(neo4j);
  const bytes = tables.reduce((sum, file) => sum + statSync(file).size, 0);
  const { added = 0, problems = 0 } = report;
  const line = `${claims} claims in ${(bytes / 1e9).toFixed(2)} GB of CSV, ${values["dry-run"] ? "dry run" : "imported"}: ${added} records, ${problems} problems, ${seconds} s, ${peak} MiB of Node's memory at most`;
  console.log(line);
  if (values.write) writeFileSync(RESULTS, `${before()}- ${line}. ${circumstances(loadBefore)}\n`);
  process.exitCode = status === 0 && problems === 0 && peak < MOST_MIB ? 0 : 1;
} finally {
  await neo4j.stop();
  rmSync(folder, { recursive: true, force: true });
}

function before() {
  try {
    return readFileSync(RESULTS, "utf8");
  } catch {
    return "# Results of import.mjs\n\nEach run, the latest last.\n\n";
  }
}

/** The tables that an export of this world would write, without the names beside ids. */
async function provideTables() {
  const place = join(ROOT, ".data", `import-${claims}`);
  const files = () => readdirSync(place).map((name) => join(place, name));
  try {
    return files();
  } catch {
    console.log(`Writing tables of ${claims} claims …`);
  }
  const draft = `${place}-draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  for (const { name, text } of writeCsv(extract(), {}))
    await pipeline(Readable.from(text), createWriteStream(join(draft, name)));
  renameSync(draft, place);
  return files();
}

function extract() {
  return {
    labels: async () => () => undefined,
    publishedOn: async () => () => undefined,
    async *pages([type]) {
      let page = [];
      for (const raw of worldOf({ claims, seed: 1 }).records()) {
        if (raw.type !== type) continue;
        page.push(heldRecord(parseRecord(wordy(raw)).record, MADE));
        if (page.length < PAGE) continue;
        yield page;
        page = [];
      }
      if (page.length > 0) yield page;
    },
  };
}

function wordy(raw) {
  if (raw.type !== "claim") return raw;
  const { text = "It was them." } = raw.quote ?? {};
  return { ...raw, quote: { ...raw.quote, text: `${text} `.repeat(Math.ceil(QUOTE / text.length)).trim() } };
}

async function imported({ uri, password }) {
  const peak = join(folder, "peak");
  const report = join(folder, "report.json");
  const args = ["import", "--format", "csv", "--max-size", "1024", "--report", report];
  if (values["dry-run"]) args.push("--dry-run");
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, "bin/blamegraph.js"), ...args, ...tables], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_PASSWORD: password,
      BLAMEGRAPH_DATA: join(folder, "data"),
      NODE_OPTIONS: `--max-old-space-size=${HEAP_MB} --require=${join(ROOT, "bench/campaigns/peak.cjs")}`,
      PEAK: peak,
    },
  });
  const status = await new Promise((resolve) => child.once("close", resolve));
  const seconds = secondsSince(began);
  return {
    status,
    report: JSON.parse(readFileSync(report, "utf8")),
    seconds,
    peak: Number(readFileSync(peak, "utf8")),
  };
}
