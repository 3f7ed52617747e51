import type { Graph } from "../../platform/graph/graph";

/**
 * A derived index: properties or nodes that only say faster what the records say. The writer keeps it up in the
 * transaction of each write; it can be made anew from the records, and held against them.
 */
export interface Derivation {
  readonly name: string;
  /** Raised when the same records would give another index: a database with an older one has it made anew at the start. */
  readonly version: number;
  /** Makes it anew, in transactions of a bounded size. */
  rebuild(graph: Graph, onProgress: OnProgress): Promise<void>;
  /** Where the index differs from what follows from the records: nothing is changed. */
  check(graph: Graph, onProgress: OnProgress): Promise<readonly Difference[]>;
}

/** Told after each batch: how many records have been looked at so far, and of how many. */
export type OnProgress = (done: number, total: number) => void;

export interface Difference {
  /** Id of the record. */
  readonly record: string;
  /** What of it differs, as the database has it and as it should be. */
  readonly found: string;
  readonly expected: string;
}
