import { shipped } from "../../src/package-root";
import type { Graph } from "../../src/platform/graph/graph";
import { applyMigrations } from "../../src/platform/graph/migrations";

/** Takes every node, relationship, constraint and index away, so that a test starts from a new store. */
export async function emptyDatabase(graph: Graph): Promise<void> {
  await remove(graph, "");
  for (const [name] of await graph.rows("SHOW CONSTRAINTS YIELD name RETURN name")) {
    await graph.apply(`DROP CONSTRAINT \`${String(name)}\` IF EXISTS`);
  }
  // The two token look-up indexes are the database's own.
  for (const [name] of await graph.rows(
    "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name",
  )) {
    await graph.apply(`DROP INDEX \`${String(name)}\` IF EXISTS`);
  }
}

/** Takes all records away and leaves the schema and its version. */
export async function emptyRecords(graph: Graph): Promise<void> {
  await remove(graph, "WHERE NOT n:StoreVersion AND NOT n:Migration");
}

/** The schema as shipped, without records. What another test left of a schema of its own goes. */
export async function emptyStore(graph: Graph): Promise<void> {
  const migrate = () => applyMigrations(graph, shipped("schema", "migrations"));
  try {
    await migrate();
    const [row] = await graph.rows("SHOW INDEXES YIELD name WHERE name = 'records' RETURN count(*)");
    if (row?.[0] === 1) return await emptyRecords(graph);
  } catch {
    // Falls through to a schema made anew.
  }
  await emptyDatabase(graph);
  await migrate();
}

/** A few thousand at a time: one transaction could not hold all that a test of ten thousand claims leaves. */
async function remove(graph: Graph, where: string): Promise<void> {
  for (;;) {
    const [removed] = await graph.apply(
      `MATCH (n) ${where} WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS count`,
    );
    if (removed?.["count"] === 0) return;
  }
}
