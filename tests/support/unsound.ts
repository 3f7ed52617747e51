import { verifyAudit } from "../../src/exchange/audit/verify-audit";
import { DERIVATIONS } from "../../src/exchange/derive/derivations";
import type { Graph } from "../../src/platform/graph/graph";

/**
 * What is wrong with the database, in words; nothing where the feed has no gap, every record with its children,
 * relationships and past versions is in the graph exactly as its revisions say, and so is all that is derived of records, and
 * the full-text indexes have what has text, and nothing else.
 */
export async function unsound(graph: Graph): Promise<readonly string[]> {
  const { contradictions } = await verifyAudit(graph, { checkpoints: [], faults: [] });
  return [
    ...contradictions.map(({ where, problem }) => `${where}: ${problem}`),
    ...(await derivedFaults(graph)),
    ...(await indexFaults(graph)),
  ];
}

const FULL_TEXT = `
  SHOW INDEXES YIELD name, type, labelsOrTypes, properties
  WHERE type = 'FULLTEXT'
  RETURN name, labelsOrTypes, properties`;

const INDEXED = "CALL db.index.fulltext.queryNodes($name, '*:*') YIELD node RETURN elementId(node)";

const WITH_TEXT = `
  MATCH (n)
  WHERE any(label IN labels(n) WHERE label IN $labels) AND any(property IN $properties WHERE n[property] IS NOT NULL)
  RETURN elementId(n)`;

async function indexFaults(graph: Graph): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [name, labels, properties] of await graph.rows(FULL_TEXT)) {
    const hits = (await graph.rows(INDEXED, { name })).flat();
    const indexed = new Set(hits);
    const withText = new Set((await graph.rows(WITH_TEXT, { labels, properties })).flat());
    if (indexed.size < hits.length) faults.push(`the index ${name} has nodes twice`);
    for (const node of indexed)
      if (!withText.has(node)) faults.push(`the index ${name} has ${node}, which has no text`);
    for (const node of withText)
      if (!indexed.has(node)) faults.push(`the index ${name} does not have ${node}`);
  }
  return faults;
}

async function derivedFaults(graph: Graph): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { name, check } of DERIVATIONS) {
    for (const { record, found, expected } of await check(graph, () => undefined)) {
      faults.push(`${name} of ${record}: has ${found}, expected ${expected}`);
    }
  }
  return faults;
}
