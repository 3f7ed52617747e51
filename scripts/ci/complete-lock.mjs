#!/usr/bin/env node
/**
 * Maintainers only, after a change of package-lock.json:
 *
 *   node scripts/ci/complete-lock.mjs
 *
 * npm leaves out of the lock file the optional packages that its registry did not offer, as a mirror with the
 * binaries of one platform does, and then `npm ci` refuses the file. This adds them, by the exact versions that
 * the packages they belong to ask for. They have no checksum, and elsewhere than on their platform nothing
 * fetches them.
 */
import { readFileSync, writeFileSync } from "node:fs";

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];
const FILE = "package-lock.json";

const lock = JSON.parse(readFileSync(FILE, "utf8"));
const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isLocked(path, name))
    .map(([name, version]) => ({ name, version, owner: entry })),
);
const unclear = missing.filter(({ name, version }) => !/^\d+\.\d+\.\d+\S*$/.test(version) || !system(name));
if (unclear.length > 0) {
  console.error(`No exact version or platform: ${unclear.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}

for (const { name, version, owner } of missing) {
  lock.packages[`node_modules/${name}`] = {
    version,
    cpu: PROCESSORS.filter((processor) => name.includes(`-${processor}`)).slice(0, 1),
    ...(owner.dev ? { dev: true } : {}),
    ...(name.includes("musl") ? { libc: ["musl"] } : {}),
    optional: true,
    os: [system(name)],
  };
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${missing.length} optional packages of other platforms added to ${FILE}.`);

function system(name) {
  return SYSTEMS.find((each) => name.includes(`-${each}`));
}

/** As Node looks packages up: beside the one that asks, then further and further out. */
function isLocked(path, name) {
  if (lock.packages[`${path ? `${path}/` : ""}node_modules/${name}`] !== undefined) return true;
  if (path === "") return false;
  const outer = path.slice(0, Math.max(0, path.lastIndexOf("node_modules/") - 1));
  return isLocked(outer, name);
}
