#!/usr/bin/env node
/** Only src/config.ts reads the environment; other modules take what they need as parameters. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = process.argv[2] ?? fileURLToPath(new URL("../..", import.meta.url));

/** Beside config.ts: those that only hand the environment on to a child process, as spawn does by itself. */
const ALLOWED = new Set([
  "src/config.ts",
  "src/platform/embedded-neo4j/neo4j-process.ts",
  "src/platform/embedded-neo4j/process-identity.ts",
]);
const READS = /\bprocess\s*\??\.\s*(env\b|loadEnvFile\b)|\bprocess\s*\[|["'](node:)?process["']/;

const reads = readdirSync(join(root, "src"), { recursive: true })
  .map((path) => join("src", path).split(sep).join("/"))
  .filter((path) => /\.(ts|tsx)$/.test(path) && !path.startsWith("src/web/playground/") && !ALLOWED.has(path))
  .sort()
  .flatMap((path) =>
    withoutComments(readFileSync(join(root, path), "utf8"))
      .split("\n")
      .flatMap((line, index) => (READS.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );

for (const read of reads) console.log(read);
if (reads.length > 0) console.log("Let src/config.ts read it, and take the value as a parameter.");
else console.log(`Only ${[...ALLOWED].map((path) => relative("src", path)).join(", ")} see the environment.`);
process.exitCode = reads.length > 0 ? 1 : 0;

/** Lines keep their numbers. */
function withoutComments(code) {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
    .replace(/(^|[^:])\/\/.*$/gm, "$1");
}
