import type { Graph } from "../../platform/graph/graph";
import { checkStandings, deriveAllStandings, type OnProgress } from "./standing-periods";

/** An index over records that is computed here, not by the database; the records alone decide what it holds. */
export interface Derivation {
  /** In the plural, as in "standings: 12 of 40". */
  readonly name: string;
  rebuildAll(graph: Graph, onProgress: OnProgress): Promise<void>;
  /** What differs between what is stored and what follows from the records, a sentence each. */
  check(graph: Graph, onProgress: OnProgress): Promise<readonly string[]>;
}

/** All that `blamegraph derive` rebuilds and checks. */
export const DERIVATIONS: readonly Derivation[] = [
  { name: "standings", rebuildAll: deriveAllStandings, check: checkStandings },
];
