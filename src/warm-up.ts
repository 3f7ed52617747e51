import type { FastifyInstance } from "fastify";
import { shippedQuestions } from "./shipped-questions";

/**
 * Asks the shipped questions once, one after the other, and throws the answers away. A database that has just
 * started takes seconds to plan its first large statements; this way it is not a person who waits for that.
 */
export async function warmUp(
  http: FastifyInstance,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const question of shippedQuestions()) {
    if (signal.aborted) return;
    const { statusCode, body } = await http.inject({
      method: "POST",
      url: "/graphql",
      headers,
      payload: question,
    });
    if (statusCode !== 200) throw new Error(`${question.operationName}: ${body}`);
  }
}
