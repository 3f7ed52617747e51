import { rm } from "node:fs/promises";
import { join } from "node:path";
import { findFreePort, LOOPBACK, requireFreePort } from "./bolt-port";
import { lastMeaningfulLine } from "./console-log";
import { alreadyInUse, checkDataFolder, type DataFolder, openDataFolder } from "./data-folder";
import { diskProblem, isDiskProblem } from "./disk";
import { progressOn, type ShowProgress } from "./fetch-progress";
import { type FolderLock, takeLock } from "./folder-lock";
import { type JarFolder, provideJars } from "./jar-cache";
import { findJava, type Java } from "./java";
import { type Log, silentLog } from "./log";
import { neo4jConf } from "./neo4j-conf";
import { launchNeo4j } from "./neo4j-process";
import { stopOrphan } from "./orphan";
import { providePassword, USERNAME } from "./password";
import { fileNameOf, neo4jJars } from "./pinned-jars";
import { untilReady } from "./readiness";
import { SetupError } from "./setup-error";
import { FailedStart, type Status, Supervisor } from "./supervisor";
import { writeWhole } from "./write-whole";

export { defaultCacheDir, defaultDataDir } from "./default-folders";
export type { FetchState, ShowProgress } from "./fetch-progress";
export { DEFAULT_MAVEN_REPOSITORY } from "./pinned-jars";
export { SetupError } from "./setup-error";
export type { Status } from "./supervisor";

const READY_TIMEOUT_MS = 60_000;

export interface EmbeddedNeo4jOptions {
  /** The folder of the database, its password and its logs; made with access for this user only. */
  readonly dataDir: string;
  /** The folder of Neo4j's jars; shared by all data folders of a user. */
  readonly cacheDir: string;
  /** The base URL of the Maven repository that missing jars are fetched from. */
  readonly mavenRepository: string;
  /** Default: a port of the loopback interface that is free now. It stays the same across restarts. */
  readonly boltPort?: number;
  /** Default: a bar on a terminal, lines otherwise, on stderr. */
  readonly progress?: ShowProgress;
  readonly log?: Log;
  /** Gives up the start: what was started is stopped, what was fetched is kept. */
  readonly signal?: AbortSignal;
}

export interface EmbeddedNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  status(): Status;
  /** Stops the database, waiting up to 30 s for it, and gives the data folder free. */
  stop(): Promise<void>;
}

/**
 * Runs a Neo4j on a data folder of its own, fetching it first if need be. Resolves when it answers
 * queries; throws a SetupError for what the user can set right.
 */
export async function startEmbeddedNeo4j(options: EmbeddedNeo4jOptions): Promise<EmbeddedNeo4j> {
  const { log = silentLog, progress = progressOn(process.stderr), boltPort } = options;
  const signal = options.signal ?? new AbortController().signal;
  // Whatever can be refused is refused before anything is written.
  await checkDataFolder(options.dataDir);
  const java = await findJava(process.env, log);
  if (boltPort !== undefined) await requireFreePort(boltPort);
  const jars = await provideJars({ ...options, list: neo4jJars, progress, log, signal });
  const { folder, made } = await openDataFolder(options.dataDir);
  const lock = lockFolder(folder);
  try {
    return await startOn({ folder, lock, java, jars, log, signal, boltPort });
  } catch (error) {
    lock.release();
    if (made) await rm(folder.root, { recursive: true, force: true });
    throw isDiskProblem(error) ? diskProblem(error, folder.root) : error;
  }
}

interface Start {
  readonly folder: DataFolder;
  readonly lock: FolderLock;
  readonly java: Java;
  readonly jars: JarFolder;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly boltPort: number | undefined;
}

async function startOn({ folder, lock, java, jars, log, signal, boltPort }: Start): Promise<EmbeddedNeo4j> {
  await stopOrphan(folder, log);
  const password = await providePassword(folder);
  const port = boltPort ?? (await findFreePort());
  const uri = `bolt://${LOOPBACK}:${port}`;
  await writeWhole(join(folder.conf, "neo4j.conf"), neo4jConf(port), 0o600);
  const classPath = neo4jJars.jars.map((jar) => join(jars.lib, fileNameOf(jar)));
  const supervisor = new Supervisor({
    launch: () => launchNeo4j({ java: java.path, classPath, jvmOptions: [], folder }),
    untilReady: (until) => untilReady(uri, password, until),
    lastWords: () => lastMeaningfulLine(folder.console),
    readyTimeoutMs: READY_TIMEOUT_MS,
    log,
  });
  try {
    await supervisor.start(signal);
  } catch (error) {
    throw error instanceof FailedStart ? explain(error, folder, java) : error;
  }
  let stopped: Promise<void> | undefined;
  return {
    uri,
    username: USERNAME,
    password,
    status: () => supervisor.status(),
    stop() {
      stopped ??= supervisor.stop().finally(() => lock.release());
      return stopped;
    },
  };
}

function lockFolder(folder: DataFolder): FolderLock {
  const result = takeLock(folder.lock);
  if (!result.taken) throw alreadyInUse(result.holder, folder.root);
  return result.lock;
}

function explain(error: FailedStart, folder: DataFolder, java: Java): SetupError {
  return new SetupError(
    `Neo4j did not start on ${folder.root}: ${error.message}.`,
    `Its logs are in ${folder.logs}. It was run with Java ${java.major} (${java.path}); 17 and 21 are supported.`,
    { cause: error },
  );
}
