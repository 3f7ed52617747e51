import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Config, Neo4jConfig } from "./config";
import { adoptRevisions } from "./exchange/audit/adopt-revisions";
import { bringUpToDate } from "./exchange/derive/derivations";
import { deriveStale } from "./exchange/derive/standing-periods";
import { shipped } from "./package-root";
import { AuditCheckpoints, readCheckpoints } from "./platform/audit/checkpoints";
import { dataFolderAt } from "./platform/embedded-neo4j/data-folder";
import {
  type EmbeddedNeo4j,
  type Log,
  type ShowProgress,
  startEmbeddedNeo4j,
} from "./platform/embedded-neo4j/embedded-neo4j";
import { type LockHolder, liveHolder } from "./platform/embedded-neo4j/folder-lock";
import { boltUri } from "./platform/embedded-neo4j/neo4j-conf";
import { USERNAME } from "./platform/embedded-neo4j/password";
import { errorCode, messageOf } from "./platform/embedded-neo4j/setup-error";
import { DatabaseUnavailable } from "./platform/graph/errors";
import { type Connection, type Graph, type GraphOptions, openGraph } from "./platform/graph/graph";
import { applyMigrations, judgeDatabase, requirePrivileges } from "./platform/graph/migrations";

export interface Database {
  readonly graph: Graph;
  /** The child process, unless the database is elsewhere. */
  readonly embedded: EmbeddedNeo4j | undefined;
  /** Signs how far the audit log is; undefined where the process that runs the database does, and where nobody is to. */
  readonly audit: AuditCheckpoints | undefined;
  /** How another thread opens it too; undefined where another process runs it. */
  readonly connection: Connection | undefined;
  /** How a person finds it, without secrets. */
  readonly place: string;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly log: Log;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ShowProgress | undefined;
  readonly onStatement?: GraphOptions["onStatement"];
  /** Where another process runs the embedded database on the folder already, its database is used, not refused. */
  readonly share?: boolean | undefined;
  /** False where the audit log is only looked at: nothing of what was signed is touched. */
  readonly signs?: boolean | undefined;
}

/** No database can be worked with; the message says which, why, and what to do. */
export class NoDatabase extends Error {
  override readonly name = "NoDatabase";
}

const SHARED_READY_MS = 30_000; // the other process may itself be starting
const ASK_AGAIN_MS = 100;
const DERIVING_TOLD_MS = 2_000;

/** Opens the database that the configuration names (the embedded one unless told otherwise), its schema up to date. */
export async function openDatabase(config: Config, options: DatabaseOptions): Promise<Database> {
  const { log, signal, signs = true } = options;
  const { graph, embedded, connection, place, shared, close } = await connect(config, options);
  let audit: AuditCheckpoints | undefined;
  try {
    if (config.neo4j !== undefined) await graph.requireSupported();
    await applyMigrations(graph, shipped("schema", "migrations"), {
      log: (message) => log("info", message),
      signal,
    });
    signal?.throwIfAborted();
    const adopted = await adoptRevisions(
      graph,
      () => new Date(),
      () => wasSigned(auditFolder(config)),
    );
    if (adopted > 0) log("info", `took ${adopted} earlier changes into the audit log`);
    await bringUpToDate(graph, ({ name }) => {
      log("info", `making the derived index "${name}" anew`);
      return () => signal?.throwIfAborted();
    });
    await deriveStale(graph, derivingTo(log), signal);
    if (signs && !shared) audit = checkpointsOf(graph, auditFolder(config), log);
  } catch (error) {
    await close();
    throw config.neo4j === undefined ? error : whyNot(error, config.neo4j);
  }
  return {
    graph,
    embedded,
    connection,
    place,
    audit,
    close: async () => {
      await audit?.close();
      await close();
    },
  };
}

/** The moment by the database's clock. */
const FIND_MOMENT = "RETURN toString(datetime.transaction('+00:00')) AS moment";

/**
 * Whether a Neo4j elsewhere could be opened: it answers, is new enough, lets the user do what is needed, and holds nothing of
 * others. What is tried is taken back. Answers with the moment by its clock. @throws NoDatabase, UnsupportedServer or
 * MigrationError, which say what to do.
 */
export async function tryDatabase(neo4j: Neo4jConfig): Promise<string> {
  const graph = openGraph(neo4j);
  try {
    await graph.requireSupported();
    const [row] = await graph.rows(FIND_MOMENT);
    await judgeDatabase(graph, shipped("schema", "migrations"));
    await requirePrivileges(graph);
    return String(row?.[0]);
  } catch (error) {
    throw whyNot(error, neo4j);
  } finally {
    await graph.close();
  }
}

/**
 * Where it is signed how far the audit log is: in the data folder, which is that of one database, and of a Neo4j elsewhere in a
 * folder of its own there, since the next one at NEO4J_URI has another log.
 */
export function auditFolder({ dataFolder, neo4j }: Pick<Config, "dataFolder" | "neo4j">): string {
  if (neo4j === undefined) return dataFolder;
  const name = createHash("sha256")
    .update(`${neo4j.uri} ${neo4j.database ?? ""}`)
    .digest("hex");
  return join(dataFolder, `audit-${name.slice(0, 16)}`);
}

async function wasSigned(folder: string): Promise<boolean> {
  const { checkpoints, faults } = await readCheckpoints(folder);
  return checkpoints.length + faults.length > 0;
}

function checkpointsOf(graph: Graph, folder: string, log: Log): AuditCheckpoints {
  const audit = new AuditCheckpoints({ graph, folder, now: () => new Date() });
  audit.onKept = ({ sequence, hash, signature }) =>
    log("info", `audit log: entry ${sequence} has the hash ${hash}, signed ${signature}`);
  audit.onContradiction = ({ message }) =>
    log(
      "error",
      `the audit log is not the one that was signed in ${folder}: ${message}; nothing is signed any more until that is settled (blamegraph audit verify, docs/audit.md)`,
    );
  audit.onFailure = (error) => log("warn", `the audit log could not be signed: ${messageOf(error)}`);
  return audit;
}

/** Tells how far it is where there is more to derive than a moment's work. */
function derivingTo(log: Log): (done: number, total: number) => void {
  let told = performance.now();
  return (done, total) => {
    if (performance.now() - told < DERIVING_TOLD_MS) return;
    told = performance.now();
    log("info", `deriving standings: ${done} of ${total}`);
  };
}

interface Connected extends Omit<Database, "audit"> {
  /** Whether another process runs it. */
  readonly shared: boolean;
}

async function connect(config: Config, options: DatabaseOptions): Promise<Connected> {
  const { neo4j, dataFolder } = config;
  const { log, signal, progress, onStatement, share = false } = options;
  if (neo4j !== undefined) {
    const graph = openGraph({ ...neo4j, onStatement });
    return {
      graph,
      embedded: undefined,
      connection: neo4j,
      place: neo4j.uri,
      shared: false,
      close: () => graph.close(),
    };
  }
  const shared = share ? await openShared(dataFolder, options) : undefined;
  if (shared !== undefined) {
    return {
      graph: shared,
      embedded: undefined,
      connection: undefined,
      place: dataFolder,
      shared: true,
      close: () => shared.close(),
    };
  }
  const embedded = await startEmbeddedNeo4j({
    dataDir: dataFolder,
    cacheDir: config.cacheFolder,
    javaHome: config.javaHome,
    mavenRepository: config.mavenRepository,
    log,
    signal,
    progress,
  });
  const { uri, username, password } = embedded;
  const graph = openGraph({ uri, username, password, onStatement });
  return {
    graph,
    embedded,
    connection: { uri, username, password },
    place: dataFolder,
    shared: false,
    close: async () => {
      await graph.close();
      await embedded.stop();
    },
  };
}

/** The database that another process runs on the folder; undefined where there is no such process. */
async function openShared(
  dataFolder: string,
  { signal, onStatement }: DatabaseOptions,
): Promise<Graph | undefined> {
  const folder = dataFolderAt(dataFolder);
  const patience = performance.now() + SHARED_READY_MS;
  let holder: LockHolder | undefined;
  while (performance.now() < patience) {
    holder = liveHolder(folder.lock);
    if (holder === undefined) return undefined;
    const graph = await graphOf(folder, onStatement);
    if (graph !== undefined && (await graph.answers(ASK_AGAIN_MS * 10))) return graph;
    await graph?.close();
    await pause(ASK_AGAIN_MS, undefined, { signal });
  }
  throw new NoDatabase(
    `${dataFolder} is in use by process ${holder?.pid}, and its database does not answer; stop that process first, or wait until it is ready.`,
  );
}

/** By what each start writes: the port in neo4j.conf, and the password file. */
async function graphOf(
  { conf, password }: ReturnType<typeof dataFolderAt>,
  onStatement: GraphOptions["onStatement"],
): Promise<Graph | undefined> {
  const [settings, secret] = await Promise.all(
    [join(conf, "neo4j.conf"), password].map((path) => readFile(path, "utf8").catch(() => "")),
  );
  const port = /^server\.bolt\.listen_address=.*:(\d+)$/m.exec(settings ?? "")?.[1];
  if (port === undefined || !secret) return undefined;
  return openGraph({
    uri: boltUri(Number(port)),
    username: USERNAME,
    password: secret.trim(),
    onStatement,
  });
}

/** What the driver says of a peer that speaks HTTP, or something else. */
const NO_BOLT = /Server responded HTTP|Unknown Bolt protocol version/;
const CAUSE = /\b(E[A-Z]{4,}|[A-Z_]*CERT[A-Z_]*)\b/;

/** What a failure to open the database at NEO4J_URI means for whoever set it. */
function whyNot(error: unknown, { uri, username, database = "" }: Neo4jConfig): unknown {
  const reason = error instanceof DatabaseUnavailable ? error.cause : error;
  const code = errorCode(reason) ?? "";
  const said = messageOf(reason);
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return new NoDatabase(`Neo4j at ${uri} has no database "${database}"; check NEO4J_DATABASE.`);
  }
  if (code === "Neo.ClientError.Security.CredentialsExpired") {
    return new NoDatabase(
      `The password of ${username} at ${uri} has to be changed before it can be used; change it, then set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE.`,
    );
  }
  if (code === "Neo.ClientError.Security.Forbidden") {
    return new NoDatabase(
      `The user ${username} at ${uri} may not do what is needed (${said.split("\n")[0]}); give it the right to write and to make constraints and indexes, or set NEO4J_USERNAME to another.`,
    );
  }
  if (code.startsWith("Neo.ClientError.Security.")) {
    return new NoDatabase(
      `Neo4j at ${uri} refuses the user ${username} with this password; check NEO4J_USERNAME and NEO4J_PASSWORD or NEO4J_PASSWORD_FILE.`,
    );
  }
  if (NO_BOLT.test(said)) {
    return new NoDatabase(
      `What answers at ${uri} is no Neo4j (${said.split(/[.\n]/)[0]}); check the port in NEO4J_URI: Bolt's is 7687 unless set otherwise.`,
    );
  }
  if (!(error instanceof DatabaseUnavailable)) return error;
  const why = CAUSE.exec(said)?.[0];
  return new NoDatabase(
    `No Neo4j answers at ${uri}${why === undefined ? "" : ` (${why})`}; check NEO4J_URI and that it runs, or unset NEO4J_URI to use the embedded one.`,
  );
}
