import { createHash } from "node:crypto";
import type { Graph } from "../../src/platform/graph/graph";

const NODES = `
  MATCH (n)
  WHERE NOT n:Migration|StoreVersion|Audit|AuditHead|Import|StandingChange AND coalesce(n.act, '') <> 'DERIVED'
  RETURN labels(n) AS labels,
         n {.*, stamp: null, transaction: null, salt: null, sequence: CASE WHEN n:FeedHead THEN null ELSE n.sequence END} AS properties`;

const RELATIONSHIPS = `
  MATCH (a)-[r]->(b)
  WHERE NOT a:StandingChange AND NOT b:StandingChange
  RETURN labels(a) AS from, coalesce(a.id, a.key) AS a, type(r) AS type, properties(r) AS properties,
         labels(b) AS to, coalesce(b.id, b.key) AS b`;

/** When something was written down. */
const MOMENTS = ["at", "recordedAt", "knownFrom", "knownTo", "createdAt", "createdKey", "submittedAt"];

/**
 * One hash over all records: nodes, relationships and properties, whatever order the store holds them in. No
 * part of it is the stamp that each write leaves, nor in which transactions records were written: what the audit log says
 * of these, and at which of them the feed tells of standings; nor what came of imports. Without moments it is the same
 * whenever the same was written.
 */
export async function graphHash(graph: Graph, { moments = true } = {}): Promise<string> {
  const without = new Set(moments ? [] : MOMENTS);
  const rows = [...(await graph.rows(NODES)), ...(await graph.rows(RELATIONSHIPS))]
    .map((row) => canonical(row, without))
    .sort();
  return createHash("sha256").update(rows.join("\n")).digest("hex");
}

function canonical(value: unknown, without: ReadonlySet<string>): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([key]) => !without.has(key))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}
