#!/usr/bin/env node
/**
 * Packs the package, installs it from its tarball into an empty folder, and uses it there as a stranger would:
 * its version, a start until it is ready, one question, a stop. Says how long each took. Needs Java, and npm's
 * registry or a filled cache of it; BLAMEGRAPH_CACHE as usual. Fails where something of it fails.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const START_SECONDS = 180;

const folder = mkdtempSync(join(realpathSync(tmpdir()), "blamegraph-package-"));
let service;
try {
  timed("build", () => run(process.execPath, ["scripts/ensure-built.mjs"], ROOT));
  const tarball = timed("pack", () => {
    const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(
      run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT),
    );
    console.log(`       ${filename}: ${mb(size)} MB, ${mb(unpackedSize)} MB in ${entryCount} files unpacked`);
    return filename;
  });
  timed("install", () =>
    run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", `./${tarball}`], folder),
  );
  const version = timed("version", () =>
    run("npx", ["--no-install", "blamegraph", "--version"], folder).trim(),
  );
  console.log(`       ${version}`);
  const began = performance.now();
  // Not by npx, which keeps a signal to itself.
  service = spawn(
    join(folder, "node_modules/.bin/blamegraph"),
    ["start", "--port", "0", "--data", join(folder, "data")],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  const ended = new Promise((resolve) => service.once("close", resolve));
  let said = "";
  service.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver && !said.includes("Ctrl-C stops it") && performance.now() - began < START_SECONDS * 1_000)
    await pause(100);
  const [, url] = /API +(\S+)\/graphql/.exec(said) ?? [];
  if (isOver || url === undefined) throw new Error(`it did not start:\n${said}`);
  tell("start", began);
  const question = "{ blame(first: 3) { totalCount nodes { accused { name } accuser { name } } } }";
  const answer = timed("query", () =>
    run("npx", ["--no-install", "blamegraph", "query", "--query", question, "--url", url], folder),
  );
  if (!(JSON.parse(answer).blame.totalCount > 0)) throw new Error(`it answered:\n${answer}`);
  const stopping = performance.now();
  service.kill("SIGTERM");
  await ended;
  tell("stop", stopping);
  console.log("The package works from its tarball.");
} catch (error) {
  console.error(`The package does not work from its tarball: ${error.stderr ?? error.message}`);
  process.exitCode = 1;
} finally {
  if (service?.exitCode === null) {
    service.kill("SIGTERM");
    await new Promise((resolve) => service.once("close", resolve));
  }
  rmSync(folder, { recursive: true, force: true });
}

function run(command, args, cwd) {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function timed(what, work) {
  const began = performance.now();
  const result = work();
  tell(what, began);
  return result;
}

function tell(what, began) {
  console.log(`${what.padEnd(8)} ${((performance.now() - began) / 1_000).toFixed(1).padStart(6)} s`);
}

function mb(bytes) {
  return (bytes / 1e6).toFixed(1);
}
