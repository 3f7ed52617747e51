import { DatabaseMemoryExceeded, DatabaseUnavailable } from "../../../src/platform/graph/errors";
import { openGraph } from "../../../src/platform/graph/graph";
import { testNeo4j } from "../../support/neo4j";

it("ends what still runs when it is closed, so that nobody waits for ever", async () => {
  const graph = openGraph(testNeo4j());
  const running = graph.rows("UNWIND range(1, 300000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)");
  const ended = expect(running).rejects.toBeInstanceOf(DatabaseUnavailable);
  expect(await graph.answers(5_000)).toBe(true);
  await graph.close();
  await ended;
});

it("says of what needs more memory than the database may take that it does", async () => {
  const graph = openGraph(testNeo4j());
  await expect(
    graph.rows("UNWIND range(1, 50000000) AS x WITH collect('one of many ' + x) AS xs RETURN size(xs)"),
  ).rejects.toBeInstanceOf(DatabaseMemoryExceeded);
  await graph.close();
}, 60_000);
