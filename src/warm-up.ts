import { readFile } from "node:fs/promises";
import type { FastifyInstance } from "fastify";
import { Kind, parse } from "graphql";
import { shipped } from "./package-root";

/**
 * Asks the shipped questions once, one after the other, and throws the answers away. A database that has just
 * started takes seconds to plan its first large statements; this way it is not a person who waits for that.
 */
export async function warmUp(http: FastifyInstance, signal: AbortSignal): Promise<void> {
  const query = await readFile(shipped("examples.graphql"), "utf8");
  for (const { operationName, variables } of questionsIn(query)) {
    if (signal.aborted) return;
    await http.inject({ method: "POST", url: "/graphql", payload: { query, operationName, variables } });
  }
}

interface Question {
  readonly operationName: string;
  readonly variables: unknown;
}

function questionsIn(text: string): Question[] {
  return parse(text).definitions.flatMap((node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION || node.name === undefined) return [];
    const [, variables] = /# variables: (.*)\n$/.exec(text.slice(0, node.loc?.start)) ?? [];
    return [
      { operationName: node.name.value, variables: variables === undefined ? {} : JSON.parse(variables) },
    ];
  });
}
