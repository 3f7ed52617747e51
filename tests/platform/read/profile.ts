import neo4j from "neo4j-driver";
import { type Profile, profile as profileWith } from "../../../bench/benchmark/profile";
import type { Graph, Parameters } from "../../../src/platform/graph/graph";
import { testNeo4j } from "../../support/neo4j";

export type { Profile };

/** From now on statements are planned by what is in the database now; otherwise tests plan each only once. */
export async function planAnew(graph: Graph): Promise<void> {
  await graph.apply("CALL db.clearQueryCaches()");
}

/** Runs a statement under PROFILE in this worker's Neo4j, as the service would send it. */
export async function profile(text: string, parameters: Parameters): Promise<Profile> {
  const { uri, username, password } = testNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  try {
    return await profileWith(driver, text, parameters);
  } finally {
    await driver.close();
  }
}
