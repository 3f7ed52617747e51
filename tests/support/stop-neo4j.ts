import { rm } from "node:fs/promises";
import "./start-neo4j";

export default async function stopTestNeo4j(): Promise<void> {
  for (const { neo4j, folder } of globalThis.testNeo4jRuns ?? []) {
    await neo4j.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
