import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../config";
import { type Database, type DatabaseOptions, openDatabase } from "../database";
import { fetchThen } from "./fetching";
import { unlessAborted } from "./interruption";
import { hush, printable, say, sayInPassing } from "./messages";

const OPENING = "Opening the database …";
const CANCEL_MS = 700; // whoever cancels sees the prompt within a second

/**
 * Runs `work` on the configured database: the one of a service that runs, else the embedded one, started for
 * as long as it takes. When `signal` aborts, what was not committed is rolled back.
 */
export async function withDatabase<T>(
  config: Config,
  signal: AbortSignal,
  work: (database: Database) => Promise<T>,
  options: Pick<DatabaseOptions, "onStatement" | "signs"> = {},
): Promise<T> {
  sayInPassing(OPENING);
  try {
    const database = await openDatabase(config, {
      share: true,
      signal,
      progress: fetchThen(OPENING),
      ...options,
      log: (level, message) => {
        if (level !== "info") say(printable(message));
      },
    });
    hush();
    try {
      return await unlessAborted(signal, work(database));
    } finally {
      const closed = database.close();
      await (signal.aborted ? Promise.race([closed, pause(CANCEL_MS)]) : closed);
    }
  } finally {
    hush();
  }
}
