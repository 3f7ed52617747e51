import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

const TURN_MS = 250;
const PATIENCE_MS = 30_000;

/** The body of a request, by text or by the hash of a trusted document. */
export interface WarmUpQuestion {
  readonly operationName: string;
  readonly query?: string;
  readonly documentId?: string;
  readonly variables: unknown;
}

export interface WarmUpOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether somebody waits for the database, who is let pass; for up to 30 s in all. */
  readonly isAwaited?: () => boolean;
}

/**
 * Asks questions once, one after the other, and throws the answers away. A database that has just started takes
 * seconds to plan its first large statements; this way it is not a person who waits for that. Throws at the end where
 * some were not answered.
 */
export async function warmUp(
  http: FastifyInstance,
  questions: readonly WarmUpQuestion[],
  signal: AbortSignal,
  { headers = {}, isAwaited = () => false }: WarmUpOptions = {},
): Promise<void> {
  const refused: string[] = [];
  const until = performance.now() + PATIENCE_MS;
  for (const question of questions) {
    while (isAwaited() && !signal.aborted && performance.now() < until) await pause(TURN_MS);
    if (signal.aborted) return;
    const { statusCode, body } = await http.inject({
      method: "POST",
      url: "/graphql",
      headers,
      payload: question,
    });
    if (statusCode !== 200) refused.push(`${question.operationName}: ${body.trim()}`);
  }
  if (refused.length > 0) throw new Error(refused.join("\n"));
}
