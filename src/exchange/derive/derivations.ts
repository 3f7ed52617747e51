import type { Graph } from "../../platform/graph/graph";
import { askIn } from "../store/ask";
import { hasRecords } from "../store/stored-records";
import type { Derivation, OnProgress } from "./derivation";
import { history } from "./history";
import { mentions } from "./mentions";
import { standings } from "./standings";

/** All derived indexes, in the order in which they rest on one another. */
export const DERIVATIONS: readonly Derivation[] = [history, mentions, standings];

const FIND_VERSIONS = "MATCH (index:DerivedIndex) RETURN [index.name, index.version] AS row";

const PUT_VERSION = `
  MERGE (index:DerivedIndex {name: $name})
  SET index.version = $version`;

export const VERSION_STATEMENTS: readonly string[] = [FIND_VERSIONS, PUT_VERSION];

/**
 * Makes those indexes anew that this database has of another version, or not at all: after an upgrade, or where
 * it was made by something else than this service.
 */
export async function bringUpToDate(
  graph: Graph,
  onRebuild: (derivation: Derivation) => OnProgress,
): Promise<void> {
  const rows = await askIn(graph)(FIND_VERSIONS, {});
  const versions = new Map(rows.map((row) => row as [string, number]));
  const outdated = DERIVATIONS.filter(({ name, version }) => versions.get(name) !== version);
  if (outdated.length === 0) return;
  if (await hasRecords(askIn(graph))) {
    for (const derivation of outdated) await rebuild(graph, derivation, onRebuild(derivation));
  } else {
    await graph.write(async (transaction) => {
      for (const { name, version } of outdated) await transaction.run(PUT_VERSION, { name, version });
    });
  }
}

export async function rebuild(graph: Graph, derivation: Derivation, onProgress: OnProgress): Promise<void> {
  const { name, version } = derivation;
  await derivation.rebuild(graph, onProgress);
  await graph.write((transaction) => transaction.run(PUT_VERSION, { name, version }));
}
