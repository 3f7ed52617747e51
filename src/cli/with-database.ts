import type { Config } from "../config";
import { type Database, openDatabase } from "../database";
import { say } from "./messages";

/** Runs `work` on the configured database, starting the embedded one for as long as it takes. */
export async function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(config, {
    log: (level, message) => {
      if (level !== "info") say(message);
    },
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
