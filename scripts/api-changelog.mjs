#!/usr/bin/env node
/**
 * The API changelog, made from the schema of each release and the one that is to be the next:
 *
 *   node scripts/api-changelog.mjs            writes docs/api-changelog.md
 *   node scripts/api-changelog.mjs --check    fails if it is not up to date, and on a breaking change that
 *                                             schema/breaking-changes.json does not declare
 *
 * The last argument can be another folder than this repository's.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { changesBetween, faultsOfDeclarations } from "./api-changelog/changes.mjs";
import { pageOf } from "./api-changelog/page.mjs";

const args = process.argv.slice(2);
const check = args.includes("--check");
const root = args.find((arg) => arg !== "--check") ?? fileURLToPath(new URL("..", import.meta.url));
const file = join(root, "docs/api-changelog.md");

const releases = readdirSync(join(root, "schema/released"))
  .map((name) => name.replace(/\.graphql$/, ""))
  .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
const versions = [
  ...releases.map((version) => ({ title: version, path: `schema/released/${version}.graphql` })),
  { title: "Unreleased", path: "schema/schema.graphql" },
];
const declarations = JSON.parse(readFileSync(join(root, "schema/breaking-changes.json"), "utf8"));
const faults = faultsOfShape(declarations);

const steps = [];
for (const [index, { title, path }] of versions.entries()) {
  const older = versions[index - 1];
  if (older === undefined) continue;
  const since = older.title;
  const own = declarations.filter((declaration) => declaration.since === since);
  const changes = await changesBetween(read(older.path), read(path));
  faults.push(...faultsOfDeclarations(changes, own, since));
  steps.unshift({ title: `${title}, since ${since}`, changes, declarations: own });
}

const page = pageOf(steps, releases[0]);
if (!check) {
  writeFileSync(file, page);
} else if (!existsSync(file) || readFileSync(file, "utf8") !== page) {
  faults.push(
    "docs/api-changelog.md is not what the schemas give. Run node scripts/api-changelog.mjs, and look at the difference.",
  );
}
for (const fault of faults) console.log(fault);
if (faults.length === 0)
  console.log("docs/api-changelog.md tells what changed, and every breaking change is declared.");
process.exitCode = faults.length === 0 ? 0 : 1;

function read(path) {
  return readFileSync(join(root, path), "utf8");
}

function faultsOfShape(entries) {
  return entries.flatMap((entry, index) =>
    ["change", "path", "since", "why"].every((key) => typeof entry[key] === "string" && entry[key] !== "") &&
    releases.includes(entry.since)
      ? []
      : [
          `schema/breaking-changes.json, entry ${index + 1}: expected change, path, since (a release: ${releases.join(", ")}) and why.`,
        ],
  );
}
