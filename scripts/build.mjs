/**
 * `npm run build`: TypeScript, run-time files, pages of the documentation, explorer and playground. TypeScript compiles what changed; Vite runs
 * only when these pages or their packages changed. `rm -rf dist` makes the next build a whole one.
 */
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  BUILD_STAMP,
  fingerprintOfPages,
  fingerprintOfSources,
  PAGES,
  ROOT,
  readStamp,
} from "./build-inputs.mjs";

// Taken before the work: what changes meanwhile is built next time.
const sources = fingerprintOfSources();
const pages = PAGES.map((page) => ({ ...page, fingerprint: fingerprintOfPages(page) }));

runTool(
  "typescript/bin/tsc",
  "-p",
  "tsconfig.build.json",
  "--incremental",
  "--tsBuildInfoFile",
  "dist/.tsbuildinfo",
);
run(join(ROOT, "scripts/copy-assets.mjs"));
run(join(ROOT, "scripts/build-docs.mjs"));
for (const { sources: folder, index, stamp, fingerprint } of pages) {
  if (readStamp(stamp) === fingerprint && existsSync(index)) continue;
  runTool("vite/bin/vite.js", "build", folder, "--logLevel", "warn");
  writeFileSync(stamp, fingerprint);
}
writeFileSync(BUILD_STAMP, sources);

function runTool(script, ...args) {
  const path = join(ROOT, "node_modules", script);
  if (!existsSync(path)) {
    console.error(`Cannot build: ${script.split("/")[0]} is not installed. Run \`npm ci\` first.`);
    process.exit(1);
  }
  run(path, ...args);
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
