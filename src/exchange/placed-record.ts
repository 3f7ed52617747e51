import { type Fault, type Place, type Problem, problemAt } from "../domain/records/faults";
import type { NativeRecord } from "../domain/records/record";

/** A record and where it was read. */
export interface PlacedRecord {
  readonly record: NativeRecord;
  readonly where: Place;
  /** What the file takes for granted, such as a state: written only where there is no record of its id. */
  readonly assumed?: true | undefined;
  /**
   * Ids that the file points at and another file has. Where one is not known here, what may be left out of the record
   * is left out (who coined a name); otherwise the record is.
   */
  readonly outside?: readonly string[] | undefined;
}

/** A file as it is read: the name it is told by, and what is in it. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What reading files gives: the sound records, and what is wrong with the others. */
export interface ReadResult {
  readonly records: readonly PlacedRecord[];
  readonly problems: readonly Problem[];
  /** What the files have that there is no place for here, or that says nothing: how often, by what it is. */
  readonly passedOver?: ReadonlyMap<string, number> | undefined;
}

/** What reading gives of a file that is refused whole. */
export function refused(where: Place, fault: Omit<Fault, "pointer">): ReadResult {
  return { records: [], problems: [problemAt(where, { ...fault, pointer: "" })] };
}
