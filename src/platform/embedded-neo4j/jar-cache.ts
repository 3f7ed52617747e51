import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { diskProblem, isDiskProblem, requireFreeSpace } from "./disk";
import type { ShowProgress } from "./fetch-progress";
import { type FolderLock, takeLock } from "./folder-lock";
import { sha256OfFile } from "./jar-download";
import { fetchJars } from "./jar-fetch";
import type { Log } from "./log";
import { fileNameOf, type Jar, type JarList, totalSize } from "./pinned-jars";

const SPARE_BYTES = 16_000_000;

export interface JarCacheOptions {
  readonly list: JarList;
  readonly cacheDir: string;
  readonly mavenRepository: string;
  readonly progress: ShowProgress;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** The folder of one Neo4j version in the cache, with every jar of the list in `lib`, its sum checked. */
export interface JarFolder {
  readonly root: string;
  readonly lib: string;
  /** Changes whenever a jar does, even if only its modification time, which a JVM's class archive checks. */
  readonly fingerprint: string;
}

/**
 * Sums are checked once: `verified.json` records size and modification time of each checked jar, and a
 * start compares only those. A jar without a record, or changed since, has its sum checked again.
 */
type Stamp = Readonly<Record<string, { sha256: string; size: number; mtimeMs: number }>>;

/** The jars of the cache as they are, for whoever looks at them without mending anything. */
export interface InspectedJars {
  readonly lib: string;
  readonly missing: readonly Jar[];
  /** Files that are not what their names say. */
  readonly altered: readonly string[];
  /** Undefined unless all are there. */
  readonly folder: JarFolder | undefined;
}

/** Reads every jar of the list anew, whatever was noted of it, and writes nothing. */
export async function inspectJars({
  list,
  cacheDir,
}: Pick<JarCacheOptions, "list" | "cacheDir">): Promise<InspectedJars> {
  const root = join(cacheDir, `neo4j-${list.version}`);
  const lib = join(root, "lib");
  const missing: Jar[] = [];
  const altered: string[] = [];
  for (const jar of list.jars) {
    const sha256 = await sha256OfFile(join(lib, fileNameOf(jar)));
    if (sha256 === undefined) missing.push(jar);
    else if (sha256 !== jar.sha256) altered.push(fileNameOf(jar));
  }
  const isWhole = missing.length + altered.length === 0;
  const folder = isWhole ? { root, lib, fingerprint: await fingerprintOf(list.jars, lib) } : undefined;
  return { lib, missing, altered, folder };
}

/** Makes sure that all jars of the list are in the cache, fetching what is missing. */
export async function provideJars(options: JarCacheOptions): Promise<JarFolder> {
  const { list, cacheDir, log } = options;
  const root = join(cacheDir, `neo4j-${list.version}`);
  const lib = join(root, "lib");
  const altered = (name: string) =>
    log("warn", `${name} in ${lib} is not the pinned jar; it is fetched again`);
  const missing = await missingJars(list.jars, root, lib, altered);
  if (missing.length > 0) await fetchMissing(missing, root, lib, options);
  return { root, lib, fingerprint: await fingerprintOf(list.jars, lib) };
}

async function fetchMissing(
  missing: readonly Jar[],
  root: string,
  lib: string,
  options: JarCacheOptions,
): Promise<void> {
  await requireFreeSpace(root, totalSize(missing) + SPARE_BYTES, "Neo4j's jars need");
  const lock = await lockFetch(root, lib, options);
  try {
    // Another process may have brought them while this one waited for the lock.
    const stillMissing = await missingJars(options.list.jars, root, lib);
    if (stillMissing.length === 0) return;
    await fetchJars(stillMissing, { ...options, folder: lib });
    await missingJars(options.list.jars, root, lib);
  } finally {
    lock.release();
  }
}

async function lockFetch(root: string, lib: string, { log, signal }: JarCacheOptions): Promise<FolderLock> {
  try {
    await mkdir(lib, { recursive: true });
    for (let announced = false; ; ) {
      const result = takeLock(join(root, "fetch.lock"));
      if (result.taken) return result.lock;
      if (!announced) log("info", `waiting for process ${result.holder.pid}, which is fetching Neo4j's jars`);
      announced = true;
      await pause(200, undefined, { signal });
    }
  } catch (error) {
    throw isDiskProblem(error) ? diskProblem(error, root) : error;
  }
}

async function missingJars(
  jars: readonly Jar[],
  root: string,
  lib: string,
  altered: (name: string) => void = () => {},
): Promise<Jar[]> {
  const stamp = await readStamp(root);
  const missing: Jar[] = [];
  const checked: Record<string, Stamp[string]> = {};
  let changed = false;
  for (const jar of jars) {
    const name = fileNameOf(jar);
    const path = join(lib, name);
    const file = await stat(path).catch(() => undefined);
    const known = stamp[name];
    const same = file?.size === jar.size && known?.sha256 === jar.sha256 && known.mtimeMs === file.mtimeMs;
    if (file === undefined || (!same && (await sha256OfFile(path)) !== jar.sha256)) {
      missing.push(jar);
      if (file !== undefined) altered(name);
      continue;
    }
    checked[name] = { sha256: jar.sha256, size: jar.size, mtimeMs: file.mtimeMs };
    changed ||= !same;
  }
  if (changed) await writeStamp(root, checked);
  return missing;
}

async function fingerprintOf(jars: readonly Jar[], lib: string): Promise<string> {
  const hash = createHash("sha256").update(lib);
  for (const jar of jars) {
    const path = join(lib, fileNameOf(jar));
    hash.update(`\n${jar.sha256} ${(await stat(path)).mtimeMs}`);
  }
  return hash.digest("hex");
}

function stampPath(root: string): string {
  return join(root, "verified.json");
}

async function readStamp(root: string): Promise<Stamp> {
  try {
    return JSON.parse(await readFile(stampPath(root), "utf8"));
  } catch {
    return {};
  }
}

/** Without the stamp (a cache that is read-only), sums are checked at every start: slower, not wrong. */
async function writeStamp(root: string, stamp: Stamp): Promise<void> {
  const draft = `${stampPath(root)}.${process.pid}.new`;
  try {
    await writeFile(draft, JSON.stringify(stamp));
    await rename(draft, stampPath(root));
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}
