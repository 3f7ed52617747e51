import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readConfig } from "../src/config";
import { shipped } from "../src/package-root";
import { findFreePort } from "../src/platform/embedded-neo4j/bolt-port";
import { checkDataFolder, openDataFolder } from "../src/platform/embedded-neo4j/data-folder";
import { progressOn } from "../src/platform/embedded-neo4j/fetch-progress";
import { provideJars } from "../src/platform/embedded-neo4j/jar-cache";
import { findJava } from "../src/platform/embedded-neo4j/java";
import { silentLog } from "../src/platform/embedded-neo4j/log";
import { boltUri, writeNeo4jConf } from "../src/platform/embedded-neo4j/neo4j-conf";
import { inheritedPath, launchNeo4j } from "../src/platform/embedded-neo4j/neo4j-process";
import { providePassword, USERNAME } from "../src/platform/embedded-neo4j/password";
import { fileNameOf, neo4jJars } from "../src/platform/embedded-neo4j/pinned-jars";
import { untilReady } from "../src/platform/embedded-neo4j/readiness";
import { type Graph, openGraph } from "../src/platform/graph/graph";
import { applyMigrations } from "../src/platform/graph/migrations";

/** The database that all arms share. */
export interface BenchNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Of the JVM. */
  readonly pid: number;
  readonly graph: Graph;
  stop(): Promise<void>;
}

/**
 * More than the product gives its own: @neo4j/graphql gathers a whole list before it cuts a page from it, and the
 * product's limits would refuse that among a few thousand claims.
 */
const HEAP = "2g";
const MORE_CONF = ["dbms.memory.transaction.total.max=0", "db.memory.transaction.max=0"];
/** By hand and without derived indexes some questions take longer among a million claims than the product allows. */
const PATIENT = "db.transaction.timeout=10m";
const READY_MS = 120_000;

/** Starts Neo4j as the product does, from its jars and with its settings, but with memory for all arms. */
export async function startNeo4j(dataFolder: string): Promise<BenchNeo4j> {
  const { config, problems } = readConfig();
  if (config === undefined) throw new Error(problems.join("\n"));
  const { cacheFolder: cacheDir, mavenRepository, javaHome } = config;
  const signal = AbortSignal.timeout(READY_MS);
  await checkDataFolder(dataFolder);
  const java = await findJava({ JAVA_HOME: javaHome, PATH: inheritedPath() }, silentLog);
  const progress = progressOn(process.stderr);
  const jars = await provideJars({
    list: neo4jJars,
    cacheDir,
    mavenRepository,
    progress,
    log: silentLog,
    signal,
  });
  const { folder } = await openDataFolder(dataFolder);
  const password = await providePassword(folder);
  const port = await findFreePort();
  await writeNeo4jConf(folder, port);
  const conf = join(folder.conf, "neo4j.conf");
  const own = (await readFile(conf, "utf8")).replace(/^db\.transaction\.timeout=.*$/m, PATIENT);
  await writeFile(conf, [own, ...MORE_CONF, ""].join("\n"));

  const neo4j = launchNeo4j({
    java: java.path,
    classPath: neo4jJars.jars.map((jar) => join(jars.lib, fileNameOf(jar))),
    jvmOptions: [`-Xmx${HEAP}`],
    folder,
  });
  const uri = boltUri(port);
  const ended = neo4j.exited.then(({ code }) => {
    throw new Error(`Neo4j ended with ${code}; see ${folder.logs}`);
  });
  ended.catch(() => undefined);
  await Promise.race([untilReady(uri, password, signal), ended]);
  if (neo4j.pid === undefined) throw new Error("Neo4j has no process number");
  const graph = openGraph({ uri, username: USERNAME, password });
  const stop = async () => {
    await graph.close();
    neo4j.signal("SIGTERM");
    await neo4j.exited;
  };
  try {
    await applyMigrations(graph, shipped("schema", "migrations"));
  } catch (error) {
    await stop();
    throw error;
  }
  return { uri, username: USERNAME, password, pid: neo4j.pid, graph, stop };
}
