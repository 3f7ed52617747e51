import { rm } from "node:fs/promises";
import { join } from "node:path";
import { requireFreePort } from "./bolt-port";
import { archiveFor } from "./class-archive";
import { trainArchive } from "./class-archive-training";
import { alreadyInUse, checkDataFolder, type DataFolder, openDataFolder } from "./data-folder";
import { diskProblem, isDiskProblem } from "./disk";
import { progressOn, type ShowProgress } from "./fetch-progress";
import { type FolderLock, takeLock } from "./folder-lock";
import { type JarFolder, provideJars } from "./jar-cache";
import { findJava, type Java } from "./java";
import { type Log, silentLog } from "./log";
import type { Neo4jSettings } from "./neo4j-conf";
import { inheritedPath } from "./neo4j-process";
import { keepStore, prepareStore } from "./new-store";
import { stopOrphan } from "./orphan";
import { providePassword, USERNAME } from "./password";
import { fileNameOf, neo4jJars } from "./pinned-jars";
import { startSupervised } from "./supervised-start";
import type { Status } from "./supervisor";

export type { FetchState, ShowProgress } from "./fetch-progress";
export type { Log } from "./log";
export { SetupError } from "./setup-error";
export type { Status } from "./supervisor";

export interface EmbeddedNeo4jOptions {
  /** The folder of the database, its password and its logs; made with access for this user only. */
  readonly dataDir: string;
  /** The folder of Neo4j's jars; shared by all data folders of a user. */
  readonly cacheDir: string;
  /** The base URL of the Maven repository that missing jars are fetched from. */
  readonly mavenRepository: string;
  /** The folder of the Java to run it; default: the first fit one on the PATH. */
  readonly javaHome?: string | undefined;
  /** Default: a port of the loopback interface that is free now. It stays the same across restarts. */
  readonly boltPort?: number | undefined;
  /** For the JVM, beside its usual ones; not for a service that is used. */
  readonly jvmOptions?: readonly string[] | undefined;
  /** Of neo4j.conf, instead of its usual ones; not for a service that is used. */
  readonly settings?: Neo4jSettings | undefined;
  /** Default: a bar on a terminal, lines otherwise, on stderr. */
  readonly progress?: ShowProgress | undefined;
  readonly log?: Log | undefined;
  /** Gives up the start: what was started is stopped, what was fetched is kept. */
  readonly signal?: AbortSignal | undefined;
}

export interface EmbeddedNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  status(): Status;
  /** Has `listener` called whenever the database ended by itself and answers again. */
  onReadyAgain(listener: () => void): void;
  /**
   * Records the class-data archive, if there is none yet, for starts to come: some 30 s of one core in the
   * background, so it is for the caller to say when nobody waits for anything else.
   */
  hastenNextStart(): void;
  /** Stops the database, waiting up to 30 s for it, and gives the data folder free. */
  stop(): Promise<void>;
}

/**
 * Runs a Neo4j on a data folder of its own, fetching it first if need be. Resolves when it answers
 * queries; throws a SetupError for what the user can set right.
 */
export async function startEmbeddedNeo4j(options: EmbeddedNeo4jOptions): Promise<EmbeddedNeo4j> {
  const { log = silentLog, progress = progressOn(process.stderr), boltPort } = options;
  const { jvmOptions = [], settings = {} } = options;
  const signal = options.signal ?? new AbortController().signal;
  // Whatever can be refused is refused before anything is written.
  await checkDataFolder(options.dataDir);
  const java = await findJava({ JAVA_HOME: options.javaHome, PATH: inheritedPath() }, log);
  if (boltPort !== undefined) await requireFreePort(boltPort);
  const jars = await provideJars({ ...options, list: neo4jJars, progress, log, signal });
  const { folder, made } = await openDataFolder(options.dataDir);
  const lock = lockFolder(folder);
  try {
    return await startOn({
      folder,
      fresh: made,
      lock,
      java,
      jars,
      log,
      signal,
      boltPort,
      jvmOptions,
      settings,
    });
  } catch (error) {
    // Under the lock to the last: another start must not find a folder that is about to go.
    if (made) await rm(folder.root, { recursive: true, force: true });
    lock.release();
    throw isDiskProblem(error) ? diskProblem(error, folder.root) : error;
  }
}

interface Start {
  readonly folder: DataFolder;
  /** Made by this start, and removed again if it fails. */
  readonly fresh: boolean;
  readonly lock: FolderLock;
  readonly java: Java;
  readonly jars: JarFolder;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly boltPort: number | undefined;
  readonly jvmOptions: readonly string[];
  readonly settings: Neo4jSettings;
}

async function startOn(start: Start): Promise<EmbeddedNeo4j> {
  const { folder, lock, java, jars, log } = start;
  await stopOrphan(folder, log);
  await prepareStore(folder, log);
  const password = await providePassword(folder);
  const classPath = neo4jJars.jars.map((jar) => join(jars.lib, fileNameOf(jar)));
  const archive = archiveFor(jars, java);
  const { supervisor, uri } = await startSupervised({ ...start, password, classPath, archive });
  await keepStore(folder);
  const training = new AbortController();
  let trained: Promise<void> | undefined;
  let stopped: Promise<void> | undefined;
  return {
    uri,
    username: USERNAME,
    password,
    status: () => supervisor.status(),
    onReadyAgain(listener) {
      supervisor.onReadyAgain = listener;
    },
    hastenNextStart() {
      const { signal } = training;
      if (!signal.aborted)
        trained ??= trainArchive({ root: jars.root, archive, java, classPath, log, signal });
    },
    stop() {
      training.abort();
      stopped ??= Promise.all([supervisor.stop(), trained])
        .then(() => rm(folder.pid, { force: true }))
        .finally(() => lock.release());
      return stopped;
    },
  };
}

function lockFolder(folder: DataFolder): FolderLock {
  const result = takeLock(folder.lock);
  if (!result.taken) throw alreadyInUse(result.holder, folder.root);
  return result.lock;
}
