import { findFreePort } from "./bolt-port";
import { archiveOptions, type ClassArchive, discardArchive } from "./class-archive";
import { lastMeaningfulLine } from "./console-log";
import type { DataFolder } from "./data-folder";
import type { Java } from "./java";
import type { Log } from "./log";
import { boltUri, type Neo4jSettings, writeNeo4jConf } from "./neo4j-conf";
import { launchNeo4j } from "./neo4j-process";
import { untilReady } from "./readiness";
import { SetupError } from "./setup-error";
import { FailedStart, Supervisor } from "./supervisor";

const READY_TIMEOUT_MS = 120_000; // 60 s were seen on two cores at a load of 16

export interface Attempt {
  readonly folder: DataFolder;
  readonly fresh: boolean;
  readonly java: Java;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly boltPort: number | undefined;
  readonly jvmOptions: readonly string[];
  readonly settings: Neo4jSettings;
  readonly password: string;
  readonly classPath: readonly string[];
  readonly archive: ClassArchive;
}

/**
 * Starts the database under supervision. A start that failed is tried once more if something of our own
 * choice may have been the reason: the class archive, or the port we found free a moment ago.
 */
export async function startSupervised(attempt: Attempt): Promise<{ supervisor: Supervisor; uri: string }> {
  const { archive, boltPort, log } = attempt;
  try {
    return await startOnce(attempt);
  } catch (first) {
    if (!(first instanceof FailedStart)) throw first;
    const archived = archiveOptions(archive).length > 0;
    const portLost = boltPort === undefined && /address already in use/i.test(first.message);
    if (!archived && !portLost) throw explain(first, attempt);
    log("warn", `Neo4j did not start (${first.message}); trying once more, without its class-data archive`);
    discardArchive(archive);
  }
  return startOnce(attempt).catch((second: unknown) => {
    throw second instanceof FailedStart ? explain(second, attempt) : second;
  });
}

async function startOnce(attempt: Attempt): Promise<{ supervisor: Supervisor; uri: string }> {
  const { folder, java, classPath, archive, password, log, signal } = attempt;
  const port = attempt.boltPort ?? (await findFreePort());
  const uri = boltUri(port);
  await writeNeo4jConf(folder, port, attempt.settings);
  const supervisor = new Supervisor({
    launch(cautious) {
      const jvmOptions = [...attempt.jvmOptions, ...(cautious ? [] : archiveOptions(archive))];
      return launchNeo4j({ java: java.path, classPath, jvmOptions, folder });
    },
    untilReady: (until) => untilReady(uri, password, until),
    lastWords: () => lastMeaningfulLine(folder.console),
    readyTimeoutMs: READY_TIMEOUT_MS,
    log,
  });
  await supervisor.start(signal);
  return { supervisor, uri };
}

function explain(error: FailedStart, { folder, fresh, java }: Attempt): SetupError {
  const runWith = `It was run with Java ${java.major} (${java.path}); Java 17 and 21 are supported.`;
  return new SetupError(
    `Neo4j did not start on ${folder.root}: ${error.message}.`,
    fresh ? runWith : `${runWith} Its logs are in ${folder.logs}.`,
    { cause: error },
  );
}
