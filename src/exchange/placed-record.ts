import type { Place, Problem } from "../domain/records/faults";
import type { NativeRecord } from "../domain/records/record";

/** A record and where it was read. */
export interface PlacedRecord {
  readonly record: NativeRecord;
  readonly where: Place;
}

/** What reading a file gives: the sound records, and what is wrong with the others. */
export interface ReadResult {
  readonly records: readonly PlacedRecord[];
  readonly problems: readonly Problem[];
}
