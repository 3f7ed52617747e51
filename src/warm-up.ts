import { readFile } from "node:fs/promises";
import type { FastifyInstance } from "fastify";
import { Kind, parse, print, separateOperations } from "graphql";
import { shipped } from "./package-root";

/**
 * Asks the shipped questions once, one after the other, and throws the answers away. A database that has just
 * started takes seconds to plan its first large statements; this way it is not a person who waits for that.
 */
export async function warmUp(http: FastifyInstance, signal: AbortSignal): Promise<void> {
  for (const question of questionsIn(await readFile(shipped("examples.graphql"), "utf8"))) {
    if (signal.aborted) return;
    const { statusCode, body } = await http.inject({ method: "POST", url: "/graphql", payload: question });
    if (statusCode !== 200) throw new Error(`${question.operationName}: ${body}`);
  }
}

interface Question {
  readonly query: string;
  readonly operationName: string;
  readonly variables: unknown;
}

/** Each operation of a document as a request of its own: a whole file of them is more than a request may hold. */
export function questionsIn(text: string): Question[] {
  const document = parse(text);
  const separate = separateOperations(document);
  return document.definitions.flatMap((node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION || node.name === undefined) return [];
    const operationName = node.name.value;
    const query = print(separate[operationName] ?? document);
    const [, variables] = /# variables: (.*)\n$/.exec(text.slice(0, node.loc?.start)) ?? [];
    return [{ query, operationName, variables: variables === undefined ? {} : JSON.parse(variables) }];
  });
}
