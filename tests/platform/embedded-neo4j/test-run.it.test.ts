import neo4j from "neo4j-driver";
import { testNeo4j } from "../../support/neo4j";

it("answers queries of the run's tests", async () => {
  const { uri, username, password } = testNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const { records } = await driver.executeQuery("RETURN 1 AS one");
  await driver.close();
  expect(records.map((record) => record.get("one").toNumber())).toEqual([1]);
});
