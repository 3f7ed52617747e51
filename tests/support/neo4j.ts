export interface TestNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** The real Neo4j of this worker, started by start-neo4j.ts. */
export function testNeo4j(): TestNeo4j {
  const worker = process.env["JEST_WORKER_ID"] ?? "1";
  const uri = process.env[`TEST_NEO4J_URI_${worker}`];
  const password = process.env[`TEST_NEO4J_PASSWORD_${worker}`];
  if (!uri || !password) {
    throw new Error("no test Neo4j: name the test *.it.test.ts, so that it runs in the integration project");
  }
  return { uri, username: "neo4j", password };
}
