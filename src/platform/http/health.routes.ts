import { statfs } from "node:fs/promises";
import type { FastifyInstance } from "fastify";

const MIN_FREE_BYTES = 512 * 1024 * 1024;
const ANSWER_MS = 1_000;
const CACHE_MS = 1_000;

export interface Health {
  /** Whether the database answers within the time given. */
  answers(timeoutMs: number): Promise<boolean>;
  /** Why the embedded database does not run, if it does not. */
  databaseFault(): string | undefined;
  /** True once the service is stopping. */
  draining(): boolean;
  /** The folder whose disk must not run full; none where the database is elsewhere. */
  readonly dataFolder: string | undefined;
}

interface Readiness {
  readonly ready: boolean;
  readonly reasons: readonly string[];
}

/** `/live`: the event loop turns. `/ready`: requests can be answered; else 503 with the reasons. */
export function registerHealth(app: FastifyInstance, health: Health): void {
  let known: { readonly at: number; readonly readiness: Promise<Readiness> } | undefined;
  app.get("/live", async () => ({ live: true }));
  app.get("/ready", async (_, reply) => {
    if (known === undefined || Date.now() - known.at > CACHE_MS || health.draining()) {
      known = { at: Date.now(), readiness: check(health) };
    }
    const readiness = await known.readiness;
    return reply
      .status(readiness.ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send(readiness);
  });
}

async function check(health: Health): Promise<Readiness> {
  if (health.draining()) return { ready: false, reasons: ["draining"] };
  const fault = health.databaseFault();
  const [answers, space] = await Promise.all([
    fault === undefined ? health.answers(ANSWER_MS) : false,
    hasSpace(health.dataFolder),
  ]);
  const reasons = [...(answers ? [] : [fault ?? "db_unreachable"]), ...(space ? [] : ["disk"])];
  return { ready: reasons.length === 0, reasons };
}

async function hasSpace(folder: string | undefined): Promise<boolean> {
  if (folder === undefined) return true;
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= MIN_FREE_BYTES;
  } catch {
    return false; // a folder that is gone has no space either
  }
}
