import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from "../../src/platform/embedded-neo4j/embedded-neo4j";

import { forgetSentStatements } from "./statements";
import { testConfig } from "./test-config";

interface TestNeo4jRun {
  readonly neo4j: EmbeddedNeo4j;
  readonly folder: string;
}

declare global {
  var testNeo4jRuns: readonly TestNeo4jRun[] | undefined;
}

/** Starts one Neo4j for each worker, in folders made for the run: what tests leave in one, no other worker sees. */
export default async function startTestNeo4j({ maxWorkers }: { readonly maxWorkers: number }): Promise<void> {
  forgetSentStatements();
  const runs: TestNeo4jRun[] = [];
  globalThis.testNeo4jRuns = runs;
  for (let worker = 1; worker <= maxWorkers; worker += 1) {
    const run = await startOne();
    runs.push(run);
    process.env[`TEST_NEO4J_URI_${worker}`] = run.neo4j.uri;
    process.env[`TEST_NEO4J_PASSWORD_${worker}`] = run.neo4j.password;
  }
  runs[0]?.neo4j.hastenNextStart();
}

/**
 * Tests empty the database and fill it again all the time. Each of their statements would be planned anew at every other
 * run, since the counts that its plan was made by are no longer so: that was more than a third of all that the tests took.
 */
const PLANNED_ONCE = {
  "dbms.cypher.min_replan_interval": "1d",
  "dbms.cypher.statistics_divergence_threshold": 1,
};

/**
 * A hundred files of tests, each with a service of its own, leave a thousand plans behind; in the heap that the service gives its
 * database a core would be busy with making room. What a statement may take stays what it is there.
 */
const ROOM_FOR_PLANS = ["-Xmx1g"];
const MEMORY_AS_SERVED = { "dbms.memory.transaction.total.max": "358m" };

async function startOne(): Promise<TestNeo4jRun> {
  const { cacheFolder, mavenRepository, javaHome } = testConfig();
  const folder = await mkdtemp(join(tmpdir(), "blamegraph-test-"));
  const neo4j = await startEmbeddedNeo4j({
    dataDir: join(folder, "data"),
    cacheDir: cacheFolder,
    mavenRepository,
    javaHome,
    settings: { ...PLANNED_ONCE, ...MEMORY_AS_SERVED },
    jvmOptions: ROOM_FOR_PLANS,
  });
  return { neo4j, folder };
}
