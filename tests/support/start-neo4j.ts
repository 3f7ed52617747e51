import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from "../../src/platform/embedded-neo4j/embedded-neo4j";

import { forgetSentStatements } from "./statements";
import { testConfig } from "./test-config";

declare global {
  var testNeo4jRun: { readonly neo4j: EmbeddedNeo4j; readonly folder: string } | undefined;
}

/** Starts the one Neo4j that all integration tests of a run share, in a folder made for the run. */
export default async function startTestNeo4j(): Promise<void> {
  forgetSentStatements();
  const { cacheFolder, mavenRepository, javaHome } = testConfig();
  const folder = await mkdtemp(join(tmpdir(), "blamegraph-test-"));
  const neo4j = await startEmbeddedNeo4j({
    dataDir: join(folder, "data"),
    cacheDir: cacheFolder,
    mavenRepository,
    javaHome,
  });
  neo4j.hastenNextStart();
  globalThis.testNeo4jRun = { neo4j, folder };
  process.env["TEST_NEO4J_URI"] = neo4j.uri;
  process.env["TEST_NEO4J_PASSWORD"] = neo4j.password;
}
