import { DERIVATIONS, rebuild } from "../../src/exchange/derive/derivations";
import type { Graph } from "../../src/platform/graph/graph";

/** Derived indexes, which the product's writer keeps up with each record and this loader makes at the end. */
export async function derive(graph: Graph): Promise<void> {
  for (const derivation of DERIVATIONS) await rebuild(graph, derivation, () => undefined);
}
