import { Neo4jError } from "neo4j-driver";

/** The database cannot answer now; the same request may succeed later. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
  readonly extensions = { code: "DATABASE_UNAVAILABLE", http: { status: 503 } };

  constructor(cause: unknown) {
    super("The database is not reachable now; try again in a few seconds.", { cause });
  }
}

/** The statement took longer than a request may. */
export class DatabaseTimeout extends Error {
  override readonly name = "DatabaseTimeout";
  readonly extensions = { code: "TIMEOUT", http: { status: 504 } };

  constructor(cause: unknown) {
    super("The answer took too long to find; try again, or ask for less with a filter or a smaller page.", {
      cause,
    });
  }
}

/** The statement, with others that run now, would need more memory than the database may take for transactions. */
export class DatabaseMemoryExceeded extends Error {
  override readonly name = "DatabaseMemoryExceeded";
  readonly extensions = { code: "LIMIT_MEMORY", http: { status: 503 } };

  constructor(cause: unknown) {
    super(
      "The answer needs more of the database's memory than is free; ask for less with a filter or a smaller page, or try again later.",
      { cause },
    );
  }
}

/** Others have been writing for so long that a write has not had its turn; it was not made. */
export class WritersBusy extends Error {
  override readonly name = "WritersBusy";
  readonly extensions = { code: "BUSY", http: { status: 503 } };

  constructor(cause?: unknown) {
    super("Others are writing; nothing was changed. Try again in a few seconds.", { cause });
  }
}

/** A write may or may not have been made: the database went away before it said, or has not said so far. */
export class OutcomeUnknown extends Error {
  override readonly name = "OutcomeUnknown";
  readonly extensions: Readonly<Record<string, unknown>>;

  /** `key` is what the command is to be sent again with. */
  constructor(key: string, cause: unknown) {
    super(
      `The database has not said whether the change was made. Send the same mutation again with idempotencyKey ${JSON.stringify(key)}: it is made once, whatever became of this attempt.`,
      { cause },
    );
    this.extensions = { code: "OUTCOME_UNKNOWN", http: { status: 503 } };
  }
}

const UNREACHABLE = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.ClientError.Database.DatabaseNotFound",
]);

/** What a failure of the driver means for whoever asked; anything unforeseen stays as it is. */
export function toDatabaseError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (UNREACHABLE.has(error.code) || error.message.includes("acquisition timed out")) {
    return new DatabaseUnavailable(error);
  }
  if (/TransactionTimedOut|Transaction\.Terminated/.test(error.code)) return new DatabaseTimeout(error);
  if (/LockAcquisitionTimeout/.test(error.code)) return new WritersBusy(error);
  if (/OutOfMemory/.test(error.code)) return new DatabaseMemoryExceeded(error);
  return error;
}

/** The server is older than the service needs. */
export class UnsupportedServer extends Error {
  override readonly name = "UnsupportedServer";
}
