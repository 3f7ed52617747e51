import { setTimeout as sleep } from "node:timers/promises";
import type { Graph, Writing } from "./graph";
import { type MigrationFile, readMigrations } from "./migration-files";

export interface MigrationOptions {
  readonly log?: ((message: string) => void) | undefined;
  /** Called before each statement of a migration and before it is recorded; tests break off here. */
  readonly beforeStep?: ((step: string) => void | Promise<void>) | undefined;
  readonly now?: (() => Date) | undefined;
  /** Gives up the wait for indexes. */
  readonly signal?: AbortSignal | undefined;
}

export interface MigrationResult {
  /** Names of the migrations that this call applied, in order. */
  readonly applied: readonly string[];
  readonly storeVersion: number;
}

/** The store cannot be used with this version of the service; the message says why and what to do. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

interface Applied {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

const STORE = { id: "store" };

/** What the lock and the records of migrations need; harmless to run again. */
const BOOTSTRAP = [
  "CREATE CONSTRAINT store_version_id IF NOT EXISTS FOR (n:StoreVersion) REQUIRE n.id IS UNIQUE",
  "CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE",
];

const FIND_APPLIED = `
  MATCH (migration:Migration)
  RETURN migration.version AS version, migration.name AS name, migration.checksum AS checksum
  ORDER BY version`;

const FIND_STORE_VERSION = `
  MATCH (store:StoreVersion {id: $id})
  RETURN store.version AS version`;

const FIND_ANYTHING = `
  MATCH (anything)
  RETURN labels(anything) AS labels
  LIMIT 1`;

/** What is under the lock is read by later statements: one that locks and reads may have read before. */
const LOCK_STORE = `
  MERGE (store:StoreVersion {id: $id})
  ON CREATE SET store.version = 0
  SET store.locked = 1`;

const RECORD_MIGRATION = `
  MATCH (store:StoreVersion {id: $id})
  SET store.version = $version
  CREATE (migration:Migration {version: $version, name: $name, checksum: $checksum, appliedAt: $appliedAt})`;

const FIND_UNREADY_INDEXES = `
  SHOW INDEXES YIELD name, state
  WHERE state <> 'ONLINE'
  RETURN name, state`;

/** The statements of this file, for the linter. */
export const MIGRATION_STATEMENTS: readonly string[] = [
  ...BOOTSTRAP,
  FIND_APPLIED,
  FIND_STORE_VERSION,
  FIND_ANYTHING,
  LOCK_STORE,
  RECORD_MIGRATION,
];

const BATCH_TIMEOUT_MS = 600_000; // constraints over much data are there before they are answered
const INDEX_POLL_MS = 50;
const SCHEMA_ATTEMPTS = 5;
const SCHEMA_RETRY_MS = 200;

/**
 * Brings the store to the newest version known here. Safe to break off at any moment and to run in two
 * processes at once: a migration is recorded in the transaction that holds the store's lock, and its
 * statements may run again. Refuses, before anything is written, a store that is newer than the migrations
 * or that was made by others. Resolves when all indexes are online.
 */
export async function applyMigrations(
  graph: Graph,
  folder: string,
  options: MigrationOptions = {},
): Promise<MigrationResult> {
  const files = await readMigrations(folder);
  const version = judgeStore(files, await stateOf(graph), folder);
  if (version === 0) await refuseForeign(graph);
  const applied: string[] = [];
  if (version < files.length) {
    for (const statement of BOOTSTRAP) {
      await options.beforeStep?.(statement);
      await applySchema(graph, statement);
    }
    for (const batch of batchesOf(files.slice(version))) {
      const done = await graph.write(
        (transaction) => migrate(graph, transaction, batch, files, folder, options),
        BATCH_TIMEOUT_MS,
      );
      for (const file of done) {
        applied.push(file.name);
        options.log?.(`store: applied migration ${file.version}, ${file.name}`);
      }
    }
  }
  await indexesOnline(graph, options.signal);
  return { applied, storeVersion: files.length };
}

/** Whether `applyMigrations` would refuse the store, without writing anything. @throws MigrationError */
export async function judgeDatabase(graph: Graph, folder: string): Promise<void> {
  const files = await readMigrations(folder);
  if (judgeStore(files, await stateOf(graph), folder) === 0) await refuseForeign(graph);
}

/**
 * What opening a database needs beyond reading, done and taken back: to write, and to make constraints. @throws the
 * database's own error where the user may not.
 */
export async function requirePrivileges(graph: Pick<Graph, "write">): Promise<void> {
  for (const statement of [LOCK_STORE, ...BOOTSTRAP.slice(0, 1)]) {
    await graph
      .write(async (transaction) => {
        await transaction.run(statement, statement === LOCK_STORE ? STORE : {});
        throw new TakenBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
  }
}

class TakenBack extends Error {}

/**
 * Changes of the schema that follow on one another are applied under one lock and recorded together: each of them
 * costs the database all plans it has, and recording them one by one took two seconds of a first start. Data goes by
 * itself: its locks must not be held while the schema of the same nodes changes.
 */
function batchesOf(files: readonly MigrationFile[]): readonly (readonly MigrationFile[])[] {
  const batches: MigrationFile[][] = [];
  for (const file of files) {
    const last = batches.at(-1);
    if (file.changes === "SCHEMA" && last?.[0]?.changes === "SCHEMA") last.push(file);
    else batches.push([file]);
  }
  return batches;
}

/**
 * Within the transaction that holds the lock; gives those that it applied. Schema statements cannot share a transaction
 * with others, so they commit by themselves, before migrations are recorded; data goes into the recording transaction.
 */
async function migrate(
  graph: Graph,
  transaction: Writing,
  batch: readonly MigrationFile[],
  files: readonly MigrationFile[],
  folder: string,
  { beforeStep, now = () => new Date() }: MigrationOptions,
): Promise<readonly MigrationFile[]> {
  await transaction.run(LOCK_STORE, STORE);
  const [store] = await transaction.run(FIND_STORE_VERSION, STORE);
  const applied = (await transaction.run(FIND_APPLIED)).map((row) =>
    toApplied([row["version"], row["name"], row["checksum"]]),
  );
  const version = judgeStore(files, { version: Number(store?.["version"]), applied }, folder);
  const due = batch.filter((file) => file.version > version); // another process may have been quicker
  for (const statement of due.flatMap(({ statements }) => statements)) {
    await beforeStep?.(statement);
    if (batch[0]?.changes === "SCHEMA") await applySchema(graph, statement);
    else await transaction.run(statement);
  }
  const at = now().toISOString();
  for (const { version, name, checksum } of due) {
    await beforeStep?.(`record migration ${version}`);
    await transaction.run(RECORD_MIGRATION, { ...STORE, version, name, checksum, appliedAt: at });
  }
  return due;
}

interface StoreState {
  readonly version: number;
  readonly applied: readonly Applied[];
}

async function stateOf(graph: Graph): Promise<StoreState> {
  const [row] = await graph.rows(FIND_STORE_VERSION, STORE);
  const applied = (await graph.rows(FIND_APPLIED)).map(toApplied);
  return { version: row === undefined ? 0 : Number(row[0]), applied };
}

/** A store without a version of ours has nothing of ours: what is in it is somebody else's. */
async function refuseForeign(graph: Graph): Promise<void> {
  const [found] = await graph.rows(FIND_ANYTHING);
  if (found === undefined) return;
  const [label = "no label"] = Array.isArray(found[0]) ? found[0].map(String) : [];
  throw new MigrationError(
    `the database holds data that is not Blamegraph's (a node of ${label}); set NEO4J_DATABASE or NEO4J_URI to an empty one`,
  );
}

/** The version of the store, if these migrations can take it further. */
function judgeStore(
  files: readonly MigrationFile[],
  { version, applied }: StoreState,
  folder: string,
): number {
  if (version > files.length) {
    throw new MigrationError(
      `the store is of version ${version} and this program knows versions up to ${files.length}; ` +
        "start the version that last used it, or a newer one",
    );
  }
  for (const { version: number, name, checksum } of applied) {
    const file = files[number - 1];
    if (file === undefined || file.checksum === checksum) continue;
    throw new MigrationError(
      `migration ${number} (${file.name}) in ${folder} is not the one applied to this store (${name}, sha256 ` +
        `${checksum}); an applied migration never changes: restore the file and put the change into a new one`,
    );
  }
  return version;
}

function toApplied([version, name, checksum]: readonly unknown[]): Applied {
  return { version: Number(version), name: String(name), checksum: String(checksum) };
}

/** Two processes that create the same thing at the same moment can fail each other; both find it afterwards. */
async function applySchema(graph: Graph, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await graph.apply(statement);
      return;
    } catch (error) {
      if (attempt === SCHEMA_ATTEMPTS || !isPassing(error)) throw error;
      await sleep(SCHEMA_RETRY_MS * attempt);
    }
  }
}

function isPassing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^Neo\.TransientError\.|^Neo\.ClientError\.Schema\..*AlreadyExists$/.test(code);
}

/** Polls, since one statement that waits would run into the server's limit on transactions. */
async function indexesOnline(graph: Graph, signal: AbortSignal | undefined): Promise<void> {
  for (;;) {
    signal?.throwIfAborted();
    const unready = await graph.rows(FIND_UNREADY_INDEXES);
    const failed = unready.filter(([, state]) => state === "FAILED").map(([name]) => String(name));
    if (failed.length > 0) {
      throw new MigrationError(`the indexes ${failed.join(", ")} failed to build; see the database's log`);
    }
    if (unready.length === 0) return;
    await sleep(INDEX_POLL_MS);
  }
}
