import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AdminTool } from "./admin-tool";
import { alreadyInUse, checkDataFolder, type DataFolder, openDataFolder } from "./data-folder";
import { progressOn, type ShowProgress } from "./fetch-progress";
import { takeLock } from "./folder-lock";
import { provideJars } from "./jar-cache";
import { findJava } from "./java";
import type { Log } from "./log";
import { inheritedPath } from "./neo4j-process";
import { stopOrphan } from "./orphan";
import { neo4jJars } from "./pinned-jars";
import { SetupError } from "./setup-error";

export interface ToolOptions {
  readonly cacheDir: string;
  readonly mavenRepository: string;
  readonly javaHome?: string | undefined;
  readonly progress?: ShowProgress | undefined;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Neo4j's own program, fetched first if need be. @throws SetupError */
export async function provideAdminTool(options: ToolOptions): Promise<AdminTool> {
  const { log, signal, javaHome, progress = progressOn(process.stderr) } = options;
  const java = await findJava({ JAVA_HOME: javaHome, PATH: inheritedPath() }, log);
  const jars = await provideJars({ ...options, list: neo4jJars, progress });
  return { java, jars, signal };
}

/**
 * Works on the database of a folder while nothing runs on it, and keeps others from starting it meanwhile. @throws
 * SetupError where there is none, or it is in use
 */
export async function withOfflineStore<T>(
  dataDir: string,
  options: ToolOptions,
  work: (folder: DataFolder, tool: AdminTool) => Promise<T>,
): Promise<T> {
  await checkDataFolder(dataDir);
  if (!existsSync(join(dataDir, "neo4j", "data", "databases", "neo4j"))) {
    throw new SetupError(
      `There is no database in ${dataDir}.`,
      "Set BLAMEGRAPH_DATA to the data folder of the service.",
    );
  }
  const tool = await provideAdminTool(options);
  const { folder } = await openDataFolder(dataDir);
  const lock = takeLock(folder.lock);
  if (!lock.taken) throw alreadyInUse(lock.holder, folder.root);
  try {
    if (existsSync(folder.newStore)) {
      throw new SetupError(
        `The database in ${folder.root} has never been ready; nothing is in it.`,
        "Start it once: blamegraph setup.",
      );
    }
    await stopOrphan(folder, options.log);
    return await work(folder, tool);
  } finally {
    lock.lock.release();
  }
}
