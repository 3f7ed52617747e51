import type { Graph, Parameters, Writing } from "../../platform/graph/graph";

/** Asks the database, in or out of a transaction. Every statement returns one column, `row`. */
export type Ask = (statement: string, parameters: Parameters) => Promise<unknown[]>;

export function askIn(graph: Graph): Ask {
  return async (statement, parameters) => (await graph.rows(statement, parameters)).map(([row]) => row);
}

/** Within a transaction, so that what is read there is still so when it commits. */
export function askWithin(transaction: Writing): Ask {
  return async (statement, parameters) =>
    (await transaction.run(statement, parameters)).map((columns) => columns["row"]);
}
