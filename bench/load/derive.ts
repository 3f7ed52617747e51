import type { Graph } from "../../src/platform/graph/graph";

/** Derived properties that the product computes after records are written; everything else is written with them. */
export async function derive(_graph: Graph): Promise<void> {}
