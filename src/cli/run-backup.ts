import { existsSync, statSync } from "node:fs";
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Config } from "../config";
import { shipped } from "../package-root";
import { dumpDatabase, inconsistenciesOf, loadDatabase } from "../platform/embedded-neo4j/admin-tool";
import { checkDataFolder, dataFolderAt } from "../platform/embedded-neo4j/data-folder";
import { requireFreeSpace } from "../platform/embedded-neo4j/disk";
import { takeLock } from "../platform/embedded-neo4j/folder-lock";
import { writeNeo4jConf } from "../platform/embedded-neo4j/neo4j-conf";
import {
  provideAdminTool,
  type ToolOptions,
  withOfflineStore,
} from "../platform/embedded-neo4j/offline-store";
import { neo4jJars } from "../platform/embedded-neo4j/pinned-jars";
import { writeWhole } from "../platform/embedded-neo4j/write-whole";
import { BESIDE, DUMP, describeFile, MANIFEST, type Manifest, verifyBackup } from "./backup-manifest";
import { fetchThen } from "./fetching";
import { CliError, EXIT, hush, printable, say, sayInPassing } from "./messages";

const ANY_PORT = 7_687; // of a configuration that no server is started with
const DATABASES = ["neo4j", "system"] as const;

export interface CheckedDatabase {
  readonly database: (typeof DATABASES)[number];
  /** What the checker says is wrong, with the path of its report; null where it finds nothing. */
  readonly fault: string | null;
}

/** Holds both databases of the data folder against themselves, with Neo4j's own checker. */
export async function runCheck(config: Config, signal: AbortSignal, json: boolean): Promise<void> {
  requireEmbedded(config, "check", "Its own neo4j-admin database check does the same there");
  const checked = await withOfflineStore(
    config.dataFolder,
    toolOptions(config, signal),
    async (folder, tool) => {
      const results: CheckedDatabase[] = [];
      for (const database of DATABASES) {
        sayInPassing(`Checking the database ${database} …`);
        const fault = await inconsistenciesOf(tool, folder, database, { report: folder.logs });
        results.push({ database, fault: fault ?? null });
      }
      return results;
    },
  ).finally(hush);
  for (const { database, fault } of checked) {
    say(
      fault === null
        ? `The database ${database} is consistent.`
        : printable(`The database ${database} is not consistent: ${fault}`),
    );
  }
  if (json) print(checked);
  if (checked.every(({ fault }) => fault === null)) return;
  say("Next: restore the last backup (blamegraph restore --help), or export what can still be read.");
  process.exitCode = EXIT.failure;
}

/** Dumps the database into a new folder, whole and found consistent, or leaves nothing there. */
export async function runBackup(
  config: Config,
  signal: AbortSignal,
  given: string,
  json: boolean,
): Promise<void> {
  requireEmbedded(
    config,
    "backup",
    "For a Neo4j at NEO4J_URI: blamegraph export --format native > records.jsonl, or its own neo4j-admin database dump",
  );
  const target = resolve(given);
  await requireNothingAt(target);
  const began = performance.now();
  const draft = `${target}.part-${process.pid}`;
  const manifest = await withOfflineStore(
    config.dataFolder,
    toolOptions(config, signal),
    async (folder, tool) => {
      const madeAt = new Date().toISOString();
      try {
        await mkdir(draft, { recursive: true, mode: 0o700 });
        // A dump is smaller than its store; the check unpacks it once.
        await requireFreeSpace(draft, await bytesIn(folder.store), "the backup needs");
        await requireFreeSpace(folder.root, await bytesIn(folder.store), "the check of the backup needs");
        sayInPassing("Dumping the database …");
        await dumpDatabase(tool, folder, draft);
        await chmod(join(draft, DUMP), 0o600);
        sayInPassing("Checking what was dumped …");
        const fault = await inconsistenciesOf(tool, folder, "neo4j", { report: folder.logs, dumpIn: draft });
        if (fault !== undefined) {
          throw new CliError(`The database is not consistent, so that no backup was made: ${fault}`);
        }
        const files = [await describeFile(draft, DUMP)];
        for (const name of BESIDE) {
          if (!existsSync(join(folder.root, name))) continue;
          await copyFile(join(folder.root, name), join(draft, name));
          await chmod(join(draft, name), 0o600);
          files.push(await describeFile(draft, name));
        }
        const made: Manifest = {
          format: "blamegraph-backup/1",
          madeAt,
          blamegraph: await ownVersion(),
          neo4j: neo4jJars.version,
          files,
        };
        await writeWhole(join(draft, MANIFEST), `${JSON.stringify(made, null, 2)}\n`, 0o600);
        await requireNothingAt(target);
        await rename(draft, target);
        return made;
      } catch (error) {
        await rm(draft, { recursive: true, force: true });
        throw error;
      }
    },
  ).finally(hush);
  if (json) print({ folder: target, ...manifest });
  say(`Backed up to ${target}: ${sizeOf(manifest)} in ${secondsSince(began)} s, found consistent.`);
  say(
    "It holds the key of the audit log: keep it as safe as the data folder. The service can be started again.",
  );
}

/** Makes the data folder of a backup, whole or not at all. */
export async function runRestore(
  config: Config,
  signal: AbortSignal,
  given: string,
  json: boolean,
): Promise<void> {
  requireEmbedded(
    config,
    "restore",
    "Into a Neo4j at NEO4J_URI goes what was exported: blamegraph import records.jsonl",
  );
  const began = performance.now();
  const source = resolve(given);
  const { dataFolder } = config;
  sayInPassing("Verifying the backup …");
  const manifest = await verifyBackup(source).finally(hush);
  await requireEmpty(dataFolder);
  await checkDataFolder(dataFolder);
  const tool = await provideAdminTool(toolOptions(config, signal));
  const isMade = (await mkdir(dataFolder, { recursive: true, mode: 0o700 })) !== undefined;
  await chmod(dataFolder, 0o700);
  const folder = dataFolderAt(dataFolder);
  const lock = takeLock(folder.lock);
  if (!lock.taken) throw new CliError(`${dataFolder} is in use by process ${lock.holder.pid}.`);
  // Others may have had it while the program was fetched.
  await requireEmpty(dataFolder, basename(folder.lock)).catch((error: unknown) => {
    lock.lock.release();
    throw error;
  });
  // In the folder, which may be a volume of its own, and under another name until all of it is there.
  const draft = dataFolderAt(join(dataFolder, "restoring"));
  try {
    for (const path of [draft.root, draft.home, draft.conf, draft.logs, draft.temporary])
      await mkdir(path, { mode: 0o700 });
    await writeNeo4jConf(draft, ANY_PORT);
    sayInPassing("Loading the database …");
    await loadDatabase(tool, draft, source);
    sayInPassing("Checking what was loaded …");
    const fault = await inconsistenciesOf(tool, draft, "neo4j", { report: draft.logs });
    if (fault !== undefined)
      throw new CliError(`What was loaded is not consistent, so that nothing was restored: ${fault}`);
    for (const { name } of manifest.files) {
      if (name === DUMP) continue;
      await copyFile(join(source, name), join(dataFolder, name));
      await chmod(join(dataFolder, name), 0o600);
    }
    await rename(draft.home, folder.home);
    await rm(draft.root, { recursive: true });
  } catch (error) {
    for (const name of [...BESIDE, "restoring", "neo4j"])
      await rm(join(dataFolder, name), { recursive: true, force: true });
    lock.lock.release();
    if (isMade) await rm(dataFolder, { recursive: true, force: true });
    throw error;
  } finally {
    hush();
    lock.lock.release();
  }
  if (json) print({ folder: dataFolder, ...manifest });
  say(
    `Restored to ${dataFolder} what was backed up at ${manifest.madeAt}: ${sizeOf(manifest)} in ${secondsSince(began)} s, found consistent.`,
  );
  say(
    "Next: blamegraph audit verify, then blamegraph start. A new ADMIN token: blamegraph admin reset-token",
  );
}

function requireEmbedded({ neo4j }: Config, command: string, instead: string): void {
  if (neo4j === undefined) return;
  throw new CliError(
    `blamegraph ${command} is for the embedded database, and NEO4J_URI is set. ${instead}.`,
    EXIT.usage,
  );
}

function toolOptions(config: Config, signal: AbortSignal): ToolOptions {
  return {
    cacheDir: config.cacheFolder,
    mavenRepository: config.mavenRepository,
    javaHome: config.javaHome,
    progress: fetchThen("Neo4j's jars are there."),
    signal,
    log: (level, message) => {
      if (level !== "info") say(printable(message));
    },
  };
}

async function requireNothingAt(target: string): Promise<void> {
  if (existsSync(target))
    throw new CliError(
      `${target} exists, and no backup is written over anything; name a new folder.`,
      EXIT.usage,
    );
  if (!existsSync(dirname(target)))
    throw new CliError(`There is no folder ${dirname(target)} to put the backup in.`, EXIT.usage);
}

/** @throws CliError where there is anything in the folder, our own lock apart */
async function requireEmpty(folder: string, lock?: string): Promise<void> {
  const isEmpty = await readdir(folder).then(
    (names) => names.every((name) => name === lock),
    (error: NodeJS.ErrnoException) => error.code === "ENOENT",
  );
  if (isEmpty) return;
  throw new CliError(
    `${folder} is not empty, and nothing is restored over what is there; set BLAMEGRAPH_DATA to a new folder, or move that one away.`,
  );
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

async function ownVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(shipped("package.json"), "utf8")) as {
    readonly version: string;
  };
  return version;
}

/** `1.2 MB in 4 files` */
function sizeOf({ files }: Manifest): string {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return `${(bytes / 1e6).toFixed(1)} MB in ${files.length} files`;
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1_000).toFixed(1);
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
