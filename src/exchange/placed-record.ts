import type { Place } from "../domain/records/faults";
import type { NativeRecord } from "../domain/records/record";

/** A record and where it was read. */
export interface PlacedRecord {
  readonly record: NativeRecord;
  readonly where: Place;
  /** What the file takes for granted, such as a state: written only where there is no record of its id. */
  readonly assumed?: true | undefined;
  /** It is as this service wrote it, and somebody may have edited it since: in no file is it a data set of others. */
  readonly ours?: true | undefined;
  /**
   * Ids that the file points at and another file has. Where one is not known here, what may be left out of the record
   * is left out (who coined a name); otherwise the record is.
   */
  readonly outside?: readonly string[] | undefined;
}
