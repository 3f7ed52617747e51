import type { Editing } from "../../../src/domain/changes/editing";
import { editingOf } from "../../../src/exchange/changes/editing";
import { type Graph, openGraph } from "../../../src/platform/graph/graph";
import { emptyRecords, emptyStore } from "../../support/empty-database";
import { testNeo4j } from "../../support/neo4j";
import type { Anything } from "../../support/service";

export interface Desk {
  readonly graph: Graph;
  readonly editing: Editing;
  /** A second later at each look, from 20 November 2026. */
  readonly clock: () => Date;
  /** How a record reads now; null where it was taken out. */
  reading(id: string): Promise<Anything>;
}

/** Where records are changed in the tests of a `describe`: without records before each of them. */
export function aDesk(): Desk {
  const graph = openGraph(testNeo4j());
  let now = 0;
  const clock = () => new Date(Date.UTC(2026, 10, 20) + 1_000 * now++);

  beforeAll(() => emptyStore(graph));
  beforeEach(() => emptyRecords(graph));
  afterAll(() => graph.close());

  return {
    graph,
    editing: editingOf(graph, clock),
    clock,
    async reading(id) {
      const [row] = await graph.rows(
        "MATCH (r:Revision {recordId: $id}) RETURN r.record ORDER BY r.sequence DESC LIMIT 1",
        { id },
      );
      return typeof row?.[0] === "string" ? JSON.parse(row[0]) : null;
    },
  };
}
