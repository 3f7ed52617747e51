import { rm } from "node:fs/promises";
import "./start-neo4j";

export default async function stopTestNeo4j(): Promise<void> {
  const run = globalThis.testNeo4jRun;
  if (run === undefined) return;
  await run.neo4j.stop();
  await rm(run.folder, { recursive: true, force: true });
}
