import type { OnProgress } from "../../src/exchange/derive/derivation";
import { DERIVATIONS, rebuild } from "../../src/exchange/derive/derivations";
import type { Graph } from "../../src/platform/graph/graph";

/**
 * Derived indexes, which the product's writer keeps up with each record and this loader makes at the end. Those left
 * out are empty, and the product is told that they are there: else it would make them when it starts.
 */
export async function derive(
  graph: Graph,
  onProgress: (name: string) => OnProgress,
  leftOut: readonly string[] = [],
): Promise<void> {
  for (const derivation of DERIVATIONS) {
    const { name } = derivation;
    const made = leftOut.includes(name) ? { ...derivation, rebuild: async () => undefined } : derivation;
    await rebuild(graph, made, onProgress(name));
  }
}
