import neo4j from "neo4j-driver";
import { DatabaseMemoryExceeded, DatabaseUnavailable } from "../../../src/platform/graph/errors";
import { forgetPlans, openGraph } from "../../../src/platform/graph/graph";
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

it("may let the database forget its plans", async () => {
  const { uri, username, password } = testNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  await expect(forgetPlans(driver, {})).resolves.toBeUndefined();
  await driver.close();
});
