#!/usr/bin/env node
/**
 * All that has to hold beside the tests, at once: npm run check. Some of it only: npm run check -- types lint
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The longest first. */
const CHECKS = {
  schema: ["node", "scripts/check/schema-drift.mjs"],
  types: ["tsc", "--noEmit"],
  "playground-types": ["tsc", "--noEmit", "-p", "src/web/playground/tsconfig.json"],
  "explorer-types": ["tsc", "--noEmit", "-p", "src/web/explorer/tsconfig.json"],
  "dashboard-types": ["tsc", "--noEmit", "-p", "examples/dashboard/tsconfig.json"],
  cypher: ["node", "scripts/lint-cypher.mjs"],
  "api-changelog": ["node", "scripts/api-changelog.mjs", "--check"],
  imports: ["depcruise", "src", "--config", ".dependency-cruiser.cjs", "--output-type", "err-long"],
  lint: ["biome", "check", "--error-on-warnings", "."],
  operations: ["node", "scripts/compile-operations.mjs", "--check"],
  environment: ["node", "scripts/check/environment.mjs"],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  console.error(`No check ${unknown.join(", ")}; there are ${Object.keys(CHECKS).join(", ")}.`);
  process.exit(2);
}
if (!existsSync(join(root, "node_modules"))) {
  console.error("node_modules is missing; run npm ci.");
  process.exit(1);
}

const waiting = Object.entries(CHECKS).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const total = waiting.length;
const failed = [];
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));

console.log(
  failed.length === 0 ? `All ${total} checks passed.` : `Failed: ${failed.join(", ")} (of ${total} checks).`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, [command, ...args]] = next;
    const started = performance.now();
    const { status, output } = await run(command, args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
    console.log(`${status === 0 ? "ok    " : "FAILED"} ${name.padEnd(16)}${seconds} s`);
    if (status === 0) continue;
    failed.push(name);
    console.log(`${output.trimEnd().replace(/^/gm, "    ")}\n`);
  }
}

/** A tool that can't be started is a check that failed. */
function run(command, args) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(command === "node" ? process.execPath : command, args, {
      cwd: root,
      env: { ...process.env, PATH: path },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
      });
    }
    child.on("error", (error) =>
      resolve({ status: 1, output: `${command} can't be started: ${error.message}` }),
    );
    child.on("close", (status) => resolve({ status, output }));
  });
}
