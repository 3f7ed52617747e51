export interface TestNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** The one real Neo4j of this test run, started by start-neo4j.ts. */
export function testNeo4j(): TestNeo4j {
  const { TEST_NEO4J_URI: uri, TEST_NEO4J_PASSWORD: password } = process.env;
  if (!uri || !password) {
    throw new Error("no test Neo4j: name the test *.it.test.ts, so that it runs in the integration project");
  }
  return { uri, username: "neo4j", password };
}
