import type { Graph } from "../platform/graph/graph";
import { type ExtractOptions, type OpenExtract, openExtract } from "./export/open-extract";
import { askIn } from "./store/ask";
import { takeSnapshot } from "./store/snapshot";

export interface ExportOptions extends ExtractOptions {
  /** As the database had the records at this moment: ISO, in UTC. */
  readonly knownAt?: string | undefined;
}

/**
 * The records of the database that the options ask for, all of one moment: what others write meanwhile is not among them.
 *
 * @throws NotHeld where it has no such incident or actor.
 */
export async function exportRecords(
  graph: Graph,
  { knownAt, ...options }: ExportOptions = {},
): Promise<OpenExtract> {
  const snapshot = await takeSnapshot(askIn(graph), knownAt);
  return await openExtract(snapshot, snapshot.origin, options);
}
