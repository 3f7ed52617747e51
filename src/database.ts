import type { Config } from "./config";
import { shipped } from "./package-root";
import { type EmbeddedNeo4j, type Log, startEmbeddedNeo4j } from "./platform/embedded-neo4j/embedded-neo4j";
import { type Graph, type GraphOptions, openGraph } from "./platform/graph/graph";
import { applyMigrations } from "./platform/graph/migrations";

export interface Database {
  readonly graph: Graph;
  /** The child process, unless the database is elsewhere. */
  readonly embedded: EmbeddedNeo4j | undefined;
  /** How a person finds it, without secrets. */
  readonly place: string;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly log: Log;
  readonly signal?: AbortSignal | undefined;
  readonly onStatement?: GraphOptions["onStatement"];
}

/** Opens the database that the configuration names (the embedded one unless told otherwise), its schema up to date. */
export async function openDatabase(config: Config, options: DatabaseOptions): Promise<Database> {
  const { log, signal, onStatement } = options;
  const embedded =
    config.neo4j === undefined
      ? await startEmbeddedNeo4j({
          dataDir: config.dataFolder,
          cacheDir: config.cacheFolder,
          mavenRepository: config.mavenRepository,
          log,
          signal,
        })
      : undefined;
  const graph = openGraph({ ...(embedded ?? config.neo4j ?? never()), onStatement });
  const close = async () => {
    await graph.close();
    await embedded?.stop();
  };
  try {
    if (embedded === undefined) await graph.requireSupported();
    await applyMigrations(graph, shipped("schema", "migrations"), { log: (message) => log("info", message) });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    graph,
    embedded,
    place: embedded === undefined ? (config.neo4j?.uri ?? "") : config.dataFolder,
    close,
  };
}

function never(): never {
  throw new Error("no database is configured");
}
