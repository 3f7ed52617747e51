import { verifyAudit } from "../../src/exchange/audit/verify-audit";
import { DERIVATIONS } from "../../src/exchange/derive/derivations";
import type { Graph } from "../../src/platform/graph/graph";

/**
 * What is wrong with the database, in words; nothing where the feed has no gap, every record with its children,
 * relationships and past versions is in the graph exactly as its revisions say, and so is all that is derived of records.
 */
export async function unsound(graph: Graph): Promise<readonly string[]> {
  const { contradictions } = await verifyAudit(graph, { checkpoints: [], faults: [] });
  return [
    ...contradictions.map(({ where, problem }) => `${where}: ${problem}`),
    ...(await derivedFaults(graph)),
  ];
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
