import neo4j, { type Driver, type ManagedTransaction, type RecordShape } from "neo4j-driver";
import { DatabaseUnavailable, toDatabaseError, UnsupportedServer } from "./errors";
import { FirstRuns } from "./first-runs";

export type Parameters = Readonly<Record<string, unknown>>;

/** A transaction in which writes happen: all of its statements are durable together, or none is. */
export interface Writing {
  run(statement: string, parameters?: Parameters): Promise<RecordShape[]>;
}

/** The one door to the database. Nothing outside this folder sees the driver. */
export interface Graph {
  /**
   * One auto-commit statement in READ access mode: one round trip, and the server refuses a write.
   * Rows come as arrays in the order of the statement's columns.
   */
  rows(statement: string, parameters?: Parameters): Promise<unknown[][]>;
  /**
   * One transaction, which the database ends after `timeoutMs` (usually 30 s). The driver may run `work` again when
   * an attempt fails in passing.
   */
  write<T>(work: (transaction: Writing) => Promise<T>, timeoutMs?: number): Promise<T>;
  /**
   * Auto-commit in WRITE mode and without a time limit, for what refuses an explicit transaction (schema,
   * `CALL … IN TRANSACTIONS`).
   */
  apply(statement: string, parameters?: Parameters): Promise<RecordShape[]>;
  /** True if the database answers within `timeoutMs`. */
  answers(timeoutMs: number): Promise<boolean>;
  /** @throws Error with the version found if the server is older than the service needs. */
  requireSupported(): Promise<void>;
  close(): Promise<void>;
}

/** Where a database is, and who may use it. */
export interface Connection {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The server's default database when undefined. */
  readonly database?: string | undefined;
}

export interface GraphOptions extends Connection {
  /** Called for each statement sent; tests count with it. */
  readonly onStatement?: ((statement: string, parameters: Parameters) => void) | undefined;
}

const OLDEST = { major: 5, minor: 26 };
const READ_TIMEOUT_MS = 10_000; // for the reasons see docs/limits.md
const WRITE_TIMEOUT_MS = 30_000;
const RETRY_MS = 5_000; // after 1, 3 and 7 s: the driver counts no pause it has begun, and other writers wait meanwhile
const POOL_SIZE = 50;
const ACQUISITION_TIMEOUT_MS = 2_000;

export function openGraph(options: GraphOptions): Graph {
  const driver = openDriver(options);
  const database = options.database === undefined ? {} : { database: options.database };
  const sent = options.onStatement ?? (() => undefined);
  const firstRuns = new FirstRuns(() => open.while(forgetPlans(driver, database)));
  const open = new OpenDoor();

  return {
    async rows(statement, parameters = {}) {
      const session = driver.session({ ...database, defaultAccessMode: neo4j.session.READ });
      try {
        return await firstRuns.run(statement, async () => {
          sent(statement, parameters);
          const running = withoutTrace(() =>
            session.run(statement, toDriver(parameters), { timeout: READ_TIMEOUT_MS }),
          );
          const { records } = await open.while(running);
          return records.map((record) => [...record.values()]);
        });
      } catch (error) {
        const known = toDatabaseError(error);
        if (known instanceof DatabaseUnavailable) firstRuns.forget();
        throw known;
      } finally {
        await session.close();
      }
    },

    async write(work, timeoutMs = WRITE_TIMEOUT_MS) {
      const session = driver.session({ ...database, defaultAccessMode: neo4j.session.WRITE });
      try {
        const running = session.executeWrite((transaction) => work(writing(transaction, sent)), {
          timeout: timeoutMs,
        });
        return await open.while(running);
      } catch (error) {
        throw toDatabaseError(error);
      } finally {
        await session.close();
      }
    },

    async apply(statement, parameters = {}) {
      sent(statement, parameters);
      const session = driver.session({ ...database, defaultAccessMode: neo4j.session.WRITE });
      try {
        const result = await session.run(statement, toDriver(parameters), { timeout: 0 });
        return result.records.map((record) => record.toObject());
      } finally {
        await session.close();
      }
    },

    async answers(timeoutMs) {
      const session = driver.session({ ...database, defaultAccessMode: neo4j.session.READ });
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), timeoutMs);
      });
      const asked = session.run("RETURN 1", {}, { timeout: timeoutMs }).then(
        () => true,
        () => false,
      );
      try {
        return await Promise.race([asked, late]);
      } finally {
        clearTimeout(timer);
        void asked.then(() => session.close()).catch(() => undefined);
      }
    },

    async requireSupported() {
      const { agent = "" } = await driver.getServerInfo(database).catch((error) => {
        throw toDatabaseError(error);
      });
      const [major = 0, minor = 0] = (agent.split("/")[1] ?? "").split(".").map(Number);
      if (major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor)) {
        throw new UnsupportedServer(
          `The server at ${options.uri} is ${agent || "of an unknown version"}; Blamegraph needs Neo4j ${OLDEST.major}.${OLDEST.minor} or later.`,
        );
      }
    },

    async close() {
      await driver.close();
      open.end();
    },
  };
}

/** No statement of a request's, and none that is counted. @throws Error where it is not allowed. */
export async function forgetPlans(driver: Driver, database: { readonly database?: string }): Promise<void> {
  const session = driver.session({ ...database, defaultAccessMode: neo4j.session.READ });
  try {
    await session.run("CALL db.clearQueryCaches()", {}, { timeout: READ_TIMEOUT_MS });
  } finally {
    await session.close();
  }
}

/** The driver never settles what runs when it is closed (6.3.0), and whoever waits for it would wait for ever. */
class OpenDoor {
  readonly #waiting = new Set<(reason: unknown) => void>();

  while<Result>(running: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      running.then(resolve, reject).finally(() => this.#waiting.delete(reject));
    });
  }

  end(): void {
    for (const reject of this.#waiting) reject(new DatabaseUnavailable(new Error("the driver was closed")));
  }
}

/** The driver writes down where each query is run from, in case it fails: a twentieth of a small answer. */
function withoutTrace<Result>(run: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Whole numbers go out as integers: the driver would send every number as a float, and `LIMIT 20.0` is refused. */
function toDriver(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDriver);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toDriver(inner)]));
  }
  return value;
}

function openDriver({ uri, username, password }: GraphOptions): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    // Counts and positions stay far below 2^53; lossless integers would cost an object each.
    disableLosslessIntegers: true,
    maxConnectionPoolSize: POOL_SIZE,
    connectionAcquisitionTimeout: ACQUISITION_TIMEOUT_MS,
    connectionTimeout: ACQUISITION_TIMEOUT_MS,
    maxTransactionRetryTime: RETRY_MS,
    telemetryDisabled: true,
    userAgent: "blamegraph",
  });
}

function writing(transaction: ManagedTransaction, sent: (s: string, p: Parameters) => void): Writing {
  return {
    async run(statement, parameters = {}) {
      sent(statement, parameters);
      const result = await transaction.run(statement, toDriver(parameters));
      return result.records.map((record) => record.toObject());
    },
  };
}
