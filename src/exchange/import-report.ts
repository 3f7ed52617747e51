import type { Problem } from "../domain/records/faults";
import type { RecordType } from "../domain/records/fields";

/** What became of the records of one type. */
export interface Counts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Added, and merged into a record that has the same outside id. */
  readonly merged: number;
  /** Taken out here, by people, and therefore left out. */
  readonly skipped: number;
}

export interface ImportReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: number;
  /** How many pairs of records may be one and are proposed to be merged since; null of a dry run, and where nobody looked. */
  readonly candidates: number | null;
  /** What an earlier run of the same import, which was broken off, got through, and this one did not look at again. */
  readonly earlier: number;
  /**
   * What is left out, and why: records that were merged or taken out here, fields that were corrected here, outside ids of what
   * stays two, references to what is not known; the first 1,000.
   */
  readonly skipped: readonly Problem[];
  /** What is wrong with the records that were left out: the first 1,000 problems; one record may have several. */
  readonly refused: readonly Problem[];
  /** How many problems there are in all. */
  readonly problems: number;
  /** Only types that occur. */
  readonly byType: Readonly<Partial<Record<RecordType, Counts>>>;
}
