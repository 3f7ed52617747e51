import { readFileSync } from "node:fs";
import { readConfig } from "../src/config";
import { shipped } from "../src/package-root";
import { dataFolderAt } from "../src/platform/embedded-neo4j/data-folder";
import { startEmbeddedNeo4j } from "../src/platform/embedded-neo4j/embedded-neo4j";
import { type Graph, openGraph } from "../src/platform/graph/graph";
import { applyMigrations } from "../src/platform/graph/migrations";

/** The database that all arms share, as the product would start it. */
export interface BenchNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Of the JVM. */
  readonly pid: number;
  readonly graph: Graph;
  stop(): Promise<void>;
}

export async function startNeo4j(folder: string): Promise<BenchNeo4j> {
  const { config, problems } = readConfig();
  if (config === undefined) throw new Error(problems.join("\n"));
  const { cacheFolder: cacheDir, mavenRepository, javaHome } = config;
  const neo4j = await startEmbeddedNeo4j({ dataDir: folder, cacheDir, mavenRepository, javaHome });
  const { uri, username, password } = neo4j;
  const graph = openGraph({ uri, username, password });
  const stop = async () => {
    await graph.close();
    await neo4j.stop();
  };
  try {
    await applyMigrations(graph, shipped("schema", "migrations"));
    return { uri, username, password, pid: pidOf(folder), graph, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function pidOf(folder: string): number {
  return Number(readFileSync(dataFolderAt(folder).pid, "utf8"));
}
