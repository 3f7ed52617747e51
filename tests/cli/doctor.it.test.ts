import { tryDatabase } from "../../src/database";
import { type Graph, openGraph } from "../../src/platform/graph/graph";
import { emptyDatabase } from "../support/empty-database";
import { testNeo4j } from "../support/neo4j";

jest.setTimeout(120_000);

const OPTIONS = { passwordFile: undefined, database: undefined };

let graph: Graph;

beforeAll(async () => {
  graph = openGraph(testNeo4j());
  await emptyDatabase(graph);
});
afterAll(async () => {
  await emptyDatabase(graph);
  await graph.close();
});

it("finds that a Neo4j can be used, and leaves nothing in it", async () => {
  const moment = await tryDatabase({ ...testNeo4j(), ...OPTIONS });
  expect(Math.abs(Date.parse(moment) - Date.now())).toBeLessThan(60_000);
  expect(await graph.rows("MATCH (n) RETURN count(n)")).toEqual([[0]]);
  expect(await graph.rows("SHOW CONSTRAINTS YIELD name RETURN name")).toEqual([]);
});

it("names a password that is refused", async () => {
  await expect(tryDatabase({ ...testNeo4j(), ...OPTIONS, password: "another" })).rejects.toThrow(
    /^Neo4j at .+ refuses the user neo4j with this password; check NEO4J_USERNAME and /,
  );
});

it.each([
  [
    "CREATE (:StoreVersion {id: 'store', version: 9999})",
    /^the store is of version 9999 and this program knows/,
  ],
  [
    "MATCH (n) DETACH DELETE n CREATE (:Person)",
    /^the database holds data that is not Blamegraph's \(a node of Person\); /,
  ],
])("names what it holds of others, or of a later version: %s", async (statement, message) => {
  await graph.apply(statement);
  await expect(tryDatabase({ ...testNeo4j(), ...OPTIONS })).rejects.toThrow(message);
});
